package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/**
 * A row of the fee table: chosen by the day of the valid application (A.6). The sums, their days and their source are the
 * law's ({@code law.amount}); the row says which of them an application costs.
 */
@Entity
@Table(schema = "licensing", name = "fee")
public class Fee extends Record {

    @Enumerated(EnumType.STRING)
    @Column(name = "licence_type", nullable = false)
    private LicenceType licenceType;

    @Column
    private @Nullable Boolean accredited;

    @Column(name = "early_renewal")
    private @Nullable Boolean earlyRenewal;

    @Column(name = "first_unit_pence", nullable = false)
    private long firstUnitPence;

    @Column(name = "additional_unit_pence", nullable = false)
    private long additionalUnitPence;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(nullable = false)
    private String source;

    protected Fee() {}

    Fee(
            LicenceType licenceType,
            @Nullable Boolean accredited,
            @Nullable Boolean earlyRenewal,
            long firstUnitPence,
            long additionalUnitPence,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String source) {
        this.licenceType = licenceType;
        this.accredited = accredited;
        this.earlyRenewal = earlyRenewal;
        this.firstUnitPence = firstUnitPence;
        this.additionalUnitPence = additionalUnitPence;
        this.validFrom = validFrom;
        this.validTo = validTo;
        this.source = source;
    }

    /** Is it the price for such an application on such a day? */
    boolean isFor(LicenceType type, boolean isAccredited, boolean isEarlyRenewal, LocalDate on) {
        return licenceType == type
                && (accredited == null || accredited == isAccredited)
                && (earlyRenewal == null || earlyRenewal == isEarlyRenewal)
                && !on.isBefore(validFrom)
                && (validTo == null || !on.isAfter(validTo));
    }

    public LicenceType getLicenceType() {
        return licenceType;
    }

    public @Nullable Boolean getAccredited() {
        return accredited;
    }

    public @Nullable Boolean getEarlyRenewal() {
        return earlyRenewal;
    }

    public long getFirstUnitPence() {
        return firstUnitPence;
    }

    public long getAdditionalUnitPence() {
        return additionalUnitPence;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public String getSource() {
        return source;
    }
}
