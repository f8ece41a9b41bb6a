package org.margatetaskforce.licensing.desk;

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
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.Said;

/** One piece of work on many applications, {@code BW-2011-00001}: done in the name of whoever began it. */
@Entity
@Table(schema = "licensing", name = "bulk_work")
public class BulkWork extends Record {

    @Column(nullable = false, updatable = false)
    private String reference = "";

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private BulkKind kind = BulkKind.VALIDATE;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private BulkState state = BulkState.RUNNING;

    @Column(name = "finished_at")
    private @Nullable Instant finishedAt;

    @Column(updatable = false)
    private @Nullable String findings;

    @Column(updatable = false)
    private @Nullable String reasons;

    @Column(name = "term_months", updatable = false)
    private @Nullable Integer termMonths;

    @Column(name = "commences_on", updatable = false)
    private @Nullable LocalDate commencesOn;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private @Nullable ServiceMethod method;

    @Column(name = "sent_on", updatable = false)
    private @Nullable LocalDate sentOn;

    protected BulkWork() {}

    /** A piece of work as it was typed; what its kind needs must be there. */
    BulkWork(String reference, BulkForm form, LocalDate today) {
        this.reference = reference;
        kind = form.getKind();
        reasons = kind.isReasoned() ? Said.orNull(form.getReasons()) : null;
        if (kind.isReasoned() && reasons == null) {
            throw new RuleBroken("licensing.bulk.reasons-needed");
        }
        if (kind.isProposing()) {
            findings = Said.orNull(form.getFindings());
            termMonths = form.getTermMonths();
            commencesOn = form.getCommencesOn();
            if (findings == null) {
                throw new RuleBroken("licensing.bulk.findings-needed");
            }
            if (commencesOn == null) {
                throw new RuleBroken("licensing.licence.commencement-needed");
            }
        }
        if (kind.isServing()) {
            method = form.getMethod();
            sentOn = form.getSentOn();
            if (method == null || sentOn == null) {
                throw new RuleBroken("licensing.bulk.service-needed");
            }
            if (sentOn.isAfter(today)) {
                throw new RuleBroken("licensing.bulk.sent-in-the-future", sentOn);
            }
        }
    }

    /** Nothing more is begun; the house that is being done is finished. */
    void stop() {
        if (state != BulkState.RUNNING) {
            throw new RuleBroken("licensing.bulk.state", reference, state.words());
        }
        state = BulkState.STOPPED;
    }

    /** It goes on, or once more with what failed. */
    void resume() {
        if (state == BulkState.RUNNING) {
            throw new RuleBroken("licensing.bulk.state", reference, state.words());
        }
        state = BulkState.RUNNING;
        finishedAt = null;
    }

    /** Nothing is left to do, also where it was stopped just then. */
    void finish(Instant at) {
        state = BulkState.FINISHED;
        finishedAt = at;
    }

    long key() {
        return Objects.requireNonNull(id());
    }

    public String getReference() {
        return reference;
    }

    public BulkKind getKind() {
        return kind;
    }

    public BulkState getState() {
        return state;
    }

    public @Nullable Instant getFinishedAt() {
        return finishedAt;
    }

    /** What shows that the tests of s.88(3) are met in each of the houses. */
    public @Nullable String getFindings() {
        return findings;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    /** The term in months; null for five years. */
    public @Nullable Integer getTermMonths() {
        return termMonths;
    }

    public @Nullable LocalDate getCommencesOn() {
        return commencesOn;
    }

    public @Nullable ServiceMethod getMethod() {
        return method;
    }

    public @Nullable LocalDate getSentOn() {
        return sentOn;
    }
}
