package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.Objects;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.place.AddressRow;

/**
 * What is kept about a house beside its applications: under a reference of its own, with the shared case of its building, seen by
 * whoever may know of the property, and with who saved it last, for whoever comes second.
 */
@MappedSuperclass
public abstract class HouseRecord extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = HouseRecords.PROPERTY_BASIC;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "TDC";

    @Column(name = "case_reference", nullable = false, updatable = false)
    private String caseReference = "";

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "last_saved_at", nullable = false)
    private Instant lastSavedAt = Instant.EPOCH;

    @Column(name = "last_saved_by", nullable = false)
    private String lastSavedBy = "";

    @Column(nullable = false, updatable = false)
    private String uprn = "";

    @Column(name = "property_uprn", nullable = false, updatable = false)
    private String propertyUprn = "";

    @Column(nullable = false, updatable = false)
    private String address = "";

    @Column(nullable = false, updatable = false)
    private String postcode = "";

    protected HouseRecord() {}

    protected HouseRecord(String reference, SharedCase of, AddressRow at, String officer, Instant now) {
        this.reference = reference;
        caseReference = of.getReference();
        caseId = Objects.requireNonNull(of.id());
        uprn = at.uprn();
        propertyUprn = at.propertyUprn();
        address = at.line();
        postcode = Objects.requireNonNullElse(at.postcode(), "");
        lastSavedAt = now;
        lastSavedBy = officer;
    }

    void savedBy(String officer, Instant now) {
        lastSavedBy = officer;
        lastSavedAt = now;
    }

    Instant lastSavedAt() {
        return lastSavedAt;
    }

    String lastSavedBy() {
        return lastSavedBy;
    }

    int dataClass() {
        return dataClass;
    }

    /** The database's own id, of what has been written. */
    public long key() {
        return Objects.requireNonNull(id(), "not written yet");
    }

    /** The database's own id of its shared case. */
    public long caseId() {
        return caseId;
    }

    /** The postcode of its address; empty where it has none. */
    public String postcode() {
        return postcode;
    }

    public String getReference() {
        return reference;
    }

    public String getAgencyCode() {
        return agencyCode;
    }

    /** The shared case of its building. */
    public String getCaseReference() {
        return caseReference;
    }

    public String getUprn() {
        return uprn;
    }

    /** The UPRN of the building that it is, or is in. */
    public String getPropertyUprn() {
        return propertyUprn;
    }

    public String getAddress() {
        return address;
    }
}
