package org.margatetaskforce.web.cases.access;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.access.AccessRequest;
import org.margatetaskforce.cases.access.AccessRequests;
import org.margatetaskforce.cases.access.Held;
import org.margatetaskforce.web.shell.ShortAddresses;
import org.margatetaskforce.web.shell.Tell;

/** Asks another agency to see what it holds about a record, where one may know that it does. */
@Named
@ViewScoped
public class AskForAccess implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient AccessRequests accessRequests;

    private String of = "";
    private int dataClass;
    private String agency = "";
    private @Nullable Held held;
    private String purpose = "";
    private String items = "";
    private @Nullable LocalDate until;
    private boolean urgent;
    private int letters;

    /** Reads what is held; what is not for these eyes is no page. */
    public void open() {
        held = accessRequests.findHeld(of, dataClass, agency).orElseThrow(NoSuchElementException::new);
        letters = accessRequests.letters();
    }

    /** Sends it to the holder's desk. */
    public String ask() {
        if (held == null) {
            // the page was not there when it was asked for; its form is not either
            throw new NoSuchElementException("nothing is held");
        }
        String reference = accessRequests.ask(
                new AccessRequest.Wanted(of, dataClass, agency, purpose, items, Objects.requireNonNull(until), urgent));
        Tell.next("cases.access.done.asked", reference);
        return "/cases/view-access-request.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** What is held, and by whom. */
    public @Nullable Held getHeld() {
        return held;
    }

    /** The page of the record. */
    public String getBack() {
        return ShortAddresses.ours().pageOf(of).orElse("/today.xhtml");
    }

    /** How many letters the purpose has at least. */
    public int getLetters() {
        return letters;
    }

    public String getOf() {
        return of;
    }

    public void setOf(@Nullable String of) {
        this.of = of == null ? "" : of.strip();
    }

    public int getDataClass() {
        return dataClass;
    }

    public void setDataClass(int dataClass) {
        this.dataClass = dataClass;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = agency == null ? "" : agency.strip();
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose.strip();
    }

    public String getItems() {
        return items;
    }

    public void setItems(@Nullable String items) {
        this.items = items == null ? "" : items.strip();
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public boolean isUrgent() {
        return urgent;
    }

    public void setUrgent(boolean urgent) {
        this.urgent = urgent;
    }
}
