package org.margatetaskforce.web.cases.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** A consent ends soon: it is renewed, or left to end on its last day. */
@Named
@ViewScoped
public class RenewConsent extends ActOnConsent {

    private static final long serialVersionUID = 1L;

    /** Left to end. */
    public String leave() {
        consents.letEnd(getReference());
        return done("cases.consent.done.let-end");
    }
}
