package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A dwelling unit of a licensable house, known by its own UPRN. */
@Embeddable
public class HouseUnit {

    @Column(nullable = false)
    private String uprn;

    @Column(nullable = false)
    private String label;

    protected HouseUnit() {}

    /** A dwelling unit with its label: "Flat 3". */
    public HouseUnit(String uprn, String label) {
        this.uprn = uprn;
        this.label = label;
    }

    public String getUprn() {
        return uprn;
    }

    public String getLabel() {
        return label;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HouseUnit unit && unit.uprn.equals(uprn);
    }

    @Override
    public int hashCode() {
        return uprn.hashCode();
    }
}
