package org.margatetaskforce.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.margatetaskforce.law.SeededLaw.amount;
import static org.margatetaskforce.law.SeededLaw.regime;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The clocks of subject access, by the vectors of partnership practice F.5 and the rows of the migration. */
class SubjectAccessPeriodsTest {

    private static Deadline reckon(String code, LocalDate from) {
        return LawInForce.on(
                        from,
                        SeededLaw.PERIODS.stream()
                                .filter(period -> period.getCode().equals(code))
                                .toList(),
                        code)
                .reckon(from, new WorkingDays(SeededLaw.BANK_HOLIDAY_CHANGES));
    }

    @ParameterizedTest
    @CsvSource({
        // the Act of 1998: 40 days, and a Saturday stays one
        "D-SAR-1998,2011-01-31,2011-03-12",
        // the UK GDPR: 28 February 2026 is a Saturday
        "D-SAR-UKGDPR,2026-01-31,2026-03-02",
        "D-SAR-UKGDPR-EXT,2026-01-31,2026-04-30",
        // Christmas Day and Boxing Day are no days to answer on
        "D-SAR-UKGDPR,2025-11-25,2025-12-29",
        // an agency's ten working days pass over Good Friday, Easter Monday, the wedding and the May holiday of 2011
        "P-SAR-DECIDE,2011-04-18,2011-05-06"
    })
    void a_request_is_answered_by_its_day(String code, LocalDate from, LocalDate by) {
        assertThat(reckon(code, from).on()).isEqualTo(by);
    }

    @Test
    void each_day_says_how_it_is_reckoned() {
        assertThat(reckon("D-SAR-1998", LocalDate.of(2011, 1, 31)).explanation())
                .startsWith("40 days from Mon 31 Jan 2011, when the request, the fee and the proof")
                .endsWith("Data Protection Act 1998 s.7(8) and (10)");
    }

    @Test
    void the_law_and_the_fee_are_those_of_the_day_of_receipt() {
        LocalDate last = LocalDate.of(2018, 5, 24);
        assertThat(regime("SUBJECT_ACCESS", last).getEdition()).isEqualTo("1998");
        assertThat(regime("SUBJECT_ACCESS", last.plusDays(1)).getEdition()).isEqualTo("UKGDPR");
        assertThat(amount("FEE_SAR_MAX", last).getPence()).hasValue(1000);
        assertThat(amount("FEE_SAR_MAX", last.plusDays(1)).getPence()).hasValue(0);
    }
}
