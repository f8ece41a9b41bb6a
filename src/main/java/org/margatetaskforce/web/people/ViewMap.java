package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.people.Picture;
import org.margatetaskforce.people.Pictures;
import org.margatetaskforce.web.shell.DateText;

/** Draws a family, or somebody and those around them, on any day, as it is believed now or was believed at another time. */
@Named
@RequestScoped
public class ViewMap {

    private static final int HOUSEHOLD = 4;

    @Inject
    Pictures pictures;

    @Inject
    Families families;

    @Inject
    Persons persons;

    @Inject
    Audit audit;

    private String family = "";
    private String person = "";
    private String on = "";
    private String known = "";
    private LocalDate day = TaskForceClock.current().today();
    private @Nullable LocalDate knownOn;

    private String heading = "";
    private @Nullable Picture picture;
    private @Nullable Genogram drawing;

    /** Reads what the address asks for: today where it names no day. */
    public void open() {
        day = DateText.read(on).orElse(day);
        LocalDate believed = DateText.read(known).orElse(null);
        knownOn = believed;
        Instant asKnown = believed == null
                ? null
                : believed.plusDays(1).atStartOfDay(TaskForceClock.LONDON).toInstant();
        Picture drawn;
        if (family.isEmpty()) {
            heading = persons.find(person)
                    .orElseThrow(NoSuchElementException::new)
                    .getName();
            drawn = pictures.ofPerson(person, day, asKnown);
            audit.record("VIEW", "household map", person, HOUSEHOLD, null);
        } else {
            heading = families.find(family)
                    .orElseThrow(NoSuchElementException::new)
                    .getLabel();
            drawn = pictures.ofFamily(family, day, asKnown);
            audit.record("VIEW", "household map", family, HOUSEHOLD, null);
        }
        picture = drawn;
        drawing = Genogram.of(drawn);
    }

    /** The name of the family, or of the person in the middle. */
    public String getHeading() {
        return heading;
    }

    /** The reference it is about. */
    public String getAbout() {
        return family.isEmpty() ? person : family;
    }

    public @Nullable Picture getPicture() {
        return picture;
    }

    public @Nullable Genogram getDrawing() {
        return drawing;
    }

    public String getFamily() {
        return family;
    }

    public void setFamily(@Nullable String family) {
        this.family = family == null ? "" : family.strip();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }

    /** The day it shows. */
    public LocalDate getDay() {
        return day;
    }

    /** The day at whose end it was believed so; null as it is believed now. */
    public @Nullable LocalDate getKnownOn() {
        return knownOn;
    }

    public String getOn() {
        return on;
    }

    public void setOn(@Nullable String on) {
        this.on = on == null ? "" : on;
    }

    public String getKnown() {
        return known;
    }

    public void setKnown(@Nullable String known) {
        this.known = known == null ? "" : known;
    }
}
