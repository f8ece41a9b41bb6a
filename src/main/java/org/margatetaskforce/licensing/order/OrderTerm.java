package org.margatetaskforce.licensing.order;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Days;

/**
 * The days of a management order (Housing Act 2004 ss.105, 114; Sch 6 para 25).
 *
 * @param endsOn its last day, as the order says
 * @param appealBy the last day on which one may appeal
 */
record OrderTerm(LocalDate madeOn, LocalDate inForceFrom, LocalDate endsOn, LocalDate appealBy) {

    /**
     * The term of an order, held to what the Act allows.
     *
     * @param saysItEnds the last day that the order names; the latest that is allowed where it names none
     * @param latest the latest last day, reckoned from its coming into force
     */
    static OrderTerm of(
            LocalDate madeOn,
            LocalDate inForceFrom,
            @Nullable LocalDate saysItEnds,
            Deadline latest,
            LocalDate appealBy) {
        LocalDate ends = saysItEnds == null ? latest.on() : saysItEnds;
        if (ends.isBefore(inForceFrom) || ends.isAfter(latest.on())) {
            throw new RuleBroken(
                    "licensing.order.term", Days.words(inForceFrom), Days.words(latest.on()), latest.explanation());
        }
        return new OrderTerm(madeOn, inForceFrom, ends, appealBy);
    }
}
