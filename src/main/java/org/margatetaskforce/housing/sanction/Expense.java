package org.margatetaskforce.housing.sanction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;

/** One line of what enforcement costs: a charge of s.49, or of works; it stands in one demand at most. */
@Entity
@Table(schema = "housing", name = "expense")
public class Expense extends OfCase {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ExpenseKind kind = ExpenseKind.INSPECTION;

    @Column(name = "works_reference", updatable = false)
    private @Nullable String worksReference;

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate onDay = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String words = "";

    @Column(nullable = false, updatable = false)
    private long pence;

    @Column(name = "demand_reference")
    private @Nullable String demandReference;

    @Column(nullable = false)
    private boolean struck;

    protected Expense() {}

    Expense(
            EnforcementCase of,
            ExpenseKind kind,
            @Nullable String works,
            LocalDate onDay,
            String words,
            long pence,
            LocalDate today) {
        super(of);
        if (kind == ExpenseKind.WORKS && works == null) {
            throw new RuleBroken("housing.expense.works-needed");
        }
        if (onDay.isAfter(today)) {
            throw new RuleBroken("housing.works.not-in-the-future");
        }
        if (pence <= 0) {
            throw new RuleBroken("housing.expense.sum-needed");
        }
        this.kind = kind;
        worksReference = kind == ExpenseKind.WORKS ? works : null;
        this.onDay = onDay;
        this.words = said(words, "housing.expense.words-needed");
        this.pence = pence;
    }

    /** Is put into a demand. */
    void demand(String demand) {
        if (struck || demandReference != null) {
            throw new RuleBroken("housing.expense.demanded-already", words);
        }
        demandReference = demand;
    }

    /** The tribunal quashed the demand it stands in: it is not demanded again. */
    void strikeWithDemand() {
        struck = true;
    }

    /** The demand it stood in was withdrawn. */
    void release() {
        demandReference = null;
    }

    void strike() {
        if (demandReference != null) {
            throw new RuleBroken("housing.expense.demanded-already", words);
        }
        struck = true;
    }

    /** Can it still be demanded? */
    public boolean isOpen() {
        return !struck && demandReference == null;
    }

    /** The database's own number, by which a form strikes it out. */
    public long line() {
        return Objects.requireNonNull(id());
    }

    public ExpenseKind getKind() {
        return kind;
    }

    public @Nullable String getWorksReference() {
        return worksReference;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public String getWords() {
        return words;
    }

    public long getPence() {
        return pence;
    }

    public @Nullable String getDemandReference() {
        return demandReference;
    }

    public boolean isStruck() {
        return struck;
    }
}
