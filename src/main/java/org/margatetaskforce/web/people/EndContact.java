package org.margatetaskforce.web.people;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.people.ContactPoint;

/** A way to reach somebody is used no longer. */
@Named
@ViewScoped
public class EndContact extends ActOnPerson {

    private static final long serialVersionUID = 1L;

    private String contact = "";
    private @Nullable LocalDate lastDay = TaskForceClock.current().today();
    private String reason = "";

    /** Records it. */
    public String end() {
        contactPoints.end(contact, null, Objects.requireNonNull(lastDay), reason);
        return done("people.done.contact-ended");
    }

    /** What ends. */
    public ContactPoint getPoint() {
        return contactPoints.get(contact);
    }

    public String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact == null ? "" : contact.strip();
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
