package org.margatetaskforce.licensing;

import org.jspecify.annotations.Nullable;

/** How the house is managed (Housing Act 2004 s.89(5), (6)), as typed so far. */
public final class ManagementForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private @Nullable String funding;
    private @Nullable String repairs;
    private @Nullable String emergencyContact;
    private @Nullable String antisocialBehaviour;

    @Override
    public Section section() {
        return Section.MANAGEMENT;
    }

    public @Nullable String getFunding() {
        return funding;
    }

    public void setFunding(@Nullable String funding) {
        this.funding = funding;
    }

    public @Nullable String getRepairs() {
        return repairs;
    }

    public void setRepairs(@Nullable String repairs) {
        this.repairs = repairs;
    }

    public @Nullable String getEmergencyContact() {
        return emergencyContact;
    }

    public void setEmergencyContact(@Nullable String emergencyContact) {
        this.emergencyContact = emergencyContact;
    }

    public @Nullable String getAntisocialBehaviour() {
        return antisocialBehaviour;
    }

    public void setAntisocialBehaviour(@Nullable String antisocialBehaviour) {
        this.antisocialBehaviour = antisocialBehaviour;
    }
}
