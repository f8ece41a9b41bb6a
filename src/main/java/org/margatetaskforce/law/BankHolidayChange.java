package org.margatetaskforce.law;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.margatetaskforce.base.Record;

/** A day that a proclamation made a bank holiday in England and Wales, or took away from the standing ones. */
@Entity
@Table(schema = "law", name = "bank_holiday_change")
public class BankHolidayChange extends Record {

    /** What the proclamation did to the day. */
    public enum Change {
        ADDED,
        REMOVED
    }

    @Column(nullable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Change change;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String source;

    @Column(nullable = false)
    private Mark mark;

    protected BankHolidayChange() {
        this(LocalDate.MIN, Change.ADDED, "", "", Mark.CHECK);
    }

    /** A row as a migration writes it. */
    public BankHolidayChange(LocalDate day, Change change, String name, String source, Mark mark) {
        this.day = day;
        this.change = change;
        this.name = name;
        this.source = source;
        this.mark = mark;
    }

    public LocalDate getDay() {
        return day;
    }

    public Change getChange() {
        return change;
    }

    public String getName() {
        return name;
    }

    public String getSource() {
        return source;
    }

    public Mark getMark() {
        return mark;
    }
}
