package org.margatetaskforce.web.safety.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.IncidentFilter;
import org.margatetaskforce.safety.incident.IncidentRow;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.web.cases.action.Pick;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds incidents, the latest first. */
@Named
@RequestScoped
public class FindIncidents {

    private static final int ROWS = 25;
    private static final List<Pick> LINKED =
            List.of(new Pick("yes", "Linked to a case"), new Pick("no", "Linked to none"));
    private static final List<Pick> ERRONEOUS = List.of(new Pick("yes", "Entered in error"));
    private static final List<String> FILTERS =
            List.of("q", "type", "agency", "from", "to", "street", "uprn", "of", "case", "linked", "error");

    @Inject
    Incidents incidents;

    @Inject
    Actions actions;

    @Inject
    Properties properties;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private int page = 1;
    private @Nullable List<Pick> agencies;
    private @Nullable List<Pick> types;
    private @Nullable List<Pick> streets;
    private Incidents.Page found = new Incidents.Page(List.of(), 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** A part of the list as the address asks for it, for the page and for the file alike. */
    public Incidents.Page page(int first, int size) {
        return incidents.page(new IncidentFilter(
                asked("type"),
                asked("agency"),
                day("from"),
                day("to"),
                Uprn.parse(asked("uprn")).orElse(null),
                asked("street"),
                asked("of"),
                asked("case"),
                asked("linked").isBlank() ? null : asked("linked").equals("yes"),
                asked("error").equals("yes"),
                asked("q"),
                first,
                size));
    }

    private @Nullable LocalDate day(String name) {
        return DateText.read(asked(name)).orElse(null);
    }

    private String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    private PageAddress address() {
        PageAddress address = new PageAddress("/safety/find-incidents.xhtml");
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
        List<Pick> chips = new ArrayList<>();
        chip(chips, "q", asked("q"));
        chip(chips, "type", Pick.words(getTypes(), asked("type")));
        chip(chips, "agency", Pick.words(getAgencies(), asked("agency")));
        chip(
                chips,
                "from",
                day("from") == null ? "from: not a day" : "from " + DateText.full(Objects.requireNonNull(day("from"))));
        chip(
                chips,
                "to",
                day("to") == null ? "to: not a day" : "to " + DateText.full(Objects.requireNonNull(day("to"))));
        chip(chips, "street", asked("street"));
        chip(
                chips,
                "uprn",
                Uprn.parse(asked("uprn"))
                        .flatMap(properties::findAddress)
                        .map(AddressRow::line)
                        .orElse("No such address"));
        chip(chips, "of", asked("of"));
        chip(chips, "case", asked("case"));
        chip(chips, "linked", Pick.words(LINKED, asked("linked")));
        chip(chips, "error", Pick.words(ERRONEOUS, asked("error")));
        return chips;
    }

    private void chip(List<Pick> chips, String name, String words) {
        if (!asked(name).isBlank()) {
            chips.add(new Pick(name, words));
        }
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

    /** The kinds to choose from. */
    public List<Pick> getTypes() {
        List<Pick> known = types;
        if (known == null) {
            known = incidents.types().stream()
                    .map(one -> new Pick(one.code(), one.words()))
                    .toList();
            types = known;
        }
        return known;
    }

    /** The streets to choose from. */
    public List<Pick> getStreets() {
        List<Pick> known = streets;
        if (known == null) {
            known = properties.streets().stream()
                    .map(name -> new Pick(name, name))
                    .toList();
            streets = known;
        }
        return known;
    }

    public List<IncidentRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public List<Pick> getLinked() {
        return LINKED;
    }

    public List<Pick> getErroneous() {
        return ERRONEOUS;
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
