package org.margatetaskforce.cases.hold;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A hold as lists and pages show it: that it stands and whom to ask, never why.
 *
 * @param words what everyone is told: "Hold: contact the social work manager"
 * @param over released, or past its last day
 * @param doorLine the address, where the reader may see it
 */
public record HoldRow(
        String reference,
        HoldKind kind,
        String words,
        String agencyName,
        String uprn,
        @Nullable String doorLine,
        LocalDate from,
        @Nullable LocalDate until,
        LocalDate reviewDueOn,
        @Nullable LocalDate releasedOn,
        boolean over,
        boolean toCome)
        implements Serializable {

    /** How it stands, in a word or three. */
    public String state() {
        return releasedOn != null ? "Released" : over ? "Past its last day" : toCome ? "To come" : "Stands";
    }

    /** The kind of status it is shown as. */
    public String stateKind() {
        return over ? "done" : toCome ? "neutral" : kind == HoldKind.HOLD_ENFORCEMENT ? "danger" : "warning";
    }
}
