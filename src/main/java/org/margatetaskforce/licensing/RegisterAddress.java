package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** The addresses that the register prescribes (SI 2006/373 reg 11(1)): for inspection at the council's office alone. */
@Entity
@Table(schema = "licensing", name = "register_address")
public class RegisterAddress extends Record {

    @Column(name = "licence_reference", nullable = false, updatable = false)
    private String licenceReference;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "holder_address", nullable = false)
    private String holderAddress;

    @Column(name = "manager_address", nullable = false)
    private String managerAddress;

    protected RegisterAddress() {}

    RegisterAddress(String licenceReference, long caseId, String holderAddress, String managerAddress) {
        this.licenceReference = licenceReference;
        this.caseId = caseId;
        this.holderAddress = holderAddress;
        this.managerAddress = managerAddress;
    }

    public String getLicenceReference() {
        return licenceReference;
    }

    public String getHolderAddress() {
        return holderAddress;
    }

    public String getManagerAddress() {
        return managerAddress;
    }
}
