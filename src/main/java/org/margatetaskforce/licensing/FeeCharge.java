package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.base.RuleBroken;

/**
 * What an application costs.
 *
 * @param pence the sum in pence
 * @param units the number of dwelling units it was reckoned for
 * @param firstPence what the first unit costs
 * @param additionalPence what each further unit costs
 * @param explanation the sum and how it comes about, in a sentence
 * @param source where the price was set
 */
public record FeeCharge(
        long pence, int units, long firstPence, long additionalPence, String explanation, String source) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /**
     * By the row of the fee table for the day of the valid application (A.6).
     *
     * @throws RuleBroken where no fee was in force on that day
     */
    static FeeCharge of(
            List<Fee> table, LicenceType type, int units, boolean accredited, boolean earlyRenewal, LocalDate validOn) {
        if (units < 1) {
            throw new RuleBroken("licensing.fee.no-unit");
        }
        Fee row = table.stream()
                .filter(fee -> fee.isFor(type, accredited, earlyRenewal, validOn))
                .max(Comparator.comparing(Fee::getValidFrom))
                .orElseThrow(() -> new RuleBroken("licensing.fee.none-in-force", validOn));
        long sum = row.getFirstUnitPence() + row.getAdditionalUnitPence() * (units - 1);
        String each = units == 1
                ? "one unit at " + pounds(row.getFirstUnitPence())
                : row.getFirstUnitPence() == row.getAdditionalUnitPence()
                        ? units + " units at " + pounds(row.getFirstUnitPence()) + " each"
                        : "the first flat at " + pounds(row.getFirstUnitPence()) + " and " + (units - 1) + " more at "
                                + pounds(row.getAdditionalUnitPence()) + " each";
        boolean costsOtherwise = table.stream()
                .anyMatch(fee -> fee.isFor(type, !accredited, earlyRenewal, validOn)
                        && fee.getFirstUnitPence() != row.getFirstUnitPence());
        String kind = !costsOtherwise ? "" : accredited ? ", accredited" : ", not accredited";
        String early = earlyRenewal && row.getEarlyRenewal() != null ? ", renewed early" : "";
        return new FeeCharge(
                sum,
                units,
                row.getFirstUnitPence(),
                row.getAdditionalUnitPence(),
                pounds(sum) + ": " + each + kind + early + ", by the fees in force on " + DAY.format(validOn) + " ("
                        + row.getSource() + ")",
                row.getSource());
    }

    /** Pence as pounds: £1,050.00. */
    public static String pounds(long pence) {
        return String.format(Locale.UK, "£%,d.%02d", pence / 100, pence % 100);
    }
}
