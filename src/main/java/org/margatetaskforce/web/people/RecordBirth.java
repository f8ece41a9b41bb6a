package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Relationship;
import org.margatetaskforce.people.RelationshipKind;
import org.margatetaskforce.people.Relationships;
import org.margatetaskforce.people.Sex;

/** A child that was expected is born: its record goes on, with its history. */
@Named
@ViewScoped
public class RecordBirth extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    Families families;

    @Inject
    Relationships relationships;

    private final ToldForm told = new ToldForm();
    private int version;
    private String givenNames = "";
    private String familyName = "";
    private @Nullable Sex sex;
    private @Nullable LocalDate bornOn;
    private String home = "";

    @Override
    protected void fill() {
        familyName = getSubject().getFamilyName();
        bornOn = TaskForceClock.current().today();
        version = getSubject().getVersion();
        home = getParents().stream().map(Person::getReference).findFirst().orElse("");
    }

    /** Records it. */
    public String record() {
        families.birth(
                getPerson(),
                version,
                givenNames,
                familyName,
                Objects.requireNonNullElse(sex, Sex.NOT_KNOWN),
                Objects.requireNonNull(bornOn),
                home.isEmpty() ? null : home,
                told.told());
        return done("people.done.born");
    }

    /** Whose home it may share. */
    public List<Person> getParents() {
        return relationships.of(getPerson()).stream()
                .filter(tie -> tie.getKind() == RelationshipKind.PARENT
                        && tie.getTo().getReference().equals(getPerson()))
                .map(Relationship::getFrom)
                .toList();
    }

    public ToldForm getTold() {
        return told;
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

    public @Nullable Sex getSex() {
        return sex;
    }

    public void setSex(@Nullable Sex sex) {
        this.sex = sex;
    }

    public @Nullable LocalDate getBornOn() {
        return bornOn;
    }

    public void setBornOn(@Nullable LocalDate bornOn) {
        this.bornOn = bornOn;
    }

    public String getHome() {
        return home;
    }

    public void setHome(@Nullable String home) {
        this.home = home == null ? "" : home.strip();
    }
}
