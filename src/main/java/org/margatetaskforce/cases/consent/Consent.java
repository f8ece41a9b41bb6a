package org.margatetaskforce.cases.consent;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * A consent as the one acting reads it (partnership practice C.2).
 *
 * @param personName the person's name; empty where it is not open to the reader
 * @param recipients the names of the bodies that are ticked
 * @param recipientCodes their codes
 * @param classes the classes that are ticked, 1 to 25
 */
public record Consent(
        String reference,
        int version,
        String caseReference,
        String person,
        String personName,
        ConsentState state,
        GivenBy givenBy,
        @Nullable String giver,
        String purposes,
        @Nullable ConsentMethod method,
        @Nullable String witness,
        @Nullable String kept,
        @Nullable String language,
        boolean copyGiven,
        @Nullable String because,
        @Nullable String manager,
        LocalDate from,
        @Nullable LocalDate expiresOn,
        @Nullable String replaces,
        @Nullable LocalDate withdrawnOn,
        @Nullable String withdrawal,
        @Nullable AfterWithdrawal after,
        @Nullable String afterWhy,
        @Nullable String afterManager,
        Instant recordedAt,
        String recordedBy,
        String recordedByName,
        List<String> recipients,
        List<String> recipientCodes,
        List<Integer> classes)
        implements Serializable {

    /** It holds on that day. */
    public boolean holds(LocalDate day) {
        return state == ConsentState.GIVEN && !day.isBefore(from) && expiresOn != null && !day.isAfter(expiresOn);
    }

    /** How it stands on a day, in words. */
    public String standing(LocalDate day) {
        if (state == ConsentState.GIVEN && expiresOn != null && day.isAfter(expiresOn)) {
            return "expired";
        }
        return state.words();
    }

    /** The kind of status it is shown as. */
    public String standingKind(LocalDate day) {
        return holds(day) ? "done" : state == ConsentState.SOUGHT ? "warning" : "neutral";
    }

    /** The classes as D16, D19. */
    public String classList() {
        return String.join(", ", classes.stream().map(each -> "D" + each).toList());
    }

    /** The bodies, in a row. */
    public String recipientList() {
        return String.join(", ", recipients);
    }

    void mustBeWithdrawable(LocalDate today) {
        if (!holds(today)) {
            throw new RuleBroken("cases.consent.holds-not", reference, standing(today));
        }
    }

    void mustBeDecidable() {
        if (state != ConsentState.WITHDRAWN || after != null) {
            throw new RuleBroken("cases.consent.nothing-to-decide", reference);
        }
    }
}
