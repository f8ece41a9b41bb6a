package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What was said of the occupation of a house: the facts on which its licensability turns. */
@Embeddable
public class LicensabilityFacts {

    @Enumerated(EnumType.STRING)
    @Column(name = "occupation")
    private @Nullable Occupation occupation;

    @Enumerated(EnumType.STRING)
    @Column(name = "exemption")
    private @Nullable ExemptionType exemption;

    @Column(name = "exemption_evidence")
    private @Nullable String exemptionEvidence;

    @Column(name = "temporary_exemption_until")
    private @Nullable LocalDate temporaryExemptionUntil;

    @Column(name = "management_order")
    private @Nullable Boolean managementOrder;

    @Column(name = "purpose_built_block_of_three")
    private @Nullable Boolean purposeBuiltBlockOfThree;

    /** Nothing known yet. */
    protected LicensabilityFacts() {}

    /** As the form says. */
    LicensabilityFacts(LicensabilityForm form) {
        occupation = form.getOccupation();
        exemption = form.getExemption();
        exemptionEvidence = form.getExemptionEvidence();
        temporaryExemptionUntil = form.getTemporaryExemptionUntil();
        managementOrder = form.getManagementOrder();
        purposeBuiltBlockOfThree = form.getPurposeBuiltBlockOfThree();
    }

    /** The form that would say so. */
    LicensabilityForm form() {
        LicensabilityForm form = new LicensabilityForm();
        form.setOccupation(occupation);
        form.setExemption(exemption);
        form.setExemptionEvidence(exemptionEvidence);
        form.setTemporaryExemptionUntil(temporaryExemptionUntil);
        form.setManagementOrder(managementOrder);
        form.setPurposeBuiltBlockOfThree(purposeBuiltBlockOfThree);
        return form;
    }

    public @Nullable Occupation getOccupation() {
        return occupation;
    }

    public @Nullable ExemptionType getExemption() {
        return exemption;
    }

    public @Nullable String getExemptionEvidence() {
        return exemptionEvidence;
    }

    public @Nullable LocalDate getTemporaryExemptionUntil() {
        return temporaryExemptionUntil;
    }

    public @Nullable Boolean getManagementOrder() {
        return managementOrder;
    }

    public @Nullable Boolean getPurposeBuiltBlockOfThree() {
        return purposeBuiltBlockOfThree;
    }
}
