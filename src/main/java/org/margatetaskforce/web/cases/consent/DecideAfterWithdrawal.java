package org.margatetaskforce.web.cases.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.consent.AfterWithdrawal;

/** Decides what follows from a withdrawn consent. */
@Named
@ViewScoped
public class DecideAfterWithdrawal extends ActOnConsent {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private String why = "";
    private String manager = "";

    /** Records it. */
    public String decide() {
        consents.decideAfter(getReference(), version(), AfterWithdrawal.valueOf(answer), why, manager);
        return done("cases.consent.done.decided");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer.strip();
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }

    public String getManager() {
        return manager;
    }

    public void setManager(@Nullable String manager) {
        this.manager = manager == null ? "" : manager.strip();
    }
}
