package org.margatetaskforce.licensing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What decides whether the house needs a licence (Housing Act 2004 s.85), as typed so far. */
public final class LicensabilityForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private @Nullable Occupation occupation;
    private @Nullable ExemptionType exemption;
    private @Nullable String exemptionEvidence;
    private @Nullable LocalDate temporaryExemptionUntil;
    private @Nullable Boolean managementOrder;
    private @Nullable Boolean purposeBuiltBlockOfThree;

    @Override
    public Section section() {
        return Section.LICENSABILITY;
    }

    public @Nullable Occupation getOccupation() {
        return occupation;
    }

    public void setOccupation(@Nullable Occupation occupation) {
        this.occupation = occupation;
    }

    public @Nullable ExemptionType getExemption() {
        return exemption;
    }

    public void setExemption(@Nullable ExemptionType exemption) {
        this.exemption = exemption;
    }

    public @Nullable String getExemptionEvidence() {
        return exemptionEvidence;
    }

    public void setExemptionEvidence(@Nullable String exemptionEvidence) {
        this.exemptionEvidence = exemptionEvidence;
    }

    public @Nullable LocalDate getTemporaryExemptionUntil() {
        return temporaryExemptionUntil;
    }

    public void setTemporaryExemptionUntil(@Nullable LocalDate temporaryExemptionUntil) {
        this.temporaryExemptionUntil = temporaryExemptionUntil;
    }

    public @Nullable Boolean getManagementOrder() {
        return managementOrder;
    }

    public void setManagementOrder(@Nullable Boolean managementOrder) {
        this.managementOrder = managementOrder;
    }

    public @Nullable Boolean getPurposeBuiltBlockOfThree() {
        return purposeBuiltBlockOfThree;
    }

    public void setPurposeBuiltBlockOfThree(@Nullable Boolean purposeBuiltBlockOfThree) {
        this.purposeBuiltBlockOfThree = purposeBuiltBlockOfThree;
    }
}
