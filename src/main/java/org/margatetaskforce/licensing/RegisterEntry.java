package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A line of the register of s.232 with what SI 2006/373 reg 11(1) prescribes; public only while the licence is in force. */
@Entity
@Table(schema = "licensing", name = "register_entry")
public class RegisterEntry extends Record {

    @Column(name = "licence_reference", nullable = false)
    private String licenceReference;

    @Column(name = "holder_name", nullable = false)
    private String holderName;

    @Column(name = "manager_name", nullable = false)
    private String managerName;

    @Column(name = "house_address", nullable = false)
    private String houseAddress;

    @Column(nullable = false)
    private String street;

    @Column(nullable = false)
    private String postcode;

    @Column(nullable = false)
    private String description;

    @Column(name = "conditions_summary", nullable = false)
    private String conditionsSummary;

    @Column(name = "commences_on", nullable = false)
    private LocalDate commencesOn;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    @Column(name = "tribunal_referral")
    private @Nullable String tribunalReferral;

    @Column(name = "tribunal_decision")
    private @Nullable String tribunalDecision;

    @Column(name = "entered_on")
    private @Nullable LocalDate enteredOn;

    @Column(name = "removed_on")
    private @Nullable LocalDate removedOn;

    protected RegisterEntry() {}

    RegisterEntry(
            Licence licence,
            LicensableHouse house,
            String holderName,
            String managerName,
            String description,
            String conditionsSummary) {
        licenceReference = licence.getReference();
        this.holderName = holderName;
        this.managerName = managerName;
        houseAddress = house.getAddress();
        street = house.getStreet();
        postcode = house.getPostcode();
        this.description = description;
        this.conditionsSummary = conditionsSummary;
        commencesOn = licence.getCommencesOn();
        endsOn = licence.getEndsOn();
    }

    /** Enters it: the licence is in force. */
    void enter(LocalDate on) {
        enteredOn = on;
    }

    /** Takes it off: the licence has ended. What stays is the authority's own history. */
    void remove(LocalDate on) {
        removedOn = on;
    }

    /** Its last day has been moved by the tribunal. */
    void endOn(LocalDate last) {
        endsOn = last;
    }

    /** The licence was varied: somebody else manages the house. */
    void managedBy(String name) {
        managerName = name;
    }

    /** The licence was varied: its conditions in short. */
    void conditionsAre(String summary) {
        conditionsSummary = summary;
    }

    /** A matter has been referred to the tribunal (reg 11(1)). */
    void referred(String summary) {
        tribunalReferral = summary;
    }

    /** The tribunal has decided it. */
    void decided(String summary) {
        tribunalDecision = summary;
    }

    public String getLicenceReference() {
        return licenceReference;
    }

    public String getHolderName() {
        return holderName;
    }

    public String getManagerName() {
        return managerName;
    }

    public String getHouseAddress() {
        return houseAddress;
    }

    public String getStreet() {
        return street;
    }

    public String getPostcode() {
        return postcode;
    }

    public String getDescription() {
        return description;
    }

    public String getConditionsSummary() {
        return conditionsSummary;
    }

    public LocalDate getCommencesOn() {
        return commencesOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable String getTribunalReferral() {
        return tribunalReferral;
    }

    public @Nullable String getTribunalDecision() {
        return tribunalDecision;
    }

    public @Nullable LocalDate getEnteredOn() {
        return enteredOn;
    }

    public @Nullable LocalDate getRemovedOn() {
        return removedOn;
    }
}
