package org.margatetaskforce.web.cases.visit;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.street.StreetWeekFilter;
import org.margatetaskforce.cases.street.StreetWeekRow;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.cases.visit.CalendarFeeds;
import org.margatetaskforce.cases.visit.VisitFilter;
import org.margatetaskforce.cases.visit.VisitRow;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.web.shell.DateText;

/** The officer's own week of visits and street weeks, day by day, and the secret address by which their calendar program reads it. */
@Named
@ViewScoped
public class MyCalendar implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int DAYS = 7;
    private static final int MOST = 200;

    @Inject
    transient Visits visits;

    @Inject
    transient StreetWeeks weeks;

    @Inject
    transient CalendarFeeds feeds;

    private String week = "";
    private LocalDate monday = LocalDate.EPOCH;
    private transient @Nullable List<Day> days;
    private transient @Nullable Optional<CalendarFeeds.Standing> feed;
    private @Nullable String made;

    /** A day, the street weeks that it is of, and the visits on it. */
    public record Day(LocalDate on, boolean today, List<StreetWeekRow> streets, List<VisitRow> visits) {}

    /** Turns to the week that the address asks for. */
    public void open() {
        monday = DateText.read(week)
                .orElse(TaskForceClock.current().today())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** All visits of the week. */
    public List<VisitRow> getVisits() {
        return getDays().stream().flatMap(day -> day.visits().stream()).toList();
    }

    /** The days of the week, with what the officer goes on. */
    public List<Day> getDays() {
        List<Day> read = days;
        if (read == null) {
            List<VisitRow> rows = visits.page(VisitFilter.mine(monday, monday.plusDays(DAYS - 1L), MOST))
                    .rows();
            List<StreetWeekRow> streets = weeks.page(StreetWeekFilter.mine(monday, monday.plusDays(DAYS - 1L), MOST))
                    .rows();
            read = new ArrayList<>();
            LocalDate today = TaskForceClock.current().today();
            for (int i = 0; i < DAYS; i++) {
                LocalDate day = monday.plusDays(i);
                read.add(new Day(
                        day,
                        day.equals(today),
                        streets.stream()
                                .filter(row -> !row.firstOn().isAfter(day)
                                        && !row.lastOn().isBefore(day))
                                .toList(),
                        rows.stream().filter(row -> row.on().equals(day)).toList()));
            }
            days = read;
        }
        return read;
    }

    /** Makes a new secret address; the one before opens nothing any more. */
    public void make() {
        String token = feeds.make();
        feed = null;
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        made = request.getScheme() + "://" + request.getHeader("Host") + request.getContextPath() + "/calendar/" + token
                + ".ics";
    }

    /** The secret address opens nothing from now on. */
    public void revoke() {
        feeds.revoke();
        feed = null;
        made = null;
    }

    /** The address just made, shown this once; null before and after. */
    public @Nullable String getMade() {
        return made;
    }

    /** The officer's feed; null where they have none. */
    public CalendarFeeds.@Nullable Standing getFeed() {
        Optional<CalendarFeeds.Standing> read = feed;
        if (read == null) {
            read = feeds.mine();
            feed = read;
        }
        return read.orElse(null);
    }

    public LocalDate getMonday() {
        return monday;
    }

    /** The Monday before. */
    public LocalDate getBefore() {
        return monday.minusDays(DAYS);
    }

    /** The Monday after. */
    public LocalDate getAfter() {
        return monday.plusDays(DAYS);
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(@Nullable String week) {
        this.week = week == null ? "" : week;
    }
}
