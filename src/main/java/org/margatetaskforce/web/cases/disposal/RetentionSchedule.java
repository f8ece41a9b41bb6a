package org.margatetaskforce.web.cases.disposal;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.margatetaskforce.cases.disposal.RetentionRule;
import org.margatetaskforce.cases.disposal.Retentions;
import org.margatetaskforce.web.shell.Once;

/** Shows how long each kind of record is kept. */
@Named
@RequestScoped
public class RetentionSchedule {

    @Inject
    Retentions retentions;

    /** The schedule as it stands today. */
    public List<RetentionRule> getRules() {
        return Once.ask(this, "rules", () -> retentions.schedule());
    }
}
