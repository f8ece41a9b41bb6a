package org.margatetaskforce.licensing;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.place.Uprn;

/**
 * The thing that is licensed: a Part 3 house, which may be a flat, several flats of a building, or the whole building
 * (Housing Act 2004 s.99; Northumberland Mews v Thanet [2022] UKUT 179 (LC)). Not the same as an address.
 */
@Entity
@Table(schema = "licensing", name = "house")
public class LicensableHouse extends Record {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Extent extent;

    @Column(name = "property_uprn", nullable = false)
    private String propertyUprn;

    @Column(nullable = false)
    private String address;

    @Column(nullable = false)
    private String street;

    @Column(nullable = false)
    private String postcode;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(schema = "licensing", name = "house_unit", joinColumns = @JoinColumn(name = "house_id"))
    @OrderBy("label")
    private List<HouseUnit> units = new ArrayList<>();

    protected LicensableHouse() {}

    LicensableHouse(
            Extent extent, String propertyUprn, String address, String street, String postcode, List<HouseUnit> units) {
        this.extent = extent;
        this.propertyUprn = propertyUprn;
        this.address = address;
        this.street = street;
        this.postcode = postcode;
        this.units = new ArrayList<>(units);
    }

    /** The database's id, once written. */
    long key() {
        return Objects.requireNonNull(id(), "not yet written");
    }

    public Extent getExtent() {
        return extent;
    }

    /** What it is known by in the gazetteer: its one dwelling, or else the whole property. */
    Uprn uprn() {
        return Uprn.of(units.size() == 1 ? units.get(0).getUprn() : propertyUprn);
    }

    /** The doors it has: its dwelling units, or the whole property. */
    public List<String> doors() {
        return extent == Extent.WHOLE_BUILDING || units.isEmpty()
                ? List.of(propertyUprn)
                : units.stream().map(HouseUnit::getUprn).toList();
    }

    public String getPropertyUprn() {
        return propertyUprn;
    }

    /** As a letter says it: "Flats 2 and 3, 12 Athelstan Road, Margate CT9 2BH". */
    public String getAddress() {
        return address;
    }

    public String getStreet() {
        return street;
    }

    public String getPostcode() {
        return postcode;
    }

    /** The dwelling units it consists of; a house of one dwelling has itself as its only unit. */
    public List<HouseUnit> getUnits() {
        return List.copyOf(units);
    }
}
