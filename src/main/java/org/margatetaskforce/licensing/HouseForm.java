package org.margatetaskforce.licensing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The house and the licence asked for, as typed so far. */
public final class HouseForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private @Nullable ApplicationType applicationType;
    private @Nullable SubmittedVia submittedVia;
    private @Nullable LicenceType licenceType;
    private @Nullable LocalDate receivedOn;
    private @Nullable String uprn;
    private List<String> unitUprns = new ArrayList<>();
    private @Nullable Boolean freeholdConfirmed;
    private @Nullable String renewsLicence;
    private @Nullable Boolean accredited;
    private @Nullable String accreditationScheme;

    @Override
    public Section section() {
        return Section.HOUSE;
    }

    public @Nullable ApplicationType getApplicationType() {
        return applicationType;
    }

    public void setApplicationType(@Nullable ApplicationType applicationType) {
        this.applicationType = applicationType;
    }

    public @Nullable SubmittedVia getSubmittedVia() {
        return submittedVia;
    }

    public void setSubmittedVia(@Nullable SubmittedVia submittedVia) {
        this.submittedVia = submittedVia;
    }

    public @Nullable LicenceType getLicenceType() {
        return licenceType;
    }

    public void setLicenceType(@Nullable LicenceType licenceType) {
        this.licenceType = licenceType;
    }

    public @Nullable LocalDate getReceivedOn() {
        return receivedOn;
    }

    public void setReceivedOn(@Nullable LocalDate receivedOn) {
        this.receivedOn = receivedOn;
    }

    public @Nullable String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn;
    }

    public List<String> getUnitUprns() {
        return unitUprns;
    }

    public void setUnitUprns(List<String> unitUprns) {
        this.unitUprns = new ArrayList<>(unitUprns);
    }

    public @Nullable Boolean getFreeholdConfirmed() {
        return freeholdConfirmed;
    }

    public void setFreeholdConfirmed(@Nullable Boolean freeholdConfirmed) {
        this.freeholdConfirmed = freeholdConfirmed;
    }

    public @Nullable String getRenewsLicence() {
        return renewsLicence;
    }

    public void setRenewsLicence(@Nullable String renewsLicence) {
        this.renewsLicence = renewsLicence;
    }

    public @Nullable Boolean getAccredited() {
        return accredited;
    }

    public void setAccredited(@Nullable Boolean accredited) {
        this.accredited = accredited;
    }

    public @Nullable String getAccreditationScheme() {
        return accreditationScheme;
    }

    public void setAccreditationScheme(@Nullable String accreditationScheme) {
        this.accreditationScheme = accreditationScheme;
    }
}
