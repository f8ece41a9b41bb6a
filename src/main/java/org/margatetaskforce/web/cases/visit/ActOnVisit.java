package org.margatetaskforce.web.cases.visit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.visit.Attendee;
import org.margatetaskforce.cases.visit.Door;
import org.margatetaskforce.cases.visit.Visit;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one visit shares: which, as it was read when the page was opened, its doors, and who goes. */
public abstract class ActOnVisit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Visits visits;

    private String reference = "";
    private int version = -1;
    private transient @Nullable Visit visit;
    private transient @Nullable List<Door> doors;
    private transient @Nullable List<Attendee> going;

    /** Opens the page, for one who may see the visit; any other is told that there is no such page. */
    public void open() {
        version = getVisit().getVersion();
    }

    /** The version that the page shows; after a refusal the page shows the latest and acts on that. */
    protected int version() {
        int read = version;
        visit = null;
        doors = null;
        version = getVisit().getVersion();
        return read;
    }

    /** Back to the visit, which says what was done. */
    protected String done(String key, Object... details) {
        Tell.next(key, details);
        return "/cases/view-visit.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The visit. */
    public Visit getVisit() {
        Visit read = visit;
        if (read == null) {
            read = visits.find(reference).orElseThrow(NoSuchElementException::new);
            visit = read;
        }
        return read;
    }

    /** Its doors, each with what stands there today. */
    public List<Door> getDoors() {
        List<Door> read = doors;
        if (read == null) {
            read = visits.doors(reference);
            doors = read;
        }
        return read;
    }

    /** Who goes, the lead first. */
    public List<Attendee> getGoing() {
        List<Attendee> read = going;
        if (read == null) {
            read = visits.attendees(reference);
            going = read;
        }
        return read;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }
}
