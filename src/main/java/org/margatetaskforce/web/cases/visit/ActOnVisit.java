package org.margatetaskforce.web.cases.visit;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.visit.Attendee;
import org.margatetaskforce.cases.visit.Door;
import org.margatetaskforce.cases.visit.Visit;
import org.margatetaskforce.cases.visit.VisitStatus;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.licensing.condition.ConditionRetests;
import org.margatetaskforce.web.shell.Tell;

/** What every page about one visit shares: which, as it was read when the page was opened, its doors, and who goes. */
public abstract class ActOnVisit implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Visits visits;

    @Inject
    transient ConditionRetests retests;

    @Inject
    transient Officers officers;

    private String reference = "";
    private int version = -1;
    private transient @Nullable Visit visit;
    private transient @Nullable List<Door> doors;
    private transient @Nullable List<Attendee> going;
    private transient @Nullable List<ConditionRetests.AtDoor> licensed;

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

    /** The licences in force at its doors, for one who looks after their conditions: what can be looked at there. */
    public List<ConditionRetests.AtDoor> getLicensed() {
        List<ConditionRetests.AtDoor> read = licensed;
        if (read == null) {
            read = officers.may("licence.check-conditions")
                    ? retests.at(reference, getVisit().getVisitOn(), getDoors())
                    : List.of();
            licensed = read;
        }
        return read;
    }

    /** Those of them at one door. */
    public List<ConditionRetests.AtDoor> licensedAt(int position) {
        return getLicensed().stream()
                .filter(each -> each.position() == position)
                .toList();
    }

    /** Have they set out, so that something can have been seen? */
    public boolean isSetOut() {
        VisitStatus status = getVisit().getStatus();
        return status == VisitStatus.IN_PROGRESS || status == VisitStatus.COMPLETED;
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
