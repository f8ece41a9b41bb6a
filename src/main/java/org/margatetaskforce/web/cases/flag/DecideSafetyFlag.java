package org.margatetaskforce.web.cases.flag;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A senior officer decides about a proposed safety flag. */
@Named
@ViewScoped
public class DecideSafetyFlag extends ActOnFlag {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private String instruction = "";
    private @Nullable LocalDate informedOn;
    private String why = "";

    @Override
    public void open() {
        super.open();
        instruction = getFlag().getInstruction();
    }

    /** Records the decision. */
    public String decide() {
        boolean needed = answer.equals("NEEDED");
        if (needed) {
            flags.approve(getReference(), version(), instruction, informedOn, why);
        } else {
            flags.refuse(getReference(), version(), why);
        }
        return done(needed ? "cases.flag.done.approved" : "cases.flag.done.refused");
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public String getInstruction() {
        return instruction;
    }

    public void setInstruction(@Nullable String instruction) {
        this.instruction = instruction == null ? "" : instruction;
    }

    public @Nullable LocalDate getInformedOn() {
        return informedOn;
    }

    public void setInformedOn(@Nullable LocalDate informedOn) {
        this.informedOn = informedOn;
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }
}
