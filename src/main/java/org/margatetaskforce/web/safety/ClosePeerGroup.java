package org.margatetaskforce.web.safety;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/** A group runs together no longer, or does again. */
@Named
@ViewScoped
public class ClosePeerGroup extends ActOnGroup {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate lastDay = TaskForceClock.current().today();
    private String because = "";

    /** Records that it is over. */
    public String close() {
        groups.close(getReference(), version(), Objects.requireNonNull(lastDay), because);
        return done("safety.group.done.closed");
    }

    /** Records that it goes on after all. */
    public String takeUpAgain() {
        groups.takeUpAgain(getReference(), version(), because);
        return done("safety.group.done.again");
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because.strip();
    }
}
