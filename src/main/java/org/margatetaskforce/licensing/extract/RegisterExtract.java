package org.margatetaskforce.licensing.extract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.margatetaskforce.base.Record;

/** A certified extract that was given: of which entry, when, by whom, and the fee paid for it (Housing Act 2004 s.232(4) to (6)). */
@Entity
@Table(schema = "licensing", name = "register_extract")
public class RegisterExtract extends Record {

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 1;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private PublicRegisterKind register;

    @Column(name = "entry_reference", nullable = false, updatable = false)
    private String entryReference;

    @Column(name = "given_on", nullable = false, updatable = false)
    private LocalDate givenOn;

    @Column(name = "fee_pence", nullable = false, updatable = false)
    private long feePence;

    @Column(nullable = false, updatable = false)
    private String receipt;

    @Column(name = "document_reference", nullable = false, updatable = false)
    private String documentReference;

    protected RegisterExtract() {}

    RegisterExtract(
            String reference,
            String entryReference,
            LocalDate givenOn,
            long feePence,
            String receipt,
            String documentReference) {
        this.reference = reference;
        register = PublicRegisterKind.of(entryReference);
        this.entryReference = entryReference;
        this.givenOn = givenOn;
        this.feePence = feePence;
        this.receipt = receipt;
        this.documentReference = documentReference;
    }

    int dataClass() {
        return dataClass;
    }

    public String getReference() {
        return reference;
    }

    public PublicRegisterKind getRegister() {
        return register;
    }

    public String getEntryReference() {
        return entryReference;
    }

    public LocalDate getGivenOn() {
        return givenOn;
    }

    public long getFeePence() {
        return feePence;
    }

    public String getReceipt() {
        return receipt;
    }

    public String getDocumentReference() {
        return documentReference;
    }
}
