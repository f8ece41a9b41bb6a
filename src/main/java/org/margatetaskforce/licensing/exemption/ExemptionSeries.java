package org.margatetaskforce.licensing.exemption;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.Days;

/**
 * Which notice of a house a further notification may lead to: a first, a second where the circumstances are exceptional, never a third
 * (Housing Act 2004 s.86(4), (5)).
 *
 * @param series of the house
 * @param ordinal first or second
 * @param earlier the first notice, which the second follows
 */
record ExemptionSeries(int series, int ordinal, @Nullable TemporaryExemption earlier) {

    /**
     * What comes next.
     *
     * @param before the exemptions of the house, the earliest first
     * @param someoneElse whether somebody else has come to control or manage it since
     */
    static ExemptionSeries next(List<TemporaryExemption> before, boolean someoneElse, LocalDate notifiedOn) {
        List<TemporaryExemption> standing = before.stream()
                .filter(each -> each.getKind() == ExemptionKind.ORDINARY && each.isStanding())
                .toList();
        int latest =
                standing.stream().mapToInt(TemporaryExemption::series).max().orElse(0);
        if (latest == 0 || someoneElse) {
            return new ExemptionSeries(latest + 1, 1, null);
        }
        List<TemporaryExemption> ofSeries =
                standing.stream().filter(each -> each.series() == latest).toList();
        if (ofSeries.stream().anyMatch(each -> each.getOrdinal() == 2)) {
            throw new RuleBroken("licensing.exemption.never-a-third");
        }
        TemporaryExemption first = ofSeries.get(0);
        LocalDate end = first.getEndsOn();
        if (end == null) {
            throw new RuleBroken("licensing.exemption.first-not-served", first.getReference());
        }
        if (notifiedOn.isAfter(end)) {
            throw new RuleBroken("licensing.exemption.first-over", Days.words(end));
        }
        return new ExemptionSeries(latest, 2, first);
    }
}
