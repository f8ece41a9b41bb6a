package org.margatetaskforce.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.intake.ImportLine.Outcome;

/**
 * A file of another agency that was taken in ({@code IM-2011-00001}): who, when, how much. The file is not kept; its
 * fingerprint tells that it is the same one again (partnership practice I-8).
 */
@Entity
@Table(schema = "intake", name = "file_import")
public class FileImport extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass;

    @Column(nullable = false, updatable = false)
    private String kind = "";

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Column(name = "mapping_reference", updatable = false)
    private @Nullable String mappingReference;

    @Column(name = "mapping_edition", updatable = false)
    private @Nullable Integer mappingEdition;

    @Column(nullable = false, updatable = false)
    private String fingerprint = "";

    @Column(name = "good_lines_only", nullable = false, updatable = false)
    private boolean goodLinesOnly;

    @Column(name = "lines_read", nullable = false, updatable = false)
    private int linesRead;

    @Column(nullable = false, updatable = false)
    private int gone;

    @Column(nullable = false, updatable = false)
    private int added;

    @Column(nullable = false, updatable = false)
    private int changed;

    @Column(nullable = false, updatable = false)
    private int unchanged;

    @Column(nullable = false, updatable = false)
    private int waiting;

    @Column(nullable = false, updatable = false)
    private int refused;

    protected FileImport() {}

    FileImport(
            String reference,
            FileKind kind,
            String agencyCode,
            @Nullable ColumnMapping mapping,
            String fingerprint,
            boolean goodLinesOnly,
            IntakeReport report) {
        this.reference = reference;
        this.dataClass = (short) kind.dataClass();
        this.kind = kind.code();
        this.agencyCode = agencyCode;
        this.mappingReference = mapping == null ? null : mapping.getReference();
        this.mappingEdition = mapping == null ? null : mapping.getEdition();
        this.fingerprint = fingerprint;
        this.goodLinesOnly = goodLinesOnly;
        linesRead = report.read();
        gone = report.gone();
        added = report.added();
        changed = report.changed();
        unchanged = report.unchanged() + report.outside();
        waiting = report.waiting();
        refused = report.refused();
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** The code of the kind of file. */
    public String getKind() {
        return kind;
    }

    /** Who sent the file. */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** By which mapping it was read; null where none was saved. */
    public @Nullable String getMappingReference() {
        return mappingReference;
    }

    public @Nullable Integer getMappingEdition() {
        return mappingEdition;
    }

    /** Whether lines that could not go in were left out, by the officer's own choice. */
    public boolean isGoodLinesOnly() {
        return goodLinesOnly;
    }

    /** How many lines ended so. */
    public int count(Outcome outcome) {
        return switch (outcome) {
            case NEW -> added;
            case CHANGED -> changed;
            case UNCHANGED -> unchanged;
            case WAITING -> waiting;
            case REFUSED -> refused;
            case OUTSIDE -> 0;
        };
    }

    /** How many lines the file has. */
    public int getLinesRead() {
        return linesRead;
    }

    /** How many of those changed were records that the file no longer had. */
    public int getGone() {
        return gone;
    }

    public int getAdded() {
        return added;
    }

    public int getChanged() {
        return changed;
    }

    public int getUnchanged() {
        return unchanged;
    }

    public int getWaiting() {
        return waiting;
    }

    public int getRefused() {
        return refused;
    }
}
