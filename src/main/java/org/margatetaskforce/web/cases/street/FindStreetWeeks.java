package org.margatetaskforce.web.cases.street;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.street.StreetWeekFilter;
import org.margatetaskforce.cases.street.StreetWeekRow;
import org.margatetaskforce.cases.street.StreetWeekStatus;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds street weeks: those now and to come, those that were; mine or all. */
@Named
@RequestScoped
public class FindStreetWeeks extends AskedList<StreetWeeks.Page> {

    private static final List<Pick> STATUSES = Pick.of(StreetWeekStatus.values(), StreetWeekStatus::words);
    private static final List<Pick> WHOSE = List.of(new Pick("yes", "Mine"));

    @Inject
    StreetWeeks weeks;

    @Inject
    Actions actions;

    /** Begins with nothing asked. */
    public FindStreetWeeks() {
        super("/cases/find-street-weeks.xhtml", "when", "mine", "q", "status", "agency");
    }

    @Override
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

    @Override
    protected int totalOf(StreetWeeks.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("mine", WHOSE);
        choices.put("status", STATUSES);
        choices.put("agency", getAgencies());
        choices.put("q", List.of());
        return choices;
    }

    /** The agencies to choose from. */
    public List<Pick> getAgencies() {
        return Once.ask(this, "agencies", () -> actions.agencies().stream()
                .map(one -> new Pick(one.code(), one.words()))
                .toList());
    }

    public List<StreetWeekRow> getRows() {
        return getFound().rows();
    }

    public List<Pick> getWhose() {
        return WHOSE;
    }

    public List<Pick> getStatuses() {
        return STATUSES;
    }
}
