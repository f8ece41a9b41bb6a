package org.margatetaskforce.place;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/**
 * An addressable building, or part of one (BS 7666 BLPU), known by its UPRN. It comes from the gazetteer and from nowhere
 * else; where it lies (ward, LSOA, designation) is computed from its point. Class D1, property basic.
 */
@Entity
@Table(schema = "place", name = "property")
public class Property extends Record {

    /** How its point came to be known. */
    public enum PointSource {
        /** From the property list itself. */
        SURVEYED,
        /** The list had none: the middle of its postcode. */
        POSTCODE
    }

    @Column(nullable = false, updatable = false)
    private Uprn uprn = new Uprn("1");

    private @Nullable String sao;

    @Column(name = "pao_text")
    private @Nullable String paoText;

    @Column(name = "pao_number")
    private @Nullable String paoNumber;

    @ManyToOne(optional = false)
    @JoinColumn(name = "street_id")
    private Street street = new Street();

    @Column(nullable = false)
    private String town = "";

    private @Nullable Postcode postcode;

    private int easting;

    private int northing;

    private double longitude;

    private double latitude;

    @Enumerated(EnumType.STRING)
    @Column(name = "point_source", nullable = false)
    private PointSource pointSource = PointSource.SURVEYED;

    @Column(name = "class_code")
    private @Nullable String classCode;

    @Column(name = "building_type", nullable = false)
    private String buildingType = "";

    private @Nullable Integer storeys;

    protected Property() {}

    public Uprn getUprn() {
        return uprn;
    }

    /** "Rosemary Court, 12 Athelstan Road": the address without town and postcode. */
    public String getAddressLine() {
        StringBuilder line = new StringBuilder();
        if (sao != null) {
            line.append(sao).append(", ");
        }
        if (paoText != null) {
            line.append(paoText).append(", ");
        }
        if (paoNumber != null) {
            line.append(paoNumber).append(' ');
        }
        return line.append(street.getName()).toString();
    }

    /** The whole address on one line. */
    public String getAddress() {
        return getAddressLine() + ", " + town + (postcode == null ? "" : ", " + postcode.value());
    }

    public Street getStreet() {
        return street;
    }

    public String getTown() {
        return town;
    }

    public Optional<Postcode> postcode() {
        return Optional.ofNullable(postcode);
    }

    /** The postcode for a page, null where the list gave none. */
    public @Nullable String getPostcode() {
        return postcode == null ? null : postcode.value();
    }

    /** Metres east on the British National Grid (EPSG:27700). */
    public int getEasting() {
        return easting;
    }

    /** Metres north on the British National Grid. */
    public int getNorthing() {
        return northing;
    }

    /** Degrees (WGS 84). */
    public double getLongitude() {
        return longitude;
    }

    /** Degrees (WGS 84). */
    public double getLatitude() {
        return latitude;
    }

    public PointSource getPointSource() {
        return pointSource;
    }

    /** BS 7666 / AddressBase classification, such as RD04, as the list gave it. */
    public @Nullable String getClassCode() {
        return classCode;
    }

    /** What the classification means in words: "terraced house". */
    public String getBuildingType() {
        return buildingType;
    }

    public @Nullable Integer getStoreys() {
        return storeys;
    }
}
