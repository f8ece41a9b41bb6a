package org.margatetaskforce.licensing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The signed declarations (SI 2006/373 reg 7(3), (4)), as typed so far. */
public final class DeclarationsForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private @Nullable String applicantName;
    private @Nullable LocalDate applicantSignedOn;
    private @Nullable String holderName;
    private @Nullable LocalDate holderSignedOn;

    @Override
    public Section section() {
        return Section.DECLARATIONS;
    }

    public @Nullable String getApplicantName() {
        return applicantName;
    }

    public void setApplicantName(@Nullable String applicantName) {
        this.applicantName = applicantName;
    }

    public @Nullable LocalDate getApplicantSignedOn() {
        return applicantSignedOn;
    }

    public void setApplicantSignedOn(@Nullable LocalDate applicantSignedOn) {
        this.applicantSignedOn = applicantSignedOn;
    }

    public @Nullable String getHolderName() {
        return holderName;
    }

    public void setHolderName(@Nullable String holderName) {
        this.holderName = holderName;
    }

    public @Nullable LocalDate getHolderSignedOn() {
        return holderSignedOn;
    }

    public void setHolderSignedOn(@Nullable LocalDate holderSignedOn) {
        this.holderSignedOn = holderSignedOn;
    }
}
