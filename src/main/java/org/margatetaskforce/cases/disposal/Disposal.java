package org.margatetaskforce.cases.disposal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * A disposal of one or many records (partnership practice F.6): proposed by one, decided by another.
 *
 * @param records how many it is about
 * @param done how many went, each with its certificate
 * @param stopped how many something stopped
 */
public record Disposal(
        String reference,
        int version,
        String reason,
        DisposalState state,
        LocalDate decideBy,
        String proposedBy,
        String proposedByWho,
        Instant proposedAt,
        @Nullable String decidedByWho,
        @Nullable Instant decidedAt,
        @Nullable String answer,
        int records,
        int done,
        int stopped)
        implements Serializable {

    /** The fewest letters that say why it is refused. */
    static final int SHORTEST_ANSWER = 10;

    /** It waits for the second person. */
    public boolean isWaiting() {
        return state == DisposalState.PROPOSED;
    }

    /** How many are still to be carried out. */
    public int left() {
        return state == DisposalState.APPROVED ? records - done - stopped : 0;
    }

    /** How many there are, and what became of them, in words. */
    public String tally() {
        return records + " in all"
                + (done > 0 ? ", " + done + " gone" : "")
                + (stopped > 0 ? ", " + stopped + " stopped" : "")
                + (left() > 0 ? ", " + left() + " still to go" : "");
    }

    /** The kind of status it is shown as. */
    public String stateKind() {
        return switch (state) {
            case PROPOSED, APPROVED -> "warning";
            case DONE -> "done";
            case REFUSED, WITHDRAWN -> "neutral";
        };
    }

    /** A second person decides, once; a refusal says why. */
    void mustBeDecidableBy(String who, boolean approved, String why) {
        if (!isWaiting()) {
            throw new RuleBroken("cases.disposal.decided-already", reference);
        }
        if (proposedBy.equals(who)) {
            throw new RuleBroken("cases.disposal.another");
        }
        if (!approved && why.strip().length() < SHORTEST_ANSWER) {
            throw new RuleBroken("cases.disposal.answer", SHORTEST_ANSWER);
        }
    }
}
