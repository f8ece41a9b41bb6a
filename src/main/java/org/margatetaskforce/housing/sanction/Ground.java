package org.margatetaskforce.housing.sanction;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.Days;

/**
 * What a breach may be a breach of: a notice or order of the case that could have been broken, a licence of the home, or the house
 * itself.
 *
 * @param from the first day on which it could be broken
 * @param until the last; null while it stands
 */
public record Ground(
        String reference,
        StandsOn kind,
        String words,
        LocalDate from,
        @Nullable LocalDate until) {

    /**
     * Refuses an offence that cannot have been against this, or not on those days.
     *
     * @param last the last day of the offence; null while it goes on
     */
    void mustBear(Offence offence, LocalDate first, @Nullable LocalDate last) {
        if (kind != offence.standsOn()) {
            throw new RuleBroken(
                    "housing.breach.ground-of-another-kind",
                    offence.title(),
                    offence.standsOn().words(),
                    reference);
        }
        if (first.isBefore(from)) {
            throw new RuleBroken("housing.breach.before-it-could", reference, Days.words(from), Days.words(first));
        }
        LocalDate end = until;
        if (end != null && (first.isAfter(end) || last == null || last.isAfter(end))) {
            throw new RuleBroken("housing.breach.after-its-end", reference, Days.words(end));
        }
    }
}
