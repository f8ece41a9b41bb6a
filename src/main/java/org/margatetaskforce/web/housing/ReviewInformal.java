package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.InformalStages;
import org.margatetaskforce.law.Deadline;

/** Looks again at what the landlord was asked to do. */
@Named
@ViewScoped
public class ReviewInformal extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    InformalStages informalStages;

    private InformalStages.@Nullable Outcome outcome;
    private String seen = "";
    private @Nullable LocalDate reviewOn;

    /** Records what it came to. */
    public String record() {
        informalStages.review(getReference(), version(), Objects.requireNonNull(outcome), seen, reviewOn);
        return done(
                outcome == InformalStages.Outcome.PUT_RIGHT
                        ? "housing.informal.done-put-right"
                        : "housing.informal.done-reviewed");
    }

    public List<InformalStages.Stage> getStages() {
        return once("stages", () -> informalStages.of(getReference()));
    }

    /** The last day of all informal stages. */
    public Deadline getLatest() {
        return once("latest", () -> informalStages.latestReview(getReference()));
    }

    /** True while more time is the outcome picked. */
    public boolean isMoreTime() {
        return outcome == InformalStages.Outcome.MORE_TIME;
    }

    public InformalStages.Outcome[] getOutcomes() {
        return InformalStages.Outcome.values();
    }

    public InformalStages.@Nullable Outcome getOutcome() {
        return outcome;
    }

    public void setOutcome(InformalStages.@Nullable Outcome outcome) {
        this.outcome = outcome;
    }

    public String getSeen() {
        return seen;
    }

    public void setSeen(@Nullable String seen) {
        this.seen = seen == null ? "" : seen;
    }

    public @Nullable LocalDate getReviewOn() {
        return reviewOn;
    }

    public void setReviewOn(@Nullable LocalDate reviewOn) {
        this.reviewOn = reviewOn;
    }
}
