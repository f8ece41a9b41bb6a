package org.margatetaskforce.licensing.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.Days;

/** The file of a designation, from its grounds to its end: {@code DN-2011-00002}. Its state changes through its own verbs, and each of them
 * knows what the Act asks before (Housing Act 2004 ss.80 to 84). */
@Entity
@Table(schema = "licensing", name = "scheme")
public class Scheme extends Record {

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode;

    @Column(name = "last_saved_at", nullable = false)
    private Instant lastSavedAt;

    @Column(name = "last_saved_by", nullable = false)
    private String lastSavedBy;

    @Column(nullable = false)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private SchemeState state;

    @Column
    private @Nullable String follows;

    @Column(name = "area_code")
    private @Nullable String areaCode;

    @Column(name = "planned_from", nullable = false)
    private LocalDate plannedFrom;

    @Column(name = "planned_to", nullable = false)
    private LocalDate plannedTo;

    @Column
    private @Nullable String strategy;

    @Column
    private @Nullable String coordination;

    @Column(name = "other_courses")
    private @Nullable String otherCourses;

    @Column
    private @Nullable String assistance;

    @Column(name = "consulted_from")
    private @Nullable LocalDate consultedFrom;

    @Column(name = "made_known")
    private @Nullable String madeKnown;

    @Column(name = "consulted_to")
    private @Nullable LocalDate consultedTo;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column
    private @Nullable String minute;

    @Column(name = "area_percent")
    private @Nullable Integer areaPercent;

    @Column(name = "rented_percent")
    private @Nullable Integer rentedPercent;

    @Column(name = "confirmed_on")
    private @Nullable LocalDate confirmedOn;

    @Column
    private @Nullable String confirmation;

    @Column(name = "in_force_from")
    private @Nullable LocalDate inForceFrom;

    @Column(name = "ends_on")
    private @Nullable LocalDate endsOn;

    @Column(name = "designation_code")
    private @Nullable String designationCode;

    @Column(name = "reviewed_on")
    private @Nullable LocalDate reviewedOn;

    @Column
    private @Nullable String review;

    @Column(name = "revoked_on")
    private @Nullable LocalDate revokedOn;

    @Column(name = "no_effect_from")
    private @Nullable LocalDate noEffectFrom;

    @Column(name = "ended_why")
    private @Nullable String endedWhy;

    protected Scheme() {}

    Scheme(String reference, String name, LocalDate plannedFrom, LocalDate plannedTo, String officer, Instant now) {
        this.reference = reference;
        this.name = name;
        this.plannedFrom = plannedFrom;
        this.plannedTo = plannedTo;
        state = SchemeState.DRAFT;
        dataClass = 1;
        agencyCode = "TDC";
        lastSavedAt = now;
        lastSavedBy = officer;
    }

    void savedBy(String officer, Instant now) {
        lastSavedBy = officer;
        lastSavedAt = now;
    }

    private void must(SchemeState expected) {
        if (state != expected) {
            throw new RuleBroken("licensing.designation.not-now", state.words());
        }
    }

    void redraft(String newName, LocalDate from, LocalDate to, @Nullable String after) {
        must(SchemeState.DRAFT);
        name = newName;
        plannedFrom = from;
        plannedTo = to;
        follows = after;
    }

    void considered(String inStrategy, String coordinated, String othersTried, String helps) {
        must(SchemeState.DRAFT);
        strategy = inStrategy;
        coordination = coordinated;
        otherCourses = othersTried;
        assistance = helps;
    }

    void draw(@Nullable String area) {
        must(SchemeState.DRAFT);
        areaCode = area;
    }

    /** Are the four things of s.81 all answered? */
    public boolean isConsidered() {
        return strategy != null && coordination != null && otherCourses != null && assistance != null;
    }

    void consult(LocalDate from, String howMadeKnown) {
        must(SchemeState.DRAFT);
        consultedFrom = from;
        madeKnown = howMadeKnown;
        state = SchemeState.CONSULTING;
    }

    /**
     * Closes the consultation.
     *
     * @param lastDay of the ten weeks: it is closed on that day at the earliest
     */
    void closeConsultation(LocalDate on, LocalDate lastDay) {
        must(SchemeState.CONSULTING);
        if (on.isBefore(lastDay)) {
            throw new RuleBroken("licensing.designation.ten-weeks", Days.words(consultedFrom), Days.words(lastDay));
        }
        consultedTo = on;
        state = SchemeState.CONSULTED;
    }

    /** The Cabinet has decided to designate; whether that makes it, or somebody must confirm it first, is known by then. */
    void decide(LocalDate on, String cabinetMinute, @Nullable Integer ofArea, @Nullable Integer ofRented) {
        must(SchemeState.CONSULTED);
        if (!on.isAfter(Objects.requireNonNull(consultedTo))) {
            throw new RuleBroken("licensing.designation.decided-in-consultation", Days.words(consultedTo));
        }
        decidedOn = on;
        minute = cabinetMinute;
        areaPercent = ofArea;
        rentedPercent = ofRented;
    }

    void awaitConfirmation(LocalDate from, LocalDate to) {
        must(SchemeState.CONSULTED);
        plannedFrom = from;
        plannedTo = to;
        state = SchemeState.AWAITING_CONFIRMATION;
    }

    void confirmed(LocalDate on, String words) {
        must(SchemeState.AWAITING_CONFIRMATION);
        if (on.isBefore(Objects.requireNonNull(decidedOn))) {
            throw new RuleBroken("licensing.designation.confirmed-before-decision", Days.words(decidedOn));
        }
        confirmedOn = on;
        confirmation = words;
    }

    void refused(LocalDate on, String words) {
        confirmed(on, words);
        endedWhy = words;
        state = SchemeState.REFUSED;
    }

    /** It stands among the designations from now on. */
    void made(String code, LocalDate from, LocalDate to) {
        if (state != SchemeState.CONSULTED && state != SchemeState.AWAITING_CONFIRMATION) {
            throw new RuleBroken("licensing.designation.not-now", state.words());
        }
        designationCode = code;
        inForceFrom = from;
        endsOn = to;
        plannedFrom = from;
        plannedTo = to;
        state = SchemeState.MADE;
    }

    void dropped(String why) {
        if (!state.isPrepared()) {
            throw new RuleBroken("licensing.designation.not-now", state.words());
        }
        endedWhy = why;
        state = SchemeState.DROPPED;
    }

    /** Its first day has come. */
    void comeIntoForce() {
        if (state == SchemeState.MADE) {
            state = SchemeState.IN_FORCE;
        }
    }

    /** Its last day is over. */
    void expire() {
        if (state == SchemeState.IN_FORCE || state == SchemeState.MADE) {
            state = SchemeState.EXPIRED;
        }
    }

    void reviewed(LocalDate on, String words) {
        mustStand();
        reviewedOn = on;
        review = words;
    }

    private void mustStand() {
        if (state != SchemeState.MADE && state != SchemeState.IN_FORCE) {
            throw new RuleBroken("licensing.designation.not-now", state.words());
        }
    }

    void revoke(LocalDate on, LocalDate withoutEffect, String why) {
        mustStand();
        if (withoutEffect.isBefore(on)) {
            throw new RuleBroken("licensing.designation.revoked-backwards", Days.words(on));
        }
        revokedOn = on;
        noEffectFrom = withoutEffect;
        endedWhy = why;
        state = SchemeState.REVOKED;
    }

    void quash(LocalDate withoutEffect, String why) {
        if (!state.isMade() || state == SchemeState.QUASHED) {
            throw new RuleBroken("licensing.designation.not-now", state.words());
        }
        noEffectFrom = withoutEffect;
        endedWhy = why;
        state = SchemeState.QUASHED;
    }

    /** Where it stands on a day, by its days and not by when the engine came to it. */
    public String standing(LocalDate day) {
        return standing(state, plannedFrom, plannedTo, noEffectFrom, day);
    }

    static String standing(
            SchemeState state, LocalDate from, LocalDate to, @Nullable LocalDate noEffectFrom, LocalDate day) {
        if (!state.isMade() || state == SchemeState.QUASHED) {
            return state.words();
        }
        if (noEffectFrom != null && !day.isBefore(noEffectFrom)) {
            return state.words();
        }
        if (day.isBefore(from)) {
            return "Made, in force from " + Days.words(from);
        }
        if (day.isAfter(to)) {
            return SchemeState.EXPIRED.words();
        }
        return noEffectFrom == null ? "In force" : "In force, revoked from " + Days.words(noEffectFrom);
    }

    /** The day for which its houses are counted: today while it is in force, else the nearest of its days. */
    public LocalDate countedOn(LocalDate today) {
        if (today.isBefore(plannedFrom)) {
            return plannedFrom;
        }
        return today.isAfter(plannedTo) ? plannedTo : today;
    }

    long key() {
        return Objects.requireNonNull(id());
    }

    public String getReference() {
        return reference;
    }

    int dataClass() {
        return dataClass;
    }

    String agencyCode() {
        return agencyCode;
    }

    Instant lastSavedAt() {
        return lastSavedAt;
    }

    String lastSavedBy() {
        return lastSavedBy;
    }

    public String getName() {
        return name;
    }

    public SchemeState getState() {
        return state;
    }

    public @Nullable String getFollows() {
        return follows;
    }

    public @Nullable String getAreaCode() {
        return areaCode;
    }

    public LocalDate getPlannedFrom() {
        return plannedFrom;
    }

    public LocalDate getPlannedTo() {
        return plannedTo;
    }

    public @Nullable String getStrategy() {
        return strategy;
    }

    public @Nullable String getCoordination() {
        return coordination;
    }

    public @Nullable String getOtherCourses() {
        return otherCourses;
    }

    public @Nullable String getAssistance() {
        return assistance;
    }

    public @Nullable LocalDate getConsultedFrom() {
        return consultedFrom;
    }

    public @Nullable String getMadeKnown() {
        return madeKnown;
    }

    public @Nullable LocalDate getConsultedTo() {
        return consultedTo;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getMinute() {
        return minute;
    }

    public @Nullable Integer getAreaPercent() {
        return areaPercent;
    }

    public @Nullable Integer getRentedPercent() {
        return rentedPercent;
    }

    public @Nullable LocalDate getConfirmedOn() {
        return confirmedOn;
    }

    public @Nullable String getConfirmation() {
        return confirmation;
    }

    public @Nullable LocalDate getInForceFrom() {
        return inForceFrom;
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable String getDesignationCode() {
        return designationCode;
    }

    public @Nullable LocalDate getReviewedOn() {
        return reviewedOn;
    }

    public @Nullable String getReview() {
        return review;
    }

    public @Nullable LocalDate getRevokedOn() {
        return revokedOn;
    }

    public @Nullable LocalDate getNoEffectFrom() {
        return noEffectFrom;
    }

    public @Nullable String getEndedWhy() {
        return endedWhy;
    }
}
