package org.margatetaskforce.licensing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;

/** One step in the life of an application: from which state to which, on what day, in words fit for a header. */
@Entity
@Table(schema = "licensing", name = "application_step")
public class ApplicationStep extends Record {

    @Column(name = "application_id", nullable = false, updatable = false)
    private long applicationId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state")
    private @Nullable ApplicationState fromState;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false)
    private ApplicationState toState;

    @Column(name = "on_day", nullable = false)
    private LocalDate onDay;

    @Column(nullable = false)
    private String words;

    protected ApplicationStep() {}

    ApplicationStep(
            LicenceApplication application, @Nullable ApplicationState fromState, LocalDate onDay, String words) {
        applicationId = application.key();
        this.fromState = fromState;
        toState = application.getState();
        this.onDay = onDay;
        this.words = words;
    }

    public @Nullable ApplicationState getFromState() {
        return fromState;
    }

    public ApplicationState getToState() {
        return toState;
    }

    public LocalDate getOnDay() {
        return onDay;
    }

    public String getWords() {
        return words;
    }
}
