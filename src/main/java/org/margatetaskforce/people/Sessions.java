package org.margatetaskforce.people;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.margatetaskforce.base.RuleBroken;

/**
 * School sessions (half days) of a term, or of several together: how many a child could have come to, and how many they missed
 * with leave and without. Rates are reckoned of sessions added up, never as a mean of terms' rates (partnership practice C.6).
 *
 * @param possible how many there were, one at least of a term that is recorded
 * @param authorised missed with leave
 * @param unauthorised missed without
 */
public record Sessions(int possible, int authorised, int unauthorised) implements Serializable {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** None yet: what several terms are added to. */
    public static final Sessions NONE = new Sessions(0, 0, 0);

    /**
     * @throws RuleBroken {@code people.school-term.sessions} where more were missed than there were, or a number is negative
     */
    public Sessions {
        if (authorised < 0 || unauthorised < 0 || authorised + unauthorised > possible) {
            throw new RuleBroken("people.school-term.sessions", possible);
        }
    }

    /** These and those. */
    public Sessions plus(Sessions others) {
        return new Sessions(
                possible + others.possible, authorised + others.authorised, unauthorised + others.unauthorised);
    }

    /** Per cent missed without leave, to three places; zero of no sessions. */
    public BigDecimal unauthorisedPercent() {
        return percent(unauthorised);
    }

    /** Per cent that they came to, to three places; zero of no sessions. */
    public BigDecimal attendancePercent() {
        return percent(possible - authorised - unauthorised);
    }

    private BigDecimal percent(int part) {
        return possible == 0
                ? BigDecimal.ZERO
                : HUNDRED.multiply(BigDecimal.valueOf(part))
                        .divide(BigDecimal.valueOf(possible), 3, RoundingMode.HALF_UP);
    }
}
