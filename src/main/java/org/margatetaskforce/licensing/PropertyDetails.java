package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/** What a house consists of (SI 2006/373 Sch 2). */
@Embeddable
public class PropertyDetails {

    @Enumerated(EnumType.STRING)
    @Column(name = "age_of_construction")
    private @Nullable AgeOfConstruction ageOfConstruction;

    @Enumerated(EnumType.STRING)
    @Column(name = "house_type")
    private @Nullable HouseType houseType;

    @Column(name = "house_type_other")
    private @Nullable String houseTypeOther;

    @Column(name = "no_other_licensed_houses")
    private @Nullable Boolean noOtherLicensedHouses;

    @Column(name = "storeys")
    private @Nullable Integer storeys;

    @Column(name = "levels")
    private @Nullable Integer levels;

    @Column(name = "letting_units")
    private @Nullable Integer lettingUnits;

    @Column(name = "habitable_rooms")
    private @Nullable Integer habitableRooms;

    @Column(name = "bathrooms")
    private @Nullable Integer bathrooms;

    @Column(name = "wcs")
    private @Nullable Integer wcs;

    @Column(name = "wash_basins")
    private @Nullable Integer washBasins;

    @Column(name = "sinks")
    private @Nullable Integer sinks;

    @Column(name = "kitchens")
    private @Nullable Integer kitchens;

    @Column(name = "households")
    private @Nullable Integer households;

    @Column(name = "occupiers")
    private @Nullable Integer occupiers;

    /** Nothing known yet. */
    protected PropertyDetails() {}

    /** As the form says. */
    PropertyDetails(PropertyDetailsForm form) {
        ageOfConstruction = form.getAgeOfConstruction();
        houseType = form.getHouseType();
        houseTypeOther = form.getHouseTypeOther();
        noOtherLicensedHouses = form.getNoOtherLicensedHouses();
        storeys = form.getStoreys();
        levels = form.getLevels();
        lettingUnits = form.getLettingUnits();
        habitableRooms = form.getHabitableRooms();
        bathrooms = form.getBathrooms();
        wcs = form.getWcs();
        washBasins = form.getWashBasins();
        sinks = form.getSinks();
        kitchens = form.getKitchens();
        households = form.getHouseholds();
        occupiers = form.getOccupiers();
    }

    /** The form that would say so. */
    PropertyDetailsForm form() {
        PropertyDetailsForm form = new PropertyDetailsForm();
        form.setAgeOfConstruction(ageOfConstruction);
        form.setHouseType(houseType);
        form.setHouseTypeOther(houseTypeOther);
        form.setNoOtherLicensedHouses(noOtherLicensedHouses);
        form.setStoreys(storeys);
        form.setLevels(levels);
        form.setLettingUnits(lettingUnits);
        form.setHabitableRooms(habitableRooms);
        form.setBathrooms(bathrooms);
        form.setWcs(wcs);
        form.setWashBasins(washBasins);
        form.setSinks(sinks);
        form.setKitchens(kitchens);
        form.setHouseholds(households);
        form.setOccupiers(occupiers);
        return form;
    }

    public @Nullable AgeOfConstruction getAgeOfConstruction() {
        return ageOfConstruction;
    }

    public @Nullable HouseType getHouseType() {
        return houseType;
    }

    public @Nullable String getHouseTypeOther() {
        return houseTypeOther;
    }

    public @Nullable Boolean getNoOtherLicensedHouses() {
        return noOtherLicensedHouses;
    }

    public @Nullable Integer getStoreys() {
        return storeys;
    }

    public @Nullable Integer getLevels() {
        return levels;
    }

    public @Nullable Integer getLettingUnits() {
        return lettingUnits;
    }

    public @Nullable Integer getHabitableRooms() {
        return habitableRooms;
    }

    public @Nullable Integer getBathrooms() {
        return bathrooms;
    }

    public @Nullable Integer getWcs() {
        return wcs;
    }

    public @Nullable Integer getWashBasins() {
        return washBasins;
    }

    public @Nullable Integer getSinks() {
        return sinks;
    }

    public @Nullable Integer getKitchens() {
        return kitchens;
    }

    public @Nullable Integer getHouseholds() {
        return households;
    }

    public @Nullable Integer getOccupiers() {
        return occupiers;
    }
}
