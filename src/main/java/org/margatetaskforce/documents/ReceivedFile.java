package org.margatetaskforce.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** A file as it came in: a certificate, a plan, a letter. Never altered; put on the wrong record it is struck out. */
@Entity
@Table(schema = "documents", name = "received_file")
public class ReceivedFile extends Record {

    @Column(nullable = false, updatable = false)
    private String reference;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private FileKind kind;

    @Column(name = "file_name", nullable = false, updatable = false)
    private String fileName;

    @Column(name = "content_type", nullable = false, updatable = false)
    private String contentType;

    @Column(name = "subject_reference", nullable = false, updatable = false)
    private String subjectReference;

    @Column(name = "case_reference", nullable = false, updatable = false)
    private String caseReference;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode;

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass;

    @Column(name = "received_on", nullable = false, updatable = false)
    private LocalDate receivedOn;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private int sizeBytes;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Column(nullable = false, updatable = false)
    private String scan;

    @Column(name = "struck_out_on")
    private @Nullable LocalDate struckOutOn;

    @Column(name = "struck_out_by")
    private @Nullable String struckOutBy;

    @Column(name = "struck_out_reason")
    private @Nullable String struckOutReason;

    protected ReceivedFile() {
        reference = "";
        kind = FileKind.OTHER;
        fileName = "";
        contentType = "";
        subjectReference = "";
        caseReference = "";
        agencyCode = "";
        receivedOn = LocalDate.MIN;
        sha256 = "";
        scan = "";
    }

    ReceivedFile(
            String reference,
            FileKind kind,
            String fileName,
            FileContent content,
            String subjectReference,
            String caseReference,
            String agencyCode,
            LocalDate receivedOn,
            boolean scanned) {
        this.reference = reference;
        this.kind = kind;
        this.fileName = fileName;
        this.contentType = content.type();
        this.subjectReference = subjectReference;
        this.caseReference = caseReference;
        this.agencyCode = agencyCode;
        this.dataClass = kind.dataClass();
        this.receivedOn = receivedOn;
        this.sizeBytes = content.bytes().length;
        this.sha256 = Sha256.of(content.bytes());
        this.scan = scanned ? "CLEAN" : "NOT_SCANNED";
    }

    /**
     * Put on the wrong record, or sent twice: it stands struck out with the reason, and its content is given to nobody.
     *
     * @throws RuleBroken {@code documents.file.struck-out-already}, {@code documents.file.reason-needed}
     */
    void strikeOut(LocalDate on, String by, String reason) {
        if (struckOutOn != null) {
            throw new RuleBroken("documents.file.struck-out-already", reference);
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("documents.file.reason-needed");
        }
        struckOutOn = on;
        struckOutBy = by;
        struckOutReason = reason.strip();
    }

    public String getReference() {
        return reference;
    }

    public FileKind getKind() {
        return kind;
    }

    /** As whoever sent it named it. */
    public String getFileName() {
        return fileName;
    }

    /** What it is by its content, whatever its name says. */
    public String getContentType() {
        return contentType;
    }

    /** The application it came with. */
    public String getSubjectReference() {
        return subjectReference;
    }

    public String getCaseReference() {
        return caseReference;
    }

    /** The agency of who took it in. */
    public String getAgencyCode() {
        return agencyCode;
    }

    int getDataClass() {
        return dataClass;
    }

    public LocalDate getReceivedOn() {
        return receivedOn;
    }

    /** Its size in kilobytes, at least 1. */
    public int getKilobytes() {
        return Math.max(1, Math.round(sizeBytes / 1024f));
    }

    /** The fingerprint by which it proves to be the one that came in. */
    public String getSha256() {
        return sha256;
    }

    /** Whether a virus scanner has looked at it. */
    public boolean isScanned() {
        return scan.equals("CLEAN");
    }

    public boolean isStruckOut() {
        return struckOutOn != null;
    }

    public @Nullable LocalDate getStruckOutOn() {
        return struckOutOn;
    }

    public @Nullable String getStruckOutBy() {
        return struckOutBy;
    }

    public @Nullable String getStruckOutReason() {
        return struckOutReason;
    }
}
