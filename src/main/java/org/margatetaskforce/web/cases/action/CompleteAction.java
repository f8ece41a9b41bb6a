package org.margatetaskforce.web.cases.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Says that an action is done: what was done, and what shows it. */
@Named
@ViewScoped
public class CompleteAction extends ActOnAction {

    private static final long serialVersionUID = 1L;

    private String note = "";
    private @Nullable String evidence;

    /** Records it. */
    public String complete() {
        actions.complete(getReference(), version(), note, evidence);
        return done("cases.action.done.done", getReference());
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note;
    }

    public @Nullable String getEvidence() {
        return evidence;
    }

    public void setEvidence(@Nullable String evidence) {
        this.evidence = evidence;
    }
}
