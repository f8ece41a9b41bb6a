package org.margatetaskforce.web.cases.action;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.identity.Colleague;

/** Gives an action to somebody else, who may see what it is about. */
@Named
@ViewScoped
public class GiveAction extends ActOnAction {

    private static final long serialVersionUID = 1L;

    private final OwnerForm to = new OwnerForm();
    private String reason = "";

    /** Records it. */
    public String give() {
        actions.give(getReference(), version(), to.owner(), reason);
        return done("cases.action.done.given", getReference());
    }

    /** Those who may be given it. */
    public List<Colleague> getOfficers() {
        return actions.mayOwn(getAction().getCaseReference(), getAction().getDataClass());
    }

    public List<Actions.Choice> getAgencies() {
        return actions.agencies();
    }

    public OwnerForm getTo() {
        return to;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
