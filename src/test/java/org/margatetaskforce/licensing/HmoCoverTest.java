package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** On which days licences under Part 2 cover a house, by worked days (Housing Act 2004 s.85(1)(a)). */
class HmoCoverTest {

    private static final String BUILDING = "9700001";
    private static final String ONE = "9600011";
    private static final String TWO = "9600012";
    private static final LocalDate FIRST = LocalDate.of(2006, 7, 5);
    private static final LocalDate LAST = LocalDate.of(2011, 7, 4);

    private static HmoLicence licence(String number, String uprn, LocalDate from, LocalDate to) {
        return new HmoLicence("CL-2011-0000" + number, number, "Thanet District Council", uprn, from, to);
    }

    private static HmoCover flat(HmoLicence... licences) {
        return new HmoCover(BUILDING, List.of(ONE), List.of(licences));
    }

    @Test
    void it_covers_from_its_first_day_to_its_last_and_not_a_day_more() {
        HmoCover cover = flat(licence("1", ONE, FIRST, LAST));
        assertThat(cover.isWholeOn(FIRST.minusDays(1))).as("the day before").isFalse();
        assertThat(cover.isWholeOn(FIRST)).as("the first day").isTrue();
        assertThat(cover.isWholeOn(LAST)).as("the last day").isTrue();
        assertThat(cover.isWholeOn(LAST.plusDays(1))).as("the day after").isFalse();
        assertThat(cover.firstDayWithout(FIRST.minusDays(1))).isEqualTo(FIRST.minusDays(1));
        assertThat(cover.firstDayWithout(FIRST)).isEqualTo(LocalDate.of(2011, 7, 5));
        assertThat(cover.words(LAST))
                .isEqualTo("HMO licence 1 (register of Thanet District Council), from 5 July 2006 to 4 July 2011."
                        + " From 5 July 2011 no HMO licence of it is on record.");
        assertThat(cover.words(LAST.plusDays(1))).isEmpty();
    }

    @Test
    void a_licence_of_the_building_covers_its_flats_and_one_of_a_flat_no_other() {
        assertThat(flat(licence("1", BUILDING, FIRST, LAST)).isWholeOn(LAST)).isTrue();
        assertThat(flat(licence("1", TWO, FIRST, LAST)).isWholeOn(LAST)).isFalse();
        HmoCover building = new HmoCover(BUILDING, List.of(BUILDING), List.of(licence("1", ONE, FIRST, LAST)));
        assertThat(building.isWholeOn(LAST)).as("a flat for its building").isFalse();
    }

    @Test
    void a_house_of_two_flats_is_covered_where_both_are_until_the_first_of_them_ends() {
        HmoCover one = new HmoCover(BUILDING, List.of(ONE, TWO), List.of(licence("1", ONE, FIRST, LAST)));
        assertThat(one.isWholeOn(LAST)).isFalse();
        assertThat(one.isPartOn(LAST)).isTrue();
        assertThat(one.words(LAST)).endsWith("of a part of this house only, so that the whole is not covered.");
        assertThat(one.referencesOn(LAST)).as("it leads no answer").isEmpty();
        HmoCover both = new HmoCover(
                BUILDING,
                List.of(ONE, TWO),
                List.of(licence("1", ONE, FIRST, LAST), licence("2", TWO, FIRST, LAST.minusYears(1))));
        assertThat(both.firstDayWithout(FIRST)).isEqualTo(LocalDate.of(2010, 7, 5));
        assertThat(both.referencesOn(FIRST)).isEqualTo("CL-2011-00001, CL-2011-00002");
        assertThat(both.isPartOn(LAST)).isTrue();
    }

    @Test
    void licences_that_follow_each_other_are_one_cover_and_a_day_between_them_is_a_day_without() {
        LocalDate later = LAST.plusYears(5);
        HmoCover renewed = flat(licence("1", ONE, FIRST, LAST), licence("2", BUILDING, LAST.plusDays(1), later));
        assertThat(renewed.firstDayWithout(FIRST)).isEqualTo(later.plusDays(1));
        assertThat(renewed.without(FIRST, later)).isEmpty();
        HmoCover gap = flat(licence("1", ONE, FIRST, LAST), licence("2", ONE, LAST.plusDays(2), later));
        assertThat(gap.firstDayWithout(FIRST)).isEqualTo(LAST.plusDays(1));
        assertThat(gap.without(FIRST, later)).containsExactly(new HmoCover.Span(LAST.plusDays(1), LAST.plusDays(1)));
    }

    @Test
    void days_of_letting_lose_those_that_were_covered_at_either_end_or_between() {
        HmoCover cover = flat(licence("1", ONE, FIRST, LAST));
        assertThat(cover.without(LAST.minusDays(9), LAST.plusDays(3)))
                .containsExactly(new HmoCover.Span(LAST.plusDays(1), LAST.plusDays(3)));
        assertThat(cover.without(FIRST.minusDays(3), LAST.plusDays(3)))
                .containsExactly(
                        new HmoCover.Span(FIRST.minusDays(3), FIRST.minusDays(1)),
                        new HmoCover.Span(LAST.plusDays(1), LAST.plusDays(3)));
        assertThat(cover.without(FIRST.minusDays(3), FIRST))
                .containsExactly(new HmoCover.Span(FIRST.minusDays(3), FIRST.minusDays(1)));
        assertThat(cover.without(FIRST, LAST)).isEmpty();
        assertThat(HmoCover.NONE.without(FIRST, LAST)).containsExactly(new HmoCover.Span(FIRST, LAST));
        assertThat(cover.during(LAST, LAST.plusDays(9))).hasSize(1);
        assertThat(cover.during(LAST.plusDays(1), LAST.plusDays(9))).isEmpty();
    }
}
