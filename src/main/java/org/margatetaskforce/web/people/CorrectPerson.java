package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** Puts right who somebody is, or records that they died; what stood before is kept. */
@Named
@ViewScoped
public class CorrectPerson extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    private final ParticularsForm form = new ParticularsForm();
    private int version;
    private String reason = "";

    @Override
    protected void fill() {
        form.take(getSubject().particulars());
        version = getSubject().getVersion();
    }

    /** Records it; upon somebody else's change it is refused, and what they recorded is shown. */
    public String correct() {
        int read = version;
        version = persons.get(getPerson()).getVersion();
        forget();
        persons.correct(getPerson(), read, form.particulars(), reason);
        return done("people.done.corrected");
    }

    public ParticularsForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
