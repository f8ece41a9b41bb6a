package org.margatetaskforce.licensing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One person or body of an application, as typed so far. */
public final class PartyForm implements SectionForm {

    private static final long serialVersionUID = 1L;

    private @Nullable PartyRole role;
    private @Nullable PartyKind kind;
    private @Nullable String name;
    private @Nullable String companyNumber;
    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable PartyRole sameAs;
    private @Nullable InterestKind interest;
    private @Nullable LocalDate consentOn;

    /** An empty row. */
    public PartyForm() {}

    /** An empty form for somebody in a role. */
    public PartyForm(PartyRole role) {
        this.role = role;
    }

    @Override
    public Section section() {
        return role == null ? Section.APPLICANT : sectionOf(role);
    }

    static Section sectionOf(PartyRole role) {
        return switch (role) {
            case APPLICANT -> Section.APPLICANT;
            case HOLDER -> Section.HOLDER;
            case MANAGER -> Section.MANAGER;
            case CONTROL -> Section.CONTROL;
            case BOUND -> Section.BOUND;
            case INTEREST -> Section.INTERESTS;
        };
    }

    public @Nullable PartyRole getRole() {
        return role;
    }

    public void setRole(@Nullable PartyRole role) {
        this.role = role;
    }

    public @Nullable PartyKind getKind() {
        return kind;
    }

    public void setKind(@Nullable PartyKind kind) {
        this.kind = kind;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCompanyNumber() {
        return companyNumber;
    }

    public void setCompanyNumber(@Nullable String companyNumber) {
        this.companyNumber = companyNumber;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getEmail() {
        return email;
    }

    public void setEmail(@Nullable String email) {
        this.email = email;
    }

    public @Nullable PartyRole getSameAs() {
        return sameAs;
    }

    public void setSameAs(@Nullable PartyRole sameAs) {
        this.sameAs = sameAs;
    }

    public @Nullable InterestKind getInterest() {
        return interest;
    }

    public void setInterest(@Nullable InterestKind interest) {
        this.interest = interest;
    }

    public @Nullable LocalDate getConsentOn() {
        return consentOn;
    }

    public void setConsentOn(@Nullable LocalDate consentOn) {
        this.consentOn = consentOn;
    }
}
