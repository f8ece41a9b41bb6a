package org.margatetaskforce.web.safety.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Links an incident with a case that was not suggested. */
@Named
@ViewScoped
public class LinkIncident extends ActOnIncident {

    private static final long serialVersionUID = 1L;

    private String caseReference = "";
    private String reason = "";

    /** Links it. */
    public String link() {
        links.linkCase(getReference(), caseReference, reason);
        return done("safety.incident.done.linked", caseReference);
    }

    public String getCaseReference() {
        return caseReference;
    }

    public void setCaseReference(@Nullable String caseReference) {
        this.caseReference = caseReference == null ? "" : caseReference.strip().toUpperCase(Locale.UK);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
