package org.margatetaskforce.web.housing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.DeliveryPlan;
import org.margatetaskforce.web.shell.Once;

/** The enforcement delivery plan of a financial year: capacity, inspections and outcomes by month, and the posts. */
@Named
@RequestScoped
public class ShowDeliveryPlan {

    private static final int APRIL = 4;
    private static final int FIRST_YEAR = 2006;
    private static final int LAST_YEAR = 2099;

    @Inject
    DeliveryPlan plan;

    private int year = yearOf(TaskForceClock.current().today());

    private static int yearOf(LocalDate day) {
        return day.getMonthValue() < APRIL ? day.getYear() - 1 : day.getYear();
    }

    public List<DeliveryPlan.Month> getMonths() {
        return Once.ask(this, "months", () -> plan.months(LocalDate.of(year, APRIL, 1)));
    }

    public List<DeliveryPlan.Post> getPosts() {
        return Once.ask(this, "posts", plan::posts);
    }

    public int getYear() {
        return year;
    }

    /** The year that the address asks for; one that it cannot mean is this one. */
    public void setYear(@Nullable Integer year) {
        this.year = year == null || year < FIRST_YEAR || year > LAST_YEAR
                ? yearOf(TaskForceClock.current().today())
                : year;
    }
}
