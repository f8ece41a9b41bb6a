package org.margatetaskforce.cases.consent;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A consent as it is recorded, or the answer that none was given or asked for.
 *
 * @param caseReference the case on which it is
 * @param person the reference of whom it is about
 * @param state SOUGHT, GIVEN, REFUSED or NOT_SOUGHT
 * @param giver who gave it, where that is somebody else
 * @param method how it was given; null where it was not
 * @param kept where the signed form is kept
 * @param language the language in which it was explained
 * @param because why nobody asks, or what a refusal is about
 * @param manager who agreed that nobody asks
 * @param expiresOn its last day; null for the longest
 * @param recipients the codes of the bodies that are ticked
 * @param classes the classes that are ticked, 1 to 25
 * @param replaces the consent that it renews or varies; empty where none
 */
public record NewConsent(
        String caseReference,
        String person,
        ConsentState state,
        GivenBy givenBy,
        String giver,
        String purposes,
        @Nullable ConsentMethod method,
        String witness,
        String kept,
        String language,
        boolean copyGiven,
        String because,
        String manager,
        LocalDate from,
        @Nullable LocalDate expiresOn,
        List<String> recipients,
        List<Integer> classes,
        String replaces) {}
