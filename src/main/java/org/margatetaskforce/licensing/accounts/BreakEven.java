package org.margatetaskforce.licensing.accounts;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the scheme comes to at the end of its designation, and the fee at which it would pay for itself: a fee may take into account
 * all costs of the functions under Part 3, and is no source of profit (Housing Act 2004 s.87(3), (7); A.6). In whole pence: a fee is
 * rounded up to the next penny, so that it does cover the cost.
 *
 * @param costPence spent so far
 * @param incomePence fees received so far, what was given back taken off
 * @param paid applications paid for so far
 * @param costToComePence expected to be spent until the end
 * @param toCome applications expected until the end
 */
public record BreakEven(long costPence, long incomePence, long paid, long costToComePence, long toCome) {

    /** No sum, and no number of applications, is less than nothing. */
    public BreakEven {
        if (costPence < 0 || paid < 0 || costToComePence < 0 || toCome < 0) {
            throw new IllegalArgumentException("a cost or a number below zero");
        }
    }

    /**
     * The forecast to the end of the designation: what was spent a day is spent on each day to come.
     *
     * @param from the first day of the designation
     * @param today the last day accounted for
     * @param end the last day of the designation
     * @param toCome applications expected until the end
     */
    public static BreakEven forecast(
            long costPence, long incomePence, long paid, LocalDate from, LocalDate today, LocalDate end, long toCome) {
        long gone = Math.max(1, ChronoUnit.DAYS.between(from, today) + 1);
        long left = Math.max(0, ChronoUnit.DAYS.between(today, end));
        return new BreakEven(costPence, incomePence, paid, divideUp(Math.multiplyExact(costPence, left), gone), toCome);
    }

    /**
     * How many applications would come if as many came a day as so far: a scheme begins with a rush.
     *
     * @param homes that can still apply; no more come than they are
     */
    public static long asSoFar(long paid, LocalDate from, LocalDate today, LocalDate end, long homes) {
        long gone = Math.max(1, ChronoUnit.DAYS.between(from, today) + 1);
        long left = Math.max(0, ChronoUnit.DAYS.between(today, end));
        return Math.min(paid * left / gone, homes);
    }

    /** What the whole designation will have cost. */
    public long totalCostPence() {
        return Math.addExact(costPence, costToComePence);
    }

    /** What is left over or lacking so far. */
    public long balancePence() {
        return incomePence - costPence;
    }

    /** What would be left over or lacking at the end, at a fee for each application to come. */
    public long balanceAtTheEnd(long feePence) {
        return Math.addExact(incomePence, Math.multiplyExact(feePence, toCome)) - totalCostPence();
    }

    /** The fee for the applications to come that covers what is not covered yet; nothing where none is to come. */
    public OptionalLong feeFromNow() {
        long lacking = totalCostPence() - incomePence;
        if (lacking <= 0) {
            return OptionalLong.of(0);
        }
        return toCome == 0 ? OptionalLong.empty() : OptionalLong.of(divideUp(lacking, toCome));
    }

    /** The one fee that would have covered the whole designation from its first day; nothing where nobody applies at all. */
    public OptionalLong feeThroughout() {
        long all = Math.addExact(paid, toCome);
        return all == 0 ? OptionalLong.empty() : OptionalLong.of(divideUp(totalCostPence(), all));
    }

    /** What all of this takes for granted. */
    public List<String> assumptions() {
        return List.of(
                "Each day to come costs what a day has cost so far; no rise of pay or prices is reckoned.",
                "Every application to come pays one full fee, and none of it is given back.",
                "Costs count on the day entered, fees on the day of their last payment.",
                "Only what was entered here as a cost is one; nothing is apportioned from other budgets.");
    }

    private static long divideUp(long number, long by) {
        return -Math.floorDiv(-number, by);
    }
}
