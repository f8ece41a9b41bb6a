package org.margatetaskforce.web.cases.disposal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** The second person's word about a disposal, seeing what would go. */
@Named
@ViewScoped
public class DecideDisposal extends ActOnDisposal {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private String why = "";

    /** Records the decision. */
    public String decide() {
        boolean approved = answer.equals("APPROVED");
        disposals.decide(getReference(), version(), approved, why);
        return done(approved ? "cases.disposal.done.approved" : "cases.disposal.done.refused");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }
}
