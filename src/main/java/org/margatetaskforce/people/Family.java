package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.margatetaskforce.base.Record;

/**
 * The unit of a family case ({@code FM-000001}): its members in their roles, who may live in several households (partnership
 * practice B.1). Class D4.
 */
@Entity
@Table(schema = "people", name = "family")
public class Family extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 4;

    @Column(nullable = false)
    private String label = "";

    protected Family() {}

    Family(String reference, String label) {
        this.reference = reference;
        this.label = label;
    }

    /** It is called otherwise from now on. */
    void call(String name) {
        label = name;
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** What the family is called among those who work with it: never in an address, a subject or a file name. */
    public String getLabel() {
        return label;
    }
}
