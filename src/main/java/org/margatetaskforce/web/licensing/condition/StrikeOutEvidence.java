package org.margatetaskforce.web.licensing.condition;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.condition.ConditionEvidences;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Strikes out a file that was put to the wrong licence or condition, or came twice. */
@Named
@ViewScoped
public class StrikeOutEvidence implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ConditionEvidences evidences;

    private String fileReference = "";
    private String reason = "";

    /** Opens the page: who works on it joins the team of the case. */
    public void open() {
        Once.ask(this, "evidence", () -> evidences.takeUp(fileReference));
    }

    /** Strikes it out, and goes back to the conditions. */
    public String strikeOut() {
        String licence = getEvidence().licenceReference();
        evidences.strikeOut(licence, fileReference, reason);
        Tell.next("licensing.condition.struck-out", fileReference);
        return "/licensing/check-conditions.xhtml?faces-redirect=true&reference=" + licence;
    }

    /** The file, and what it shows. */
    public ConditionEvidences.Waiting getEvidence() {
        return Once.ask(this, "evidence", () -> evidences.waiting(fileReference));
    }

    public String getFileReference() {
        return fileReference;
    }

    public void setFileReference(@Nullable String fileReference) {
        this.fileReference = fileReference == null ? "" : fileReference.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
