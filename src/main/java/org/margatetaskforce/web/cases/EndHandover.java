package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Sign the handover. */
@Named
@ViewScoped
public class EndHandover extends ActOnCase {

    private static final long serialVersionUID = 1L;

    /** Sign: moved and closed. */
    public String act() {
        caseStages.endHandover(getReference(), version());
        return done("Handed over and closed.");
    }
}
