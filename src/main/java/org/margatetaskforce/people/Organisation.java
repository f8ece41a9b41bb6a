package org.margatetaskforce.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.place.Postcode;

/** A company, agency, mortgagee or other body with an interest in property ({@code O-000001}). Class D1. */
@Entity
@Table(schema = "people", name = "organisation")
public class Organisation extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass = 1;

    @Column(nullable = false)
    private String name = "";

    @Column(name = "company_number")
    private @Nullable CompanyNumber companyNumber;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private OrganisationKind kind = OrganisationKind.COMPANY;

    private @Nullable String address;

    private @Nullable Postcode postcode;

    private @Nullable String email;

    private @Nullable String telephone;

    @Column(name = "email_service_agreed", nullable = false)
    private boolean emailServiceAgreed;

    protected Organisation() {}

    Organisation(String reference, String name, @Nullable CompanyNumber companyNumber) {
        this.reference = reference;
        this.name = name;
        this.companyNumber = companyNumber;
    }

    /** What kind of body it is. */
    void is(OrganisationKind what) {
        kind = what;
    }

    /** Where and how it is written to (for a company, its registered or principal office); the whole is replaced at once. */
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

    public String getName() {
        return name;
    }

    public OrganisationKind getKind() {
        return kind;
    }

    public Optional<CompanyNumber> companyNumber() {
        return Optional.ofNullable(companyNumber);
    }

    /** Where and how it is written to. */
    public Contact contact() {
        return new Contact(address, postcode, email, telephone, emailServiceAgreed);
    }
}
