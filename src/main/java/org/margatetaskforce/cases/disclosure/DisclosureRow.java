package org.margatetaskforce.cases.disclosure;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry of the disclosure log as lists show it. */
public record DisclosureRow(
        String reference,
        String items,
        String recipientName,
        String gateways,
        int dataClass,
        int persons,
        String askedBy,
        Instant requestedAt,
        Instant decideBy,
        DisclosureState state,
        @Nullable DisclosureDecision decision,
        boolean urgent,
        boolean inError,
        boolean late)
        implements Serializable {

    /** How it stands, in words. */
    public String standing() {
        return inError
                ? "entered in error"
                : state == DisclosureState.DECIDED && decision != null ? decision.words() : state.words();
    }

    /** The kind of status it is shown as. */
    public String standingKind() {
        return inError || decision == DisclosureDecision.REFUSED
                ? "danger"
                : late ? "danger" : state == DisclosureState.REQUESTED ? "warning" : "neutral";
    }
}
