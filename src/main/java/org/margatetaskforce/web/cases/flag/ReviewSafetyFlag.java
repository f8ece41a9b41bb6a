package org.margatetaskforce.web.cases.flag;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** A senior officer reviews a safety flag, on its day or before: it is renewed or removed. */
@Named
@ViewScoped
public class ReviewSafetyFlag extends ActOnFlag {

    private static final long serialVersionUID = 1L;

    private String answer = "";
    private String instruction = "";
    private String why = "";

    @Override
    public void open() {
        super.open();
        instruction = getFlag().getInstruction();
    }

    /** Records the review. */
    public String review() {
        boolean needed = answer.equals("NEEDED");
        if (needed) {
            flags.renew(getReference(), version(), instruction, why);
        } else {
            flags.remove(getReference(), version(), why);
        }
        return done(needed ? "cases.flag.done.renewed" : "cases.flag.done.removed");
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

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }
}
