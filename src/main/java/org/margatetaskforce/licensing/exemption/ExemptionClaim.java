package org.margatetaskforce.licensing.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.HouseRecord;
import org.margatetaskforce.place.AddressRow;

/**
 * A claim that a house is exempt from selective licensing (SI 2006/370 art 2; Housing Act 2004 s.79(3)): proposed by one officer,
 * decided by another, looked at again, and at an end when the facts change. No appeal lies against a refusal: whether a house is exempt
 * is a question of fact, tried in a prosecution or in an appeal about a licence.
 */
@Entity
@Table(schema = "licensing", name = "exemption_claim")
public class ExemptionClaim extends HouseRecord {

    @Column(nullable = false, updatable = false)
    private String type;

    @Column(name = "type_words", nullable = false, updatable = false)
    private String typeWords;

    @Column(nullable = false, updatable = false)
    private String provision;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ClaimState state;

    @Column(name = "claimed_on", nullable = false, updatable = false)
    private LocalDate claimedOn;

    @Column(name = "proposed_on")
    private @Nullable LocalDate proposedOn;

    @Column(name = "proposed_by")
    private @Nullable String proposedBy;

    @Column(name = "proposes_acceptance")
    private @Nullable Boolean proposesAcceptance;

    @Column(name = "holds_from")
    private @Nullable LocalDate holdsFrom;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "review_on")
    private @Nullable LocalDate reviewOn;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    protected ExemptionClaim() {}

    ExemptionClaim(
            String reference,
            SharedCase of,
            AddressRow at,
            ExemptionRule rule,
            LocalDate claimedOn,
            String officer,
            Instant now) {
        super(reference, of, at, officer, now);
        type = rule.code();
        typeWords = rule.words();
        provision = rule.provision();
        state = ClaimState.CLAIMED;
        this.claimedOn = claimedOn;
    }

    /**
     * An officer who has looked into it proposes what to decide.
     *
     * @param from the first day for which the exemption is shown; needed where acceptance is proposed
     */
    void propose(boolean accept, @Nullable LocalDate from, String officer, LocalDate today) {
        must(ClaimState.CLAIMED, "propose a decision about");
        if (accept && (from == null || from.isAfter(today))) {
            throw new RuleBroken("licensing.claim.holds-from-needed");
        }
        state = ClaimState.PROPOSED;
        proposedOn = today;
        proposedBy = officer;
        proposesAcceptance = accept;
        holdsFrom = accept ? from : null;
    }

    /** Another officer than who proposed it accepts the claim. */
    void accept(LocalDate on, String officer, @Nullable LocalDate from, @Nullable LocalDate review, LocalDate latest) {
        decide(ClaimState.ACCEPTED, on, officer);
        if (from == null || from.isAfter(on)) {
            throw new RuleBroken("licensing.claim.holds-from-needed");
        }
        holdsFrom = from;
        reviewOn = mustBeAReviewDay(review, on, latest);
    }

    /** Another officer than who proposed it refuses the claim. */
    void refuse(LocalDate on, String officer) {
        decide(ClaimState.REFUSED, on, officer);
        holdsFrom = null;
    }

    private void decide(ClaimState to, LocalDate today, String officer) {
        must(ClaimState.PROPOSED, "decide about");
        if (officer.equals(proposedBy)) {
            throw new RuleBroken("licensing.claim.own-proposal");
        }
        state = to;
        decidedOn = today;
        decidedBy = officer;
    }

    private static LocalDate mustBeAReviewDay(@Nullable LocalDate review, LocalDate today, LocalDate latest) {
        if (review == null || !review.isAfter(today) || review.isAfter(latest)) {
            throw new RuleBroken("licensing.claim.review-day", Days.words(latest));
        }
        return review;
    }

    /** It was looked at again, and the facts are as they were. */
    void holdsStill(LocalDate today, @Nullable LocalDate next, LocalDate latest) {
        must(ClaimState.ACCEPTED, "review");
        reviewOn = mustBeAReviewDay(next, today, latest);
        reviewedOn = today;
    }

    /**
     * The facts have changed.
     *
     * @param firstDayWithout the first day on which the house is exempt no more
     */
    void end(@Nullable LocalDate firstDayWithout, LocalDate today) {
        must(ClaimState.ACCEPTED, "end");
        if (firstDayWithout == null
                || firstDayWithout.isAfter(today)
                || holdsFrom != null && firstDayWithout.isBefore(holdsFrom)) {
            throw new RuleBroken("licensing.claim.end-day", Days.words(holdsFrom));
        }
        state = ClaimState.ENDED;
        endedOn = firstDayWithout;
    }

    /** Whoever claimed it withdraws it before it is decided. */
    void withdraw(LocalDate today) {
        if (!state.isOpen()) {
            throw illegal("withdraw");
        }
        state = ClaimState.WITHDRAWN;
        endedOn = today;
    }

    private void must(ClaimState in, String verb) {
        if (state != in) {
            throw illegal(verb);
        }
    }

    private RuleBroken illegal(String verb) {
        return new RuleBroken(
                "licensing.claim.illegal", getReference(), state.words().toLowerCase(Locale.UK), verb);
    }

    /** Is the house exempt by it on a day? */
    public boolean isExempt(LocalDate on) {
        return (state == ClaimState.ACCEPTED || state == ClaimState.ENDED)
                && holdsFrom != null
                && !on.isBefore(holdsFrom)
                && (endedOn == null || on.isBefore(endedOn));
    }

    /** The code of the exemption claimed. */
    public String getType() {
        return type;
    }

    public String getTypeWords() {
        return typeWords;
    }

    public String getProvision() {
        return provision;
    }

    public ClaimState getState() {
        return state;
    }

    public LocalDate getClaimedOn() {
        return claimedOn;
    }

    public @Nullable LocalDate getProposedOn() {
        return proposedOn;
    }

    public @Nullable String getProposedBy() {
        return proposedBy;
    }

    /** Whether acceptance was proposed; null where nothing was yet. */
    public @Nullable Boolean getProposesAcceptance() {
        return proposesAcceptance;
    }

    public @Nullable LocalDate getHoldsFrom() {
        return holdsFrom;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    public @Nullable LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }
}
