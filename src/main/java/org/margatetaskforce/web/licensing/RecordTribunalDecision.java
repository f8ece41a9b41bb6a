package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.margatetaskforce.licensing.AppealOutcome;
import org.margatetaskforce.licensing.Appeals;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.TribunalForm;

/** Records what the tribunal has decided on an appeal (Housing Act 2004 Sch 5 para 34). */
@Named
@ViewScoped
public class RecordTribunalDecision extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Appeals appeals;

    private final TribunalForm decision = new TribunalForm();

    /** Records it, with what it does to the licence and the register. */
    public String record() {
        appeals.decided(getReference(), version(), decision);
        return done();
    }

    /** Whether a refusal is appealed against: then alone the tribunal may direct a licence, with a first day of its own. */
    public boolean isRefusal() {
        return getApplication().getState() == ApplicationState.DECIDED_REFUSE;
    }

    public TribunalForm getDecision() {
        return decision;
    }

    public AppealOutcome[] getOutcomes() {
        return AppealOutcome.values();
    }
}
