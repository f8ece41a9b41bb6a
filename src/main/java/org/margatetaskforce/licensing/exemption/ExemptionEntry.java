package org.margatetaskforce.licensing.exemption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.margatetaskforce.base.Record;

/** A line of the register of temporary exemption notices, with what SI 2006/373 reg 12 prescribes; public by its days alone. */
@Entity
@Table(schema = "licensing", name = "exemption_entry")
public class ExemptionEntry extends Record {

    @Column(name = "exemption_reference", nullable = false, updatable = false)
    private String exemptionReference;

    @Column(name = "notifier_name", nullable = false, updatable = false)
    private String notifierName;

    @Column(name = "house_address", nullable = false, updatable = false)
    private String houseAddress;

    @Column(nullable = false, updatable = false)
    private String postcode;

    @Column(nullable = false, updatable = false)
    private String effect;

    @Column(name = "earlier_notices", nullable = false, updatable = false)
    private String earlierNotices;

    @Column(nullable = false, updatable = false)
    private String steps;

    @Column(name = "starts_on", nullable = false, updatable = false)
    private LocalDate startsOn;

    @Column(name = "ends_on", nullable = false, updatable = false)
    private LocalDate endsOn;

    protected ExemptionEntry() {}

    ExemptionEntry(TemporaryExemption of, String notifierName, String effect, String earlierNotices, String steps) {
        exemptionReference = of.getReference();
        this.notifierName = notifierName;
        houseAddress = of.getAddress();
        postcode = of.postcode();
        this.effect = effect;
        this.earlierNotices = earlierNotices;
        this.steps = steps;
        startsOn = Objects.requireNonNull(of.getStartsOn());
        endsOn = Objects.requireNonNull(of.getEndsOn());
    }

    public String getExemptionReference() {
        return exemptionReference;
    }

    public String getNotifierName() {
        return notifierName;
    }

    public String getHouseAddress() {
        return houseAddress;
    }

    String postcode() {
        return postcode;
    }

    public String getEffect() {
        return effect;
    }

    public String getEarlierNotices() {
        return earlierNotices;
    }

    public String getSteps() {
        return steps;
    }

    public LocalDate getStartsOn() {
        return startsOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }
}
