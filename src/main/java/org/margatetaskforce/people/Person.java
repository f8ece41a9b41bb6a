package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.place.Postcode;

/**
 * Somebody known to the task force, by a reference that says nothing about them ({@code P-000001}). Class D3, person index:
 * seen by post, or as a member of a case that concerns them (partnership practice B.1, F.3).
 */
@Entity
@Table(schema = "people", name = "person")
public class Person extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 3;

    private @Nullable String title;

    @Column(name = "given_names", nullable = false)
    private String givenNames = "";

    @Column(name = "family_name", nullable = false)
    private String familyName = "";

    @Column(name = "born_on")
    private @Nullable LocalDate bornOn;

    private @Nullable String address;

    private @Nullable Postcode postcode;

    private @Nullable String email;

    private @Nullable String telephone;

    @Column(name = "email_service_agreed", nullable = false)
    private boolean emailServiceAgreed;

    protected Person() {}

    Person(String reference, @Nullable String title, String givenNames, String familyName, @Nullable LocalDate bornOn) {
        this.reference = reference;
        this.title = title;
        this.givenNames = givenNames;
        this.familyName = familyName;
        this.bornOn = bornOn;
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

    public Optional<LocalDate> bornOn() {
        return Optional.ofNullable(bornOn);
    }

    /** Where and how they are written to. */
    public Contact contact() {
        return new Contact(address, postcode, email, telephone, emailServiceAgreed);
    }
}
