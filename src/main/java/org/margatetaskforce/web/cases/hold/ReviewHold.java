package org.margatetaskforce.web.cases.hold;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Looks at a hold again, on its day or before: it is kept, or released. */
@Named
@ViewScoped
public class ReviewHold extends ActOnHold {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private String why = "";

    /** Records the answer. */
    public String review() {
        boolean needed = answer.equals("NEEDED");
        if (needed) {
            holds.keep(getReference(), version(), why);
        } else {
            holds.release(getReference(), version(), why);
        }
        return done(needed ? "cases.hold.done.kept" : "cases.hold.done.released", getReference());
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
