package org.margatetaskforce.web.cases;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.ClosingAnswer;

/** Answer the proposed closing. */
@Named
@ViewScoped
public class AnswerClosing extends ActOnCase {

    private static final long serialVersionUID = 1L;

    private @Nullable ClosingAnswer answer;
    private @Nullable String note;

    /** Record the answer. */
    public String act() {
        caseStages.answerClosing(getReference(), answer == ClosingAnswer.AGREES, orEmpty(note));
        return done("Your agency’s answer is recorded.");
    }

    /** What can be answered. */
    public ClosingAnswer[] getAnswerChoices() {
        return ClosingAnswer.values();
    }

    public @Nullable ClosingAnswer getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable ClosingAnswer answer) {
        this.answer = answer;
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }
}
