package org.margatetaskforce.cases.referral;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A referral between agencies as a list shows it.
 *
 * @param fromAgency the name of the agency that asks
 * @param toAgency the name of the agency asked
 * @param answerBy the day by which it is answered
 * @param late whether that day has passed without an answer
 * @param caseReference null to those who may not see the case
 */
public record AgencyReferralRow(
        String reference,
        AgencyReferralState state,
        String title,
        String fromAgency,
        String toAgency,
        LocalDate sentOn,
        LocalDate answerBy,
        boolean late,
        @Nullable AgencyAlarm alarm,
        @Nullable String caseReference)
        implements Serializable {}
