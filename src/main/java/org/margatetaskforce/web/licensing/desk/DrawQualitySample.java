package org.margatetaskforce.web.licensing.desk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.desk.QualityChecks;
import org.margatetaskforce.web.shell.Tell;

/** Draws the quality sample of the decisions of a span of days: the month that is over, unless said. */
@Named
@ViewScoped
public class DrawQualitySample implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient QualityChecks qualityChecks;

    private @Nullable LocalDate from;
    private @Nullable LocalDate to;

    /** Proposes the month that is over. */
    public void open() {
        LocalDate thisMonth = TaskForceClock.current().today().withDayOfMonth(1);
        from = thisMonth.minusMonths(1);
        to = thisMonth.minusDays(1);
    }

    /** Draws it. */
    public String draw() {
        Tell.next("licensing.quality.drawn", qualityChecks.draw(from, to));
        return "/licensing/find-quality-checks.xhtml?faces-redirect=true&state=WAITING";
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }
}
