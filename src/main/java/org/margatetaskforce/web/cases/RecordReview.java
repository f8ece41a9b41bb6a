package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/** Record the review. */
@Named
@ViewScoped
public class RecordReview extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate held;
    private @Nullable String summary;

    @Override
    protected void fill() {
        held = TaskForceClock.current().today();
    }

    /** Record the review. */
    public String act() {
        caseStages.review(getReference(), version(), Objects.requireNonNull(held), orEmpty(summary));
        return done("Review recorded. The next is due six weeks after this one was due.");
    }

    public @Nullable LocalDate getHeld() {
        return held;
    }

    public void setHeld(@Nullable LocalDate held) {
        this.held = held;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }
}
