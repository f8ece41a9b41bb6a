package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.inspection.Entries;

/** Records what the justice decided. */
@Named
@ViewScoped
public class RecordWarrantDecision extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Entries entries;

    private @Nullable Boolean granted;
    private String court = "";
    private @Nullable LocalDate on = TaskForceClock.current().today();

    /** Records it. */
    public String record() {
        entries.warrantDecided(
                getReference(), version(), Boolean.TRUE.equals(granted), court, Objects.requireNonNull(on));
        return done("housing.entry.done-warrant-decided");
    }

    public @Nullable Boolean getGranted() {
        return granted;
    }

    public void setGranted(@Nullable Boolean granted) {
        this.granted = granted;
    }

    public String getCourt() {
        return court;
    }

    public void setCourt(@Nullable String court) {
        this.court = court == null ? "" : court;
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }
}
