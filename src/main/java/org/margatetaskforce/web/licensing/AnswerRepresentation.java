package org.margatetaskforce.web.licensing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import org.margatetaskforce.licensing.Representation;
import org.margatetaskforce.licensing.Representations;

/** Answers one representation; the answer stands in the decision notice. */
@Named
@ViewScoped
public class AnswerRepresentation extends ActOnApplication {

    private static final long serialVersionUID = 1L;

    @Inject
    Representations representations;

    private int number;
    private String answer = "";

    @Override
    protected void fill() {
        answer = Objects.requireNonNullElse(getRepresentation().getAnswer(), "");
    }

    /** Records the answer and goes back to the rest of them. */
    public String record() {
        representations.answer(getReference(), version(), number, answer);
        return "/licensing/consider-representations.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** The representation. */
    public Representation getRepresentation() {
        return once("representations", () -> representations.of(getReference())).stream()
                .filter(one -> one.getNumber() == number)
                .findFirst()
                .orElseThrow();
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(String answer) {
        this.answer = answer;
    }
}
