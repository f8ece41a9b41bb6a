package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.Control;
import org.margatetaskforce.people.Organisations;

/** Somebody stands behind a company no longer. */
@Named
@ViewScoped
public class EndControl implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Organisations organisations;

    private String link = "";
    private @Nullable LocalDate lastDay;
    private String reason = "";

    /** Opens the page on the link of the address. */
    public void open() {
        organisations.control(link);
        lastDay = TaskForceClock.current().today();
    }

    /** Records it. */
    public String end() {
        String controlled = getControl().getControlled().getReference();
        organisations.endControl(link, null, Objects.requireNonNull(lastDay), reason);
        ActOnPerson.tell("people.done.control-ended");
        return "/people/view-organisation.xhtml?faces-redirect=true&reference=" + controlled;
    }

    /** What ends. */
    public Control getControl() {
        return organisations.control(link);
    }

    public String getLink() {
        return link;
    }

    public void setLink(@Nullable String link) {
        this.link = link == null ? "" : link.strip();
    }

    public @Nullable LocalDate getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason == null ? "" : reason.strip();
    }
}
