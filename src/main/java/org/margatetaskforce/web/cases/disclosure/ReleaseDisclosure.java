package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Hands over what was granted, after a last look at to whom it goes. */
@Named
@ViewScoped
public class ReleaseDisclosure extends ActOnDisclosure {

    private static final long serialVersionUID = 1L;

    /** It is handed over. */
    public String release() {
        disclosures.release(getReference(), version());
        return done("cases.disclosure.done.released", getReference());
    }
}
