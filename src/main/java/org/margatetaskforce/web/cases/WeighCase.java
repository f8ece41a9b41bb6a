package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.CasePriority;
import org.margatetaskforce.cases.CaseRisk;

/** Set priority and risk. */
@Named
@ViewScoped
public class WeighCase extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable CasePriority priority;
    private @Nullable CaseRisk risk;
    private @Nullable String reason;

    @Override
    protected void fill() {
        priority = getCase().getPriority();
        risk = getCase().getRisk();
    }

    /** Set them. */
    public String act() {
        cases.weigh(
                getReference(),
                version(),
                Objects.requireNonNull(priority),
                Objects.requireNonNull(risk),
                orEmpty(reason));
        return done("Priority and risk are set.");
    }

    /** What can be answered. */
    public CasePriority[] getPriorityChoices() {
        return CasePriority.values();
    }

    public @Nullable CasePriority getPriority() {
        return priority;
    }

    public void setPriority(@Nullable CasePriority priority) {
        this.priority = priority;
    }

    /** What can be answered. */
    public CaseRisk[] getRiskChoices() {
        return CaseRisk.values();
    }

    public @Nullable CaseRisk getRisk() {
        return risk;
    }

    public void setRisk(@Nullable CaseRisk risk) {
        this.risk = risk;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
