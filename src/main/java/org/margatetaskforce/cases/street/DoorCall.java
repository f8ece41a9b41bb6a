package org.margatetaskforce.cases.street;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.cases.visit.Visits.FollowUp;

/**
 * One call at a door, as it was written down there.
 *
 * @param token made by the telephone for this call alone, so that it is taken in once; null where it is not sent by one
 * @param ago how long since somebody stood at the door: what was kept without a line is sent later
 * @param consent whether the household agrees that what it says is kept; asked where somebody answered, else null
 * @param needs codes of the survey's list; only with consent
 * @param words what else was said, without names; only with consent
 * @param hazards codes of what was seen of the building
 * @param callAgainOn null where nobody need call again
 * @param follows what follows from it as an action; null where nothing does
 */
public record DoorCall(
        @Nullable String token,
        Duration ago,
        DoorOutcome outcome,
        @Nullable Boolean consent,
        List<String> needs,
        @Nullable String words,
        List<String> hazards,
        @Nullable LocalDate callAgainOn,
        @Nullable FollowUp follows) {

    private static final int LONGEST_WORDS = 500;
    private static final Duration LONGEST_KEPT = Duration.ofDays(3);

    /**
     * @throws RuleBroken where nobody was asked for consent, or something is to be kept that no household agreed to
     */
    public DoorCall {
        boolean answered = outcome == DoorOutcome.ANSWERED;
        words = words == null || words.isBlank() ? null : words.strip();
        needs = List.copyOf(needs);
        hazards = List.copyOf(hazards);
        if (answered && consent == null) {
            throw new RuleBroken("cases.street.consent-not-asked");
        }
        if (!answered && consent != null || !Boolean.TRUE.equals(consent) && (!needs.isEmpty() || words != null)) {
            throw new RuleBroken("cases.street.no-consent");
        }
        if (words != null && words.length() > LONGEST_WORDS) {
            throw new RuleBroken("cases.street.words", LONGEST_WORDS);
        }
        if (ago.isNegative() || ago.compareTo(LONGEST_KEPT) > 0) {
            throw new RuleBroken("cases.street.too-long-ago", LONGEST_KEPT.toDays());
        }
    }

    /** True where the household told something that is to be kept. */
    boolean tells() {
        return !needs.isEmpty() || words != null;
    }
}
