package org.margatetaskforce.licensing.order;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Days;
import org.margatetaskforce.licensing.Said;

/**
 * A banning order against a person or a company on record (Housing and Planning Act 2016 s.16): from its first day they are granted no
 * licence and manage no licensed house, and what they hold must be revoked (Housing Act 2004 s.93A). The record names nobody.
 */
@Entity
@Table(schema = "licensing", name = "banning_order")
public class BanningOrder extends Record {

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "data_class", nullable = false, updatable = false)
    private int dataClass = 2;

    @Column(name = "agency_code", nullable = false, updatable = false)
    private String agencyCode = "TDC";

    @Column(name = "person_id", updatable = false)
    private @Nullable Long personId;

    @Column(name = "organisation_id", updatable = false)
    private @Nullable Long organisationId;

    @Column(name = "holder_reference", nullable = false, updatable = false)
    private String holderReference;

    @Column(name = "tribunal_case", nullable = false, updatable = false)
    private String tribunalCase;

    @Column(name = "made_on", nullable = false, updatable = false)
    private LocalDate madeOn;

    @Column(name = "banned_from", nullable = false, updatable = false)
    private LocalDate bannedFrom;

    @Column(name = "ends_on", nullable = false, updatable = false)
    private LocalDate endsOn;

    @Column(nullable = false, updatable = false)
    private String words;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "end_reasons")
    private @Nullable String endReasons;

    protected BanningOrder() {}

    BanningOrder(
            String reference,
            Long key,
            boolean person,
            String holderReference,
            NewBan form,
            LocalDate made,
            LocalDate from,
            LocalDate ends) {
        this.reference = reference;
        personId = person ? key : null;
        organisationId = person ? null : key;
        this.holderReference = holderReference;
        tribunalCase = Said.orEmpty(form.getTribunalCase());
        madeOn = made;
        bannedFrom = from;
        endsOn = ends;
        words = Said.orEmpty(form.getWords());
    }

    /** A ban lasts at least as long as the Act of its day says (Housing and Planning Act 2016 s.17(1)). */
    static void mustLast(LocalDate from, LocalDate ends, Deadline earliestEnd) {
        if (ends.isBefore(earliestEnd.on())) {
            throw new RuleBroken("licensing.ban.too-short", Days.words(earliestEnd.on()), earliestEnd.explanation());
        }
    }

    /** The tribunal has revoked it before its end. */
    void end(@Nullable LocalDate firstDayWithout, LocalDate today, String reasons) {
        if (endedOn != null) {
            throw new RuleBroken("licensing.ban.over", reference);
        }
        if (firstDayWithout == null || firstDayWithout.isAfter(today) || firstDayWithout.isBefore(madeOn)) {
            throw new RuleBroken("licensing.ban.end-day", Days.words(madeOn));
        }
        if (Said.nothing(reasons)) {
            throw new RuleBroken("licensing.ban.words-needed");
        }
        endedOn = firstDayWithout;
        endReasons = reasons.strip();
    }

    /** Does it ban on a day? */
    public boolean isInForce(LocalDate on) {
        return !on.isBefore(bannedFrom) && !on.isAfter(endsOn) && (endedOn == null || on.isBefore(endedOn));
    }

    /** Does it ban today? */
    public boolean isInForceToday() {
        return isInForce(TaskForceClock.current().today());
    }

    int dataClass() {
        return dataClass;
    }

    @Nullable
    Long personId() {
        return personId;
    }

    @Nullable
    Long organisationId() {
        return organisationId;
    }

    public String getReference() {
        return reference;
    }

    public String getAgencyCode() {
        return agencyCode;
    }

    /** The person or company on record that is banned. */
    public String getHolderReference() {
        return holderReference;
    }

    public boolean isPerson() {
        return personId != null;
    }

    public String getTribunalCase() {
        return tribunalCase;
    }

    public LocalDate getMadeOn() {
        return madeOn;
    }

    public LocalDate getBannedFrom() {
        return bannedFrom;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public String getWords() {
        return words;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable String getEndReasons() {
        return endReasons;
    }
}
