package org.margatetaskforce.cases;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

/** When the next review is due (partnership practice C.1): the series does not move because one review did. */
final class ReviewSeries {

    private ReviewSeries() {}

    /**
     * The next day of the series: six weeks after the last due day, or after the day it was held where that was two weeks late.
     *
     * @param due the unshifted day on which the review just held was due
     * @param held the day on which it was held
     * @param lateFrom the day from which it counts as held too late to keep the series
     * @param sixWeeksAfter the dated period
     */
    static LocalDate next(LocalDate due, LocalDate held, LocalDate lateFrom, UnaryOperator<LocalDate> sixWeeksAfter) {
        return sixWeeksAfter.apply(held.isBefore(lateFrom) ? due : held);
    }
}
