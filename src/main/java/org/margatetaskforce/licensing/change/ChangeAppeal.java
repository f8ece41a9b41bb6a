package org.margatetaskforce.licensing.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Said;

/** An appeal against a decision about a change: while it runs the change is not in effect (Housing Act 2004 Sch 5 paras 32 to 35). */
@Entity
@Table(schema = "licensing", name = "change_appeal")
public class ChangeAppeal extends Record {

    @Column(name = "change_id", nullable = false, updatable = false)
    private long changeId;

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "lodged_on", nullable = false, updatable = false)
    private LocalDate lodgedOn;

    @Column(name = "in_time", nullable = false, updatable = false)
    private boolean inTime;

    @Column(name = "leave_given_on", updatable = false)
    private @Nullable LocalDate leaveGivenOn;

    @Column(nullable = false, updatable = false)
    private String tribunal;

    @Column(name = "case_number", updatable = false)
    private @Nullable String caseNumber;

    @Column(name = "referral_summary", nullable = false, updatable = false)
    private String referralSummary;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable ChangeOutcome outcome;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decision_summary")
    private @Nullable String decisionSummary;

    protected ChangeAppeal() {}

    ChangeAppeal(
            LicenceChange of,
            LocalDate lodgedOn,
            boolean inTime,
            @Nullable LocalDate leaveGivenOn,
            String tribunal,
            @Nullable String caseNumber,
            String summary) {
        changeId = of.key();
        applicationId = of.application();
        this.lodgedOn = lodgedOn;
        this.inTime = inTime;
        this.leaveGivenOn = leaveGivenOn;
        this.tribunal = tribunal;
        this.caseNumber = Said.orNull(caseNumber);
        referralSummary = summary;
    }

    /** Has the tribunal still to decide? */
    public boolean isRunning() {
        return outcome == null;
    }

    /** The tribunal has decided, or the appellant has given it up. */
    void decide(ChangeOutcome how, LocalDate on, String summary) {
        if (outcome != null) {
            throw new RuleBroken("licensing.change.appeal-over");
        }
        if (on.isBefore(lodgedOn)) {
            throw new RuleBroken("licensing.appeal.before-lodged", Days.words(on), Days.words(lodgedOn));
        }
        if (summary.isBlank()) {
            throw new RuleBroken("licensing.appeal.summary-needed");
        }
        outcome = how;
        decidedOn = on;
        decisionSummary = summary.strip();
    }

    public LocalDate getLodgedOn() {
        return lodgedOn;
    }

    public boolean isInTime() {
        return inTime;
    }

    public @Nullable LocalDate getLeaveGivenOn() {
        return leaveGivenOn;
    }

    public String getTribunal() {
        return tribunal;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public String getReferralSummary() {
        return referralSummary;
    }

    public @Nullable ChangeOutcome getOutcome() {
        return outcome;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getDecisionSummary() {
        return decisionSummary;
    }
}
