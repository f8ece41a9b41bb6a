package org.margatetaskforce.web.cases.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;

/** Records what was done about a break-glass that was wrong: a breach. */
@Named
@ViewScoped
public class ReportBreach extends ActOnGlass {

    private static final long serialVersionUID = 1L;

    /** Records it. */
    public String report() {
        brokenGlass.reportBreach(getReference(), version(), getNote());
        return done("cases.glass.done.reported");
    }
}
