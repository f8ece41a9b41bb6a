package org.margatetaskforce.web.people;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Year;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.Birth;
import org.margatetaskforce.people.BirthPrecision;
import org.margatetaskforce.people.Particulars;
import org.margatetaskforce.people.Sex;

/** Who somebody is, as it is typed. */
public class ParticularsForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String title = "";
    private String givenNames = "";
    private String familyName = "";
    private String knownAs = "";
    private @Nullable BirthPrecision precision;
    private @Nullable LocalDate bornOn;
    private @Nullable Integer bornYear;
    private @Nullable LocalDate expectedOn;
    private @Nullable Sex sex;
    private String genderIdentity = "";
    private String firstLanguage = "";
    private boolean interpreterNeeded;
    private String communication = "";
    private @Nullable LocalDate diedOn;

    /** Begins with what is recorded. */
    void take(Particulars who) {
        title = orEmpty(who.title());
        givenNames = who.givenNames();
        familyName = who.familyName();
        knownAs = orEmpty(who.knownAs());
        precision = who.birth().precision();
        LocalDate born = who.birth().on();
        bornOn = precision == BirthPrecision.EXACT ? born : null;
        bornYear = precision != BirthPrecision.EXACT && born != null ? born.getYear() : null;
        expectedOn = who.birth().expectedOn();
        sex = who.sex();
        genderIdentity = orEmpty(who.genderIdentity());
        firstLanguage = orEmpty(who.firstLanguage());
        interpreterNeeded = who.interpreterNeeded();
        communication = orEmpty(who.communication());
        diedOn = who.diedOn();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** What was typed. */
    Particulars particulars() {
        return new Particulars(
                title,
                givenNames,
                familyName,
                knownAs,
                birth(),
                Objects.requireNonNullElse(sex, Sex.NOT_KNOWN),
                genderIdentity,
                firstLanguage,
                interpreterNeeded,
                communication,
                diedOn);
    }

    /** When they were born, as typed. */
    public Birth birth() {
        Integer year = bornYear;
        LocalDate firstDay = year == null ? null : Year.of(year).atDay(1);
        return new Birth(precision, precision == BirthPrecision.EXACT ? bornOn : firstDay, expectedOn);
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title == null ? "" : title.strip();
    }

    public String getGivenNames() {
        return givenNames;
    }

    public void setGivenNames(@Nullable String givenNames) {
        this.givenNames = givenNames == null ? "" : givenNames.strip();
    }

    public String getFamilyName() {
        return familyName;
    }

    public void setFamilyName(@Nullable String familyName) {
        this.familyName = familyName == null ? "" : familyName.strip();
    }

    public String getKnownAs() {
        return knownAs;
    }

    public void setKnownAs(@Nullable String knownAs) {
        this.knownAs = knownAs == null ? "" : knownAs.strip();
    }

    public @Nullable BirthPrecision getPrecision() {
        return precision;
    }

    public void setPrecision(@Nullable BirthPrecision precision) {
        this.precision = precision;
    }

    public @Nullable LocalDate getBornOn() {
        return bornOn;
    }

    public void setBornOn(@Nullable LocalDate bornOn) {
        this.bornOn = bornOn;
    }

    public @Nullable Integer getBornYear() {
        return bornYear;
    }

    public void setBornYear(@Nullable Integer bornYear) {
        this.bornYear = bornYear;
    }

    public @Nullable LocalDate getExpectedOn() {
        return expectedOn;
    }

    public void setExpectedOn(@Nullable LocalDate expectedOn) {
        this.expectedOn = expectedOn;
    }

    public @Nullable Sex getSex() {
        return sex;
    }

    public void setSex(@Nullable Sex sex) {
        this.sex = sex;
    }

    public String getGenderIdentity() {
        return genderIdentity;
    }

    public void setGenderIdentity(@Nullable String genderIdentity) {
        this.genderIdentity = genderIdentity == null ? "" : genderIdentity.strip();
    }

    public String getFirstLanguage() {
        return firstLanguage;
    }

    public void setFirstLanguage(@Nullable String firstLanguage) {
        this.firstLanguage = firstLanguage == null ? "" : firstLanguage.strip();
    }

    public boolean isInterpreterNeeded() {
        return interpreterNeeded;
    }

    public void setInterpreterNeeded(boolean interpreterNeeded) {
        this.interpreterNeeded = interpreterNeeded;
    }

    public String getCommunication() {
        return communication;
    }

    public void setCommunication(@Nullable String communication) {
        this.communication = communication == null ? "" : communication.strip();
    }

    public @Nullable LocalDate getDiedOn() {
        return diedOn;
    }

    public void setDiedOn(@Nullable LocalDate diedOn) {
        this.diedOn = diedOn;
    }
}
