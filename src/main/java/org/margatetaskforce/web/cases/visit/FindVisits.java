package org.margatetaskforce.web.cases.visit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.visit.VisitFilter;
import org.margatetaskforce.cases.visit.VisitRow;
import org.margatetaskforce.cases.visit.VisitStatus;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.web.shell.AskedList;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Pick;

/** Finds visits: today's, this week's, those to come, those that were; mine or all. */
@Named
@RequestScoped
public class FindVisits extends AskedList<Visits.Page> {

    private static final List<Pick> STATUSES = Pick.of(VisitStatus.values(), VisitStatus::words);
    private static final List<Pick> WHOSE = List.of(new Pick("yes", "Mine"));

    @Inject
    Visits visits;

    @Inject
    Actions actions;

    /** Begins with nothing asked. */
    public FindVisits() {
        super("/cases/find-visits.xhtml", "when", "mine", "q", "status", "agency", "case");
    }

    @Override
    public Visits.Page page(int first, int size) {
        LocalDate today = TaskForceClock.current().today();
        LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        String when = asked("when");
        LocalDate from =
                switch (when) {
                    case "week" -> monday;
                    case "past" -> null;
                    default -> today;
                };
        LocalDate to =
                switch (when) {
                    case "week" -> monday.plusDays(6);
                    case "past" -> today.minusDays(1);
                    case "coming" -> null;
                    default -> today;
                };
        return visits.page(new VisitFilter(
                asked("mine").equals("yes"),
                from,
                to,
                Pick.one(VisitStatus.values(), asked("status")),
                asked("agency"),
                asked("case"),
                asked("q"),
                first,
                size));
    }

    @Override
    protected int totalOf(Visits.Page part) {
        return part.total();
    }

    @Override
    protected Map<String, List<Pick>> choices() {
        Map<String, List<Pick>> choices = new LinkedHashMap<>();
        choices.put("mine", WHOSE);
        choices.put("status", STATUSES);
        choices.put("agency", getAgencies());
        choices.put("case", List.of());
        choices.put("q", List.of());
        return choices;
    }

    /** The agencies to choose from. */
    public List<Pick> getAgencies() {
        return Once.ask(this, "agencies", () -> actions.agencies().stream()
                .map(one -> new Pick(one.code(), one.words()))
                .toList());
    }

    public List<VisitRow> getRows() {
        return getFound().rows();
    }

    public List<Pick> getWhose() {
        return WHOSE;
    }

    public List<Pick> getStatuses() {
        return STATUSES;
    }
}
