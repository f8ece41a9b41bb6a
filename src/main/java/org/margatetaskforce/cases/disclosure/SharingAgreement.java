package org.margatetaskforce.cases.disclosure;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement to share (partnership practice F.1): between whom, which classes, for what, until when.
 *
 * @param parties codes of the bodies
 * @param partyNames their names, joined
 * @param classes the classes it covers, 1 to 25
 * @param ownerName the officer who answers for it
 * @param remindFrom the day from which its review or its end is near
 * @param endedOn the day it was ended before its time; null where it was not
 */
public record SharingAgreement(
        String reference,
        int version,
        String title,
        String purpose,
        List<String> parties,
        String partyNames,
        List<Integer> classes,
        LocalDate signedOn,
        LocalDate reviewBy,
        LocalDate expiresOn,
        LocalDate remindFrom,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        String owner,
        String ownerName)
        implements Serializable {

    /** It is a ground on that day. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(signedOn) && !day.isAfter(expiresOn) && (endedOn == null || day.isBefore(endedOn));
    }

    /** How it stands on a day, in words. */
    public String standing(LocalDate day) {
        if (endedOn != null) {
            return "ended";
        }
        if (day.isAfter(expiresOn)) {
            return "expired";
        }
        return day.isAfter(reviewBy)
                ? "review is late"
                : !isNear(day) ? "in force" : reviewBy.equals(expiresOn) ? "expires soon" : "review is near";
    }

    /** It is in force, and its review or its last day is near or past. */
    public boolean isNear(LocalDate day) {
        return isInForce(day) && !day.isBefore(remindFrom);
    }

    /** The kind of status it is shown as on a day. */
    public String standingKind(LocalDate day) {
        return !isInForce(day) ? "danger" : isNear(day) ? "warning" : "done";
    }

    /** As a list offers it. */
    public String label() {
        return reference + " " + title;
    }

    /** The classes as D1, D2. */
    public String classList() {
        return String.join(", ", classes.stream().map(each -> "D" + each).toList());
    }
}
