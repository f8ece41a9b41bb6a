package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.ClosureReason;

/** Propose to close the case. */
@Named
@ViewScoped
public class ProposeClosing extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable ClosureReason reason;
    private @Nullable String summary;

    /** Propose to close. */
    public String act() {
        caseStages.proposeClosing(getReference(), version(), Objects.requireNonNull(reason), orEmpty(summary));
        return done("Closing proposed. Partner agencies have ten working days to answer; then the supervisor signs.");
    }

    /** What can be answered. */
    public ClosureReason[] getReasonChoices() {
        return ClosureReason.values();
    }

    public @Nullable ClosureReason getReason() {
        return reason;
    }

    public void setReason(@Nullable ClosureReason reason) {
        this.reason = reason;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }
}
