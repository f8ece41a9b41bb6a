package org.margatetaskforce.licensing.condition;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.licensing.Licence;

/**
 * A file that shows something of a condition: taken in with a finding, or sent by the landlord and waiting to be looked at. One that does
 * not belong here is struck out as a file, and stays.
 */
@Entity
@Table(schema = "licensing", name = "condition_evidence")
public class ConditionEvidence extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "licence_id", nullable = false, updatable = false)
    private long licenceId;

    @Column(name = "condition_id", nullable = false, updatable = false)
    private long conditionId;

    @Column(name = "finding_id")
    private @Nullable Long findingId;

    @Column(name = "file_reference")
    private @Nullable String fileReference;

    @Column(name = "from_landlord", nullable = false, updatable = false)
    private boolean fromLandlord;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private EvidenceState state = EvidenceState.SENDING;

    @Column(name = "made_on", nullable = false)
    private LocalDate madeOn = LocalDate.EPOCH;

    @Column(name = "valid_until")
    private @Nullable LocalDate validUntil;

    @Column(name = "due_before")
    private @Nullable LocalDate dueBefore;

    protected ConditionEvidence() {}

    private ConditionEvidence(
            Licence of, long application, long condition, LocalDate madeOn, @Nullable LocalDate validUntil) {
        applicationId = application;
        licenceId = Objects.requireNonNull(of.id());
        conditionId = condition;
        this.madeOn = madeOn;
        this.validUntil = validUntil;
    }

    /** An officer takes it in with what they found. */
    static ConditionEvidence with(
            ConditionFinding finding, Licence of, long application, String file, @Nullable LocalDate dueBefore) {
        ConditionEvidence taken = new ConditionEvidence(
                of, application, finding.condition(), finding.getOnDay(), finding.getValidUntil());
        taken.state = EvidenceState.TAKEN;
        taken.findingId = finding.key();
        taken.fileReference = file;
        taken.dueBefore = dueBefore;
        return taken;
    }

    /** A landlord sends it; the file follows in the same transaction. */
    static ConditionEvidence sent(
            Licence of, long application, long condition, LocalDate madeOn, @Nullable LocalDate validUntil) {
        ConditionEvidence sent = new ConditionEvidence(of, application, condition, madeOn, validUntil);
        sent.fromLandlord = true;
        return sent;
    }

    /** The file is there: it waits for an officer. */
    void waitsAs(String file) {
        fileReference = file;
        state = EvidenceState.WAITING;
    }

    /** It is good for the condition, as this finding says. */
    void takenIn(ConditionFinding finding, @Nullable LocalDate due) {
        mustWait();
        state = EvidenceState.TAKEN;
        findingId = finding.key();
        madeOn = finding.getOnDay();
        validUntil = finding.getValidUntil();
        dueBefore = due;
    }

    /** It is not good for the condition: the landlord is told why. */
    void sentBack() {
        mustWait();
        state = EvidenceState.SENT_BACK;
    }

    private void mustWait() {
        if (state != EvidenceState.WAITING) {
            throw new RuleBroken("licensing.condition.looked-at-already", getFileReference());
        }
    }

    long licence() {
        return licenceId;
    }

    long condition() {
        return conditionId;
    }

    @Nullable
    Long finding() {
        return findingId;
    }

    @Nullable
    LocalDate dueBefore() {
        return dueBefore;
    }

    /** The file that came in. */
    public String getFileReference() {
        return Objects.requireNonNullElse(fileReference, "");
    }

    /** Did the landlord send it at their own door? */
    public boolean isFromLandlord() {
        return fromLandlord;
    }

    public EvidenceState getState() {
        return state;
    }

    /** The day that it bears, or of which what it shows is. */
    public LocalDate getMadeOn() {
        return madeOn;
    }

    public @Nullable LocalDate getValidUntil() {
        return validUntil;
    }
}
