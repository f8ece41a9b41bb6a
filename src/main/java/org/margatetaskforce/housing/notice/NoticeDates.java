package org.margatetaskforce.housing.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;

/**
 * The dates of a notice or order that follow from one day, each with its explanation: by when copies are served, until when
 * one may appeal, from when it is operative, when works may start. Which day it is counted from is the power's own: service
 * for an improvement notice (s.15), the day given in it as that on which it is made for an order (s.24, s.45), the day on
 * which action starts for emergency remedial action (s.45(3)).
 */
public final class NoticeDates {

    /** As {@code law.Deadlines} reckons. */
    @FunctionalInterface
    public interface Reckoning {

        /** The date that follows from a trigger by a rule. */
        Deadline reckon(String code, LocalDate trigger);
    }

    private static final String EARLIEST_WORKS = "D-IN-START";

    private final Power power;
    private final Reckoning law;

    NoticeDates(Power power, Reckoning law) {
        this.power = power;
        this.law = law;
    }

    /** By when copies, or the notice of what was begun, are served. */
    public Optional<Deadline> copiesBy(LocalDate from) {
        return reckon(power.getServeCode(), from);
    }

    /** The strict last day to appeal; none for a hazard awareness notice. */
    public Optional<Deadline> appealBy(LocalDate from) {
        return reckon(power.getAppealCode(), from);
    }

    /** From when it is operative, where nobody appeals; an emergency measure at once. */
    public Optional<Deadline> operative(LocalDate from) {
        return reckon(power.getOperativeCode(), from);
    }

    /** The earliest day on which works may be required to start (s.13(3)). */
    public Deadline earliestWorks(LocalDate servedOn) {
        return law.reckon(EARLIEST_WORKS, servedOn);
    }

    /** By when a suspended one is reviewed: yearly from service, from making or from the last review (ss.17, 26). */
    public Optional<Deadline> reviewBy(LocalDate from) {
        return reckon(power.getReviewCode(), from);
    }

    /** By when a decision to vary or revoke is told to everybody. */
    public Optional<Deadline> decisionBy(LocalDate decidedOn) {
        return reckon(power.getDecisionCode(), decidedOn);
    }

    /** The last day to appeal against a decision to vary, or not to vary or revoke. */
    public Optional<Deadline> variationAppealBy(LocalDate decidedOn) {
        return reckon(power.getVariationCode(), decidedOn);
    }

    private Optional<Deadline> reckon(@Nullable String code, LocalDate from) {
        return code == null ? Optional.empty() : Optional.of(law.reckon(code, from));
    }

    /**
     * Refuses works that would have to start too early, or to end before they start (s.13(3)).
     *
     * @throws RuleBroken with the earliest day and its explanation
     */
    void mustAllowWorks(LocalDate servedOn, LocalDate start, LocalDate end) {
        Deadline earliest = earliestWorks(servedOn);
        if (start.isBefore(earliest.on())) {
            throw new RuleBroken("housing.notice.works-start-too-early", start, earliest.on(), earliest.explanation());
        }
        if (end.isBefore(start)) {
            throw new RuleBroken("housing.notice.works-end-before-start", end, start);
        }
    }

    /** A date that follows: what it is, and when, with its explanation. */
    public record Line(String title, Deadline deadline) {}

    /** All that run from one day, in the order in which they end. */
    List<Line> from(LocalDate day) {
        List<Line> all = new ArrayList<>();
        copiesBy(day).ifPresent(one -> all.add(new Line("Copies by", one)));
        appealBy(day).ifPresent(one -> all.add(new Line("Appeal until", one)));
        operative(day).ifPresent(one -> all.add(new Line("Operative from", one)));
        return all;
    }

    Power power() {
        return power;
    }
}
