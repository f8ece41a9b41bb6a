package org.margatetaskforce.licensing.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** What was spent on the scheme on a day: officers' time, or money. */
@Entity
@Table(schema = "licensing", name = "scheme_cost")
public class SchemeCost extends Record {

    @Column(name = "spent_on", nullable = false, updatable = false)
    private LocalDate spentOn = LocalDate.EPOCH;

    @Column(updatable = false)
    private @Nullable Integer minutes;

    @Column(nullable = false, updatable = false)
    private long pence;

    @Column(nullable = false, updatable = false)
    private String words = "";

    @Column(name = "struck_on")
    private @Nullable LocalDate struckOn;

    @Column(name = "struck_by")
    private @Nullable String struckBy;

    protected SchemeCost() {}

    /**
     * A cost as it was entered.
     *
     * @param minutes officers' time; null of money
     */
    SchemeCost(LocalDate spentOn, @Nullable Integer minutes, long pence, String words) {
        this.spentOn = spentOn;
        this.minutes = minutes;
        this.pence = pence;
        this.words = words;
    }

    /** It was wrong, and counts no more. */
    void strike(LocalDate on, String who) {
        if (struckOn != null) {
            throw new RuleBroken("licensing.accounts.struck");
        }
        struckOn = on;
        struckBy = who;
    }

    /** Its number, by which it is struck out. */
    public long number() {
        return Objects.requireNonNull(id());
    }

    public LocalDate getSpentOn() {
        return spentOn;
    }

    /** Officers' time in minutes; null of money. */
    public @Nullable Integer getMinutes() {
        return minutes;
    }

    public long getPence() {
        return pence;
    }

    public String getWords() {
        return words;
    }

    public @Nullable LocalDate getStruckOn() {
        return struckOn;
    }
}
