package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.Abode;
import org.margatetaskforce.people.Residencies;

/** Records that somebody moved out: the last day, and why. */
@Named
@ViewScoped
public class MoveOut extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    @Inject
    Residencies residencies;

    private @Nullable Instant readAt;
    private String residency = "";
    private @Nullable LocalDate lastDay;
    private String reason = "";

    @Override
    public void open() {
        Abode known = residencies.find(residency).orElseThrow(NoSuchElementException::new);
        setPerson(known.person());
        readAt = known.recordedAt();
        lastDay = TaskForceClock.current().today();
        super.open();
    }

    /** Records it. */
    public String end() {
        Instant read = readAt;
        readAt = getAbode().recordedAt();
        residencies.end(residency, read, Objects.requireNonNull(lastDay), reason);
        return done("people.done.moved-out");
    }

    /** The home, as recorded now. */
    public Abode getAbode() {
        return residencies.find(residency).orElseThrow(NoSuchElementException::new);
    }

    public String getResidency() {
        return residency;
    }

    public void setResidency(@Nullable String residency) {
        this.residency = residency == null ? "" : residency.strip();
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
