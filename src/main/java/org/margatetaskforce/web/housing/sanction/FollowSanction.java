package org.margatetaskforce.web.housing.sanction;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.sanction.Breach;
import org.margatetaskforce.housing.sanction.Breaches;
import org.margatetaskforce.housing.sanction.CivilPenalty;
import org.margatetaskforce.housing.sanction.CostRecovery;
import org.margatetaskforce.housing.sanction.Course;
import org.margatetaskforce.housing.sanction.DefaultWorks;
import org.margatetaskforce.housing.sanction.Demand;
import org.margatetaskforce.housing.sanction.Prosecution;
import org.margatetaskforce.housing.sanction.ProsecutionState;
import org.margatetaskforce.housing.sanction.SanctionClock;
import org.margatetaskforce.law.Amount;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.web.shell.Once;

/** One sanction, demand or works of a case: how it stands, and what can follow on that. */
@Named
@ViewScoped
public class FollowSanction extends ActOnSanction {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CostRecovery costs;

    @Inject
    transient Breaches breaches;

    private @Nullable LocalDate day;
    private String words = "";
    private String more = "";
    private String third = "";
    private @Nullable Long pence;
    private @Nullable Long second;
    private @Nullable Boolean evidential;
    private @Nullable Boolean publicInterest;
    private @Nullable Course course;
    private @Nullable ProsecutionState ending;

    @Override
    protected void fill() {
        day = today();
        if (getWorks() == null
                && getDemand() == null
                && getBreach() == null
                && getPenalty() == null
                && getProsecution() == null) {
            throw new NoSuchElementException("no " + getOne());
        }
    }

    private <T> @Nullable T find(List<T> all, Function<T, String> reference) {
        return all.stream()
                .filter(each -> reference.apply(each).equals(getOne()))
                .findFirst()
                .orElse(null);
    }

    public @Nullable DefaultWorks getWorks() {
        return !getOne().startsWith("WD-")
                ? null
                : find(Once.ask(this, "works", () -> sanctions.works(getReference())), DefaultWorks::getReference);
    }

    public @Nullable Demand getDemand() {
        return !getOne().startsWith("DM-")
                ? null
                : find(Once.ask(this, "demands", () -> sanctions.demands(getReference())), Demand::getReference);
    }

    public @Nullable Breach getBreach() {
        return !getOne().startsWith("BR-")
                ? null
                : find(Once.ask(this, "breaches", () -> sanctions.breaches(getReference())), Breach::getReference);
    }

    public @Nullable CivilPenalty getPenalty() {
        return !getOne().startsWith("CP-")
                ? null
                : find(
                        Once.ask(this, "penalties", () -> sanctions.penalties(getReference())),
                        CivilPenalty::getReference);
    }

    public @Nullable Prosecution getProsecution() {
        return !getOne().startsWith("PX-")
                ? null
                : find(
                        Once.ask(this, "prosecutions", () -> sanctions.prosecutions(getReference())),
                        Prosecution::getReference);
    }

    /** Has the breach a penalty or a prosecution already? */
    public boolean isFollowed() {
        return Once.ask(
                this,
                "followed",
                () -> sanctions.penalties(getReference()).stream()
                                .anyMatch(each -> each.getBreachReference().equals(getOne()))
                        || sanctions.prosecutions(getReference()).stream()
                                .anyMatch(each -> each.getBreachReference().equals(getOne())));
    }

    /** The days of it, with their sentences. */
    public List<SanctionClock> getClocks() {
        return Once.ask(this, "clocks", () -> sanctions.clocks(getReference())).stream()
                .filter(each -> each.getOfReference().equals(getOne()))
                .toList();
    }

    /** May the reader decide and sign? */
    public boolean isApprover() {
        return Once.ask(this, "approver", () -> officers.may("enforcement.approve"));
    }

    /** What the offence is. */
    public String getOffence() {
        Breach of = getBreach();
        return of == null ? "" : breaches.offence(of.getOffence()).title();
    }

    /** The highest penalty of the day of the offence; null where there is none. */
    public @Nullable Amount getHighestPenalty() {
        Breach of = getBreach();
        return of == null ? null : breaches.highestPenalty(of).orElse(null);
    }

    /** Where guidance starts. */
    public @Nullable Amount getStart() {
        Breach of = getBreach();
        return of == null ? null : breaches.startingPoint(of).orElse(null);
    }

    /** The highest fine of the day of the offence, in words. */
    public @Nullable Amount getHighestFine() {
        Breach of = getBreach();
        return of == null ? null : breaches.highestFine(of);
    }

    /** Until when a notice of intent may be given. */
    public @Nullable Deadline getIntentBy() {
        Breach of = getBreach();
        return of == null || getHighestPenalty() == null ? null : breaches.intentBy(of);
    }

    /** From when it can be said that nobody appealed against the demand. */
    public LocalDate getSafeFrom() {
        return costs.safeFrom(Objects.requireNonNull(getDemand()));
    }

    private LocalDate on() {
        return Objects.requireNonNullElse(day, today());
    }

    private long sum() {
        return pence == null ? 0 : pence;
    }

    private String recorded() {
        return done("housing.sanction.done");
    }

    public String startWorks() {
        costs.start(getReference(), version(), getOne(), on(), words);
        return recorded();
    }

    public String completeWorks() {
        costs.complete(getReference(), version(), getOne(), on(), words);
        return recorded();
    }

    public String giveUpWorks() {
        costs.giveUp(getReference(), version(), getOne(), more);
        return recorded();
    }

    public String appealDemand() {
        costs.appeal(getReference(), version(), getOne(), on(), words);
        return recorded();
    }

    public String demandDecided() {
        costs.decided(getReference(), version(), getOne(), sum(), words);
        return recorded();
    }

    public String demandOperative() {
        costs.becomeOperative(getReference(), version(), getOne());
        return recorded();
    }

    public String chargeDemand() {
        costs.charge(getReference(), version(), getOne(), on(), words);
        return recorded();
    }

    public String payDemand() {
        costs.pay(getReference(), version(), getOne(), sum(), on());
        return recorded();
    }

    public String withdrawDemand() {
        costs.withdraw(getReference(), version(), getOne(), more);
        return recorded();
    }

    public String testBreach() {
        if (evidential == null || publicInterest == null) {
            throw new RuleBroken("housing.breach.test-reasons-needed");
        }
        breaches.test(getReference(), version(), getOne(), evidential, words, publicInterest, more, third);
        return recorded();
    }

    public String decideCourse() {
        Course what = course;
        if (what == null) {
            throw new RuleBroken("housing.works.reasons-needed");
        }
        breaches.decide(getReference(), version(), getOne(), what, words);
        return recorded();
    }

    public String proposePenalty() {
        return done(
                "housing.sanction.drafted", breaches.propose(getReference(), version(), getOne(), sum(), words, more));
    }

    public String beginProsecution() {
        breaches.prosecute(getReference(), version(), getOne(), on(), words);
        return recorded();
    }

    public String decidePenalty() {
        breaches.decidePenalty(getReference(), version(), getOne(), words, more, sum(), third);
        return done("housing.sanction.drafted", getOne());
    }

    public String appealPenalty() {
        breaches.appealPenalty(getReference(), version(), getOne(), on(), words);
        return recorded();
    }

    public String penaltyDecided() {
        breaches.penaltyDecidedOnAppeal(getReference(), version(), getOne(), sum(), words);
        return recorded();
    }

    public String payPenalty() {
        breaches.payPenalty(getReference(), version(), getOne(), sum(), on());
        return recorded();
    }

    public String endProsecution() {
        ProsecutionState how = ending;
        if (how == null) {
            throw new RuleBroken("housing.prosecution.cannot-end-so");
        }
        breaches.ended(
                getReference(),
                version(),
                getOne(),
                how,
                on(),
                how == ProsecutionState.CAUTIONED ? evidential : null,
                pence,
                second,
                words);
        return recorded();
    }

    public Course[] getCourses() {
        return Course.values();
    }

    /** The ways in which it can end. */
    public List<ProsecutionState> getEndings() {
        Prosecution of = getProsecution();
        return of != null && of.getKind() == Course.SIMPLE_CAUTION
                ? List.of(ProsecutionState.CAUTIONED, ProsecutionState.DECLINED)
                : List.of(ProsecutionState.CONVICTED, ProsecutionState.ACQUITTED, ProsecutionState.DISCONTINUED);
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public void setDay(@Nullable LocalDate day) {
        this.day = day;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }

    public String getMore() {
        return more;
    }

    public void setMore(@Nullable String more) {
        this.more = more == null ? "" : more;
    }

    public String getThird() {
        return third;
    }

    public void setThird(@Nullable String third) {
        this.third = third == null ? "" : third;
    }

    public @Nullable Long getPence() {
        return pence;
    }

    public void setPence(@Nullable Long pence) {
        this.pence = pence;
    }

    public @Nullable Long getSecond() {
        return second;
    }

    public void setSecond(@Nullable Long second) {
        this.second = second;
    }

    public @Nullable Boolean getEvidential() {
        return evidential;
    }

    public void setEvidential(@Nullable Boolean evidential) {
        this.evidential = evidential;
    }

    public @Nullable Boolean getPublicInterest() {
        return publicInterest;
    }

    public void setPublicInterest(@Nullable Boolean publicInterest) {
        this.publicInterest = publicInterest;
    }

    public @Nullable Course getCourse() {
        return course;
    }

    public void setCourse(@Nullable Course course) {
        this.course = course;
    }

    public @Nullable ProsecutionState getEnding() {
        return ending;
    }

    public void setEnding(@Nullable ProsecutionState ending) {
        this.ending = ending;
    }
}
