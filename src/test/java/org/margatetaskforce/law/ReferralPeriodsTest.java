package org.margatetaskforce.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The clocks of referrals, by the vectors of partnership practice C.1 and the rows of the migration. */
class ReferralPeriodsTest {

    private static final LocalDate REFERRED = LocalDate.of(2011, 1, 17);

    private static LocalDate reckon(String code, LocalDate from) {
        return LawInForce.on(
                        from,
                        SeededLaw.PERIODS.stream()
                                .filter(period -> period.getCode().equals(code))
                                .toList(),
                        code)
                .reckon(from, new WorkingDays(SeededLaw.BANK_HOLIDAY_CHANGES))
                .on();
    }

    private static Instant hours(String code, Instant from) {
        return SeededLaw.PERIODS.stream()
                .filter(period -> period.getCode().equals(code))
                .findFirst()
                .orElseThrow()
                .reckon(from)
                .at();
    }

    @Test
    void referred_on_monday_17_january_it_is_screened_by_tuesday_and_triaged_by_wednesday_19() {
        assertThat(reckon("P-REF-SCREEN", REFERRED)).isEqualTo(LocalDate.of(2011, 1, 18));
        assertThat(reckon("P-REF-TRIAGE", REFERRED)).isEqualTo(LocalDate.of(2011, 1, 19));
    }

    @Test
    void allocated_by_thursday_20() {
        assertThat(reckon("P-REF-LEAD", reckon("P-REF-TRIAGE", REFERRED))).isEqualTo(LocalDate.of(2011, 1, 20));
    }

    @Test
    void an_urgent_one_is_screened_the_same_day_and_decided_within_four_hours_as_hours_run() {
        assertThat(reckon("P-REF-SCREEN-URGENT", REFERRED)).isEqualTo(REFERRED);
        assertThat(hours("P-REF-URGENT", Instant.parse("2011-03-27T00:30:00Z")))
                .isEqualTo(Instant.parse("2011-03-27T04:30:00Z"));
        assertThat(hours("P-REF-SCREEN-CHILD", Instant.parse("2011-01-17T15:00:00Z")))
                .isEqualTo(Instant.parse("2011-01-17T19:00:00Z"));
    }

    @Test
    void ten_working_days_in_the_queue_over_easter_and_the_royal_wedding() {
        assertThat(reckon("P-REF-QUEUE", LocalDate.of(2011, 4, 18))).isEqualTo(LocalDate.of(2011, 5, 6));
    }

    @Test
    void two_working_days_without_a_lead() {
        assertThat(reckon("P-REF-NO-LEAD", LocalDate.of(2011, 1, 20))).isEqualTo(LocalDate.of(2011, 1, 24));
    }

    @Test
    void another_agency_sees_it_within_one_working_day_and_answers_within_five() {
        assertThat(reckon("P-AREF-SEEN", LocalDate.of(2011, 1, 21))).isEqualTo(LocalDate.of(2011, 1, 24));
        assertThat(reckon("P-AREF-ANSWER", LocalDate.of(2011, 1, 21))).isEqualTo(LocalDate.of(2011, 1, 28));
    }

    @Test
    void a_duplicate_is_looked_for_twelve_months_back() {
        assertThat(reckon("P-REF-DUPLICATE", LocalDate.of(2011, 5, 23))).isEqualTo(LocalDate.of(2010, 5, 23));
    }
}
