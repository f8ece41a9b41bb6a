package org.margatetaskforce.licensing.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A claim for judicial review of a designation: it changes nothing unless the court quashes. */
@Entity
@Table(schema = "licensing", name = "scheme_challenge")
public class SchemeChallenge extends Record {

    @Column(name = "scheme_id", nullable = false, updatable = false)
    private long schemeId;

    @Column(name = "lodged_on", nullable = false, updatable = false)
    private LocalDate lodgedOn;

    @Column(name = "court_reference", nullable = false, updatable = false)
    private String courtReference;

    @Column(nullable = false, updatable = false)
    private String words;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable ChallengeOutcome outcome;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column
    private @Nullable String decision;

    protected SchemeChallenge() {}

    SchemeChallenge(long schemeId, LocalDate lodgedOn, String courtReference, String words) {
        this.schemeId = schemeId;
        this.lodgedOn = lodgedOn;
        this.courtReference = courtReference;
        this.words = words;
    }

    void settled(ChallengeOutcome what, LocalDate day, String how) {
        outcome = what;
        decidedOn = day;
        decision = how;
    }

    long schemeId() {
        return schemeId;
    }

    public LocalDate getLodgedOn() {
        return lodgedOn;
    }

    public String getCourtReference() {
        return courtReference;
    }

    public String getWords() {
        return words;
    }

    public @Nullable ChallengeOutcome getOutcome() {
        return outcome;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getDecision() {
        return decision;
    }
}
