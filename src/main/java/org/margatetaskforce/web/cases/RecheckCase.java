package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.PausedFinding;

/** Look at the paused case. */
@Named
@ViewScoped
public class RecheckCase extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable PausedFinding finding;
    private @Nullable String note;

    /** Record it. */
    public String act() {
        if (finding == PausedFinding.HANDED_BACK) {
            caseStages.stepDown(getReference(), version(), orEmpty(note));
        } else {
            caseStages.stayPaused(getReference(), version(), orEmpty(note));
        }
        return done("Recorded.");
    }

    /** What can be answered. */
    public PausedFinding[] getFindingChoices() {
        return PausedFinding.values();
    }

    public @Nullable PausedFinding getFinding() {
        return finding;
    }

    public void setFinding(@Nullable PausedFinding finding) {
        this.finding = finding;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
