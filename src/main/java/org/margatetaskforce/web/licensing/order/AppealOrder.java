package org.margatetaskforce.web.licensing.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.licensing.order.OrderKind;
import org.margatetaskforce.licensing.order.OrderOutcome;

/** Records an appeal against a management order, and what the tribunal made of it (Housing Act 2004 Sch 6 Part 3). */
@Named
@ViewScoped
public class AppealOrder extends ActOnOrder {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate on;
    private @Nullable LocalDate inForceFrom;
    private @Nullable OrderOutcome outcome;
    private @Nullable String summary;

    /** Records the appeal. */
    public String lodge() {
        orders.appealed(getReference(), version(), on, orEmpty(summary));
        return done("licensing.order.appeal-recorded");
    }

    /** Records what came of it. */
    public String settle() {
        orders.appealSettled(getReference(), version(), outcome, on, inForceFrom, orEmpty(summary));
        return done("licensing.order.appeal-settled");
    }

    /** May an appeal be recorded? */
    public boolean isToLodge() {
        return getFound().getAppealedOn() == null && !getFound().isOver();
    }

    /** Does the tribunal have it? */
    public boolean isToSettle() {
        return getFound().getAppealedOn() != null && getFound().getAppealOutcome() == null;
    }

    /** Does it come into force only when the appeal is over? */
    public boolean isFinalOrder() {
        return getFound().getKind() == OrderKind.FINAL;
    }

    public OrderOutcome[] getOutcomes() {
        return OrderOutcome.values();
    }

    public @Nullable LocalDate getOn() {
        return on;
    }

    public void setOn(@Nullable LocalDate on) {
        this.on = on;
    }

    public @Nullable LocalDate getInForceFrom() {
        return inForceFrom;
    }

    public void setInForceFrom(@Nullable LocalDate inForceFrom) {
        this.inForceFrom = inForceFrom;
    }

    public @Nullable OrderOutcome getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable OrderOutcome outcome) {
        this.outcome = outcome;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }
}
