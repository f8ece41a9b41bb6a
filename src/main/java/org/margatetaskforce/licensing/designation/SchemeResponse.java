package org.margatetaskforce.licensing.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A representation made in consultation (s.80(9)): of what kind of person or body and what it said, never who. */
@Entity
@Table(schema = "licensing", name = "scheme_response")
public class SchemeResponse extends Record {

    @Column(name = "scheme_id", nullable = false, updatable = false)
    private long schemeId;

    @Column(nullable = false, updatable = false)
    private int number;

    @Column(name = "received_on", nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private RespondentKind who;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Stance stance;

    @Column(nullable = false, updatable = false)
    private String summary;

    @Column
    private @Nullable String answer;

    @Column(name = "withdrawn_on")
    private @Nullable LocalDate withdrawnOn;

    protected SchemeResponse() {}

    SchemeResponse(long schemeId, int number, LocalDate receivedOn, RespondentKind who, Stance stance, String summary) {
        this.schemeId = schemeId;
        this.number = number;
        this.receivedOn = receivedOn;
        this.who = who;
        this.stance = stance;
        this.summary = summary;
    }

    void answered(String words) {
        answer = words;
    }

    void withdrawn(LocalDate day) {
        withdrawnOn = day;
    }

    /** True of one that must be considered and has no answer yet. */
    public boolean isOpen() {
        return answer == null && withdrawnOn == null;
    }

    long schemeId() {
        return schemeId;
    }

    public int getNumber() {
        return number;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public RespondentKind getWho() {
        return who;
    }

    public Stance getStance() {
        return stance;
    }

    public String getSummary() {
        return summary;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public @Nullable LocalDate getWithdrawnOn() {
        return withdrawnOn;
    }
}
