package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/** Record first contact. */
@Named
@ViewScoped
public class RecordFirstContact extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate on;
    private @Nullable String how;

    @Override
    protected void fill() {
        on = TaskForceClock.current().today();
    }

    /** Record it. */
    public String act() {
        caseStages.recordFirstContact(getReference(), version(), Objects.requireNonNull(on), orEmpty(how));
        return done("First contact recorded. The assessment is next.");
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable String getHow() {
        return how;
    }

    public void setHow(@Nullable String how) {
        this.how = how;
    }
}
