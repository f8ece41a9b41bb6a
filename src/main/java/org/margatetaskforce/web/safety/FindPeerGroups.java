package org.margatetaskforce.web.safety;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.safety.PeerGroupFilter;
import org.margatetaskforce.safety.PeerGroupRow;
import org.margatetaskforce.safety.PeerGroups;
import org.margatetaskforce.web.cases.action.Pick;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds groups of people who run together, those that go on first. */
@Named
@RequestScoped
public class FindPeerGroups {

    private static final int ROWS = 25;
    private static final List<Pick> WHICH =
            List.of(new Pick("GOING_ON", "Going on"), new Pick("OVER", "Over"), new Pick("ANY", "Going on and over"));
    private static final List<Pick> KNOWN_BY = List.of(new Pick("no", "Behaviour alone"), new Pick("yes", "Offences"));
    private static final List<String> FILTERS = List.of("q", "which", "offences", "agency");

    @Inject
    PeerGroups groups;

    @Inject
    Actions actions;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private int page = 1;
    private @Nullable List<Pick> agencies;
    private PeerGroups.Page found = new PeerGroups.Page(List.of(), 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** A part of the list as the address asks for it, for the page and for the file alike. */
    public PeerGroups.Page page(int first, int size) {
        return groups.page(new PeerGroupFilter(
                Objects.requireNonNullElse(
                        Pick.one(PeerGroupFilter.Which.values(), asked("which")), PeerGroupFilter.Which.GOING_ON),
                asked("agency"),
                asked("offences").isEmpty() ? null : asked("offences").equals("yes"),
                asked("q"),
                first,
                size));
    }

    private String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    private PageAddress address() {
        PageAddress address = new PageAddress("/safety/find-peer-groups.xhtml");
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
        choices.put("offences", KNOWN_BY);
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

    public List<PeerGroupRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public List<Pick> getWhich() {
        return WHICH;
    }

    /** By what a group is known. */
    public List<Pick> getKnownBy() {
        return KNOWN_BY;
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
