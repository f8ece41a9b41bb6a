package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** Who somebody was recorded to be, until the moment this was written, and why it was put right. Of the person's own class. */
@Entity
@Table(schema = "people", name = "former_particulars")
public class FormerParticulars extends Record {

    @Column(name = "person_id", nullable = false, updatable = false)
    private long personId;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 3;

    @Column(updatable = false)
    private @Nullable String title;

    @Column(name = "given_names", nullable = false, updatable = false)
    private String givenNames = "";

    @Column(name = "family_name", nullable = false, updatable = false)
    private String familyName = "";

    @Column(name = "known_as", updatable = false)
    private @Nullable String knownAs;

    @Column(name = "born_on", updatable = false)
    private @Nullable LocalDate bornOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "born_precision", updatable = false)
    private @Nullable BirthPrecision bornPrecision;

    @Column(name = "expected_on", updatable = false)
    private @Nullable LocalDate expectedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Sex sex = Sex.NOT_KNOWN;

    @Column(name = "first_language", updatable = false)
    private @Nullable String firstLanguage;

    @Column(name = "interpreter_needed", nullable = false, updatable = false)
    private boolean interpreterNeeded;

    @Column(name = "died_on", updatable = false)
    private @Nullable LocalDate diedOn;

    @Column(nullable = false, updatable = false)
    private String reason = "";

    protected FormerParticulars() {}

    FormerParticulars(Person person, String reason) {
        Particulars who = person.particulars();
        personId = Objects.requireNonNull(person.id());
        dataClass = (short) person.getDataClass();
        title = who.title();
        givenNames = who.givenNames();
        familyName = who.familyName();
        knownAs = who.knownAs();
        bornOn = who.birth().on();
        bornPrecision = who.birth().precision();
        expectedOn = who.birth().expectedOn();
        sex = who.sex();
        firstLanguage = who.firstLanguage();
        interpreterNeeded = who.interpreterNeeded();
        diedOn = who.diedOn();
        this.reason = reason;
    }

    /** "Ms Amina Yusuf". */
    public String getName() {
        return (title == null ? "" : title + " ") + givenNames + " " + familyName;
    }

    public @Nullable String getKnownAs() {
        return knownAs;
    }

    /** When they were taken to be born or expected. */
    public Birth birth() {
        return new Birth(bornPrecision, bornOn, expectedOn);
    }

    public Sex getSex() {
        return sex;
    }

    public @Nullable String getFirstLanguage() {
        return firstLanguage;
    }

    public boolean isInterpreterNeeded() {
        return interpreterNeeded;
    }

    public @Nullable LocalDate getDiedOn() {
        return diedOn;
    }

    /** Why it was put right. */
    public String getReason() {
        return reason;
    }
}
