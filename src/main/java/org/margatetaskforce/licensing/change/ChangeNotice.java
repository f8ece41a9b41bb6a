package org.margatetaskforce.licensing.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A notice about a change, and the period that runs from the last of its services (Housing Act 2004 Sch 5 para 12 as applied). */
@Entity
@Table(schema = "licensing", name = "change_notice")
public class ChangeNotice extends Record {

    @Column(name = "change_id", nullable = false, updatable = false)
    private long changeId;

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private NoticeOfChange kind;

    @Column(name = "document_reference", nullable = false, updatable = false)
    private String documentReference;

    @Column(name = "printed_ends_on", updatable = false)
    private @Nullable LocalDate printedEndsOn;

    @Column(name = "last_served_on")
    private @Nullable LocalDate lastServedOn;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "ends_explanation")
    private @Nullable String endsExplanation;

    protected ChangeNotice() {}

    ChangeNotice(LicenceChange of, NoticeOfChange kind, String documentReference, @Nullable LocalDate printedEndsOn) {
        changeId = of.key();
        applicationId = of.application();
        this.kind = kind;
        this.documentReference = documentReference;
        this.printedEndsOn = printedEndsOn;
    }

    /** When the last recipient is taken to be served, and until when the period that starts then runs. */
    void runs(@Nullable LocalDate last, @Nullable LocalDate end, @Nullable String explanation) {
        lastServedOn = last;
        endsOn = end;
        endsExplanation = explanation;
    }

    long change() {
        return changeId;
    }

    public NoticeOfChange getKind() {
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
}
