package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.housing.EnforcementCase;

/** The file of a case as it stood at the end of a day, {@code EB-2012-00001}: its index, and the documents in it. */
@Entity
@Table(schema = "housing", name = "evidence_bundle")
public class EvidenceBundle extends OfCase {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "as_of", nullable = false, updatable = false)
    private LocalDate asOf = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String purpose = "";

    @Column(name = "document_reference", nullable = false, updatable = false)
    private String documentReference = "";

    @Column(nullable = false, updatable = false)
    private String items = "";

    @Column(nullable = false, updatable = false)
    private String digest = "";

    protected EvidenceBundle() {}

    EvidenceBundle(
            EnforcementCase of,
            String reference,
            LocalDate asOf,
            String purpose,
            String documentReference,
            String items,
            String digest) {
        super(of);
        this.reference = reference;
        this.asOf = asOf;
        this.purpose = purpose;
        this.documentReference = documentReference;
        this.items = items;
        this.digest = digest;
    }

    public String getReference() {
        return reference;
    }

    /** The day at whose end the file stood so. */
    public LocalDate getAsOf() {
        return asOf;
    }

    public String getPurpose() {
        return purpose;
    }

    /** The printed index. */
    public String getDocumentReference() {
        return documentReference;
    }

    /** The references of the documents in it, in their order. */
    List<String> documents() {
        return items.lines().map(line -> line.substring(0, line.indexOf(' '))).toList();
    }

    /** How many documents are in it. */
    public int getSize() {
        return documents().size();
    }

    /** SHA-256 of the list of the documents and their own digests. */
    public String getDigest() {
        return digest;
    }
}
