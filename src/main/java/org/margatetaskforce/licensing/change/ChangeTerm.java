package org.margatetaskforce.licensing.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** One thing that a variation changes. */
@Entity
@Table(schema = "licensing", name = "change_term")
public class ChangeTerm extends Record {

    @Column(name = "change_id", nullable = false, updatable = false)
    private long changeId;

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private TermKind what;

    @Column(name = "condition_id", updatable = false)
    private @Nullable Long conditionId;

    @Column(updatable = false)
    private @Nullable String particulars;

    @Column(updatable = false)
    private @Nullable String name;

    @Column
    private @Nullable LocalDate day;

    @Column(nullable = false)
    private boolean stands;

    protected ChangeTerm() {}

    private ChangeTerm(LicenceChange of, TermKind what) {
        changeId = of.key();
        applicationId = of.application();
        this.what = what;
        stands = true;
    }

    static ChangeTerm condition(LicenceChange of, TermKind what, long condition, @Nullable String particulars) {
        ChangeTerm term = new ChangeTerm(of, what);
        term.conditionId = condition;
        term.particulars = particulars;
        return term;
    }

    static ChangeTerm manager(LicenceChange of, String name) {
        ChangeTerm term = new ChangeTerm(of, TermKind.MANAGER);
        term.name = name;
        return term;
    }

    static ChangeTerm lastDay(LicenceChange of, LocalDate day) {
        ChangeTerm term = new ChangeTerm(of, TermKind.LAST_DAY);
        term.day = day;
        return term;
    }

    static ChangeTerm holderAddress(LicenceChange of) {
        return new ChangeTerm(of, TermKind.HOLDER_ADDRESS);
    }

    /** The tribunal takes it out. */
    void takeOut() {
        stands = false;
    }

    /** The tribunal sets another day. */
    void on(LocalDate other) {
        day = other;
    }

    public TermKind getWhat() {
        return what;
    }

    @Nullable
    Long conditionId() {
        return conditionId;
    }

    public @Nullable String getParticulars() {
        return particulars;
    }

    public @Nullable String getName() {
        return name;
    }

    public @Nullable LocalDate getDay() {
        return day;
    }

    public boolean isStands() {
        return stands;
    }
}
