package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** A designation of an area as subject to selective licensing (Housing Act 2004 s.80). */
@Entity
@Table(schema = "licensing", name = "designation")
public class Designation extends Record {

    @Column(nullable = false)
    private String code;

    @Column(nullable = false)
    private String name;

    @Column(name = "area_code")
    private @Nullable String areaCode;

    @Column(name = "made_on", nullable = false)
    private LocalDate madeOn;

    @Column(name = "in_force_from", nullable = false)
    private LocalDate inForceFrom;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    @Column(name = "revoked_on")
    private @Nullable LocalDate revokedOn;

    @Column(nullable = false)
    private String approval;

    @Column(nullable = false)
    private String grounds;

    @Column
    private @Nullable String note;

    protected Designation() {}

    Designation(
            String code,
            String name,
            @Nullable String areaCode,
            LocalDate madeOn,
            LocalDate inForceFrom,
            LocalDate endsOn,
            String approval,
            String grounds) {
        this.code = code;
        this.name = name;
        this.areaCode = areaCode;
        this.madeOn = madeOn;
        this.inForceFrom = inForceFrom;
        this.endsOn = endsOn;
        this.approval = approval;
        this.grounds = grounds;
    }

    /**
     * Refuses dates the Act does not allow.
     *
     * @param earliestStart three months after it was made (s.82(7), (8): {@code D-DES-MIN3})
     * @param latestEnd five years from its start (s.84(2): {@code D-DES-MAX5})
     */
    void mustBeLawful(LocalDate earliestStart, LocalDate latestEnd) {
        if (inForceFrom.isBefore(earliestStart)) {
            throw new RuleBroken("licensing.designation.starts-too-soon", inForceFrom, earliestStart);
        }
        if (endsOn.isAfter(latestEnd)) {
            throw new RuleBroken("licensing.designation.over-five-years", endsOn, latestEnd);
        }
        if (endsOn.isBefore(inForceFrom)) {
            throw new RuleBroken("licensing.designation.ends-before-start", endsOn, inForceFrom);
        }
    }

    /** Revoked by the authority (s.84) or quashed by a court: from a day on it has no effect. */
    void endEarly(LocalDate noEffectFrom) {
        revokedOn = noEffectFrom;
    }

    /** In force on a day: from its first to its last, both included, unless revoked before. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(inForceFrom) && !day.isAfter(endsOn) && (revokedOn == null || day.isBefore(revokedOn));
    }

    public String getCode() {
        return code;
    }

    public String getName() {
        return name;
    }

    public @Nullable String getAreaCode() {
        return areaCode;
    }

    public LocalDate getMadeOn() {
        return madeOn;
    }

    public LocalDate getInForceFrom() {
        return inForceFrom;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable LocalDate getRevokedOn() {
        return revokedOn;
    }

    public String getApproval() {
        return approval;
    }

    public String getGrounds() {
        return grounds;
    }

    public @Nullable String getNote() {
        return note;
    }
}
