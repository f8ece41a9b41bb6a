package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.visit.VisitFilter;
import org.margatetaskforce.cases.visit.VisitRow;
import org.margatetaskforce.cases.visit.Visits;

/** The visits the officer goes on today, in the order of the hours. */
@Named
@RequestScoped
public class TodaysVisits {

    private static final int ROWS = 8;

    @Inject
    Visits visits;

    private Visits.Page found = new Visits.Page(List.of(), 0);

    @PostConstruct
    void find() {
        LocalDate today = TaskForceClock.current().today();
        found = visits.page(VisitFilter.mine(today, today, ROWS));
    }

    public List<VisitRow> getRows() {
        return found.rows();
    }

    public int getTotal() {
        return found.total();
    }
}
