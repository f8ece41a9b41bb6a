package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** A condition chosen for a licence, in the version of its text in force at the choice. */
@Entity
@Table(schema = "licensing", name = "chosen_condition")
public class ChosenCondition extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Column(name = "condition_id", nullable = false)
    private long conditionId;

    @Column
    private @Nullable String particulars;

    protected ChosenCondition() {}

    ChosenCondition(long applicationId, long conditionId, @Nullable String particulars) {
        this.applicationId = applicationId;
        this.conditionId = conditionId;
        this.particulars = Said.orNull(particulars);
    }

    long conditionId() {
        return conditionId;
    }

    public @Nullable String getParticulars() {
        return particulars;
    }
}
