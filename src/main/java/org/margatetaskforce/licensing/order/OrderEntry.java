package org.margatetaskforce.licensing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.licensing.Said;

/** A line of the register of management orders, with what SI 2006/373 reg 13 prescribes; public by its days alone. */
@Entity
@Table(schema = "licensing", name = "order_entry")
public class OrderEntry extends Record {

    @Column(name = "order_reference", nullable = false, updatable = false)
    private String orderReference;

    @Column(nullable = false, updatable = false)
    private String kind;

    @Column(name = "house_address", nullable = false, updatable = false)
    private String houseAddress;

    @Column(nullable = false, updatable = false)
    private String postcode;

    @Column(nullable = false, updatable = false)
    private String description;

    @Column(nullable = false, updatable = false)
    private String reasons;

    @Column(nullable = false, updatable = false)
    private String terms;

    @Column(name = "tribunal_referral")
    private @Nullable String tribunalReferral;

    @Column(name = "tribunal_decision")
    private @Nullable String tribunalDecision;

    @Column(name = "in_force_from")
    private @Nullable LocalDate inForceFrom;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    protected OrderEntry() {}

    OrderEntry(ManagementOrder of, NewOrder form) {
        orderReference = of.getReference();
        kind = of.getKind().words();
        houseAddress = of.getAddress();
        postcode = of.postcode();
        description = Said.orEmpty(form.getDescription());
        reasons = Said.orEmpty(form.getInShort());
        terms = Said.orEmpty(form.getTerms());
        follow(of);
    }

    /** Its days are those of the order. */
    final void follow(ManagementOrder of) {
        inForceFrom = of.getInForceFrom();
        endsOn = of.lastDay();
    }

    void referred(String words) {
        tribunalReferral = words;
    }

    void decided(String words) {
        tribunalDecision = words;
    }

    public String getOrderReference() {
        return orderReference;
    }

    /** What kind of order it is, in words. */
    public String getKind() {
        return kind;
    }

    public String getHouseAddress() {
        return houseAddress;
    }

    public String getPostcode() {
        return postcode;
    }

    public String getDescription() {
        return description;
    }

    public String getReasons() {
        return reasons;
    }

    public String getTerms() {
        return terms;
    }

    public @Nullable String getTribunalReferral() {
        return tribunalReferral;
    }

    public @Nullable String getTribunalDecision() {
        return tribunalDecision;
    }

    public @Nullable LocalDate getInForceFrom() {
        return inForceFrom;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }
}
