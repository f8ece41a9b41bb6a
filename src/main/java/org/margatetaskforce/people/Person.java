package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.place.Postcode;

/**
 * Somebody known to the task force, by a reference that says nothing about them ({@code P-000001}). Class D3, person index:
 * seen by post, or as a member of a case that concerns them; a protected person is class D25 (partnership practice B.1, F.3).
 */
@Entity
@Table(schema = "people", name = "person")
public class Person extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    /** Changed by the database's own function alone: {@link Persons#protect}. */
    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 3;

    private @Nullable String title;

    @Column(name = "given_names", nullable = false)
    private String givenNames = "";

    @Column(name = "family_name", nullable = false)
    private String familyName = "";

    @Column(name = "known_as")
    private @Nullable String knownAs;

    @Column(name = "born_on")
    private @Nullable LocalDate bornOn;

    @Enumerated(EnumType.STRING)
    @Column(name = "born_precision")
    private @Nullable BirthPrecision bornPrecision;

    @Column(name = "expected_on")
    private @Nullable LocalDate expectedOn;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Sex sex = Sex.NOT_KNOWN;

    @Column(name = "gender_identity")
    private @Nullable String genderIdentity;

    @Column(name = "first_language")
    private @Nullable String firstLanguage;

    @Column(name = "interpreter_needed", nullable = false)
    private boolean interpreterNeeded;

    private @Nullable String communication;

    @Column(name = "died_on")
    private @Nullable LocalDate diedOn;

    private @Nullable String address;

    private @Nullable Postcode postcode;

    private @Nullable String email;

    private @Nullable String telephone;

    @Column(name = "email_service_agreed", nullable = false)
    private boolean emailServiceAgreed;

    /** Written by a merge alone. */
    @Column(name = "merged_into_id", insertable = false, updatable = false)
    private @Nullable Long mergedIntoId;

    protected Person() {}

    Person(String reference, Particulars who) {
        this.reference = reference;
        take(who);
    }

    /** Who they are, replaced as a whole; what stood before is kept by {@link FormerParticulars}. */
    final void take(Particulars who) {
        title = who.title();
        givenNames = who.givenNames();
        familyName = who.familyName();
        knownAs = who.knownAs();
        bornOn = who.birth().on();
        bornPrecision = who.birth().precision();
        expectedOn = who.birth().expectedOn();
        sex = who.sex();
        genderIdentity = who.genderIdentity();
        firstLanguage = who.firstLanguage();
        interpreterNeeded = who.interpreterNeeded();
        communication = who.communication();
        diedOn = who.diedOn();
    }

    /** Who they are, as recorded now. */
    public Particulars particulars() {
        return new Particulars(
                title,
                givenNames,
                familyName,
                knownAs,
                birth(),
                sex,
                genderIdentity,
                firstLanguage,
                interpreterNeeded,
                communication,
                diedOn);
    }

    /** Where and how they are written to; the whole is replaced at once. */
    void reachAt(Contact contact) {
        address = contact.address();
        postcode = contact.postcode();
        email = contact.email();
        telephone = contact.telephone();
        emailServiceAgreed = contact.emailServiceAgreed();
    }

    public String getReference() {
        return reference;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** "Ms Amina Yusuf". */
    public String getName() {
        return (title == null ? "" : title + " ") + givenNames + " " + familyName;
    }

    public @Nullable String getTitle() {
        return title;
    }

    public String getGivenNames() {
        return givenNames;
    }

    public String getFamilyName() {
        return familyName;
    }

    public @Nullable String getKnownAs() {
        return knownAs;
    }

    public Optional<LocalDate> bornOn() {
        return Optional.ofNullable(bornOn);
    }

    /** When they were born, as well as it is known, or when they are expected. */
    public Birth birth() {
        return new Birth(bornPrecision, bornOn, expectedOn);
    }

    /** True of a child not born yet. */
    public boolean isUnborn() {
        return bornPrecision == BirthPrecision.UNBORN;
    }

    public Sex getSex() {
        return sex;
    }

    public @Nullable String getGenderIdentity() {
        return genderIdentity;
    }

    public @Nullable String getFirstLanguage() {
        return firstLanguage;
    }

    /** Whether they need an interpreter. */
    public boolean isInterpreterNeeded() {
        return interpreterNeeded;
    }

    /** How they wish to be spoken with. */
    public @Nullable String getCommunication() {
        return communication;
    }

    /** The day they died; null while they live. */
    public @Nullable LocalDate getDiedOn() {
        return diedOn;
    }

    /** True of a record that turned out to be somebody else's and was merged into theirs. */
    public boolean isMerged() {
        return mergedIntoId != null;
    }

    /** A protected address or refuge (class D25). */
    public boolean isProtected() {
        return dataClass == 25;
    }

    /** Where and how they are written to. */
    public Contact contact() {
        return new Contact(address, postcode, email, telephone, emailServiceAgreed);
    }
}
