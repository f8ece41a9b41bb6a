package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;

/** A day of service that was wrong: what it was, what it is, on what evidence. */
@Entity
@Table(schema = "housing", name = "service_correction")
public class ServiceCorrection extends NoticeRow {

    @Column(updatable = false)
    private @Nullable LocalDate was;

    @Column(name = "is_now", updatable = false)
    private @Nullable LocalDate isNow;

    @Column(nullable = false, updatable = false)
    private String evidence = "";

    protected ServiceCorrection() {}

    ServiceCorrection(
            EnforcementCase of,
            EnforcementNotice notice,
            @Nullable LocalDate was,
            @Nullable LocalDate isNow,
            String evidence) {
        super(of, notice);
        this.was = was;
        this.isNow = isNow;
        this.evidence = evidence.strip();
    }

    public @Nullable LocalDate getWas() {
        return was;
    }

    public @Nullable LocalDate getIsNow() {
        return isNow;
    }

    public String getEvidence() {
        return evidence;
    }
}
