package org.margatetaskforce.web.cases.action;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.ActionAge;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.Rag;
import org.margatetaskforce.cases.action.Strand;
import org.margatetaskforce.cases.action.Stuck;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds actions among those that the officer may know of: mine, my agency's, or all. */
@Named
@RequestScoped
public class FindActions {

    private static final int ROWS = 25;
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

    private final Map<String, String> asked = new LinkedHashMap<>();
    private int page = 1;
    private @Nullable List<Pick> agencies;
    private Actions.Page found = new Actions.Page(List.of(), 0, 0, 0, 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** A part of the list as the address asks for it, for the page and for the file alike. */
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

    private String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    private PageAddress address() {
        PageAddress address = new PageAddress("/cases/find-actions.xhtml");
        for (String name : List.of(
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
                "order")) {
            address.filter(name, asked(name));
        }
        return address;
    }

    /** The address of this list as it stands. */
    public String getAddress() {
        return address().with("page", "");
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    /** What the list is narrowed to beside whose and in which order, each as its name and its words. */
    public List<Pick> getChips() {
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
        return choices.entrySet().stream()
                .filter(choice -> !asked(choice.getKey()).isBlank())
                .map(choice -> new Pick(choice.getKey(), Pick.words(choice.getValue(), asked(choice.getKey()))))
                .toList();
    }

    /** The agencies to choose from. */
    public List<Pick> getAgencies() {
        List<Pick> known = agencies;
        if (known == null) {
            known = actions.agencies().stream()
                    .map(one -> new Pick(one.code(), one.words()))
                    .toList();
            agencies = known;
        }
        return known;
    }

    /** True where the officer's post makes actions. */
    public boolean isMayMake() {
        return actions.mayMake();
    }

    public List<ActionRow> getRows() {
        return found.rows();
    }

    public Actions.Page getFound() {
        return found;
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
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

    /** What the address asks for, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), 1_000_000);
    }
}
