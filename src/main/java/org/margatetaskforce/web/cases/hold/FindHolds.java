package org.margatetaskforce.web.cases.hold;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.hold.HoldFilter;
import org.margatetaskforce.cases.hold.HoldKind;
import org.margatetaskforce.cases.hold.HoldRow;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.web.cases.action.Pick;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds holds on addresses, what is to be looked at again first. */
@Named
@RequestScoped
public class FindHolds {

    private static final int ROWS = 25;
    private static final List<Pick> KINDS = Pick.of(HoldKind.values(), HoldKind::words);
    private static final List<Pick> WHICH =
            List.of(new Pick("ON", "Standing"), new Pick("OVER", "Released or past"), new Pick("ANY", "All"));
    private static final List<String> FILTERS = List.of("q", "which", "kind", "agency", "due");

    @Inject
    Holds holds;

    @Inject
    Actions actions;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private int page = 1;
    private @Nullable List<Pick> agencies;
    private Holds.Page found = new Holds.Page(List.of(), 0, 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** A part of the list as the address asks for it, for the page and for the file alike. */
    public Holds.Page page(int first, int size) {
        return holds.page(new HoldFilter(
                Objects.requireNonNullElse(Pick.one(HoldFilter.Which.values(), asked("which")), HoldFilter.Which.ON),
                Pick.one(HoldKind.values(), asked("kind")),
                asked("agency"),
                asked("due").equals("yes"),
                asked("q"),
                first,
                size));
    }

    private String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    private PageAddress address() {
        PageAddress address = new PageAddress("/cases/find-holds.xhtml");
        FILTERS.forEach(name -> address.filter(name, asked(name)));
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

    /** What the list is narrowed to, each as its name and its words. */
    public List<Pick> getChips() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("which", WHICH);
        choices.put("kind", KINDS);
        choices.put("agency", getAgencies());
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

    public List<HoldRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    /** How many are past the day by which they are looked at again. */
    public int getLate() {
        return found.late();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public List<Pick> getKinds() {
        return KINDS;
    }

    public List<Pick> getWhich() {
        return WHICH;
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
