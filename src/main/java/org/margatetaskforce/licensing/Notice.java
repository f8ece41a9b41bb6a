package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A notice of Schedule 5, and the period that runs from the last of its services. */
@Entity
@Table(schema = "licensing", name = "notice")
public class Notice extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private NoticeKind kind;

    @Column(name = "document_reference", nullable = false)
    private String documentReference;

    @Column(name = "printed_ends_on")
    private @Nullable LocalDate printedEndsOn;

    @Column(name = "last_served_on")
    private @Nullable LocalDate lastServedOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "ends_explanation")
    private @Nullable String endsExplanation;

    @Column(name = "ends_source")
    private @Nullable String endsSource;

    @Column(nullable = false)
    private boolean superseded;

    protected Notice() {}

    Notice(
            LicenceApplication application,
            NoticeKind kind,
            String documentReference,
            @Nullable LocalDate printedEndsOn) {
        applicationId = application.key();
        this.kind = kind;
        this.documentReference = documentReference;
        this.printedEndsOn = printedEndsOn;
    }

    /** When the last recipient is taken to be served, and until when the period that starts then runs. */
    void runs(
            @Nullable LocalDate lastServedOn,
            @Nullable LocalDate endsOn,
            @Nullable String explanation,
            @Nullable String source) {
        this.lastServedOn = lastServedOn;
        this.endsOn = endsOn;
        endsExplanation = explanation;
        endsSource = source;
    }

    /** Another notice has taken its place. */
    void supersede() {
        superseded = true;
    }

    long application() {
        return applicationId;
    }

    public NoticeKind getKind() {
        return kind;
    }

    public String getDocumentReference() {
        return documentReference;
    }

    public @Nullable LocalDate getPrintedEndsOn() {
        return printedEndsOn;
    }

    public @Nullable LocalDate getLastServedOn() {
        return lastServedOn;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable String getEndsExplanation() {
        return endsExplanation;
    }

    public @Nullable String getEndsSource() {
        return endsSource;
    }

    public boolean isSuperseded() {
        return superseded;
    }
}
