package org.margatetaskforce.licensing.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** The address of the holder or the manager as a change would have it: the register's from the day the change is in effect (D3). */
@Entity
@Table(schema = "licensing", name = "register_address_change")
public class RegisterAddressChange extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 3;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "change_id", nullable = false, updatable = false)
    private long changeId;

    @Column(name = "licence_reference", nullable = false, updatable = false)
    private String licenceReference;

    @Column(nullable = false, updatable = false)
    private String role;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String address;

    protected RegisterAddressChange() {}

    RegisterAddressChange(
            long caseId, LicenceChange of, String licenceReference, String role, String name, String address) {
        this.caseId = caseId;
        changeId = of.key();
        this.licenceReference = licenceReference;
        this.role = role;
        this.name = name;
        this.address = address;
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    long change() {
        return changeId;
    }

    String licenceReference() {
        return licenceReference;
    }

    /** Whose: HOLDER or MANAGER. */
    public String getRole() {
        return role;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }
}
