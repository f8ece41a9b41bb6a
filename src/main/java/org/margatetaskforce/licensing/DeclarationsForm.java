package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The signed declarations (SI 2006/373 reg 7(3), (4)), as typed so far. */
public final class DeclarationsForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private @Nullable String applicantName;
    private @Nullable LocalDate applicantSignedOn;
    private @Nullable String holderName;
    private @Nullable LocalDate holderSignedOn;
    private List<Owner> owners = new ArrayList<>();

    /** A joint owner of the house, who applies for it together with the applicant and signs too. */
    public static final class Owner implements Serializable {

        private static final long serialVersionUID = 1L;

        private @Nullable String name;
        private @Nullable String signature;
        private @Nullable LocalDate signedOn;

        /** One who has not signed yet. */
        public static Owner named(String name) {
            Owner owner = new Owner();
            owner.setName(name);
            return owner;
        }

        /** As the application has them. */
        public @Nullable String getName() {
            return name;
        }

        public void setName(@Nullable String name) {
            this.name = name;
        }

        /** The name under the declaration: of a body that of whoever signed for it, too. */
        public @Nullable String getSignature() {
            return signature;
        }

        public void setSignature(@Nullable String signature) {
            this.signature = signature;
        }

        public @Nullable LocalDate getSignedOn() {
            return signedOn;
        }

        public void setSignedOn(@Nullable LocalDate signedOn) {
            this.signedOn = signedOn;
        }
    }

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

    /** The joint owners, in the order in which they were named; none where one applies alone. */
    public List<Owner> getOwners() {
        return owners;
    }

    public void setOwners(List<Owner> owners) {
        this.owners = new ArrayList<>(owners);
    }
}
