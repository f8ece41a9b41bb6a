package org.margatetaskforce.web.cases.visit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.PageAddress;

/** The briefing sheet of a day, to be read together and printed: whom one meets where, what stands at each door. */
@Named
@RequestScoped
public class BriefingSheet {

    @Inject
    Visits visits;

    private String day = "";
    private String whose = "";
    private LocalDate on = TaskForceClock.current().today();
    private List<Visits.Briefed> briefed = List.of();

    /** Reads the day that the address asks for. */
    public void open() {
        on = DateText.read(day).orElse(on);
        briefed = visits.briefing(on, !whose.equals("all"));
    }

    /** The address of the sheet with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/cases/briefing-sheet.xhtml")
                .filter("day", day)
                .filter("whose", whose)
                .with(name, value);
    }

    public LocalDate getOn() {
        return on;
    }

    public List<Visits.Briefed> getBriefed() {
        return briefed;
    }

    public String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day == null ? "" : day;
    }

    public String getWhose() {
        return whose;
    }

    public void setWhose(@Nullable String whose) {
        this.whose = whose == null ? "" : whose;
    }
}
