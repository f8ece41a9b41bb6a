package org.margatetaskforce.web.cases.street;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.street.StreetWeekFilter;
import org.margatetaskforce.cases.street.StreetWeekRow;
import org.margatetaskforce.cases.street.StreetWeekStatus;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.web.cases.action.Pick;
import org.margatetaskforce.web.shell.PageAddress;

/** Finds street weeks: those now and to come, those that were; mine or all. */
@Named
@RequestScoped
public class FindStreetWeeks {

    private static final int ROWS = 25;
    private static final List<Pick> STATUSES = Pick.of(StreetWeekStatus.values(), StreetWeekStatus::words);
    private static final List<Pick> WHOSE = List.of(new Pick("yes", "Mine"));
    private static final List<String> FILTERS = List.of("when", "mine", "q", "status", "agency");

    @Inject
    StreetWeeks weeks;

    @Inject
    Actions actions;

    private final Map<String, String> asked = new LinkedHashMap<>();
    private int page = 1;
    private @Nullable List<Pick> agencies;
    private StreetWeeks.Page found = new StreetWeeks.Page(List.of(), 0);

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        found = page((Math.max(1, page) - 1) * ROWS, ROWS);
        if (found.rows().isEmpty() && found.total() > 0) {
            page = getPages();
            found = page((page - 1) * ROWS, ROWS);
        }
    }

    /** A part of the list as the address asks for it, for the page and for the file alike. */
    public StreetWeeks.Page page(int first, int size) {
        LocalDate today = TaskForceClock.current().today();
        boolean past = asked("when").equals("past");
        return weeks.page(new StreetWeekFilter(
                asked("mine").equals("yes"),
                past || asked("when").equals("all") ? null : today,
                past ? today.minusDays(1) : null,
                Pick.one(StreetWeekStatus.values(), asked("status")),
                asked("agency"),
                asked("q"),
                first,
                size));
    }

    private String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    private PageAddress address() {
        PageAddress address = new PageAddress("/cases/find-street-weeks.xhtml");
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

    /** What the list is narrowed to beside the days, each as its name and its words. */
    public List<Pick> getChips() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("mine", WHOSE);
        choices.put("status", STATUSES);
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

    public List<StreetWeekRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }

    public int getPages() {
        return Math.max(1, (found.total() + ROWS - 1) / ROWS);
    }

    public List<Pick> getWhose() {
        return WHOSE;
    }

    public List<Pick> getStatuses() {
        return STATUSES;
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
