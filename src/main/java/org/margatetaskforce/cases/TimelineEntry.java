package org.margatetaskforce.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/**
 * One happening on a case: when, what, whose, and of which data class. It is appended and never altered; a mistake is put
 * right by a further line. Hidden lines leave no gap (partnership practice B.4).
 */
@Entity
@Table(schema = "cases", name = "timeline_entry")
public class TimelineEntry extends Record {

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Column(name = "occurred_at", nullable = false, updatable = false)
    private Instant occurredAt = Instant.EPOCH;

    @Column(nullable = false, updatable = false)
    private String heading = "";

    @Column(nullable = false, updatable = false)
    private String body = "";

    @Column(name = "subject_reference", updatable = false)
    private @Nullable String subjectReference;

    protected TimelineEntry() {}

    TimelineEntry(
            long caseId,
            int dataClass,
            String agencyCode,
            Instant occurredAt,
            String heading,
            String body,
            @Nullable String subjectReference) {
        this.caseId = caseId;
        this.dataClass = (short) dataClass;
        this.agencyCode = agencyCode;
        this.occurredAt = occurredAt;
        this.heading = heading;
        this.body = body;
        this.subjectReference = subjectReference;
    }

    /** The class of the sharing agreement, 1 to 25. */
    public int getDataClass() {
        return dataClass;
    }

    /** The agency whose line it is. */
    public String getAgencyCode() {
        return agencyCode;
    }

    public Instant getOccurredAt() {
        return occurredAt;
    }

    public String getHeading() {
        return heading;
    }

    public String getBody() {
        return body;
    }

    /** The application, licence or document it is about. */
    public @Nullable String getSubjectReference() {
        return subjectReference;
    }
}
