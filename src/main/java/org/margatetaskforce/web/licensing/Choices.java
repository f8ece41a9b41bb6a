package org.margatetaskforce.web.licensing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.margatetaskforce.licensing.AgeOfConstruction;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.ApplicationType;
import org.margatetaskforce.licensing.ExemptionType;
import org.margatetaskforce.licensing.HouseType;
import org.margatetaskforce.licensing.InterestKind;
import org.margatetaskforce.licensing.LicenceState;
import org.margatetaskforce.licensing.LicenceType;
import org.margatetaskforce.licensing.Occupation;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PaymentMethod;
import org.margatetaskforce.licensing.SubmittedVia;

/** What the pick lists of the licensing pages offer, each with its {@code words()}. */
@Named
@ApplicationScoped
public class Choices {

    public AgeOfConstruction[] getAgesOfConstruction() {
        return AgeOfConstruction.values();
    }

    public ApplicationState[] getApplicationStates() {
        return ApplicationState.values();
    }

    public ApplicationType[] getApplicationTypes() {
        return ApplicationType.values();
    }

    public ExemptionType[] getExemptionTypes() {
        return ExemptionType.values();
    }

    public HouseType[] getHouseTypes() {
        return HouseType.values();
    }

    public InterestKind[] getInterestKinds() {
        return InterestKind.values();
    }

    public LicenceState[] getLicenceStates() {
        return LicenceState.values();
    }

    public LicenceType[] getLicenceTypes() {
        return LicenceType.values();
    }

    public Occupation[] getOccupations() {
        return Occupation.values();
    }

    public PartyKind[] getPartyKinds() {
        return PartyKind.values();
    }

    public PaymentMethod[] getPaymentMethods() {
        return PaymentMethod.values();
    }

    public SubmittedVia[] getSubmittedVia() {
        return SubmittedVia.values();
    }
}
