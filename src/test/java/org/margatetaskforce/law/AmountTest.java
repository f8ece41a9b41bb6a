package org.margatetaskforce.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.margatetaskforce.law.SeededLaw.amount;
import static org.margatetaskforce.law.SeededLaw.regime;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.margatetaskforce.base.RuleBroken;

/** Fees and maxima, tribunals and tests by the day that matters. */
class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "FEE_SL_STD,2011-04-21,52500,FEE_SL_STD_2011",
        "FEE_SL_STD,2020-03-31,52500,FEE_SL_STD_2011",
        "FEE_SL_STD,2020-04-01,64800,FEE_SL_STD_2020",
        "FEE_SL_ACCREDITED,2020-04-01,54800,FEE_SL_ACCREDITED_2020",
        "FEE_SL_RENEW_EARLY,2020-04-01,55200,FEE_SL_RENEW_EARLY_2020",
        "FEE_SL_RENEW_EARLY_ACCREDITED,2021-03-31,45200,FEE_SL_RENEW_EARLY_ACCREDITED_2020",
        "FEE_SL_EXTRA_FLAT,2020-04-01,24100,FEE_SL_EXTRA_FLAT_2020",
        "FINE_S95_1,2015-03-11,2000000,FINE_S95_1_2006",
        "FINE_LEVEL5,2015-03-11,500000,FINE_LEVEL5_1992",
        "FINE_LEVEL4,2026-01-01,250000,FINE_LEVEL4_1992",
        "DAILY_S32,2011-05-06,2000,DAILY_S32_2006",
        "CP_MAX_HA2004,2026-04-30,3000000,CP_MAX_HA2004_2017",
        "CP_MAX_HA2004,2026-05-01,4000000,CP_MAX_HA2004_2026",
        "CP_START_S95,2026-05-01,1200000,CP_START_S95_2026",
        "CP_START_S30,2026-05-01,2500000,CP_START_S30_2026",
        "CP_RRA_BREACH,2026-05-01,700000,CP_RRA_BREACH_2026",
        "CP_RRA_OFFENCE,2026-05-01,4000000,CP_RRA_OFFENCE_2026"
    })
    void an_amount_is_that_of_its_day(String code, LocalDate on, long pence, String rowName) {
        assertThat(amount(code, on).getPence()).hasValue(pence);
        assertThat(amount(code, on).getRowName()).isEqualTo(rowName);
    }

    @Test
    void fines_have_no_upper_limit_since_12_march_2015() {
        for (String code : List.of("FINE_S95_1", "FINE_LEVEL5")) {
            assertThat(amount(code, LocalDate.of(2015, 3, 12)).isUnlimited()).isTrue();
            assertThat(amount(code, LocalDate.of(2015, 3, 12)).getPence()).isEmpty();
        }
    }

    @Test
    void where_no_amount_was_in_force_none_is_made_up() {
        assertThatThrownBy(() -> amount("CP_MAX_HA2004", LocalDate.of(2017, 4, 5)))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("law.none-in-force");
        assertThatThrownBy(() -> amount("FEE_SL_STD", LocalDate.of(2011, 4, 20)))
                .isInstanceOf(RuleBroken.class);
    }

    @ParameterizedTest
    @CsvSource({
        "TRIBUNAL,2013-06-30,RPT",
        "TRIBUNAL,2013-07-01,FTT",
        "HMO_TEST,2018-09-30,2006",
        "HMO_TEST,2018-10-01,2018",
        "SMOKE_CO,2015-09-30,2006",
        "SMOKE_CO,2015-10-01,2015",
        "SMOKE_CO,2022-10-01,2022",
        "ELECTRICAL,2020-05-31,2006",
        "ELECTRICAL,2020-06-01,2020",
        "DESIGNATION_GA,2011-01-12,2010",
        "DESIGNATION_GA,2015-04-01,2015",
        "DESIGNATION_GA,2024-12-23,2024",
        "SECTION_21,2026-04-30,1989",
        "SECTION_21,2026-05-01,2026"
    })
    void the_edition_is_that_of_its_day(String code, LocalDate on, String edition) {
        assertThat(regime(code, on).getEdition()).isEqualTo(edition);
    }

    @Test
    void no_two_editions_of_one_rule_hold_on_one_day() {
        for (List<? extends DatedRow> rows : List.of(SeededLaw.AMOUNTS, SeededLaw.REGIMES, SeededLaw.PERIODS)) {
            for (DatedRow row : rows) {
                assertThat(rows.stream()
                                .filter(other -> other != row && code(other).equals(code(row)))
                                .filter(other -> other.holdsOn(row.getValidFrom())))
                        .as("beside %s", code(row))
                        .isEmpty();
            }
        }
    }

    private static String code(DatedRow row) {
        return row instanceof Amount amount
                ? amount.getCode()
                : row instanceof Regime regime ? regime.getCode() : ((StatutoryPeriod) row).getCode();
    }
}
