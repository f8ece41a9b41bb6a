package org.margatetaskforce.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.ServiceMethod;

/**
 * A document sent or delivered to one recipient, with the day it is taken to be served. That day falls if the document
 * comes back, and gives way to the day that is proved (Interpretation Act 1978 s.7: "unless the contrary is proved").
 */
@Entity
@Table(schema = "documents", name = "service")
public class Service extends Record {

    @Column(nullable = false, updatable = false)
    private String reference;

    @ManyToOne(optional = false)
    @JoinColumn(name = "document_id", nullable = false, updatable = false)
    private Document document;

    @Column(name = "recipient_name", nullable = false, updatable = false)
    private String recipientName;

    @Column(nullable = false, updatable = false)
    private String capacity;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(name = "address_source", nullable = false, updatable = false)
    private String addressSource;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ServiceMethod method;

    @Column(name = "sent_on", nullable = false, updatable = false)
    private LocalDate sentOn;

    @Column(name = "sent_at", nullable = false, updatable = false)
    private Instant sentAt;

    @Column
    private @Nullable String proof;

    @Column(name = "deemed_on")
    private @Nullable LocalDate deemedOn;

    @Column(name = "deemed_rule", nullable = false)
    private String deemedRule;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    @Column(name = "returned_reason")
    private @Nullable String returnedReason;

    protected Service() {
        this("", new Document(), "", "", "", "", ServiceMethod.HAND, LocalDate.MIN, Instant.EPOCH, "");
    }

    private Service(
            String reference,
            Document document,
            String recipientName,
            String capacity,
            String address,
            String addressSource,
            ServiceMethod method,
            LocalDate sentOn,
            Instant sentAt,
            String deemedRule) {
        this.reference = reference;
        this.document = document;
        this.recipientName = recipientName;
        this.capacity = capacity;
        this.address = address;
        this.addressSource = addressSource;
        this.method = method;
        this.sentOn = sentOn;
        this.sentAt = sentAt;
        this.deemedRule = deemedRule;
    }

    Service(
            String reference,
            Document document,
            Recipient recipient,
            ServiceMethod method,
            LocalDate sentOn,
            Instant sentAt,
            @Nullable String proof,
            Deadline deemed) {
        this(
                reference,
                document,
                recipient.name().strip(),
                recipient.capacity().strip(),
                recipient.address().strip(),
                recipient.addressSource().strip(),
                method,
                sentOn,
                sentAt,
                deemed.explanation());
        this.proof = proof == null || proof.isBlank() ? null : proof.strip();
        this.deemedOn = deemed.on();
    }

    /** The document came back: it was not served, and whatever was counted from it must be counted afresh. */
    void returnUndelivered(LocalDate on, String reason) {
        if (returnedOn != null) {
            throw new RuleBroken("documents.service.already-returned", reference, returnedOn);
        }
        if (on.isBefore(sentOn)) {
            throw new RuleBroken("documents.service.returned-before-sent", reference, sentOn);
        }
        if (reason.isBlank()) {
            throw new RuleBroken("documents.service.reason-needed", reference);
        }
        returnedOn = on;
        returnedReason = reason.strip();
        deemedOn = null;
    }

    /** Evidence shows when it truly arrived: that day counts, earlier or later than the deemed one. */
    void proveServed(LocalDate on, String evidence) {
        if (returnedOn != null) {
            throw new RuleBroken("documents.service.already-returned", reference, returnedOn);
        }
        if (on.isBefore(sentOn)) {
            throw new RuleBroken("documents.service.served-before-sent", reference, sentOn);
        }
        if (evidence.isBlank()) {
            throw new RuleBroken("documents.service.reason-needed", reference);
        }
        deemedOn = on;
        deemedRule = "proved: " + evidence.strip();
        proof = evidence.strip();
    }

    /** {@code SRV-2011-00107}. */
    public String getReference() {
        return reference;
    }

    public Document getDocument() {
        return document;
    }

    public String getRecipientName() {
        return recipientName;
    }

    /** Why this person is served. */
    public String getCapacity() {
        return capacity;
    }

    /** The address that was used. */
    public String getAddress() {
        return address;
    }

    public String getAddressSource() {
        return addressSource;
    }

    public ServiceMethod getMethod() {
        return method;
    }

    /** The day it was posted, handed over, left or sent. */
    public LocalDate getSentOn() {
        return sentOn;
    }

    /** When that was recorded, by the task force's clock. */
    public Instant getSentAt() {
        return sentAt;
    }

    /** What was kept in proof, such as a certificate of posting. */
    public Optional<String> getProof() {
        return Optional.ofNullable(proof);
    }

    /** The day it is taken to have been served; empty once it has come back. */
    public Optional<LocalDate> getDeemedOn() {
        return Optional.ofNullable(deemedOn);
    }

    /** The rule or evidence that gives the day. */
    public String getDeemedRule() {
        return deemedRule;
    }

    /** When it came back undelivered, if it did. */
    public Optional<LocalDate> getReturnedOn() {
        return Optional.ofNullable(returnedOn);
    }

    public Optional<String> getReturnedReason() {
        return Optional.ofNullable(returnedReason);
    }
}
