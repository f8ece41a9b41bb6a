package org.margatetaskforce.web.licensing.designation;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.designation.ChallengeOutcome;
import org.margatetaskforce.licensing.designation.SchemeChallenge;
import org.margatetaskforce.licensing.designation.SchemeState;

/** Looks at a designation again, revokes it, or records a challenge in court and what came of it (s.84(3) and (4)). */
@Named
@ViewScoped
public class ReviewDesignation extends ActOnDesignation {

    private static final long serialVersionUID = 1L;

    private @Nullable String part = "review";
    private @Nullable String words;
    private @Nullable LocalDate on;
    private @Nullable LocalDate noEffectFrom;
    private @Nullable String courtReference;
    private @Nullable ChallengeOutcome outcome;

    @Override
    protected void fill() {
        on = TaskForceClock.current().today();
    }

    /** It was looked at again. */
    public String review() {
        schemes.reviewed(getReference(), version(), orEmpty(words));
        return done("licensing.designation.done-reviewed");
    }

    /** It is revoked. */
    public String revoke() {
        schemes.revoke(getReference(), version(), on, noEffectFrom, orEmpty(words));
        return back("licensing.designation.done-revoked", "publish-designation");
    }

    /** It is challenged. */
    public String challenge() {
        schemes.challenged(getReference(), version(), on, orEmpty(courtReference), orEmpty(words));
        return done("licensing.designation.done-challenged");
    }

    /** The court has decided. */
    public String settle() {
        schemes.challengeSettled(getReference(), version(), outcome, on, orEmpty(words));
        return done("licensing.designation.done-settled");
    }

    /** Can it be looked at or revoked? */
    public boolean isStanding() {
        return is(SchemeState.MADE) || is(SchemeState.IN_FORCE);
    }

    /** Has it been made at all? */
    public boolean isMade() {
        return getFound().getState().isMade();
    }

    /** The claim that the court has before it; null where there is none. */
    public @Nullable SchemeChallenge getOpen() {
        List<SchemeChallenge> all = once("challenges", () -> schemes.challenges(getFound()));
        return all.stream()
                .filter(each -> each.getOutcome() == null)
                .findFirst()
                .orElse(null);
    }

    public ChallengeOutcome[] getOutcomes() {
        return ChallengeOutcome.values();
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable LocalDate getNoEffectFrom() {
        return noEffectFrom;
    }

    public void setNoEffectFrom(@Nullable LocalDate noEffectFrom) {
        this.noEffectFrom = noEffectFrom;
    }

    public @Nullable String getCourtReference() {
        return courtReference;
    }

    public void setCourtReference(@Nullable String courtReference) {
        this.courtReference = courtReference;
    }

    public @Nullable ChallengeOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable ChallengeOutcome outcome) {
        this.outcome = outcome;
    }
}
