package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.unlicensed.UnlicensedState;

/** Says what came of a home that needs a licence. */
@Named
@ViewScoped
public class FollowUnlicensed extends ActOnUnlicensed {

    private static final long serialVersionUID = 1L;
    private static final List<UnlicensedState> OUTCOMES =
            List.of(UnlicensedState.APPLIED, UnlicensedState.ENFORCED, UnlicensedState.ENDED);

    private @Nullable UnlicensedState outcome;
    private String outcomeReference = "";
    private String words = "";

    /** Where an application came in meanwhile, it is the answer: the officer has only to say so. */
    @Override
    public void open() {
        super.open();
        unlicensedHomes.application(getFound()).ifPresent(came -> {
            outcome = UnlicensedState.APPLIED;
            outcomeReference = came.reference();
        });
    }

    /** Records it. */
    public String record() {
        unlicensedHomes.follow(getReference(), version(), Objects.requireNonNull(outcome), outcomeReference, words);
        return done("licensing.unlicensed.done-followed");
    }

    public List<UnlicensedState> getOutcomes() {
        return OUTCOMES;
    }

    public @Nullable UnlicensedState getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable UnlicensedState outcome) {
        this.outcome = outcome;
    }

    public String getOutcomeReference() {
        return outcomeReference;
    }

    public void setOutcomeReference(@Nullable String outcomeReference) {
        this.outcomeReference = outcomeReference == null ? "" : outcomeReference;
    }

    public String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words == null ? "" : words;
    }
}
