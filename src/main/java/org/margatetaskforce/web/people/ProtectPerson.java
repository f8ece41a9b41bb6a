package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Protects somebody: a refuge, an address that must not be found. */
@Named
@ViewScoped
public class ProtectPerson extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    private String reason = "";

    /** From now on only those who must know do. */
    public String protect() {
        persons.protect(getPerson(), reason);
        tell("people.done.protected");
        return "/people/find-families.xhtml?faces-redirect=true";
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
