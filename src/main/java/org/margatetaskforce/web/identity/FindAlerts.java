package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.identity.AuditAlerts;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Wording;

/** Finds alerts of the access audit: those that wait first. */
@Named
@RequestScoped
public class FindAlerts extends AskedList<AuditAlerts.Page> {

    private static final List<Pick> STATES = List.of(new Pick("waiting", "Waits"), new Pick("reviewed", "Reviewed"));

    @Inject
    AuditAlerts alerts;

    @Inject
    Officers officers;

    /** Begins with nothing asked. */
    public FindAlerts() {
        super("/identity/find-alerts.xhtml", "state", "rule", "officer");
    }

    @Override
    public AuditAlerts.Page page(int first, int size) {
        return alerts.page(asked("state"), asked("rule"), asked("officer"), first, size);
    }

    @Override
    protected int totalOf(AuditAlerts.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("state", STATES);
        choices.put("rule", getRules());
        choices.put("officer", getOfficers());
        return choices;
    }

    /** How many wait, for the first page of the day. */
    public int getWaiting() {
        return Once.ask(this, "waiting", alerts::waiting);
    }

    /** How many persons, or for how long the case had been closed. */
    public String figure(AuditAlerts.Row row) {
        return figureOf(row);
    }

    static String figureOf(AuditAlerts.Row row) {
        Integer figure = row.figure();
        if (figure == null) {
            return "";
        }
        return row.rule().equals("CLOSED_CASE")
                ? "closed for " + Wording.count(figure, "day", "days")
                : Wording.count(figure, "person", "persons");
    }

    /** The rules to choose from. */
    public List<Pick> getRules() {
        return Once.ask(this, "rules", () -> alerts.rules().stream()
                .map(rule -> new Pick(rule[0], rule[1]))
                .toList());
    }

    /** The officers to choose from. */
    public List<Pick> getOfficers() {
        return Once.ask(this, "officers", () -> officers.colleagues().stream()
                .map(one -> new Pick(one.username(), one.displayName()))
                .toList());
    }

    public List<AuditAlerts.Row> getRows() {
        return getFound().rows();
    }

    public List<Pick> getStates() {
        return STATES;
    }
}
