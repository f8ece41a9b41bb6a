package org.margatetaskforce.web.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import org.margatetaskforce.people.AliasKind;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.ContactKind;
import org.margatetaskforce.people.ControlBasis;
import org.margatetaskforce.people.EnrolmentKind;
import org.margatetaskforce.people.EthnicGroup;
import org.margatetaskforce.people.FamilyRole;
import org.margatetaskforce.people.IdentifierKind;
import org.margatetaskforce.people.OrganisationKind;
import org.margatetaskforce.people.Sex;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.people.Tenure;

/** What the pages about people let one choose from. */
@Named
@ApplicationScoped
public class PeopleChoices {

    public SourceType[] getSources() {
        return SourceType.values();
    }

    public Confidence[] getConfidences() {
        return Confidence.values();
    }

    public Sex[] getSexes() {
        return Sex.values();
    }

    public BirthPrecision[] getPrecisions() {
        return BirthPrecision.values();
    }

    public Tenure[] getTenures() {
        return Tenure.values();
    }

    public FamilyRole[] getRoles() {
        return FamilyRole.values();
    }

    public AliasKind[] getAliasKinds() {
        return AliasKind.values();
    }

    public ContactKind[] getContactKinds() {
        return ContactKind.values();
    }

    public IdentifierKind[] getIdentifierKinds() {
        return IdentifierKind.values();
    }

    public OrganisationKind[] getOrganisationKinds() {
        return OrganisationKind.values();
    }

    public ControlBasis[] getBases() {
        return ControlBasis.values();
    }

    public EnrolmentKind[] getEnrolmentKinds() {
        return EnrolmentKind.values();
    }

    public EthnicGroup[] getEthnicGroups() {
        return EthnicGroup.values();
    }
}
