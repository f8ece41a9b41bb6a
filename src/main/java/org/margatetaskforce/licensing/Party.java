package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** One person or body in an application, in one role (SI 2006/373 reg 7, Sch 2). */
@Entity
@Table(schema = "licensing", name = "party")
public class Party extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private PartyRole role;

    @Column(nullable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    private @Nullable PartyKind kind;

    private @Nullable String name;

    @Column(name = "company_number")
    private @Nullable String companyNumber;

    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable String email;

    @Enumerated(EnumType.STRING)
    @Column(name = "same_as")
    private @Nullable PartyRole sameAs;

    @Enumerated(EnumType.STRING)
    private @Nullable InterestKind interest;

    @Column(name = "consent_on")
    private @Nullable LocalDate consentOn;

    @Column(name = "linked_to")
    private @Nullable String linkedTo;

    protected Party() {}

    Party(LicenceApplication application, PartyRole role, int position) {
        applicationId = application.key();
        caseId = application.getCaseId();
        this.role = role;
        this.position = position;
    }

    /** Takes over what the form says; where somebody is the same as another, the other's details come with it. */
    Party fill(PartyForm form, @Nullable Party same) {
        sameAs = same == null ? null : form.getSameAs();
        kind = same == null ? form.getKind() : same.kind;
        name = same == null ? Said.orNull(form.getName()) : same.name;
        companyNumber = same == null ? Said.orNull(form.getCompanyNumber()) : same.companyNumber;
        address = same == null ? Said.orNull(form.getAddress()) : same.address;
        phone = same == null ? Said.orNull(form.getPhone()) : same.phone;
        email = same == null ? Said.orNull(form.getEmail()) : same.email;
        interest = form.getInterest();
        consentOn = form.getConsentOn();
        return this;
    }

    PartyForm form() {
        PartyForm form = new PartyForm(role);
        form.setKind(kind);
        form.setName(name);
        form.setCompanyNumber(companyNumber);
        form.setAddress(address);
        form.setPhone(phone);
        form.setEmail(email);
        form.setSameAs(sameAs);
        form.setInterest(interest);
        form.setConsentOn(consentOn);
        return form;
    }

    /** Ties this party to the person or organisation on record. */
    void link(String reference) {
        linkedTo = reference;
    }

    /** Which party of its application: {@code HOLDER}, {@code INTEREST-2}. Names a recipient on a page. */
    public String getKey() {
        return position == 0 ? role.name() : role.name() + '-' + position;
    }

    public PartyRole getRole() {
        return role;
    }

    public int getPosition() {
        return position;
    }

    public @Nullable PartyKind getKind() {
        return kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable String getCompanyNumber() {
        return companyNumber;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public @Nullable PartyRole getSameAs() {
        return sameAs;
    }

    public @Nullable InterestKind getInterest() {
        return interest;
    }

    public @Nullable LocalDate getConsentOn() {
        return consentOn;
    }

    public @Nullable String getLinkedTo() {
        return linkedTo;
    }
}
