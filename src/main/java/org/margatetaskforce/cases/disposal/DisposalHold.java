package org.margatetaskforce.cases.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * A hold on disposal (partnership practice F.6): while it stands nothing that it covers is disposed of.
 *
 * @param about the reference, or the kind, that it covers
 * @param setBy who set it; another lifts it
 */
public record DisposalHold(
        String reference,
        int version,
        HoldGround ground,
        HoldScope scope,
        String about,
        LocalDate setOn,
        LocalDate reviewDueOn,
        @Nullable LocalDate liftedOn,
        String setBy,
        String setByWho,
        int records)
        implements Serializable {

    /** It stands. */
    public boolean isStanding() {
        return liftedOn == null;
    }

    /** It stands, and somebody should have looked at it again. */
    public boolean isLate(LocalDate today) {
        return isStanding() && reviewDueOn.isBefore(today);
    }

    /** What it covers, in words. */
    public String covers() {
        return scope == HoldScope.ALL ? "every record" : about;
    }

    void mustStand() {
        if (!isStanding()) {
            throw new RuleBroken("cases.disposal-hold.lifted", reference);
        }
    }

    /** Whoever set it does not lift it. */
    void mustBeLiftedByAnother(String who) {
        mustStand();
        if (setBy.equals(who)) {
            throw new RuleBroken("cases.disposal-hold.another");
        }
    }
}
