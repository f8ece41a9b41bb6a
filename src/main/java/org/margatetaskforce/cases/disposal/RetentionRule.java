package org.margatetaskforce.cases.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.Mark;

/**
 * A line of the retention schedule (partnership practice F.6): a kind of record and how long it is kept.
 *
 * @param runsFrom what the time is counted from, in words
 * @param monthsAfterEnd kept so long after it was closed or answered; null where that does not count
 * @param birthday kept to this birthday of the youngest child at least; null where no birthday counts
 * @param keptHere false of a kind of which this system keeps no record, or which is disposed of elsewhere
 */
public record RetentionRule(
        String code,
        String title,
        String runsFrom,
        @Nullable Integer monthsAfterEnd,
        @Nullable Integer birthday,
        String words,
        boolean keptHere,
        String remark,
        LocalDate validFrom,
        String source,
        Mark mark)
        implements Serializable {

    /** It is of referrals, which are answered and not closed. */
    boolean isOfReferrals() {
        return code.startsWith("REFERRAL");
    }
}
