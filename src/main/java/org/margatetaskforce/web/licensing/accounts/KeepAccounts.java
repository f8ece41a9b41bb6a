package org.margatetaskforce.web.licensing.accounts;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.Amount;
import org.margatetaskforce.licensing.Designation;
import org.margatetaskforce.licensing.accounts.BreakEven;
import org.margatetaskforce.licensing.accounts.SchemeAccounts;
import org.margatetaskforce.licensing.accounts.SchemeCost;
import org.margatetaskforce.licensing.accounts.SchemeYear;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Tell;

/** Keeps the accounts of the licensing scheme: what it brings in and costs, what it will have cost, and the report of a year. */
@Named
@ViewScoped
public class KeepAccounts implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SchemeAccounts accounts;

    private @Nullable Long expected;
    private @Nullable LocalDate on;
    private @Nullable Integer minutes;
    private @Nullable Long pence;
    private @Nullable String words;
    private boolean time = true;
    private @Nullable SchemeYear publishing;

    /** A cost is mostly of today. */
    public void open() {
        on = TaskForceClock.current().today();
    }

    /** The years, the latest first. */
    public List<SchemeYear> getYears() {
        return Once.ask(this, "years", () -> accounts.years());
    }

    private Optional<BreakEven> forecast() {
        return Once.ask(this, "forecast", () -> accounts.forecast(getYears(), expected));
    }

    /** What it comes to at the end; null where there never was a designation. */
    public @Nullable BreakEven getForecast() {
        return forecast().orElse(null);
    }

    /** The fee for what is to come; null where none is. */
    public @Nullable Long getFeeFromNow() {
        return forecast()
                .map(BreakEven::feeFromNow)
                .filter(fee -> fee.isPresent())
                .map(fee -> fee.getAsLong())
                .orElse(null);
    }

    /** The fee that would have covered all of it; null where nobody applies. */
    public @Nullable Long getFeeThroughout() {
        return forecast()
                .map(BreakEven::feeThroughout)
                .filter(fee -> fee.isPresent())
                .map(fee -> fee.getAsLong())
                .orElse(null);
    }

    /** The designation that the accounts are of. */
    public @Nullable Designation getDesignation() {
        return Once.ask(this, "designation", () -> accounts.designation()).orElse(null);
    }

    /** What that designation is called. */
    public String getArea() {
        Designation of = getDesignation();
        return of == null ? "" : of.getName();
    }

    /** The rate of an hour today. */
    public Amount getRate() {
        return Once.ask(
                this, "rate", () -> accounts.rate(TaskForceClock.current().today()));
    }

    /** The costs entered last. */
    public List<SchemeCost> getCosts() {
        return Once.ask(this, "costs", () -> accounts.costs());
    }

    public int getCostCount() {
        return Once.ask(this, "count", () -> accounts.costCount());
    }

    /** Reckons anew with as many applications to come as were typed. */
    public void reckon() {
        Once.forget(this);
        getForecast();
    }

    /** Enters a cost. */
    public String enter() {
        if (time) {
            accounts.enterTime(on, minutes, words);
        } else {
            accounts.enterCost(on, pence, words);
        }
        Tell.next("licensing.accounts.done-entered");
        return again();
    }

    /** Strikes one out. */
    public String strike(long number) {
        accounts.strike(number);
        Tell.next("licensing.accounts.done-struck");
        return again();
    }

    /** Shows what would be published, once more. */
    public void ask(SchemeYear year) {
        publishing = year;
    }

    /** Publishes it after all not. */
    public void leave() {
        publishing = null;
    }

    /** Publishes it. */
    public String publish() {
        SchemeYear year = publishing;
        if (year != null) {
            accounts.publish(year.begins());
            Tell.next("licensing.accounts.done-published", year.words());
        }
        return again();
    }

    private static String again() {
        return "/licensing/scheme-accounts.xhtml?faces-redirect=true";
    }

    /** The year about to be published; null where none is. */
    public @Nullable SchemeYear getPublishing() {
        return publishing;
    }

    public @Nullable Long getExpected() {
        return expected;
    }

    public void setExpected(@Nullable Long expected) {
        this.expected = expected;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(@Nullable Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable Long getPence() {
        return pence;
    }

    public void setPence(@Nullable Long pence) {
        this.pence = pence;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public boolean isTime() {
        return time;
    }

    public void setTime(boolean time) {
        this.time = time;
    }
}
