package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Amount;
import org.margatetaskforce.law.SeededLaw;

/** The fee by the day of the valid application: the very rows of the migrations. */
class FeeChargeTest {

    private static final LocalDate MAY_2011 = LocalDate.of(2011, 5, 6);
    private static final LocalDate JUNE_2020 = LocalDate.of(2020, 6, 1);

    private static final List<Fee> TABLE = rows();

    private static List<Fee> rows() {
        Pattern row = Pattern.compile("\\('(DWELLING|BUILDING)', +(\\w+), +(\\w+), +'(\\w+)', +'(\\w+)'\\)");
        try {
            Matcher rows = row.matcher(Files.readString(
                    Path.of("db/migration/V0090__licensing_fee_points_at_the_law.sql"), StandardCharsets.UTF_8));
            List<Fee> fees = new ArrayList<>();
            while (rows.find()) {
                Amount first = SeededLaw.amount(rows.group(4));
                Amount additional = SeededLaw.amount(rows.group(5));
                fees.add(new Fee(
                        LicenceType.valueOf(rows.group(1)),
                        truth(rows.group(2)),
                        truth(rows.group(3)),
                        first.getPence().orElseThrow(),
                        additional.getPence().orElseThrow(),
                        first.getValidFrom(),
                        first.getValidTo(),
                        first.getSource()));
            }
            return fees;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static @Nullable Boolean truth(String word) {
        return "null".equals(word) ? null : Boolean.valueOf(word);
    }

    private static long pence(LicenceType type, int units, boolean accredited, boolean early, LocalDate on) {
        return FeeCharge.of(TABLE, type, units, accredited, early, on).pence();
    }

    @Test
    void all_twelve_rows_of_the_migration_are_read() {
        assertThat(TABLE).hasSize(12);
    }

    @Test
    void in_2011_each_unit_costs_525_pounds_whatever_the_licence_and_the_landlord() {
        assertThat(pence(LicenceType.DWELLING, 1, false, false, MAY_2011)).isEqualTo(52_500);
        assertThat(pence(LicenceType.DWELLING, 1, true, true, MAY_2011)).isEqualTo(52_500);
        assertThat(pence(LicenceType.DWELLING, 3, false, false, MAY_2011)).isEqualTo(157_500);
        assertThat(pence(LicenceType.BUILDING, 4, true, false, MAY_2011)).isEqualTo(210_000);
    }

    @Test
    void in_2020_accreditation_and_early_renewal_make_it_cheaper() {
        assertThat(pence(LicenceType.DWELLING, 1, true, false, JUNE_2020)).isEqualTo(54_800);
        assertThat(pence(LicenceType.DWELLING, 1, false, false, JUNE_2020)).isEqualTo(64_800);
        assertThat(pence(LicenceType.DWELLING, 1, true, true, JUNE_2020)).isEqualTo(45_200);
        assertThat(pence(LicenceType.DWELLING, 1, false, true, JUNE_2020)).isEqualTo(55_200);
    }

    @Test
    void in_2020_each_further_flat_of_a_building_costs_241_pounds() {
        assertThat(pence(LicenceType.BUILDING, 2, true, false, JUNE_2020)).isEqualTo(54_800 + 24_100);
        assertThat(pence(LicenceType.BUILDING, 5, false, false, JUNE_2020)).isEqualTo(64_800 + 4 * 24_100);
        assertThat(pence(LicenceType.BUILDING, 3, false, true, JUNE_2020)).isEqualTo(55_200 + 2 * 24_100);
    }

    @Test
    void the_first_and_the_last_day_of_a_table_belong_to_it() {
        assertThat(pence(LicenceType.DWELLING, 1, false, false, LocalDate.of(2011, 4, 21)))
                .isEqualTo(52_500);
        assertThat(pence(LicenceType.DWELLING, 1, false, false, LocalDate.of(2020, 3, 31)))
                .isEqualTo(52_500);
        assertThat(pence(LicenceType.DWELLING, 1, false, false, LocalDate.of(2020, 4, 1)))
                .isEqualTo(64_800);
        assertThat(pence(LicenceType.DWELLING, 1, false, false, LocalDate.of(2021, 3, 31)))
                .isEqualTo(64_800);
    }

    @Test
    void on_a_day_without_a_fee_table_nothing_is_made_up() {
        for (LocalDate day : List.of(LocalDate.of(2011, 4, 20), LocalDate.of(2021, 4, 1))) {
            assertThatThrownBy(() -> pence(LicenceType.DWELLING, 1, false, false, day))
                    .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                        assertThat(refusal.key()).isEqualTo("licensing.fee.none-in-force");
                        assertThat(refusal.details()).containsExactly(day);
                    });
        }
    }

    @Test
    void the_sentence_says_how_the_sum_comes_about() {
        assertThat(FeeCharge.of(TABLE, LicenceType.DWELLING, 2, false, false, MAY_2011)
                        .explanation())
                .isEqualTo("£1,050.00: 2 units at £525.00 each, by the fees in force on 6 May 2011"
                        + " (Kent County Council report, late 2010: £525 per licence per unit)");
        assertThat(FeeCharge.of(TABLE, LicenceType.BUILDING, 3, true, true, JUNE_2020)
                        .explanation())
                .startsWith("£934.00: the first flat at £452.00 and 2 more at £241.00 each, accredited, renewed early");
    }

    @Test
    void a_fee_for_no_unit_is_refused() {
        assertThatThrownBy(() -> pence(LicenceType.DWELLING, 0, false, false, MAY_2011))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void pounds_are_written_with_both_digits_of_the_pence() {
        assertThat(FeeCharge.pounds(5)).isEqualTo("£0.05");
        assertThat(FeeCharge.pounds(123_456_70)).isEqualTo("£123,456.70");
    }
}
