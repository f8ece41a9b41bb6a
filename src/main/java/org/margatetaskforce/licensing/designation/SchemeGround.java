package org.margatetaskforce.licensing.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/** A set of conditions that a scheme relies on, and what the officer says of it (s.80(3), (6); SI 2015/977). */
@Entity
@Table(schema = "licensing", name = "scheme_ground")
public class SchemeGround extends Record {

    @Column(name = "scheme_id", nullable = false, updatable = false)
    private long schemeId;

    @Column(nullable = false, updatable = false)
    private String code;

    @Column(nullable = false)
    private String words;

    @Column(name = "relied_on", nullable = false)
    private boolean reliedOn;

    protected SchemeGround() {}

    SchemeGround(long schemeId, String code, String words) {
        this.schemeId = schemeId;
        this.code = code;
        this.words = words;
        reliedOn = true;
    }

    void say(String what) {
        words = what;
        reliedOn = true;
    }

    void leave() {
        reliedOn = false;
    }

    long schemeId() {
        return schemeId;
    }

    public String getCode() {
        return code;
    }

    public String getWords() {
        return words;
    }

    public boolean isReliedOn() {
        return reliedOn;
    }
}
