package org.margatetaskforce.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/**
 * A flat, bedsit or room of a property, with a UPRN of its own: what one household occupies. Many units, many households,
 * one building. It lies where its building lies. Class D1.
 */
@Entity
@Table(schema = "place", name = "dwelling_unit")
public class DwellingUnit extends Record {

    @Column(nullable = false, updatable = false)
    private Uprn uprn = new Uprn("1");

    @ManyToOne(optional = false)
    @JoinColumn(name = "property_id")
    private Property property = new Property();

    @Column(nullable = false)
    private String label = "";

    @Column(name = "self_contained", nullable = false)
    private boolean selfContained;

    @Column(name = "class_code")
    private @Nullable String classCode;

    protected DwellingUnit() {}

    public Uprn getUprn() {
        return uprn;
    }

    /** The building it is part of. */
    public Property getProperty() {
        return property;
    }

    /** "Flat 3". */
    public String getLabel() {
        return label;
    }

    /** Has its own kitchen, bathroom and lavatory behind its own door (a bedsit has not). */
    public boolean isSelfContained() {
        return selfContained;
    }

    public @Nullable String getClassCode() {
        return classCode;
    }

    /** "Flat 3, 12 Athelstan Road, Margate, CT9 2BD". */
    public String getAddress() {
        return label + ", " + property.getAddress();
    }
}
