package org.margatetaskforce.cases.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Mark;

/** Until when a record is kept (partnership practice F.6), whatever the days; and what stands about it in the log outside. */
class KeptUntilTest {

    private static final RetentionRule FAMILY = rule("FAMILY", 72, 25);
    private static final RetentionRule PROPERTY = rule("PROPERTY", 72, null);
    private static final RetentionRule REFERRAL = rule("REFERRAL", 12, null);

    private static RetentionRule rule(String code, @Nullable Integer months, @Nullable Integer birthday) {
        return new RetentionRule(
                code, code, "", months, birthday, "", true, "", LocalDate.of(2009, 7, 1), "F.6", Mark.DESIGN);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void a_family_case_is_kept_to_the_youngest_childs_25th_birthday_or_six_years_after_its_closing_the_later() {
        KeptUntil young = KeptUntil.reckon(FAMILY, day("2011-01-04"), day("2004-03-03"));
        assertThat(young.day()).isEqualTo(day("2029-03-03"));
        assertThat(young.explanation())
                .isEqualTo(
                        "youngest child born 3 Mar 2004: 25 on 3 Mar 2029; closed 4 Jan 2011 + 6 years: 4 Jan 2017; the later");
        assertThat(young.withoutBirth()).doesNotContain("2004", "2029").contains("25th birthday", "4 Jan 2017");
        assertThat(KeptUntil.reckon(FAMILY, day("2011-01-04"), day("1993-02-01"))
                        .day())
                .isEqualTo(day("2018-02-01"));
        assertThat(KeptUntil.reckon(FAMILY, day("2011-01-04"), null).day()).isEqualTo(day("2017-01-04"));
    }

    @Test
    void a_property_case_is_kept_six_years_and_a_referral_that_was_not_taken_on_twelve_months() {
        assertThat(KeptUntil.reckon(PROPERTY, day("2004-05-05"), null).day()).isEqualTo(day("2010-05-05"));
        KeptUntil referral = KeptUntil.reckon(REFERRAL, day("2010-04-30"), null);
        assertThat(referral.day()).isEqualTo(day("2011-04-30"));
        assertThat(referral.explanation()).isEqualTo("answered 30 Apr 2010 + 12 months: 30 Apr 2011");
        assertThat(KeptUntil.reckon(REFERRAL, day("2008-02-29"), null).day()).isEqualTo(day("2009-02-28"));
    }

    @Test
    void who_was_born_on_29_february_is_25_on_1_march_of_a_year_without_it() {
        assertThat(KeptUntil.birthday(day("2004-02-29"), 25)).isEqualTo(day("2029-03-01"));
        assertThat(KeptUntil.birthday(day("2004-02-29"), 24)).isEqualTo(day("2028-02-29"));
        assertThat(KeptUntil.birthday(day("2004-02-28"), 25)).isEqualTo(day("2029-02-28"));
    }

    @Test
    void a_rule_that_reckons_no_day_is_no_rule() {
        assertThatThrownBy(() -> KeptUntil.reckon(rule("SAFETY_FLAG", null, null), day("2011-01-01"), null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void nothing_goes_before_either_of_the_two_days(
            @ForAll @IntRange(min = 0, max = 20000) int born, @ForAll @IntRange(min = 0, max = 9000) int closed) {
        LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(born);
        LocalDate end = LocalDate.of(2000, 1, 1).plusDays(closed);
        LocalDate until = KeptUntil.reckon(FAMILY, end, birth).day();
        assertThat(until).isAfterOrEqualTo(end.plusYears(6)).isAfterOrEqualTo(birth.plusYears(25));
        assertThat(until.equals(end.plusMonths(72)) || until.equals(KeptUntil.birthday(birth, 25)))
                .isTrue();
    }

    @Property
    void a_later_birth_or_a_later_closing_never_shortens_it(
            @ForAll @IntRange(min = 0, max = 20000) int born,
            @ForAll @IntRange(min = 0, max = 9000) int closed,
            @ForAll @IntRange(min = 0, max = 400) int more) {
        LocalDate birth = LocalDate.of(1960, 1, 1).plusDays(born);
        LocalDate end = LocalDate.of(2000, 1, 1).plusDays(closed);
        LocalDate until = KeptUntil.reckon(FAMILY, end, birth).day();
        assertThat(KeptUntil.reckon(FAMILY, end, birth.plusDays(more)).day()).isAfterOrEqualTo(until);
        assertThat(KeptUntil.reckon(FAMILY, end.plusDays(more), birth).day()).isAfterOrEqualTo(until);
    }

    @Test
    void a_hold_is_lifted_by_another_and_once() {
        DisposalHold stands = hold(null);
        assertThatThrownBy(() -> stands.mustBeLiftedByAnother("m.eldridge")).hasMessage("cases.disposal-hold.another");
        stands.mustBeLiftedByAnother("r.ferreira");
        assertThat(stands.isLate(day("2011-11-10"))).isTrue();
        assertThatThrownBy(() -> hold(day("2011-05-10")).mustBeLiftedByAnother("r.ferreira"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cases.disposal-hold.lifted");
    }

    private static DisposalHold hold(@Nullable LocalDate lifted) {
        return new DisposalHold(
                "RH-2011-00001",
                0,
                HoldGround.CLAIM,
                HoldScope.ALL,
                "every record",
                day("2011-05-09"),
                day("2011-11-09"),
                lifted,
                "m.eldridge",
                "M. Eldridge",
                0);
    }

    @Test
    void the_log_outside_is_read_as_it_was_written_and_an_altered_line_is_found() throws IOException {
        String digest = ErasureLine.digest("people.person", "P-000001", "CD-2011-00001");
        String line = "2011-05-09T09:00:00Z people.person P-000001 CD-2011-00001 " + digest;
        assertThat(ErasureLine.read(List.of(line)))
                .singleElement()
                .extracting(ErasureLine::reference)
                .isEqualTo("P-000001");
        assertThatThrownBy(() -> ErasureLine.read(List.of(line.replace("P-000001", "P-000002"))))
                .hasMessageContaining("not as it was written");
        assertThatThrownBy(() -> ErasureLine.read(List.of("nothing"))).hasMessageContaining("no line");
    }
}
