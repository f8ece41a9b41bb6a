package org.margatetaskforce.web.cases.hold;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.visit.Visit;
import org.margatetaskforce.cases.visit.Visits;

/** Lets one visit go ahead although the address is held. */
@Named
@ViewScoped
public class LetVisitThrough extends ActOnHold {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Visits visits;

    private String visit = "";
    private String why = "";
    private transient @Nullable Visit about;

    /** Records it. */
    public String let() {
        holds.letThrough(getReference(), version(), visit, why);
        return done("cases.hold.done.let-through", getReference(), visit);
    }

    /** The visit. */
    public Visit getAbout() {
        Visit read = about;
        if (read == null) {
            read = visits.find(visit).orElseThrow(NoSuchElementException::new);
            about = read;
        }
        return read;
    }

    public String getVisit() {
        return visit;
    }

    public void setVisit(@Nullable String visit) {
        this.visit = visit == null ? "" : visit.strip();
    }

    public String getWhy() {
        return why;
    }

    public void setWhy(@Nullable String why) {
        this.why = why == null ? "" : why.strip();
    }
}
