package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.identity.SignedIn;

/** Accept the lead. */
@Named
@ViewScoped
public class AcceptLead extends ActOnCase {

    private static final long serialVersionUID = 1L;

    @Inject
    SignedIn signedIn;

    private @Nullable String overCap;

    /** Accept the lead. */
    public String act() {
        caseStages.acceptLead(getReference(), version(), orEmpty(overCap));
        return done("You lead this case. First contact and assessment are counted from today.");
    }

    /** The caseload of the one asked. */
    public CaseStages.Caseload getLoad() {
        return caseStages.caseload(signedIn.getUsername(), getCase().getType());
    }

    public @Nullable String getOverCap() {
        return overCap;
    }

    public void setOverCap(@Nullable String overCap) {
        this.overCap = overCap;
    }
}
