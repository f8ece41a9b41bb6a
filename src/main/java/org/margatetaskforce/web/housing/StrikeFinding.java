package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.inspection.Inspections;
import org.margatetaskforce.web.shell.Tell;

/** Strikes out a line of an inspection that was wrong. */
@Named
@ViewScoped
public class StrikeFinding extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Inspections inspections;

    private String inspection = "";
    private int number;
    private String because = "";

    /** Strikes it out, and goes back to writing up. */
    public String strike() {
        inspections.strike(inspection, number, because);
        Tell.next("housing.inspection.done-struck");
        return "/housing/write-up-inspection.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The line; null where there is none. */
    public Inspections.@Nullable Finding getFinding() {
        return once("findings", () -> inspections.findings(inspection)).stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElse(null);
    }

    public String getInspection() {
        return inspection;
    }

    public void setInspection(@Nullable String inspection) {
        this.inspection = inspection == null ? "" : inspection;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because;
    }
}
