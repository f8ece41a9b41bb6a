package org.margatetaskforce.licensing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the house consists of (SI 2006/373 Sch 2), as typed so far. */
public final class PropertyDetailsForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private @Nullable AgeOfConstruction ageOfConstruction;
    private @Nullable HouseType houseType;
    private @Nullable String houseTypeOther;
    private List<OtherLicensedHouse> otherLicensedHouses = new ArrayList<>();
    private @Nullable Boolean noOtherLicensedHouses;
    private @Nullable Integer storeys;
    private @Nullable Integer levels;
    private @Nullable Integer lettingUnits;
    private @Nullable Integer habitableRooms;
    private @Nullable Integer bathrooms;
    private @Nullable Integer wcs;
    private @Nullable Integer washBasins;
    private @Nullable Integer sinks;
    private @Nullable Integer kitchens;
    private @Nullable Integer households;
    private @Nullable Integer occupiers;

    @Override
    public Section section() {
        return Section.DETAILS;
    }

    public @Nullable AgeOfConstruction getAgeOfConstruction() {
        return ageOfConstruction;
    }

    public void setAgeOfConstruction(@Nullable AgeOfConstruction ageOfConstruction) {
        this.ageOfConstruction = ageOfConstruction;
    }

    public @Nullable HouseType getHouseType() {
        return houseType;
    }

    public void setHouseType(@Nullable HouseType houseType) {
        this.houseType = houseType;
    }

    public @Nullable String getHouseTypeOther() {
        return houseTypeOther;
    }

    public void setHouseTypeOther(@Nullable String houseTypeOther) {
        this.houseTypeOther = houseTypeOther;
    }

    public List<OtherLicensedHouse> getOtherLicensedHouses() {
        return otherLicensedHouses;
    }

    public void setOtherLicensedHouses(List<OtherLicensedHouse> otherLicensedHouses) {
        this.otherLicensedHouses = new ArrayList<>(otherLicensedHouses);
    }

    public @Nullable Boolean getNoOtherLicensedHouses() {
        return noOtherLicensedHouses;
    }

    public void setNoOtherLicensedHouses(@Nullable Boolean noOtherLicensedHouses) {
        this.noOtherLicensedHouses = noOtherLicensedHouses;
    }

    public @Nullable Integer getStoreys() {
        return storeys;
    }

    public void setStoreys(@Nullable Integer storeys) {
        this.storeys = storeys;
    }

    public @Nullable Integer getLevels() {
        return levels;
    }

    public void setLevels(@Nullable Integer levels) {
        this.levels = levels;
    }

    public @Nullable Integer getLettingUnits() {
        return lettingUnits;
    }

    public void setLettingUnits(@Nullable Integer lettingUnits) {
        this.lettingUnits = lettingUnits;
    }

    public @Nullable Integer getHabitableRooms() {
        return habitableRooms;
    }

    public void setHabitableRooms(@Nullable Integer habitableRooms) {
        this.habitableRooms = habitableRooms;
    }

    public @Nullable Integer getBathrooms() {
        return bathrooms;
    }

    public void setBathrooms(@Nullable Integer bathrooms) {
        this.bathrooms = bathrooms;
    }

    public @Nullable Integer getWcs() {
        return wcs;
    }

    public void setWcs(@Nullable Integer wcs) {
        this.wcs = wcs;
    }

    public @Nullable Integer getWashBasins() {
        return washBasins;
    }

    public void setWashBasins(@Nullable Integer washBasins) {
        this.washBasins = washBasins;
    }

    public @Nullable Integer getSinks() {
        return sinks;
    }

    public void setSinks(@Nullable Integer sinks) {
        this.sinks = sinks;
    }

    public @Nullable Integer getKitchens() {
        return kitchens;
    }

    public void setKitchens(@Nullable Integer kitchens) {
        this.kitchens = kitchens;
    }

    public @Nullable Integer getHouseholds() {
        return households;
    }

    public void setHouseholds(@Nullable Integer households) {
        this.households = households;
    }

    public @Nullable Integer getOccupiers() {
        return occupiers;
    }

    public void setOccupiers(@Nullable Integer occupiers) {
        this.occupiers = occupiers;
    }
}
