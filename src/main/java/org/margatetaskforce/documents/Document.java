package org.margatetaskforce.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.margatetaskforce.base.Record;

/** A letter, notice, licence or certificate as it was printed: never altered after. Its bytes are kept apart. */
@Entity
@Table(schema = "documents", name = "document")
public class Document extends Record {

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(nullable = false, updatable = false)
    private String template;

    @Column(nullable = false, updatable = false)
    private String wording;

    @Column(nullable = false, updatable = false)
    private String title;

    @Column(name = "subject_reference", nullable = false, updatable = false)
    private String subjectReference;

    @Column(name = "case_reference", nullable = false, updatable = false)
    private String caseReference;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode;

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass;

    @Column(nullable = false, updatable = false)
    private String marking;

    @Column(name = "issued_on", nullable = false, updatable = false)
    private LocalDate issuedOn;

    @Column(nullable = false, updatable = false)
    private int pages;

    @Column(name = "size_bytes", nullable = false, updatable = false)
    private int sizeBytes;

    @Column(nullable = false, updatable = false)
    private String sha256;

    protected Document() {
        reference = "";
        template = "";
        wording = "";
        title = "";
        subjectReference = "";
        caseReference = "";
        agencyCode = "";
        marking = "";
        issuedOn = LocalDate.MIN;
        sha256 = "";
    }

    Document(
            String reference,
            String template,
            String wording,
            String title,
            String subjectReference,
            String caseReference,
            String agencyCode,
            int dataClass,
            String marking,
            LocalDate issuedOn,
            Press.Printed printed) {
        this.reference = reference;
        this.template = template;
        this.wording = wording;
        this.title = title;
        this.subjectReference = subjectReference;
        this.caseReference = caseReference;
        this.agencyCode = agencyCode;
        this.dataClass = dataClass;
        this.marking = marking;
        this.issuedOn = issuedOn;
        this.pages = printed.pages();
        this.sizeBytes = printed.content().length;
        this.sha256 = Sha256.of(printed.content());
    }

    /** {@code DOC-2011-00042}. */
    public String getReference() {
        return reference;
    }

    /** The template it was written from: {@code licensing/proposal-notice}. */
    public String getTemplate() {
        return template;
    }

    /** Which version of the wording that was. */
    public String getWording() {
        return wording;
    }

    public String getTitle() {
        return title;
    }

    /** The application or licence it is about. */
    public String getSubjectReference() {
        return subjectReference;
    }

    public String getCaseReference() {
        return caseReference;
    }

    /** The agency whose document it is. */
    public String getAgencyCode() {
        return agencyCode;
    }

    /** 1 to 25 of the sharing agreement. */
    public int getDataClass() {
        return dataClass;
    }

    /** The protective marking printed on it. */
    public String getMarking() {
        return marking;
    }

    /** The date it bears. */
    public LocalDate getIssuedOn() {
        return issuedOn;
    }

    public int getPages() {
        return pages;
    }

    public int getSizeBytes() {
        return sizeBytes;
    }

    /** The fingerprint of the file, in hexadecimal. */
    public String getSha256() {
        return sha256;
    }
}
