package org.margatetaskforce.web.licensing.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/** Records that a management order was revoked before its term was over (Housing Act 2004 ss.111, 121). */
@Named
@ViewScoped
public class EndOrder extends ActOnOrder {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate endsOn;
    private @Nullable String reasons;

    @Override
    protected void fill() {
        endsOn = TaskForceClock.current().today();
    }

    /** Ends it. */
    public String end() {
        orders.end(getReference(), version(), endsOn, orEmpty(reasons));
        return done("licensing.order.ended");
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }

    public @Nullable String getReasons() {
        return reasons;
    }

    public void setReasons(@Nullable String reasons) {
        this.reasons = reasons;
    }
}
