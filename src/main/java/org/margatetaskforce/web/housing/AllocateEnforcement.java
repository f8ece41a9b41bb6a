package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Gives a case to another officer of the housing team. */
@Named
@ViewScoped
public class AllocateEnforcement extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    private String officer = "";

    @Override
    protected void fill() {
        officer = orEmpty(getFound().getOfficer());
    }

    /** Gives it. */
    public String allocate() {
        enforcementCases.allocate(getReference(), version(), officer);
        return done("housing.case.done-allocated");
    }

    public String getOfficer() {
        return officer;
    }

    public void setOfficer(@Nullable String officer) {
        this.officer = officer == null ? "" : officer;
    }
}
