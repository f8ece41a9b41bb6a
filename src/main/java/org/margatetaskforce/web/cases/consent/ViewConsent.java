package org.margatetaskforce.web.cases.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Shows a consent: who agreed to what, until when, and what a withdrawal would change. */
@Named
@ViewScoped
public class ViewConsent extends ActOnConsent {

    private static final long serialVersionUID = 1L;

    /** True while it holds. */
    public boolean isHolding() {
        return getIt().holds(getToday());
    }
}
