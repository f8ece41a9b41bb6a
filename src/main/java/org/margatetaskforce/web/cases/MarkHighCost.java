package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.HighCost;

/** High-cost case. */
@Named
@ViewScoped
public class MarkHighCost extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable HighCost answer;

    /** Record it. */
    public String act() {
        cases.markHighCost(getReference(), answer == HighCost.YES);
        return done("Recorded.");
    }

    /** What can be answered. */
    public HighCost[] getAnswerChoices() {
        return HighCost.values();
    }

    public @Nullable HighCost getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable HighCost answer) {
        this.answer = answer;
    }
}
