package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** What somebody said about a proposal, and what the authority answered (Sch 5 paras 1, 3, 5). */
@Entity
@Table(schema = "licensing", name = "representation")
public class Representation extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(nullable = false)
    private int number;

    @Column(name = "from_name", nullable = false)
    private String fromName;

    @Column(name = "received_on", nullable = false)
    private LocalDate receivedOn;

    @Column(name = "in_time", nullable = false)
    private boolean inTime;

    @Column(nullable = false)
    private String text;

    @Column
    private @Nullable String answer;

    @Column(name = "answered_on")
    private @Nullable LocalDate answeredOn;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    protected Representation() {}

    Representation(
            LicenceApplication application,
            int number,
            String fromName,
            LocalDate receivedOn,
            boolean inTime,
            String text) {
        applicationId = application.key();
        caseId = application.getCaseId();
        this.number = number;
        this.fromName = fromName;
        this.receivedOn = receivedOn;
        this.inTime = inTime;
        this.text = text;
    }

    /** The authority's answer; a later one replaces it until the decision is made. */
    void answer(String words, LocalDate on, String officer) {
        if (words.isBlank()) {
            throw new RuleBroken("licensing.representation.answer-needed");
        }
        answer = words.strip();
        answeredOn = on;
        answeredBy = officer;
    }

    public int getNumber() {
        return number;
    }

    public String getFromName() {
        return fromName;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    public boolean isInTime() {
        return inTime;
    }

    public String getText() {
        return text;
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public @Nullable LocalDate getAnsweredOn() {
        return answeredOn;
    }

    public @Nullable String getAnsweredBy() {
        return answeredBy;
    }
}
