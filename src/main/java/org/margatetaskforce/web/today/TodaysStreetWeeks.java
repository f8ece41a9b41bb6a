package org.margatetaskforce.web.today;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.street.StreetWeekFilter;
import org.margatetaskforce.cases.street.StreetWeekRow;
import org.margatetaskforce.cases.street.StreetWeeks;

/** The street weeks the officer goes on today, each with its next door. */
@Named
@RequestScoped
public class TodaysStreetWeeks {

    private static final int ROWS = 4;

    @Inject
    StreetWeeks weeks;

    private List<StreetWeekRow> rows = List.of();

    @PostConstruct
    void find() {
        LocalDate today = TaskForceClock.current().today();
        rows = weeks.page(StreetWeekFilter.mine(today, today, ROWS)).rows().stream()
                .filter(row -> !row.status().isOver())
                .toList();
    }

    public List<StreetWeekRow> getRows() {
        return rows;
    }
}
