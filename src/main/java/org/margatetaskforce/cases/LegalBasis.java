package org.margatetaskforce.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** Why two agencies may share what stands in a case: a gateway and why it is necessary (partnership practice B.2 v, F.1, F.2). */
@Entity
@Table(schema = "cases", name = "legal_basis")
public class LegalBasis extends Record {

    private static final int SHORTEST = 30;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "agency_a", nullable = false, updatable = false)
    private String agencyA = "";

    @Column(name = "agency_b", nullable = false, updatable = false)
    private String agencyB = "";

    @Column(name = "gateway_code", nullable = false, updatable = false)
    private String gatewayCode = "";

    @Column(nullable = false, updatable = false)
    private String necessity = "";

    @Column(name = "valid_from", nullable = false, updatable = false)
    private LocalDate validFrom = LocalDate.EPOCH;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(name = "end_reason")
    private @Nullable String endReason;

    protected LegalBasis() {}

    LegalBasis(long caseId, String one, String other, String gatewayCode, String necessity, LocalDate from) {
        if (necessity.strip().length() < SHORTEST) {
            throw new RuleBroken("cases.basis.necessity-short", SHORTEST);
        }
        boolean inOrder = one.compareTo(other) < 0;
        this.caseId = caseId;
        this.agencyA = inOrder ? one : other;
        this.agencyB = inOrder ? other : one;
        this.gatewayCode = gatewayCode;
        this.necessity = necessity.strip();
        this.validFrom = from;
    }

    /** It holds no more: agreement withdrawn, or its purpose gone. Its last day is the day before. */
    void end(LocalDate today, String reason) {
        if (validTo != null) {
            throw new RuleBroken("cases.basis.already-ended");
        }
        validTo = today.isAfter(validFrom) ? today.minusDays(1) : validFrom;
        endReason = reason;
    }

    /** Which it is, for a form. */
    public long number() {
        Long id = id();
        return id == null ? 0 : id;
    }

    /** In words: between whom, by which gateway. */
    public String label() {
        return agencyA + " and " + agencyB + ", " + gatewayCode;
    }

    public String getAgencyA() {
        return agencyA;
    }

    public String getAgencyB() {
        return agencyB;
    }

    public String getGatewayCode() {
        return gatewayCode;
    }

    public String getNecessity() {
        return necessity;
    }

    public LocalDate getValidFrom() {
        return validFrom;
    }

    public @Nullable LocalDate getValidTo() {
        return validTo;
    }

    public @Nullable String getEndReason() {
        return endReason;
    }
}
