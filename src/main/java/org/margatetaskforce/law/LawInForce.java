package org.margatetaskforce.law;

import java.time.LocalDate;
import java.util.Collection;
import org.margatetaskforce.base.RuleBroken;

/** Picks, among the editions of one rule, the one that held on the legally relevant day. */
final class LawInForce {

    private LawInForce() {}

    /**
     * The row that held on a day.
     *
     * @throws RuleBroken {@code law.none-in-force}, naming the rule and the day, where none did: nothing is assumed
     */
    static <T extends DatedRow> T on(LocalDate day, Collection<T> editions, String code) {
        return editions.stream()
                .filter(row -> row.holdsOn(day))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("law.none-in-force", code, day));
    }
}
