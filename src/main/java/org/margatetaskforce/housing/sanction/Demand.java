package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/**
 * A demand for expenses, {@code DM-2011-00001} (Housing Act 2004 s.50; Sch 3): operative at the end of 21 days beginning with
 * service unless it is appealed, then a charge on the premises.
 */
@Entity
@Table(schema = "housing", name = "demand")
public class Demand extends OfCase {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private DemandState state = DemandState.DRAFTED;

    @Column(name = "notice_reference", nullable = false, updatable = false)
    private String noticeReference = "";

    @Column(nullable = false, updatable = false)
    private String person = "";

    @Column(name = "total_pence", nullable = false)
    private long totalPence;

    @Column(name = "served_on")
    private @Nullable LocalDate servedOn;

    @Column(name = "operative_on")
    private @Nullable LocalDate operativeOn;

    @Column(name = "appeal_by")
    private @Nullable LocalDate appealBy;

    @Column(name = "appealed_on")
    private @Nullable LocalDate appealedOn;

    @Column(name = "appeal_words")
    private @Nullable String appealWords;

    @Column(name = "charged_on")
    private @Nullable LocalDate chargedOn;

    @Column(name = "charge_words")
    private @Nullable String chargeWords;

    @Column(name = "paid_pence", nullable = false)
    private long paidPence;

    @Column(name = "paid_on")
    private @Nullable LocalDate paidOn;

    protected Demand() {}

    Demand(EnforcementCase of, String reference, String notice, String person, long totalPence) {
        super(of);
        this.reference = reference;
        noticeReference = said(notice, "housing.works.notice-needed");
        this.person = said(person, "housing.works.person-needed");
        if (totalPence <= 0) {
            throw new RuleBroken("housing.demand.nothing-to-demand");
        }
        this.totalPence = totalPence;
    }

    void signed() {
        must(DemandState.DRAFTED);
        state = DemandState.SIGNED;
    }

    void served(LocalDate on, LocalDate lastDayToAppeal, LocalDate operative) {
        must(DemandState.SIGNED);
        servedOn = on;
        appealBy = lastDayToAppeal;
        operativeOn = operative;
        state = DemandState.SERVED;
    }

    /** The tribunal is asked; the demand waits for its decision. */
    void appeal(LocalDate on, String about, LocalDate today) {
        must(DemandState.SERVED);
        if (on.isAfter(today) || servedOn != null && on.isBefore(servedOn)) {
            throw new RuleBroken("housing.demand.appealed-on", reference);
        }
        if (appealBy != null && on.isAfter(appealBy)) {
            throw new RuleBroken("housing.demand.appeal-out-of-time", appealBy);
        }
        appealedOn = on;
        appealWords = said(about, "housing.demand.appeal-words-needed");
        state = DemandState.APPEALED;
    }

    /**
     * The tribunal has decided.
     *
     * @param pence what is left to pay; nothing where it is quashed
     */
    void decided(long pence, String words, LocalDate on) {
        must(DemandState.APPEALED);
        if (pence < 0 || pence > totalPence) {
            throw new RuleBroken("housing.demand.no-more-than-demanded");
        }
        appealWords = said(words, "housing.demand.appeal-words-needed");
        if (pence == 0) {
            state = DemandState.QUASHED;
            return;
        }
        totalPence = pence;
        operativeOn = on;
        state = DemandState.OPERATIVE;
    }

    /**
     * It has become operative: nobody appealed.
     *
     * @param safeFrom the first day on which that can be said
     */
    void becomeOperative(LocalDate today, LocalDate safeFrom) {
        must(DemandState.SERVED);
        if (today.isBefore(safeFrom)) {
            throw new RuleBroken("housing.demand.not-operative-yet", safeFrom);
        }
        state = DemandState.OPERATIVE;
    }

    /** It stands on the local land charges register: a charge on the premises. */
    void charge(LocalDate on, String words) {
        must(DemandState.OPERATIVE);
        chargedOn = on;
        chargeWords = said(words, "housing.demand.charge-words-needed");
        state = DemandState.CHARGED;
    }

    /** Money has come in. */
    void pay(long pence, LocalDate on, LocalDate today) {
        if (state != DemandState.SERVED && state != DemandState.OPERATIVE && state != DemandState.CHARGED) {
            throw new RuleBroken("housing.demand.stands-otherwise", reference, state.words());
        }
        if (pence <= 0 || paidPence + pence > totalPence) {
            throw new RuleBroken("housing.demand.paid-too-much", reference);
        }
        if (on.isAfter(today)) {
            throw new RuleBroken("housing.works.not-in-the-future");
        }
        paidPence += pence;
        paidOn = on;
        if (paidPence == totalPence) {
            state = DemandState.PAID;
        }
    }

    void withdraw() {
        if (state == DemandState.PAID || state == DemandState.QUASHED || paidPence > 0) {
            throw new RuleBroken("housing.demand.stands-otherwise", reference, state.words());
        }
        state = DemandState.WITHDRAWN;
    }

    private void must(DemandState wanted) {
        if (state != wanted) {
            throw new RuleBroken("housing.demand.stands-otherwise", reference, state.words());
        }
    }

    public String getReference() {
        return reference;
    }

    public DemandState getState() {
        return state;
    }

    public String getNoticeReference() {
        return noticeReference;
    }

    /** Who is to pay. */
    public String getPerson() {
        return person;
    }

    public long getTotalPence() {
        return totalPence;
    }

    public @Nullable LocalDate getServedOn() {
        return servedOn;
    }

    public @Nullable LocalDate getOperativeOn() {
        return operativeOn;
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

    public @Nullable LocalDate getChargedOn() {
        return chargedOn;
    }

    public @Nullable String getChargeWords() {
        return chargeWords;
    }

    public long getPaidPence() {
        return paidPence;
    }

    public @Nullable LocalDate getPaidOn() {
        return paidOn;
    }

    /** What is still to pay. */
    public long getOpenPence() {
        return totalPence - paidPence;
    }
}
