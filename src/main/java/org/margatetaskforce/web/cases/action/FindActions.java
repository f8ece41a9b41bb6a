package org.margatetaskforce.web.cases.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.margatetaskforce.cases.action.ActionAge;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.Rag;
import org.margatetaskforce.cases.action.Strand;
import org.margatetaskforce.cases.action.Stuck;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds actions among those that the officer may know of: mine, my agency's, or all. */
@Named
@RequestScoped
public class FindActions extends AskedList<Actions.Page> {

    private static final List<Pick> STRANDS = Pick.of(Strand.values(), Strand::words);
    private static final List<Pick> RAGS = Pick.of(Rag.values(), Rag::words);
    private static final List<Pick> AGES = Pick.of(ActionAge.values(), ActionAge::words);
    private static final List<Pick> STUCK = Pick.of(Stuck.values(), Stuck::words);
    private static final List<Pick> SOURCES = Pick.of(ActionSource.values(), ActionSource::words);
    private static final List<Pick> STATES =
            List.of(new Pick("OPEN", "Open"), new Pick("OVER", "Done or cancelled"), new Pick("ANY", "Open and over"));
    private static final List<Pick> ORDERS = List.of(
            new Pick("DUE", "Soonest due first"),
            new Pick("RAG", "Red first"),
            new Pick("AGE", "Oldest first"),
            new Pick("ENDED", "Latest ended first"));
    private static final List<Pick> RESTRICTED =
            List.of(new Pick("yes", "Restricted only"), new Pick("no", "Those I may read"));

    @Inject
    Actions actions;

    /** Begins with nothing asked. */
    public FindActions() {
        super(
                "/cases/find-actions.xhtml",
                "whose",
                "q",
                "state",
                "agency",
                "strand",
                "rag",
                "age",
                "stuck",
                "source",
                "restricted",
                "recent",
                "case",
                "from",
                "order");
    }

    @Override
    public Actions.Page page(int first, int size) {
        String restricted = asked("restricted");
        return actions.page(new ActionFilter(
                whose(),
                Objects.requireNonNullElse(
                        Pick.one(ActionFilter.State.values(), asked("state")), ActionFilter.State.OPEN),
                asked("agency"),
                Pick.one(Strand.values(), asked("strand")),
                Pick.one(Rag.values(), asked("rag")),
                Pick.one(ActionAge.values(), asked("age")),
                Pick.one(Stuck.values(), asked("stuck")),
                Pick.one(ActionSource.values(), asked("source")),
                restricted.isEmpty() ? null : restricted.equals("yes"),
                asked("recent").equals("yes"),
                asked("case"),
                asked("from"),
                asked("q"),
                Objects.requireNonNullElse(
                        Pick.one(ActionFilter.Order.values(), asked("order")), ActionFilter.Order.DUE),
                first,
                size));
    }

    private ActionFilter.Whose whose() {
        return switch (asked("whose")) {
            case "agency" -> ActionFilter.Whose.MY_AGENCY;
            case "all" -> ActionFilter.Whose.ALL;
            default -> ActionFilter.Whose.MINE;
        };
    }

    @Override
    protected int totalOf(Actions.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("state", STATES);
        choices.put("agency", getAgencies());
        choices.put("strand", STRANDS);
        choices.put("rag", RAGS);
        choices.put("age", AGES);
        choices.put("stuck", STUCK);
        choices.put("source", SOURCES);
        choices.put("restricted", RESTRICTED);
        choices.put("recent", List.of(new Pick("yes", "Ended in the last six weeks")));
        choices.put("case", List.of());
        choices.put("from", List.of());
        choices.put("q", List.of());
        return choices;
    }

    /** The agencies to choose from. */
    public List<Pick> getAgencies() {
        return Once.ask(this, "agencies", () -> actions.agencies().stream()
                .map(one -> new Pick(one.code(), one.words()))
                .toList());
    }

    /** True where the officer's post makes actions. */
    public boolean isMayMake() {
        return actions.mayMake();
    }

    public List<ActionRow> getRows() {
        return getFound().rows();
    }

    public List<Pick> getStrands() {
        return STRANDS;
    }

    public List<Pick> getRags() {
        return RAGS;
    }

    public List<Pick> getAges() {
        return AGES;
    }

    public List<Pick> getStuckness() {
        return STUCK;
    }

    public List<Pick> getSources() {
        return SOURCES;
    }

    public List<Pick> getStates() {
        return STATES;
    }

    public List<Pick> getOrders() {
        return ORDERS;
    }
}
