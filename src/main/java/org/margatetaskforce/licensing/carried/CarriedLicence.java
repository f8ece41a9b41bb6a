package org.margatetaskforce.licensing.carried;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/**
 * A licence or temporary exemption as the register of another system has it ({@code CL-2011-00001}), known by whose register it is and
 * its number there. What it says is the other register's to say; which home it is about is found here.
 */
@Entity
@Table(schema = "licensing", name = "carried_licence")
public class CarriedLicence extends Record {

    private static final int WHOLE = 100;

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CarriedKind kind = CarriedKind.SELECTIVE;

    @Column(name = "their_number", nullable = false, updatable = false)
    private String theirNumber = "";

    @Column(nullable = false)
    private String address = "";

    @Column(nullable = false)
    private String postcode = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private CarriedDoor door = CarriedDoor.WAITS;

    @Column
    private @Nullable String uprn;

    @Column(nullable = false)
    private short score;

    @Column(name = "commenced_on", nullable = false)
    private LocalDate commencedOn = LocalDate.EPOCH;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn = LocalDate.EPOCH;

    @Column
    private @Nullable Integer occupants;

    @Column
    private @Nullable Integer units;

    @Column(nullable = false)
    private String holder = "";

    @Column(nullable = false)
    private String manager = "";

    @Column(name = "import_reference", nullable = false)
    private String importReference = "";

    @Column(name = "gone_on")
    private @Nullable LocalDate goneOn;

    protected CarriedLicence() {}

    CarriedLicence(String reference, String agencyCode, CarriedContent content, String importReference) {
        this.reference = reference;
        this.agencyCode = agencyCode;
        theirNumber = content.theirNumber();
        says(content, importReference);
    }

    /** What it says, as a line would. */
    CarriedContent content() {
        return new CarriedContent(
                theirNumber, kind, address, postcode, commencedOn, endsOn, occupants, units, holder, manager);
    }

    /** A file has it, and says this of it: also where it had gone. */
    final void says(CarriedContent content, String byImport) {
        kind = content.kind();
        address = content.address();
        postcode = content.postcode();
        commencedOn = content.commencedOn();
        endsOn = content.endsOn();
        occupants = content.occupants();
        units = content.units();
        holder = content.holder();
        manager = content.manager();
        importReference = byImport;
        goneOn = null;
    }

    /** Its home is known. */
    void isAt(String homeUprn, CarriedDoor how) {
        uprn = homeUprn;
        door = how;
        score = WHOLE;
    }

    /** Its home is for an officer to say; the nearest has so much of its address, in hundredths. */
    void waits(int nearest) {
        uprn = null;
        door = CarriedDoor.WAITS;
        score = (short) nearest;
    }

    /** An officer has found that the gazetteer has no such home. */
    void isNowhere() {
        uprn = null;
        door = CarriedDoor.NONE;
    }

    /** A whole extract has it no more. */
    void goes(LocalDate day, String byImport) {
        goneOn = day;
        importReference = byImport;
    }

    /** How it stands on a day. */
    public CarriedState stateOn(LocalDate day) {
        return CarriedState.on(day, commencedOn, endsOn, goneOn);
    }

    public String getReference() {
        return reference;
    }

    /** Whose register it stands in. */
    public String getAgencyCode() {
        return agencyCode;
    }

    public CarriedKind getKind() {
        return kind;
    }

    /** Its number in that register. */
    public String getTheirNumber() {
        return theirNumber;
    }

    /** As it is written there. */
    public String getAddress() {
        return address;
    }

    public String getPostcode() {
        return postcode;
    }

    /** How its home was found. */
    public CarriedDoor getDoor() {
        return door;
    }

    /** The home of the gazetteer, or the building; null while none is known. */
    public @Nullable String getUprn() {
        return uprn;
    }

    /** How much of the address its home has, or the nearest one: hundredths. */
    public int getScore() {
        return score;
    }

    public LocalDate getCommencedOn() {
        return commencedOn;
    }

    /** Its last day. */
    public LocalDate getEndsOn() {
        return endsOn;
    }

    /** How many persons may live there; null where the register does not say. */
    public @Nullable Integer getOccupants() {
        return occupants;
    }

    /** How many households or lettings; null where the register does not say. */
    public @Nullable Integer getUnits() {
        return units;
    }

    /** Empty where the register does not say. */
    public String getHolder() {
        return holder;
    }

    /** Empty where the register does not say. */
    public String getManager() {
        return manager;
    }

    /** The file that last said something of it. */
    public String getImportReference() {
        return importReference;
    }

    /** The day on which the register had it no more; null while it has. */
    public @Nullable LocalDate getGoneOn() {
        return goneOn;
    }
}
