package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;

/** What a notice says beside its hazards and its days (ss.13, 14, 22, 23, 28, 29, 41, 44). */
@Entity
@Table(schema = "housing", name = "notice_content")
public class NoticeContent extends NoticeRow {

    @Enumerated(EnumType.STRING)
    @Column(name = "premises_kind")
    private @Nullable PremisesKind premisesKind;

    private @Nullable String premises;

    @Column(name = "works_premises")
    private @Nullable String worksPremises;

    private @Nullable String prohibited;

    @Column(name = "remedy_for_revocation")
    private @Nullable String remedyForRevocation;

    private @Nullable String suspension;
    private @Nullable String advice;

    @Column(name = "entry_power")
    private @Nullable String entryPower;

    @Column(name = "revocation_reason")
    private @Nullable String revocationReason;

    private @Nullable String variation;

    @Column(name = "document_reference")
    private @Nullable String documentReference;

    @Column(name = "decision_reference")
    private @Nullable String decisionReference;

    protected NoticeContent() {}

    NoticeContent(EnforcementCase of, EnforcementNotice notice) {
        super(of, notice);
    }

    /** Carries in what was typed. */
    void say(NoticePlan plan) {
        premisesKind = plan.getPremisesKind();
        premises = text(plan.getPremises());
        worksPremises = text(plan.getWorksPremises());
        prohibited = text(plan.getProhibited());
        remedyForRevocation = text(plan.getRemedyForRevocation());
        suspension = text(plan.getSuspension());
        advice = text(plan.getAdvice());
        entryPower = text(plan.getEntryPower());
    }

    /** What was typed before, with the days of its notice, to go on from. */
    NoticePlan plan(EnforcementNotice notice) {
        NoticePlan plan = new NoticePlan();
        plan.setPremisesKind(premisesKind);
        plan.setPremises(premises);
        plan.setWorksPremises(worksPremises);
        plan.setProhibited(prohibited);
        plan.setRemedyForRevocation(remedyForRevocation);
        plan.setSuspension(suspension);
        plan.setAdvice(advice);
        plan.setEntryPower(entryPower);
        plan.setWorksStartOn(notice.getWorksStartOn());
        plan.setWorksEndOn(notice.getWorksEndOn());
        plan.setWorksStartDays(notice.getWorksStartDays());
        plan.setWorksEndDays(notice.getWorksEndDays());
        plan.setSuspendedUntil(notice.getSuspendedUntil());
        plan.setStartedOn(notice.getStartedOn());
        plan.setFollowUpOn(notice.getFollowUpOn());
        plan.setInspectOn(notice.getInspectOn());
        return plan;
    }

    static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    void writtenAs(String document) {
        documentReference = document;
    }

    void revokedBecause(String reason, String document) {
        revocationReason = reason;
        decisionReference = document;
    }

    void revokedInPart(String document) {
        decisionReference = document;
    }

    void variedTo(String terms, String document) {
        variation = terms;
        decisionReference = document;
    }

    public @Nullable PremisesKind getPremisesKind() {
        return premisesKind;
    }

    public @Nullable String getPremises() {
        return premises;
    }

    public @Nullable String getWorksPremises() {
        return worksPremises;
    }

    public @Nullable String getProhibited() {
        return prohibited;
    }

    public @Nullable String getRemedyForRevocation() {
        return remedyForRevocation;
    }

    public @Nullable String getSuspension() {
        return suspension;
    }

    public @Nullable String getAdvice() {
        return advice;
    }

    public @Nullable String getEntryPower() {
        return entryPower;
    }

    public @Nullable String getRevocationReason() {
        return revocationReason;
    }

    public @Nullable String getVariation() {
        return variation;
    }

    /** The notice as printed; null until it is signed. */
    public @Nullable String getDocumentReference() {
        return documentReference;
    }

    /** The notice of the last decision to vary or revoke. */
    public @Nullable String getDecisionReference() {
        return decisionReference;
    }
}
