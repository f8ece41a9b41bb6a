package org.margatetaskforce.cases.disclosure;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * An entry of the disclosure log as the one acting reads it (partnership practice F.2). Its moves refuse what is not lawful in
 * the state it is in; the database refuses the same again.
 *
 * @param version as a form carries it
 * @param className the class in words
 * @param caseReference the case it is about, where the reader may see that case
 * @param persons how many persons it tells of
 * @param givenAt when it was told before anybody decided; null where it waits
 * @param decideBy when it must be decided
 * @param list of a list as a file: what its rows are
 * @param filters of a list as a file: what it is narrowed to, without what was typed
 */
public record Disclosure(
        String reference,
        int version,
        int dataClass,
        String className,
        @Nullable String caseReference,
        String holdingAgency,
        String holderName,
        String recipient,
        String recipientName,
        String recipientPerson,
        DisclosureMeans means,
        String items,
        List<DisclosurePurpose> purposes,
        String purpose,
        List<String> gateways,
        @Nullable String agreement,
        String necessity,
        boolean informed,
        @Nullable String informedWhy,
        boolean urgent,
        int persons,
        @Nullable Instant givenAt,
        Instant requestedAt,
        Instant decideBy,
        DisclosureState state,
        @Nullable DisclosureDecision decision,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decisionReason,
        @Nullable String conditions,
        @Nullable LocalDate expiresOn,
        @Nullable Instant releasedAt,
        @Nullable LocalDate acknowledgedOn,
        @Nullable String receipt,
        @Nullable Instant inErrorAt,
        @Nullable String inErrorReason,
        @Nullable String list,
        @Nullable String filters,
        String recordedBy,
        String recordedByName)
        implements Serializable {

    /** It waits for a decision. */
    public boolean isWaiting() {
        return state == DisclosureState.REQUESTED && inErrorAt == null;
    }

    /** It was let out, whole or in part. */
    public boolean isGranted() {
        return decision == DisclosureDecision.GRANTED || decision == DisclosureDecision.PART;
    }

    /** It may be handed over now. */
    public boolean isReady() {
        return state == DisclosureState.DECIDED && isGranted() && inErrorAt == null;
    }

    /** The codes of its gateways, in a row. */
    public String gatewayList() {
        return String.join(", ", gateways);
    }

    /** It may be on paper for them on that day: granted, no list as a file, neither struck nor past its last day. */
    public boolean isForPaper(LocalDate day) {
        return isGranted() && list == null && inErrorAt == null && (expiresOn == null || !expiresOn.isBefore(day));
    }

    /** It was entered in error: it stays in the log, struck. */
    public boolean isInError() {
        return inErrorAt != null;
    }

    /** How it stands, in words. */
    public String standing() {
        if (inErrorAt != null) {
            return "entered in error";
        }
        return state == DisclosureState.DECIDED && decision != null ? decision.words() : state.words();
    }

    /** The kind of status it is shown as. */
    public String standingKind() {
        if (inErrorAt != null || decision == DisclosureDecision.REFUSED) {
            return "danger";
        }
        return switch (state) {
            case REQUESTED -> "warning";
            case DECIDED, RELEASED -> "neutral";
            case ACKNOWLEDGED, EXPIRED -> "done";
        };
    }

    /** Somebody decides: not whoever asked, once, and where it says no or less than asked with the reason. */
    void mustBeDecidable(String who, DisclosureDecision chosen, String reason) {
        mustStand();
        if (state != DisclosureState.REQUESTED) {
            throw new RuleBroken("cases.disclosure.decided-already", reference);
        }
        if (who.equals(recordedBy)) {
            throw new RuleBroken("cases.disclosure.not-ones-own");
        }
        if (chosen != DisclosureDecision.GRANTED && reason.strip().length() < 10) {
            throw new RuleBroken("cases.disclosure.reason", 10);
        }
    }

    /** It is handed over: only what was granted, and not after its last day. */
    void mustBeReleasable(LocalDate today) {
        mustStand();
        if (!isReady()) {
            throw new RuleBroken(
                    decision == DisclosureDecision.REFUSED
                            ? "cases.disclosure.refused"
                            : state == DisclosureState.REQUESTED
                                    ? "cases.disclosure.not-decided"
                                    : "cases.disclosure.released-already",
                    reference);
        }
        mustNotHaveExpired(today);
    }

    /** Its receipt comes back: only of what was handed over. */
    void mustBeAcknowledgeable() {
        mustStand();
        if (state != DisclosureState.RELEASED) {
            throw new RuleBroken("cases.disclosure.not-released", reference);
        }
    }

    private void mustNotHaveExpired(LocalDate today) {
        if (expiresOn != null && expiresOn.isBefore(today)) {
            throw new RuleBroken("cases.disclosure.expired", reference, expiresOn);
        }
    }

    void mustStand() {
        if (inErrorAt != null) {
            throw new RuleBroken("cases.disclosure.in-error", reference);
        }
    }
}
