package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCases;

/** The team leader answers for a case that drifts. */
@Named
@ViewScoped
public class AnswerDrift extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private @Nullable LocalDate nextOn;

    /** Records the answer. */
    public String answer() {
        enforcementCases.answerDrift(getReference(), version(), answer, Objects.requireNonNull(nextOn));
        return done("housing.case.done-answered");
    }

    public List<EnforcementCases.Alarm> getAlarms() {
        return once("alarms", () -> enforcementCases.alarms(getReference()));
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public @Nullable LocalDate getNextOn() {
        return nextOn;
    }

    public void setNextOn(@Nullable LocalDate nextOn) {
        this.nextOn = nextOn;
    }
}
