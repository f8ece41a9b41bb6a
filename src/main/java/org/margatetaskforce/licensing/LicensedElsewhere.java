package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** Another house for which the proposed holder has a licence, from any authority (SI 2006/373 Sch 2 para 2). */
@Entity
@Table(schema = "licensing", name = "other_licensed_house")
public class LicensedElsewhere extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(nullable = false)
    private int position;

    @Column(nullable = false)
    private String address;

    @Column(nullable = false)
    private String authority;

    protected LicensedElsewhere() {}

    LicensedElsewhere(long applicationId, int position, OtherLicensedHouse row) {
        this.applicationId = applicationId;
        this.position = position;
        address = Said.orEmpty(row.getAddress());
        authority = Said.orEmpty(row.getAuthority());
    }

    OtherLicensedHouse row() {
        OtherLicensedHouse row = new OtherLicensedHouse();
        row.setAddress(Said.orNull(address));
        row.setAuthority(Said.orNull(authority));
        return row;
    }
}
