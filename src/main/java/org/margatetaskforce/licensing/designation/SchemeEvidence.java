package org.margatetaskforce.licensing.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.place.AreaEvidence;

/** A figure of the area beside that of the rest, frozen on the day on which it was taken: never of a person. */
@Entity
@Table(schema = "licensing", name = "scheme_evidence")
public class SchemeEvidence extends Record {

    @Column(name = "scheme_id", nullable = false, updatable = false)
    private long schemeId;

    @Column(nullable = false, updatable = false)
    private int taking;

    @Column(nullable = false, updatable = false)
    private int position;

    @Column(nullable = false, updatable = false)
    private String topic;

    @Column(nullable = false, updatable = false)
    private String heading;

    @Column(nullable = false, updatable = false)
    private String inside;

    @Column(nullable = false, updatable = false)
    private String outside;

    @Column(nullable = false, updatable = false)
    private String source;

    @Column(name = "taken_on", nullable = false, updatable = false)
    private LocalDate takenOn;

    protected SchemeEvidence() {}

    SchemeEvidence(long schemeId, int taking, int position, AreaEvidence.Finding found, LocalDate takenOn) {
        this.schemeId = schemeId;
        this.taking = taking;
        this.position = position;
        topic = found.topic().name();
        heading = found.heading();
        inside = found.inside();
        outside = found.outside();
        source = found.source();
        this.takenOn = takenOn;
    }

    long schemeId() {
        return schemeId;
    }

    public int getTaking() {
        return taking;
    }

    int position() {
        return position;
    }

    public String getTopic() {
        return topic;
    }

    public String getHeading() {
        return heading;
    }

    public String getInside() {
        return inside;
    }

    public String getOutside() {
        return outside;
    }

    public String getSource() {
        return source;
    }

    public LocalDate getTakenOn() {
        return takenOn;
    }
}
