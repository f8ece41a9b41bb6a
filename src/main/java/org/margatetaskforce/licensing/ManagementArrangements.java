package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** How the house is managed: structures and funding (Housing Act 2004 s.89(5), (6)). */
@Entity
@Table(schema = "licensing", name = "management_arrangements")
public class ManagementArrangements extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    private @Nullable String funding;
    private @Nullable String repairs;

    @Column(name = "emergency_contact")
    private @Nullable String emergencyContact;

    @Column(name = "antisocial_behaviour")
    private @Nullable String antisocialBehaviour;

    protected ManagementArrangements() {}

    ManagementArrangements(LicenceApplication application) {
        applicationId = application.key();
        caseId = application.getCaseId();
    }

    void fill(ManagementForm form) {
        funding = Said.orNull(form.getFunding());
        repairs = Said.orNull(form.getRepairs());
        emergencyContact = Said.orNull(form.getEmergencyContact());
        antisocialBehaviour = Said.orNull(form.getAntisocialBehaviour());
    }

    ManagementForm form() {
        ManagementForm form = new ManagementForm();
        form.setFunding(funding);
        form.setRepairs(repairs);
        form.setEmergencyContact(emergencyContact);
        form.setAntisocialBehaviour(antisocialBehaviour);
        return form;
    }
}
