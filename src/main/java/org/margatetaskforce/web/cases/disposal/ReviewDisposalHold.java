package org.margatetaskforce.web.cases.disposal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.web.shell.Tell;

/** Looks at a hold on disposal again: it is kept, or another than who set it lifts it. */
@Named
@ViewScoped
public class ReviewDisposalHold extends ActOnDisposalHold {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private String why = "";

    /** Records the answer. */
    public String review() {
        boolean needed = answer.equals("NEEDED");
        if (needed) {
            holds.keep(getReference(), version(), why);
        } else {
            holds.lift(getReference(), version(), why);
        }
        Tell.next(needed ? "cases.disposal-hold.done.kept" : "cases.disposal-hold.done.lifted", getReference());
        return "/cases/view-disposal-hold.xhtml?faces-redirect=true&reference=" + getReference();
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
