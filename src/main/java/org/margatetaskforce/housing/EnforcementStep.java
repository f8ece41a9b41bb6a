package org.margatetaskforce.housing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** How a housing enforcement case came to where it stands: one step, never changed. */
@Entity
@Table(schema = "housing", name = "enforcement_step")
public class EnforcementStep extends Record {

    @Column(name = "enforcement_case_id", nullable = false, updatable = false)
    private long enforcementCaseId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state", updatable = false)
    private @Nullable EnforcementState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false, updatable = false)
    private EnforcementState toState = EnforcementState.REPORTED;

    @Column(name = "on_day", nullable = false, updatable = false)
    private LocalDate onDay = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String words = "";

    protected EnforcementStep() {}

    EnforcementStep(EnforcementCase of, @Nullable EnforcementState fromState, LocalDate onDay, String words) {
        enforcementCaseId = of.key();
        this.fromState = fromState;
        toState = of.getState();
        this.onDay = onDay;
        this.words = words;
    }

    public @Nullable EnforcementState getFromState() {
        return fromState;
    }

    public EnforcementState getToState() {
        return toState;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    /** What happened, without names. */
    public String getWords() {
        return words;
    }
}
