package org.margatetaskforce.licensing.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** Something that happened with a scheme. */
@Entity
@Table(schema = "licensing", name = "scheme_event")
public class SchemeEvent extends Record {

    @Column(name = "scheme_id", nullable = false, updatable = false)
    private long schemeId;

    @Column(nullable = false, updatable = false)
    private String heading;

    @Column(nullable = false, updatable = false)
    private String words;

    protected SchemeEvent() {}

    SchemeEvent(long schemeId, String heading, String words) {
        this.schemeId = schemeId;
        this.heading = heading;
        this.words = words;
    }

    long schemeId() {
        return schemeId;
    }

    public String getHeading() {
        return heading;
    }

    public String getWords() {
        return words;
    }
}
