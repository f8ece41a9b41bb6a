package org.margatetaskforce.licensing.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.licensing.Days;

/**
 * A variation or revocation of a licence, or the refusal of one that its holder asked for (Housing Act 2004 ss.92, 93; Sch 5 Part 2).
 * By agreement it is in effect when it is made; otherwise only at the operative time, when nobody has appealed or the appeal is over.
 */
@Entity
@Table(schema = "licensing", name = "licence_change")
public class LicenceChange extends Record {

    @Column(nullable = false, updatable = false)
    private String reference;

    @Column(name = "licence_id", nullable = false, updatable = false)
    private long licenceId;

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "last_saved_at", nullable = false)
    private Instant lastSavedAt;

    @Column(name = "last_saved_by", nullable = false)
    private String lastSavedBy;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ChangeKind kind;

    @Column(updatable = false)
    private @Nullable String ground;

    @Column(nullable = false, updatable = false)
    private boolean agreed;

    @Column(name = "asked_by_holder", nullable = false, updatable = false)
    private boolean askedByHolder;

    @Column(nullable = false, updatable = false)
    private boolean consulted;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private ChangeState state;

    @Column(name = "begun_on", nullable = false, updatable = false)
    private LocalDate begunOn;

    @Column(name = "handed_up_on")
    private @Nullable LocalDate handedUpOn;

    @Column(name = "decided_on")
    private @Nullable LocalDate decidedOn;

    @Column(name = "decided_by")
    private @Nullable String decidedBy;

    @Column(name = "decision_served_on")
    private @Nullable LocalDate decisionServedOn;

    @Column(name = "appeal_by")
    private @Nullable LocalDate appealBy;

    @Column(name = "effect_on")
    private @Nullable LocalDate effectOn;

    @Column(name = "effect_explanation")
    private @Nullable String effectExplanation;

    @Column(name = "in_effect_on")
    private @Nullable LocalDate inEffectOn;

    protected LicenceChange() {}

    LicenceChange(
            String reference,
            long licenceId,
            long applicationId,
            ChangeKind kind,
            @Nullable ChangeGround ground,
            boolean askedByHolder,
            boolean material,
            String officer,
            Instant now,
            LocalDate today) {
        this.reference = reference;
        this.licenceId = licenceId;
        this.applicationId = applicationId;
        this.kind = kind;
        this.ground = ground == null ? null : ground.code();
        agreed = ground != null && ground.agreed();
        this.askedByHolder = askedByHolder || kind.isRefusal();
        consulted = mustConsult(kind, ground, material);
        begunOn = today;
        state = consulted ? ChangeState.TO_PROPOSE : ChangeState.TO_DECIDE;
        handedUpOn = consulted ? null : today;
        lastSavedAt = now;
        lastSavedBy = officer;
    }

    /**
     * A proposal is served first, unless the holder agrees, the variation is not material (para 17), or the Act leaves no choice
     * (s.93A). A refusal is always proposed first (paras 19 and 26).
     */
    static boolean mustConsult(ChangeKind kind, @Nullable ChangeGround ground, boolean material) {
        if (kind.isRefusal() || ground == null) {
            return true;
        }
        return !ground.agreed() && ground.consultation() && (material || kind != ChangeKind.VARIATION);
    }

    void savedBy(String officer, Instant now) {
        lastSavedBy = officer;
        lastSavedAt = now;
    }

    /** The proposal has been served on everybody. */
    void propose() {
        must(ChangeState.TO_PROPOSE, "propose");
        state = ChangeState.PROPOSED;
    }

    /** What was said has been considered: it goes to who decides. */
    void handUp(LocalDate periodEnd, LocalDate today) {
        must(ChangeState.PROPOSED, "hand up");
        mustHaveEnded(periodEnd, today);
        state = ChangeState.TO_DECIDE;
        handedUpOn = today;
    }

    /** Somebody was not served after all: the period runs again. */
    void periodRunsAgain() {
        must(ChangeState.TO_DECIDE, "consider again");
        state = ChangeState.PROPOSED;
        handedUpOn = null;
    }

    private static void mustHaveEnded(LocalDate periodEnd, LocalDate today) {
        if (!today.isAfter(periodEnd)) {
            throw new RuleBroken("licensing.change.period-runs", Days.words(periodEnd));
        }
    }

    /**
     * It is made, by another than who drafted it.
     *
     * @param periodEnd the last day for representations; null where no proposal was served
     * @param appeal the last day to appeal
     * @param effect from when it takes effect without agreement; null where that follows from a service still to come
     */
    void make(
            LocalDate on,
            String officer,
            @Nullable LocalDate periodEnd,
            LocalDate today,
            Deadline appeal,
            @Nullable Deadline effect) {
        mustBeAbleToDecide(on, officer, periodEnd, today);
        state = ChangeState.MADE;
        decidedOn = on;
        decidedBy = officer;
        appealBy = appeal.on();
        if (agreed) {
            effectOn = on;
            effectExplanation = "when it is made, because the licence holder agrees";
        } else if (effect != null) {
            effectFrom(effect);
        }
    }

    /** From when it takes effect, if nobody appeals. */
    void effectFrom(Deadline effect) {
        effectOn = effect.on();
        effectExplanation = effect.explanation();
    }

    /** It is not made. */
    void drop(LocalDate on, String officer, @Nullable LocalDate periodEnd, LocalDate today) {
        mustBeAbleToDecide(on, officer, periodEnd, today);
        state = ChangeState.NOT_MADE;
        decidedOn = on;
        decidedBy = officer;
    }

    private void mustBeAbleToDecide(LocalDate on, String officer, @Nullable LocalDate periodEnd, LocalDate today) {
        must(ChangeState.TO_DECIDE, "decide");
        if (officer.equals(getRecordedBy())) {
            throw new RuleBroken("licensing.change.own-draft");
        }
        if (on.isAfter(today)) {
            throw new RuleBroken("licensing.change.decision-in-future", Days.words(on));
        }
        if (on.isBefore(begunOn)) {
            throw new RuleBroken("licensing.change.decision-before-draft", Days.words(on), Days.words(begunOn));
        }
        if (periodEnd != null) {
            mustHaveEnded(periodEnd, on);
        }
    }

    /** The decision has been served on everybody. */
    void decisionServed(LocalDate lastServedOn) {
        if (decidedOn == null || decisionServedOn != null) {
            throw illegal("serve");
        }
        decisionServedOn = lastServedOn;
    }

    /** A service of the decision turned out otherwise. */
    void decisionServedAnew(@Nullable LocalDate lastServedOn) {
        decisionServedOn = lastServedOn;
    }

    /** It is in effect from a day. */
    void takeEffect(LocalDate from) {
        must(ChangeState.MADE, "put into effect");
        state = ChangeState.IN_EFFECT;
        inEffectOn = from;
    }

    /** The tribunal has reversed it. */
    void reverse() {
        must(ChangeState.MADE, "reverse");
        state = ChangeState.REVERSED;
    }

    /** The licence had ended before it could take effect. */
    void lapse() {
        if (!state.isOpen()) {
            throw illegal("lapse");
        }
        state = ChangeState.LAPSED;
    }

    private void must(ChangeState in, String verb) {
        if (state != in) {
            throw illegal(verb);
        }
    }

    private RuleBroken illegal(String verb) {
        return new RuleBroken(
                "licensing.change.illegal", reference, state.words().toLowerCase(Locale.UK), verb);
    }

    long key() {
        return Objects.requireNonNull(id(), "not written yet");
    }

    long licence() {
        return licenceId;
    }

    long application() {
        return applicationId;
    }

    Instant lastSavedAt() {
        return lastSavedAt;
    }

    String lastSavedBy() {
        return lastSavedBy;
    }

    public String getReference() {
        return reference;
    }

    public ChangeKind getKind() {
        return kind;
    }

    public @Nullable String getGround() {
        return ground;
    }

    public boolean isAgreed() {
        return agreed;
    }

    public boolean isAskedByHolder() {
        return askedByHolder;
    }

    public boolean isConsulted() {
        return consulted;
    }

    public ChangeState getState() {
        return state;
    }

    public LocalDate getBegunOn() {
        return begunOn;
    }

    public @Nullable LocalDate getHandedUpOn() {
        return handedUpOn;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public @Nullable LocalDate getDecisionServedOn() {
        return decisionServedOn;
    }

    public @Nullable LocalDate getAppealBy() {
        return appealBy;
    }

    /** The first day on which it is in effect, if nobody appeals; null while that is not known. */
    public @Nullable LocalDate getEffectOn() {
        return effectOn;
    }

    public @Nullable String getEffectExplanation() {
        return effectExplanation;
    }

    public @Nullable LocalDate getInEffectOn() {
        return inEffectOn;
    }
}
