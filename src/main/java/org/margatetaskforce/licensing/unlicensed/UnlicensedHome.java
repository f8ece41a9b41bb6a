package org.margatetaskforce.licensing.unlicensed;

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
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.place.AddressRow;

/**
 * A home in a designation for which nobody applied, and that an officer looks into: {@code UH-2011-00001}. Its state changes through
 * the verbs below alone (Housing Act 2004 ss.85 and 95).
 */
@Entity
@Table(schema = "licensing", name = "unlicensed_home")
public class UnlicensedHome extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Column(name = "case_reference", nullable = false, updatable = false)
    private String caseReference = "";

    @Column(name = "case_id", nullable = false, updatable = false)
    private long caseId;

    @Column(name = "last_saved_at", nullable = false)
    private Instant lastSavedAt = Instant.EPOCH;

    @Column(name = "last_saved_by", nullable = false)
    private String lastSavedBy = "";

    @Column(nullable = false, updatable = false)
    private String uprn = "";

    @Column(name = "property_uprn", nullable = false, updatable = false)
    private String propertyUprn = "";

    @Column(nullable = false, updatable = false)
    private String address = "";

    @Column(nullable = false, updatable = false)
    private String postcode = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private UnlicensedState state = UnlicensedState.LOOKED_INTO;

    @Column(nullable = false)
    private String officer = "";

    @Column(name = "taken_up_on", nullable = false, updatable = false)
    private LocalDate takenUpOn = LocalDate.EPOCH;

    @Column(name = "look_by", nullable = false)
    private LocalDate lookBy = LocalDate.EPOCH;

    @Column(name = "let_from")
    private @Nullable LocalDate letFrom;

    @Column(name = "let_to")
    private @Nullable LocalDate letTo;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "follow_on")
    private @Nullable LocalDate followOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "ended_by")
    private @Nullable String endedBy;

    @Column(name = "outcome_reference")
    private @Nullable String outcomeReference;

    protected UnlicensedHome() {}

    /**
     * A home that is taken up.
     *
     * @param officer the user name of who looks into it
     * @param lookBy the day by which it is to be known whether it needs a licence
     */
    UnlicensedHome(
            String reference,
            SharedCase shared,
            AddressRow home,
            String postcode,
            String officer,
            LocalDate today,
            LocalDate lookBy) {
        this.reference = reference;
        caseReference = shared.getReference();
        caseId = Objects.requireNonNull(shared.id());
        uprn = home.uprn();
        propertyUprn = home.propertyUprn();
        address = home.whole();
        this.postcode = postcode;
        this.officer = officer;
        takenUpOn = today;
        this.lookBy = lookBy;
    }

    /** It needs no licence: exempt, not let, under Part 2, or covered already. */
    void needsNone(LocalDate today, String who) {
        must(UnlicensedState.LOOKED_INTO);
        decidedOn = today;
        end(UnlicensedState.NOT_NEEDED, today, who);
    }

    /**
     * It needs a licence and has none.
     *
     * @param from the first day on which it was found let within the designation
     * @param to the last such day; null where it is let still
     * @param followOn the day on which it is seen whether somebody applied
     */
    void needsOne(LocalDate from, @Nullable LocalDate to, LocalDate today, LocalDate followOn) {
        must(UnlicensedState.LOOKED_INTO);
        if (from.isAfter(today) || to != null && to.isAfter(today)) {
            throw new RuleBroken("licensing.unlicensed.let-in-the-future");
        }
        if (to != null && to.isBefore(from)) {
            throw new RuleBroken("licensing.unlicensed.let-ends-before");
        }
        letFrom = from;
        letTo = to;
        decidedOn = today;
        this.followOn = followOn;
        state = UnlicensedState.LICENSABLE;
    }

    /** It is seen on another day whether somebody applied: the one until which they were given. */
    void seeAgain(LocalDate on) {
        must(UnlicensedState.LICENSABLE);
        followOn = on;
    }

    /** What came of it, with the reference of the application or of the enforcement case. */
    void cameTo(UnlicensedState outcome, @Nullable String ofReference, LocalDate today, String who) {
        must(UnlicensedState.LICENSABLE);
        if (outcome.isOpen() || outcome == UnlicensedState.NOT_NEEDED) {
            throw new RuleBroken("licensing.unlicensed.no-outcome");
        }
        outcomeReference = ofReference;
        end(outcome, today, who);
    }

    private void end(UnlicensedState outcome, LocalDate today, String who) {
        state = outcome;
        endedOn = today;
        endedBy = who;
    }

    private void must(UnlicensedState needed) {
        if (state != needed) {
            throw new RuleBroken("licensing.unlicensed.state", reference, state.words());
        }
    }

    void savedBy(String who, Instant at) {
        lastSavedBy = who;
        lastSavedAt = at;
    }

    long key() {
        return Objects.requireNonNull(id());
    }

    public String getReference() {
        return reference;
    }

    public String getCaseReference() {
        return caseReference;
    }

    long getCaseId() {
        return caseId;
    }

    public Instant getLastSavedAt() {
        return lastSavedAt;
    }

    public String getLastSavedBy() {
        return lastSavedBy;
    }

    public String getUprn() {
        return uprn;
    }

    public String getPropertyUprn() {
        return propertyUprn;
    }

    public String getAddress() {
        return address;
    }

    public UnlicensedState getState() {
        return state;
    }

    /** The user name of whose it is. */
    public String getOfficer() {
        return officer;
    }

    public LocalDate getTakenUpOn() {
        return takenUpOn;
    }

    public LocalDate getLookBy() {
        return lookBy;
    }

    /** The first day on which it was found let without a licence; null until it is decided. */
    public @Nullable LocalDate getLetFrom() {
        return letFrom;
    }

    /** The last such day; null where it is let still. */
    public @Nullable LocalDate getLetTo() {
        return letTo;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable LocalDate getFollowOn() {
        return followOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }

    public @Nullable String getEndedBy() {
        return endedBy;
    }

    /** The application that came, or the enforcement case it was handed to. */
    public @Nullable String getOutcomeReference() {
        return outcomeReference;
    }
}
