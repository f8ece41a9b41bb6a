package org.margatetaskforce.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.margatetaskforce.law.SeededLaw.WORKING_DAYS;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of every date. */
class DateArithmeticPropertiesTest {

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(2006, 1, 1).toEpochDay(),
                        LocalDate.of(2028, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Property
    void days_after_end_one_later_than_days_beginning_with(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 400) int number) {
        assertThat(reckon(PeriodUnit.DAYS_AFTER, number, day))
                .isEqualTo(reckon(PeriodUnit.DAYS_BEGINNING_WITH, number, day).plusDays(1));
    }

    @Property
    void a_period_beginning_with_a_day_holds_exactly_that_many_days(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 400) int number) {
        LocalDate last = reckon(PeriodUnit.DAYS_BEGINNING_WITH, number, day);
        assertThat(LongStream.rangeClosed(day.toEpochDay(), last.toEpochDay()).count())
                .isEqualTo(number);
    }

    @Property
    void months_end_on_the_corresponding_date_or_where_there_is_none_on_the_months_last_day(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int number) {
        LocalDate end = reckon(PeriodUnit.MONTHS_AFTER, number, day);
        YearMonth month = YearMonth.from(day).plusMonths(number);
        assertThat(end).isEqualTo(month.atDay(Math.min(day.getDayOfMonth(), month.lengthOfMonth())));
    }

    @Property
    void months_beginning_with_a_day_end_the_day_before_or_with_the_short_month(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int number) {
        LocalDate last = reckon(PeriodUnit.MONTHS_BEGINNING_WITH, number, day);
        YearMonth month = YearMonth.from(day).plusMonths(number);
        boolean hasThatDate = day.getDayOfMonth() <= month.lengthOfMonth();
        assertThat(last)
                .isEqualTo(hasThatDate ? month.atDay(day.getDayOfMonth()).minusDays(1) : month.atEndOfMonth());
    }

    @Property
    void two_successive_terms_of_months_from_a_day_that_all_months_have_leave_no_gap(
            @ForAll("days") LocalDate any,
            @ForAll @IntRange(min = 1, max = 28) int dayOfMonth,
            @ForAll @IntRange(min = 1, max = 30) int number) {
        LocalDate first = any.withDayOfMonth(dayOfMonth);
        LocalDate middle = reckon(PeriodUnit.MONTHS_BEGINNING_WITH, number, first);
        assertThat(reckon(PeriodUnit.MONTHS_BEGINNING_WITH, number, middle.plusDays(1)))
                .isEqualTo(reckon(PeriodUnit.MONTHS_BEGINNING_WITH, 2 * number, first));
    }

    @Property
    void a_later_trigger_never_gives_an_earlier_date(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 60) int later,
            @ForAll @IntRange(min = 1, max = 60) int number) {
        for (PeriodUnit unit : PeriodUnit.values()) {
            if (unit != PeriodUnit.HOURS) {
                assertThat(reckon(unit, number, day.plusDays(later)))
                        .as("%s", unit)
                        .isAfterOrEqualTo(reckon(unit, number, day));
            }
        }
    }

    @Property
    void working_days_after_are_working_days_and_as_many_as_were_counted(
            @ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 60) int number) {
        LocalDate reached = WORKING_DAYS.after(day, number);
        assertThat(WORKING_DAYS.isWorkingDay(reached)).isTrue();
        assertThat(day.plusDays(1).datesUntil(reached.plusDays(1)).filter(WORKING_DAYS::isWorkingDay))
                .hasSize(number);
    }

    @Property
    void offices_are_never_closed_for_more_than_four_days_on_end(@ForAll("days") LocalDate day) {
        LocalDate open = WORKING_DAYS.onOrAfter(day);
        assertThat(open).isAfterOrEqualTo(day).isBeforeOrEqualTo(day.plusDays(4));
        assertThat(WORKING_DAYS.onOrAfter(open)).isEqualTo(open);
    }

    private static LocalDate reckon(PeriodUnit unit, int number, LocalDate trigger) {
        return new StatutoryPeriod(
                        "X",
                        "a period",
                        unit,
                        number,
                        PeriodGives.LAST_DAY,
                        false,
                        LocalDate.of(2000, 1, 1),
                        null,
                        "a source",
                        "{number} from {trigger}",
                        Mark.SURE)
                .reckon(trigger, WORKING_DAYS)
                .on();
    }
}
