package org.margatetaskforce.web.cases.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.access.DutyCalls;
import org.margatetaskforce.web.shell.Tell;

/** Answers a call in need, at the desk of the agency that holds something. */
@Named
@ViewScoped
public class AnswerDutyCall implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DutyCalls dutyCalls;

    private String reference = "";
    private String answer = "";
    private String note = "";
    private transient DutyCalls.@Nullable Call call;

    /** Opens the page for the desk alone; any other is told that there is no such page. */
    public void open() {
        getCall();
    }

    /** Records the answer. */
    public String record() {
        dutyCalls.answer(reference, answer, note);
        Tell.next("cases.glass.done.answered", reference);
        return "/cases/answer-duty-call.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The call. */
    public DutyCalls.Call getCall() {
        DutyCalls.Call read = call;
        if (read == null) {
            read = dutyCalls.find(reference).orElseThrow(NoSuchElementException::new);
            call = read;
        }
        return read;
    }

    /** The page of the person or the address that it is about. */
    public String getAboutPage() {
        String about = getCall().about();
        return (about.startsWith("P-") ? "/people/view-person.xhtml?reference=" : "/place/view-property.xhtml?uprn=")
                + about;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer == null ? "" : answer;
    }

    public String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note == null ? "" : note.strip();
    }
}
