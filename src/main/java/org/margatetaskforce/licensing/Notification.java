package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** Somebody whom the applicant told of the application (SI 2006/373 reg 7(5)). */
@Entity
@Table(schema = "licensing", name = "notified_person")
public class Notification extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(nullable = false)
    private int position;

    private @Nullable String name;
    private @Nullable String address;
    private @Nullable String interest;

    @Column(name = "told_on")
    private @Nullable LocalDate toldOn;

    private @Nullable String method;

    protected Notification() {}

    Notification(LicenceApplication application, int position, NotifiedPerson row) {
        applicationId = application.key();
        caseId = application.getCaseId();
        this.position = position;
        name = Said.orNull(row.getName());
        address = Said.orNull(row.getAddress());
        interest = Said.orNull(row.getInterest());
        toldOn = row.getToldOn();
        method = Said.orNull(row.getMethod());
    }

    NotifiedPerson row() {
        NotifiedPerson row = new NotifiedPerson();
        row.setName(name);
        row.setAddress(address);
        row.setInterest(interest);
        row.setToldOn(toldOn);
        row.setMethod(method);
        return row;
    }
}
