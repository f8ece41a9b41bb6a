package org.margatetaskforce.licensing.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** Who notified the council, or to whom one writes after a death (D3). */
@Entity
@Table(schema = "licensing", name = "exemption_notifier")
public class ExemptionNotifier extends Record {

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 3;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "exemption_id", nullable = false, updatable = false)
    private long exemptionId;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private String address;

    @Column(nullable = false, updatable = false)
    private String capacity;

    protected ExemptionNotifier() {}

    ExemptionNotifier(TemporaryExemption of, String name, String address, String capacity) {
        caseId = of.caseId();
        exemptionId = of.key();
        this.name = name;
        this.address = address;
        this.capacity = capacity;
    }

    int dataClass() {
        return dataClass;
    }

    long caseId() {
        return caseId;
    }

    long exemption() {
        return exemptionId;
    }

    public String getName() {
        return name;
    }

    public String getAddress() {
        return address;
    }

    public String getCapacity() {
        return capacity;
    }
}
