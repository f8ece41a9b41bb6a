package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** The assessment of an application: the tests of Housing Act 2004 s.88(3), each with its reason. */
@Entity
@Table(schema = "licensing", name = "assessment")
public class Assessment extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column
    private @Nullable String consultees;

    @Column(name = "holder_fit")
    private @Nullable Boolean holderFit;

    @Column(name = "holder_fit_reason")
    private @Nullable String holderFitReason;

    @Column(name = "holder_most_appropriate")
    private @Nullable Boolean holderMostAppropriate;

    @Column(name = "holder_most_appropriate_reason")
    private @Nullable String holderMostAppropriateReason;

    @Column(name = "manager_has_control")
    private @Nullable Boolean managerHasControl;

    @Column(name = "manager_has_control_reason")
    private @Nullable String managerHasControlReason;

    @Column(name = "manager_fit")
    private @Nullable Boolean managerFit;

    @Column(name = "manager_fit_reason")
    private @Nullable String managerFitReason;

    @Column(name = "arrangements_satisfactory")
    private @Nullable Boolean arrangementsSatisfactory;

    @Column(name = "arrangements_satisfactory_reason")
    private @Nullable String arrangementsSatisfactoryReason;

    @Column
    private @Nullable String conclusion;

    @Column
    private @Nullable String reasons;

    @Column(nullable = false)
    private boolean flagged;

    @Column(name = "approval_note")
    private @Nullable String approvalNote;

    @Column(name = "decision_reasons")
    private @Nullable String decisionReasons;

    protected Assessment() {}

    Assessment(LicenceApplication application) {
        applicationId = application.key();
        caseId = application.getCaseId();
    }

    /** Who of the partners has been asked. */
    void consulted(String whom) {
        consultees = whom;
    }

    /** Takes over the officer's findings so far. */
    void fill(AssessmentForm form) {
        holderFit = form.getHolderFit();
        holderFitReason = Said.orNull(form.getHolderFitReason());
        holderMostAppropriate = form.getHolderMostAppropriate();
        holderMostAppropriateReason = Said.orNull(form.getHolderMostAppropriateReason());
        managerHasControl = form.getManagerHasControl();
        managerHasControlReason = Said.orNull(form.getManagerHasControlReason());
        managerFit = form.getManagerFit();
        managerFitReason = Said.orNull(form.getManagerFitReason());
        arrangementsSatisfactory = form.getArrangementsSatisfactory();
        arrangementsSatisfactoryReason = Said.orNull(form.getArrangementsSatisfactoryReason());
        conclusion = Said.orNull(form.getConclusion());
        reasons = Said.orNull(form.getReasons());
    }

    /** The form that would say so. */
    AssessmentForm form() {
        AssessmentForm form = new AssessmentForm();
        form.setHolderFit(holderFit);
        form.setHolderFitReason(holderFitReason);
        form.setHolderMostAppropriate(holderMostAppropriate);
        form.setHolderMostAppropriateReason(holderMostAppropriateReason);
        form.setManagerHasControl(managerHasControl);
        form.setManagerHasControlReason(managerHasControlReason);
        form.setManagerFit(managerFit);
        form.setManagerFitReason(managerFitReason);
        form.setArrangementsSatisfactory(arrangementsSatisfactory);
        form.setArrangementsSatisfactoryReason(arrangementsSatisfactoryReason);
        form.setConclusion(conclusion);
        form.setReasons(reasons);
        return form;
    }

    /** Something was answered "yes" or is on record against somebody's fitness: another officer must approve. */
    void flag(boolean somethingAgainst) {
        flagged = somethingAgainst;
    }

    /** The approving officer's words. */
    void approved(String note) {
        approvalNote = note;
    }

    /** Why it was decided so, as the notice of the decision says it. */
    void decided(String words) {
        decisionReasons = words.strip();
    }

    public @Nullable String getDecisionReasons() {
        return decisionReasons;
    }

    /** The reasons for what is proposed now, where that has changed. */
    void reasonsAre(String words) {
        reasons = words.strip();
    }

    /**
     * Refuses a recommendation that the tests do not carry (s.88(2), (3)): a grant needs each of them met, a refusal at
     * least one not met; and every answer needs its reason.
     */
    void mustCarry(Recommendation what) {
        Boolean[] tests = {holderFit, holderMostAppropriate, managerHasControl, managerFit, arrangementsSatisfactory};
        String[] why = {
            holderFitReason,
            holderMostAppropriateReason,
            managerHasControlReason,
            managerFitReason,
            arrangementsSatisfactoryReason
        };
        boolean allMet = true;
        for (int i = 0; i < tests.length; i++) {
            Boolean met = tests[i];
            if (met == null || Said.nothing(why[i])) {
                throw new RuleBroken("licensing.assessment.test-unanswered", i + 1);
            }
            allMet &= met;
        }
        if (Said.nothing(reasons)) {
            throw new RuleBroken("licensing.assessment.reasons-needed");
        }
        if (what == Recommendation.REFUSE && allMet) {
            throw new RuleBroken("licensing.assessment.refusal-without-failed-test");
        }
        if (what != Recommendation.REFUSE && !allMet) {
            throw new RuleBroken("licensing.assessment.grant-against-tests");
        }
    }

    public @Nullable String getConsultees() {
        return consultees;
    }

    public @Nullable Boolean getHolderFit() {
        return holderFit;
    }

    public @Nullable String getHolderFitReason() {
        return holderFitReason;
    }

    public @Nullable Boolean getHolderMostAppropriate() {
        return holderMostAppropriate;
    }

    public @Nullable String getHolderMostAppropriateReason() {
        return holderMostAppropriateReason;
    }

    public @Nullable Boolean getManagerHasControl() {
        return managerHasControl;
    }

    public @Nullable String getManagerHasControlReason() {
        return managerHasControlReason;
    }

    public @Nullable Boolean getManagerFit() {
        return managerFit;
    }

    public @Nullable String getManagerFitReason() {
        return managerFitReason;
    }

    public @Nullable Boolean getArrangementsSatisfactory() {
        return arrangementsSatisfactory;
    }

    public @Nullable String getArrangementsSatisfactoryReason() {
        return arrangementsSatisfactoryReason;
    }

    public @Nullable String getConclusion() {
        return conclusion;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public boolean isFlagged() {
        return flagged;
    }

    public @Nullable String getApprovalNote() {
        return approvalNote;
    }
}
