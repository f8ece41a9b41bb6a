package org.margatetaskforce.web.cases.disclosure;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.DisclosureFilter;
import org.margatetaskforce.cases.disclosure.DisclosureRow;
import org.margatetaskforce.cases.disclosure.DisclosureState;
import org.margatetaskforce.cases.disclosure.Disclosures;
import org.margatetaskforce.cases.disclosure.Gateways;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** The disclosure log: what is to be decided first, then the latest. */
@Named
@RequestScoped
public class FindDisclosures extends AskedList<Disclosures.Page> {

    private static final List<Pick> STATES = Pick.of(DisclosureState.values(), DisclosureState::words);
    private static final List<Pick> WHICH =
            List.of(new Pick("decide", "For me to decide or sign"), new Pick("mine", "Asked by me"));

    @Inject
    Disclosures disclosures;

    @Inject
    Gateways gateways;

    /** Begins with nothing asked. */
    public FindDisclosures() {
        super("/cases/find-disclosures.xhtml", "q", "which", "state", "to", "gateway", "person", "case");
    }

    @Override
    public Disclosures.Page page(int first, int size) {
        return disclosures.page(new DisclosureFilter(
                Pick.one(DisclosureState.values(), asked("state")),
                asked("to"),
                asked("gateway"),
                asked("which").equals("decide"),
                asked("which").equals("mine"),
                asked("person"),
                asked("case"),
                asked("q"),
                first,
                size));
    }

    @Override
    protected int totalOf(Disclosures.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("state", STATES);
        choices.put("to", getRecipients());
        choices.put("gateway", getGateways());
        choices.put("person", List.of());
        choices.put("case", List.of());
        choices.put("q", List.of());
        return choices;
    }

    /** The bodies to choose from. */
    public List<Pick> getRecipients() {
        return Once.ask(this, "recipients", () -> gateways
                .bodies(TaskForceClock.current().today())
                .stream()
                .map(one -> new Pick(one.code(), one.name()))
                .toList());
    }

    /** The gateways to choose from. */
    public List<Pick> getGateways() {
        return Once.ask(
                this, "gateways", () -> gateways.on(TaskForceClock.current().today()).stream()
                        .map(one -> new Pick(one.code(), one.name()))
                        .toList());
    }

    /** Whether the one signed in may write in the log. */
    public boolean isMayRecord() {
        return Once.ask(this, "may", () -> disclosures.mayAsk());
    }

    public List<DisclosureRow> getRows() {
        return getFound().rows();
    }

    /** How many are past their hour. */
    public int getLate() {
        return getFound().late();
    }

    /** How many wait. */
    public int getWaiting() {
        return getFound().waiting();
    }

    public List<Pick> getStates() {
        return STATES;
    }

    public List<Pick> getWhich() {
        return WHICH;
    }
}
