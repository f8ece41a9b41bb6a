package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** One item that was missing from an application and was asked for, and the day it came. */
@Entity
@Table(schema = "licensing", name = "requested_item")
public class RequestedItem extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(nullable = false)
    private String item;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Section section;

    @Column(nullable = false)
    private String words;

    @Column(name = "requested_on", nullable = false)
    private LocalDate requestedOn;

    @Column(name = "arrived_on")
    private @Nullable LocalDate arrivedOn;

    protected RequestedItem() {}

    RequestedItem(LicenceApplication application, MissingItem missing, LocalDate requestedOn) {
        applicationId = application.key();
        caseId = application.getCaseId();
        item = missing.key();
        section = missing.section();
        words = missing.words();
        this.requestedOn = requestedOn;
    }

    /** The day it came is the day it came: not the day an officer looked. */
    void arrived(LocalDate on, LocalDate receivedOn, LocalDate today) {
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.application.arrival-in-future", on);
        }
        if (on.isBefore(receivedOn)) {
            throw new RuleBroken("licensing.application.arrival-before-application", on, receivedOn);
        }
        arrivedOn = on;
    }

    public String getItem() {
        return item;
    }

    public Section getSection() {
        return section;
    }

    public String getWords() {
        return words;
    }

    public LocalDate getRequestedOn() {
        return requestedOn;
    }

    public @Nullable LocalDate getArrivedOn() {
        return arrivedOn;
    }
}
