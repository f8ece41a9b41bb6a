package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** A licence under Part 3: one house, at most five years, never transferred (Housing Act 2004 s.91). */
@Entity
@Table(schema = "licensing", name = "licence")
public class Licence extends Record {

    @Column(nullable = false)
    private String reference;

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "house_id", nullable = false)
    private long houseId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private LicenceState state;

    @Column(name = "granted_on", nullable = false)
    private LocalDate grantedOn;

    @Column(name = "commences_on", nullable = false)
    private LocalDate commencesOn;

    @Column(name = "ends_on", nullable = false)
    private LocalDate endsOn;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "holder_interest")
    private @Nullable String holderInterest;

    protected Licence() {}

    Licence(
            String reference,
            LicenceApplication application,
            LocalDate grantedOn,
            LocalDate commencesOn,
            LocalDate endsOn) {
        this.reference = reference;
        applicationId = application.key();
        houseId = application.getHouseId();
        this.grantedOn = grantedOn;
        this.commencesOn = commencesOn;
        this.endsOn = endsOn;
        state = LicenceState.GRANTED;
    }

    /** By the interest of this reference its holder is recorded. */
    void heldBy(String interest) {
        holderInterest = interest;
    }

    /** Its first day has come. */
    void commence() {
        must(LicenceState.GRANTED, "commence");
        state = LicenceState.IN_FORCE;
    }

    /** Its last day has gone. */
    void expire(LocalDate today) {
        must(LicenceState.IN_FORCE, "expire");
        state = LicenceState.EXPIRED;
        endedOn = today;
    }

    /** Its last day has been moved by the tribunal. */
    void endOn(LocalDate last) {
        endsOn = last;
    }

    /** The tribunal has reversed the grant. */
    void endByTribunal(LocalDate today) {
        if (state != LicenceState.GRANTED && state != LicenceState.IN_FORCE) {
            throw new RuleBroken("licensing.licence.illegal", reference, state.words(), "end");
        }
        state = LicenceState.ENDED;
        endedOn = today;
    }

    /** It has been revoked, and the revocation is in effect (ss.93, 93A). */
    void revoke(LocalDate on) {
        mustRun("revoke");
        state = LicenceState.REVOKED;
        endedOn = on;
    }

    /** Its holder has died: it is at an end with that day (s.91(7)). */
    void endByDeath(LocalDate on) {
        mustRun("end");
        state = LicenceState.DIED;
        endedOn = on;
    }

    /** Is it granted and not at an end? */
    public boolean isRunning() {
        return state == LicenceState.GRANTED || state == LicenceState.IN_FORCE;
    }

    private void mustRun(String verb) {
        if (!isRunning()) {
            throw new RuleBroken("licensing.licence.illegal", reference, state.words(), verb);
        }
    }

    private void must(LicenceState from, String verb) {
        if (state != from) {
            throw new RuleBroken("licensing.licence.illegal", reference, state.words(), verb);
        }
    }

    /** By which interest its holder is recorded; null of a licence granted before that was kept, or without a holder on record. */
    @Nullable
    String holderInterest() {
        return holderInterest;
    }

    long application() {
        return applicationId;
    }

    long house() {
        return houseId;
    }

    public String getReference() {
        return reference;
    }

    public LicenceState getState() {
        return state;
    }

    public LocalDate getGrantedOn() {
        return grantedOn;
    }

    public LocalDate getCommencesOn() {
        return commencesOn;
    }

    public LocalDate getEndsOn() {
        return endsOn;
    }

    public @Nullable LocalDate getEndedOn() {
        return endedOn;
    }
}
