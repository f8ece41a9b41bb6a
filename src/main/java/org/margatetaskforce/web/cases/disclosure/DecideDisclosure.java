package org.margatetaskforce.web.cases.disclosure;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.disclosure.DisclosureDecision;
import org.margatetaskforce.web.shell.Once;

/** A designated officer decides about a disclosure: whole, in part, or not at all. */
@Named
@ViewScoped
public class DecideDisclosure extends ActOnDisclosure {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private String reason = "";
    private String conditions = "";
    private @Nullable LocalDate lastDay;

    /** Records the decision. */
    public String decide() {
        disclosures.decide(getReference(), version(), DisclosureDecision.valueOf(answer), reason, conditions, lastDay);
        return done("cases.disclosure.done.decided", getReference());
    }

    /** The latest day that the decision may give. */
    public LocalDate getLongest() {
        return Once.ask(this, "longest", () -> disclosures.longest());
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer.strip();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }

    public String getConditions() {
        return conditions;
    }

    public void setConditions(@Nullable String conditions) {
        this.conditions = conditions == null ? "" : conditions.strip();
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }
}
