package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/**
 * A civil penalty, {@code CP-2019-00001} (Housing Act 2004 s.249A and Sch 13A): notice of intent within six months, 28 days for
 * representations, which are considered, a final notice, 28 days to pay or appeal.
 */
@Entity
@Table(schema = "housing", name = "civil_penalty")
public class CivilPenalty extends OfCase {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "breach_reference", nullable = false, updatable = false)
    private String breachReference = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PenaltyState state = PenaltyState.DRAFTED;

    @Column(name = "proposed_pence", nullable = false, updatable = false)
    private long proposedPence;

    @Column(nullable = false, updatable = false)
    private String conduct = "";

    @Column(nullable = false, updatable = false)
    private String reckoning = "";

    @Column(name = "intent_by", nullable = false, updatable = false)
    private LocalDate intentBy = LocalDate.EPOCH;

    @Column(name = "intent_on")
    private @Nullable LocalDate intentOn;

    @Column(name = "representations_until")
    private @Nullable LocalDate representationsUntil;

    private @Nullable String representations;

    private @Nullable String considered;

    @Column(name = "final_pence")
    private @Nullable Long finalPence;

    @Column(name = "final_reasons")
    private @Nullable String finalReasons;

    @Column(name = "final_on")
    private @Nullable LocalDate finalOn;

    @Column(name = "pay_by")
    private @Nullable LocalDate payBy;

    @Column(name = "appeal_by")
    private @Nullable LocalDate appealBy;

    @Column(name = "appealed_on")
    private @Nullable LocalDate appealedOn;

    @Column(name = "appeal_words")
    private @Nullable String appealWords;

    @Column(name = "paid_pence", nullable = false)
    private long paidPence;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    protected CivilPenalty() {}

    /**
     * Is proposed.
     *
     * @param most the highest that the law allows by the day of the offence
     * @param intentBy the last day on which the notice of intent may be given
     * @param conduct what they are said to have done, particular enough to be answered
     * @param reckoning how the sum was come to
     */
    CivilPenalty(
            Breach breach,
            EnforcementCase of,
            String reference,
            long pence,
            long most,
            LocalDate intentBy,
            String conduct,
            String reckoning) {
        super(of);
        if (breach.getCourse() != Course.CIVIL_PENALTY) {
            throw new RuleBroken("housing.penalty.not-the-course", breach.getReference());
        }
        mustBeWithin(pence, most);
        this.reference = reference;
        breachReference = breach.getReference();
        proposedPence = pence;
        this.intentBy = intentBy;
        this.conduct = said(conduct, "housing.penalty.conduct-needed");
        this.reckoning = said(reckoning, "housing.penalty.reckoning-needed");
    }

    private static void mustBeWithin(long pence, long most) {
        if (pence <= 0 || pence > most) {
            throw new RuleBroken("housing.penalty.over-the-maximum", most / 100);
        }
    }

    void signed() {
        state = switch (state) {
            case DRAFTED -> PenaltyState.INTENT_SIGNED;
            case FINAL_DRAFTED -> PenaltyState.FINAL_SIGNED;
            default -> throw new RuleBroken("housing.penalty.stands-otherwise", reference, state.words());
        };
    }

    /** The notice of intent is given (Sch 13A para 2: within six months). */
    void intentGiven(LocalDate on, LocalDate until) {
        must(PenaltyState.INTENT_SIGNED);
        if (on.isAfter(intentBy)) {
            throw new RuleBroken("housing.penalty.intent-too-late", intentBy);
        }
        intentOn = on;
        representationsUntil = until;
        state = PenaltyState.INTENT_SERVED;
    }

    /**
     * What was said against it is considered and the penalty decided; the final notice is drafted.
     *
     * @param heard what came; empty where nothing did
     */
    void decide(String heard, String answer, long pence, long most, String reasons, LocalDate today) {
        must(PenaltyState.INTENT_SERVED);
        LocalDate until = Objects.requireNonNull(representationsUntil);
        if (!today.isAfter(until)) {
            throw new RuleBroken("housing.penalty.representations-run", until);
        }
        mustBeWithin(pence, most);
        representations = heard.isBlank() ? "None were made." : heard.strip();
        considered = said(answer, "housing.penalty.considered-needed");
        finalPence = pence;
        finalReasons = said(reasons, "housing.penalty.reckoning-needed");
        state = PenaltyState.FINAL_DRAFTED;
    }

    void finalGiven(LocalDate on, LocalDate pay, LocalDate appeal) {
        must(PenaltyState.FINAL_SIGNED);
        LocalDate until = Objects.requireNonNull(representationsUntil);
        if (!on.isAfter(until)) {
            throw new RuleBroken("housing.penalty.representations-run", until);
        }
        finalOn = on;
        payBy = pay;
        appealBy = appeal;
        state = PenaltyState.FINAL_SERVED;
    }

    void appeal(LocalDate on, String about, LocalDate today) {
        must(PenaltyState.FINAL_SERVED);
        LocalDate lastDay = Objects.requireNonNull(appealBy);
        if (on.isAfter(today) || on.isAfter(lastDay)) {
            throw new RuleBroken("housing.penalty.appeal-out-of-time", lastDay);
        }
        appealedOn = on;
        appealWords = said(about, "housing.demand.appeal-words-needed");
        state = PenaltyState.APPEALED;
    }

    /** The tribunal confirms, varies or cancels it; {@code pence} is what it comes to then. */
    void decidedOnAppeal(long pence, long most, String words) {
        must(PenaltyState.APPEALED);
        if (pence < 0 || pence > most) {
            throw new RuleBroken("housing.penalty.over-the-maximum", most / 100);
        }
        appealWords = said(words, "housing.demand.appeal-words-needed");
        if (pence == 0) {
            state = PenaltyState.CANCELLED;
            return;
        }
        finalPence = pence;
        state = PenaltyState.FINAL_SERVED;
    }

    void pay(long pence, LocalDate on, LocalDate today) {
        must(PenaltyState.FINAL_SERVED);
        if (pence <= 0 || on.isAfter(today) || paidPence + pence > Objects.requireNonNull(finalPence)) {
            throw new RuleBroken("housing.demand.paid-too-much", reference);
        }
        paidPence += pence;
        paidOn = on;
        if (paidPence == finalPence) {
            state = PenaltyState.PAID;
        }
    }

    /** The authority withdraws it (Sch 13A para 9). */
    void withdraw() {
        if (state == PenaltyState.PAID || state == PenaltyState.CANCELLED || state == PenaltyState.WITHDRAWN) {
            throw new RuleBroken("housing.penalty.stands-otherwise", reference, state.words());
        }
        state = PenaltyState.WITHDRAWN;
    }

    private void must(PenaltyState wanted) {
        if (state != wanted) {
            throw new RuleBroken("housing.penalty.stands-otherwise", reference, state.words());
        }
    }

    public String getReference() {
        return reference;
    }

    public String getBreachReference() {
        return breachReference;
    }

    public PenaltyState getState() {
        return state;
    }

    public long getProposedPence() {
        return proposedPence;
    }

    public String getConduct() {
        return conduct;
    }

    public String getReckoning() {
        return reckoning;
    }

    public LocalDate getIntentBy() {
        return intentBy;
    }

    public @Nullable LocalDate getIntentOn() {
        return intentOn;
    }

    public @Nullable LocalDate getRepresentationsUntil() {
        return representationsUntil;
    }

    public @Nullable String getRepresentations() {
        return representations;
    }

    public @Nullable String getConsidered() {
        return considered;
    }

    public @Nullable Long getFinalPence() {
        return finalPence;
    }

    public @Nullable String getFinalReasons() {
        return finalReasons;
    }

    public @Nullable LocalDate getFinalOn() {
        return finalOn;
    }

    public @Nullable LocalDate getPayBy() {
        return payBy;
    }

    public @Nullable LocalDate getAppealBy() {
        return appealBy;
    }

    public @Nullable LocalDate getAppealedOn() {
        return appealedOn;
    }

    public @Nullable String getAppealWords() {
        return appealWords;
    }

    public long getPaidPence() {
        return paidPence;
    }

    public @Nullable LocalDate getPaidOn() {
        return paidOn;
    }
}
