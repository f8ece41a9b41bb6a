package org.margatetaskforce.licensing;

import java.io.Serializable;

/** One section of an application form as typed so far: nothing in it is required until the application is validated. */
public sealed interface SectionForm extends Serializable
        permits BoundForm,
                DeclarationsForm,
                FitnessForm,
                HouseForm,
                InterestsForm,
                LicensabilityForm,
                ManagementForm,
                NotifiedForm,
                PartyForm,
                PropertyDetailsForm,
                SafetyForm {

    /** Which section it is. */
    Section section();
}
