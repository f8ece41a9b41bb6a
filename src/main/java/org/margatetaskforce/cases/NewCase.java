package org.margatetaskforce.cases;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case to be opened (partnership practice B.2). Made by {@link #of} and filled in by the {@code with…} methods.
 *
 * @param heading a place or a problem in a few words, never a person's name
 * @param subjects what it is about; a property case names its property first
 * @param leadProfessional a user name, null where the lead is still to be found
 * @param partnerAgencies the agencies that accepted an interest; the legal basis of each pair is recorded afterwards
 * @param bornAt ACCEPTED as a rule; ALLOCATED or STEPPED_UP by the urgent route; SINGLE_AGENCY where one agency takes it
 * @param referralReference the referral it comes from (RF-…)
 * @param openingReason why an officer opens it without a referral
 * @param repeatOf the closed case that it takes up again
 * @param wardException why it is the task force's although nothing of it lies in the wards; the programme manager's alone
 */
public record NewCase(
        CaseType type,
        String heading,
        List<About> subjects,
        String leadAgency,
        @Nullable String leadProfessional,
        List<String> partnerAgencies,
        CasePriority priority,
        CaseStage bornAt,
        @Nullable String referralReference,
        @Nullable String openingReason,
        @Nullable String repeatOf,
        @Nullable String wardException)
        implements Serializable {

    /**
     * One thing a case is about.
     *
     * @param reference a person (P-…), family (FM-…), organisation (O-…) or a UPRN
     * @param role what it is in the case: "the family", "the tenant", "the property"
     */
    public record About(String reference, String role) implements Serializable {}

    public NewCase {
        subjects = List.copyOf(subjects);
        partnerAgencies = List.copyOf(partnerAgencies);
    }

    /** A case of P3 about nothing yet, to be led by an agency. */
    public static NewCase of(CaseType type, String heading, String leadAgency) {
        return new NewCase(
                type,
                heading,
                List.of(),
                leadAgency,
                null,
                List.of(),
                CasePriority.P3,
                CaseStage.ACCEPTED,
                null,
                null,
                null,
                null);
    }

    public NewCase about(List<About> what) {
        return new NewCase(
                type,
                heading,
                what,
                leadAgency,
                leadProfessional,
                partnerAgencies,
                priority,
                bornAt,
                referralReference,
                openingReason,
                repeatOf,
                wardException);
    }

    public NewCase ledBy(@Nullable String username) {
        return new NewCase(
                type,
                heading,
                subjects,
                leadAgency,
                username,
                partnerAgencies,
                priority,
                bornAt,
                referralReference,
                openingReason,
                repeatOf,
                wardException);
    }

    public NewCase withPartners(List<String> partners) {
        return new NewCase(
                type,
                heading,
                subjects,
                leadAgency,
                leadProfessional,
                partners,
                priority,
                bornAt,
                referralReference,
                openingReason,
                repeatOf,
                wardException);
    }

    public NewCase withPriority(CasePriority howSoon) {
        return new NewCase(
                type,
                heading,
                subjects,
                leadAgency,
                leadProfessional,
                partnerAgencies,
                howSoon,
                bornAt,
                referralReference,
                openingReason,
                repeatOf,
                wardException);
    }

    public NewCase bornAt(CaseStage stage) {
        return new NewCase(
                type,
                heading,
                subjects,
                leadAgency,
                leadProfessional,
                partnerAgencies,
                priority,
                stage,
                referralReference,
                openingReason,
                repeatOf,
                wardException);
    }

    public NewCase from(@Nullable String referral) {
        return new NewCase(
                type,
                heading,
                subjects,
                leadAgency,
                leadProfessional,
                partnerAgencies,
                priority,
                bornAt,
                referral,
                openingReason,
                repeatOf,
                wardException);
    }

    public NewCase because(@Nullable String reason) {
        return new NewCase(
                type,
                heading,
                subjects,
                leadAgency,
                leadProfessional,
                partnerAgencies,
                priority,
                bornAt,
                referralReference,
                reason,
                repeatOf,
                wardException);
    }

    public NewCase repeating(@Nullable String closedCase) {
        return new NewCase(
                type,
                heading,
                subjects,
                leadAgency,
                leadProfessional,
                partnerAgencies,
                priority,
                bornAt,
                referralReference,
                openingReason,
                closedCase,
                wardException);
    }

    public NewCase outsideTheWards(@Nullable String reason) {
        return new NewCase(
                type,
                heading,
                subjects,
                leadAgency,
                leadProfessional,
                partnerAgencies,
                priority,
                bornAt,
                referralReference,
                openingReason,
                repeatOf,
                reason);
    }
}
