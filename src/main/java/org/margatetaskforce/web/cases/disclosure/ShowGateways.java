package org.margatetaskforce.web.cases.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.GatewayRule;
import org.margatetaskforce.cases.disclosure.Gateways;
import org.margatetaskforce.cases.disclosure.RecipientBody;
import org.margatetaskforce.web.shell.Once;

/** The gateways of today: what each is for, who signs, and to whom it opens. */
@Named
@RequestScoped
public class ShowGateways {

    @Inject
    Gateways gateways;

    /** The gateways of today, by name. */
    public List<GatewayRule> getRules() {
        return Once.ask(
                this, "rules", () -> gateways.on(TaskForceClock.current().today()));
    }

    /** The bodies of today. */
    public List<RecipientBody> getBodies() {
        return Once.ask(
                this, "bodies", () -> gateways.bodies(TaskForceClock.current().today()));
    }
}
