package org.margatetaskforce.web.shell;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;

/** Tells the officer, on the page that comes next, what was done. */
public final class Tell {

    private Tell() {}

    /** A sentence of the messages, shown after the redirect. */
    public static void next(String key, Object... details) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of(key, details), null));
    }
}
