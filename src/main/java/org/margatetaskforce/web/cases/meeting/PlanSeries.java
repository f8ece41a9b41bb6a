package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.meeting.Meetings;
import org.margatetaskforce.web.shell.Sentences;

/** Puts the coming days of a series into the calendar, having shown which they are. */
@Named
@ViewScoped
public class PlanSeries implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MONTHS = 6;

    @Inject
    transient Meetings meetings;

    private String series = "TASKING";
    private @Nullable LocalDate until;

    /** Proposes half a year. */
    public void open() {
        until = TaskForceClock.current().today().plusMonths(MONTHS);
    }

    /** The days that the series gives. */
    public List<Meetings.SeriesDay> getDays() {
        LocalDate last = until;
        return last == null
                ? List.of()
                : meetings.seriesDays(series, TaskForceClock.current().today(), last);
    }

    /** Puts them into the calendar. */
    public String plan() {
        int added = meetings.planSeries(series, Objects.requireNonNull(until));
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().getFlash().setKeepMessages(true);
        context.addMessage(
                null,
                new FacesMessage(FacesMessage.SEVERITY_INFO, Sentences.of("cases.meeting.done.series", added), null));
        return "/cases/find-meetings.xhtml?faces-redirect=true";
    }

    public String getSeries() {
        return series;
    }

    public void setSeries(String series) {
        this.series = series;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
