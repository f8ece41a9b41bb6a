package org.margatetaskforce.housing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.place.Uprn;

/**
 * A report of bad housing as it is recorded.
 *
 * @param uprn the flat or house, from the gazetteer
 * @param said what was said of it, without the name of who said it
 * @param riskWords of an immediate risk: what it is; null where there is none
 * @param givenBy of an official complaint (s.4(3)): which justice or which council
 * @param sourceReference the referral, licence or visit it came from; null where from none
 * @param complainant who complained, kept apart; null where nobody did, or they did not say who they are
 */
public record NewReport(
        Uprn uprn,
        Origin origin,
        LocalDate reportedOn,
        String said,
        Tenure tenure,
        @Nullable String riskWords,
        @Nullable String givenBy,
        @Nullable String sourceReference,
        @Nullable Complainant complainant) {

    /**
     * Who complained (D21).
     *
     * @param safeContact how and when they may be reached without harm
     * @param writeTo the address to which they want letters; null where none is to be sent
     */
    public record Complainant(
            String name,
            boolean livesThere,
            String safeContact,
            @Nullable String writeTo) {}
}
