package org.margatetaskforce.cases.disposal;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A closed case, or a referral not taken on, and until when it is kept.
 *
 * @param isCase a case; else a referral
 * @param keptUntil the last day on which it is kept; null while the birth of a child is not known
 * @param youngestBorn the birth it is reckoned from, for whoever sees that person; else null
 * @param explanation how the day was reckoned, as far as the reader may know
 * @param heldBy references of the holds that stand on it; empty where none does
 * @param proposed the disposal that it is proposed in or waits in; null where none
 */
public record RetentionRow(
        String reference,
        boolean isCase,
        RetentionRule rule,
        String agencyCode,
        LocalDate endedOn,
        @Nullable LocalDate youngestBorn,
        int unknownBirths,
        @Nullable LocalDate keptUntil,
        String explanation,
        String heldBy,
        @Nullable String proposed,
        boolean due)
        implements Serializable {

    /** A hold stands on it. */
    public boolean isHeld() {
        return !heldBy.isEmpty();
    }

    /** It is due, nothing holds it, and nobody has proposed it yet. */
    public boolean isReady() {
        return due && !isHeld() && proposed == null;
    }

    /** How it stands, in words. */
    public String standing() {
        return isHeld()
                ? "held"
                : proposed != null ? "proposed" : due ? "due" : keptUntil == null ? "birth not known" : "kept";
    }

    /** The kind of status it is shown as. */
    public String standingKind() {
        return isHeld() ? "danger" : due ? "warning" : "neutral";
    }
}
