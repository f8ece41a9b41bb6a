package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** An appeal to the tribunal: a flag beside the state (Housing Act 2004 Sch 5 paras 31-34). */
@Entity
@Table(schema = "licensing", name = "appeal")
public class Appeal extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "lodged_on", nullable = false)
    private LocalDate lodgedOn;

    @Column(name = "in_time", nullable = false)
    private boolean inTime;

    @Column(name = "leave_given_on")
    private @Nullable LocalDate leaveGivenOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private AppealAgainst against;

    @Column(nullable = false)
    private String tribunal;

    @Column(name = "case_number")
    private @Nullable String caseNumber;

    @Column(name = "hearing_on")
    private @Nullable LocalDate hearingOn;

    @Enumerated(EnumType.STRING)
    @Column
    private @Nullable AppealOutcome outcome;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "referral_summary", nullable = false)
    private String referralSummary;

    @Column(name = "decision_summary")
    private @Nullable String decisionSummary;

    protected Appeal() {}

    Appeal(
            LicenceApplication application,
            LocalDate lodgedOn,
            boolean inTime,
            AppealAgainst against,
            String tribunal,
            @Nullable String caseNumber,
            String referralSummary) {
        applicationId = application.key();
        this.lodgedOn = lodgedOn;
        this.inTime = inTime;
        this.against = against;
        this.tribunal = tribunal;
        this.caseNumber = Said.orNull(caseNumber);
        this.referralSummary = referralSummary;
    }

    /** Lodged in time or let in by leave (para 33(3)), and not yet disposed of. */
    public boolean isRunning() {
        return outcome == null && (inTime || leaveGivenOn != null);
    }

    /** Lodged out of time, and neither let in nor given up. */
    public boolean isLeaveAwaited() {
        return !inTime && leaveGivenOn == null && outcome == null;
    }

    /** The tribunal lets in an appeal lodged out of time, for a good reason. */
    void leave(LocalDate on) {
        if (inTime || leaveGivenOn != null) {
            throw new RuleBroken("licensing.appeal.no-leave-needed");
        }
        mustNotPrecede(on);
        leaveGivenOn = on;
    }

    /** The tribunal will hear it on a day. */
    void hearing(LocalDate on, @Nullable String number) {
        mustRun();
        mustNotPrecede(on);
        hearingOn = on;
        caseNumber = Said.nothing(number) ? caseNumber : Said.orNull(number);
    }

    /** The tribunal has decided, or the appellant has given it up. */
    void decide(AppealOutcome how, LocalDate on, String summary) {
        mustRun();
        mustNotPrecede(on);
        if (summary.isBlank()) {
            throw new RuleBroken("licensing.appeal.summary-needed");
        }
        outcome = how;
        decidedOn = on;
        decisionSummary = summary.strip();
    }

    /** Nothing can have come of an appeal before it was lodged. */
    private void mustNotPrecede(LocalDate on) {
        if (on.isBefore(lodgedOn)) {
            throw new RuleBroken("licensing.appeal.before-lodged", on, lodgedOn);
        }
    }

    private void mustRun() {
        if (!isRunning()) {
            throw new RuleBroken("licensing.appeal.not-running");
        }
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

    public AppealAgainst getAgainst() {
        return against;
    }

    public String getTribunal() {
        return tribunal;
    }

    public @Nullable String getCaseNumber() {
        return caseNumber;
    }

    public @Nullable LocalDate getHearingOn() {
        return hearingOn;
    }

    public @Nullable AppealOutcome getOutcome() {
        return outcome;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public String getReferralSummary() {
        return referralSummary;
    }

    public @Nullable String getDecisionSummary() {
        return decisionSummary;
    }
}
