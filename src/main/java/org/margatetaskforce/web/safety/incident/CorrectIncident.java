package org.margatetaskforce.web.safety.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.Incident;
import org.margatetaskforce.safety.incident.IncidentType;
import org.margatetaskforce.safety.incident.Repeats;
import org.margatetaskforce.web.shell.Conflict;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Puts right what an incident says; what it said before is kept, and the second of two sees both. */
@Named
@ViewScoped
public class CorrectIncident extends WriteIncident {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Officers officers;

    private String reference = "";
    private int version;
    private String because = "";
    private Conflict conflict = Conflict.NONE;

    /** Reads it; one that is not for these eyes, or not theirs to put right, is no page. */
    public void open() {
        Incident incident =
                incidents.find(reference).filter(incidents::mayChange).orElseThrow(NoSuchElementException::new);
        getForm().take(incident, incidents.streetOf(incident));
        version = incident.getVersion();
        Uprn door = incident.getUprn();
        if (door != null) {
            at(door);
        }
    }

    @Override
    protected Repeats counted(Repeats there) {
        return there;
    }

    @Override
    protected String itself() {
        return reference;
    }

    /** Records it; upon somebody else's change nothing is saved, and what they wrote stands beside what was typed. */
    public @Nullable String correct() {
        Incident now = incidents.get(reference);
        if (now.getVersion() != version) {
            IncidentForm theirs = new IncidentForm();
            theirs.take(now, incidents.streetOf(now));
            conflict = between(now, theirs);
            version = now.getVersion();
            return null;
        }
        if (now.isErroneous()) {
            throw new RuleBroken("safety.incident.erroneous", reference);
        }
        incidents.correct(reference, version, getForm().told(getPick().uprn(), List.of()), because);
        Tell.next("safety.incident.done.corrected", reference);
        return "/safety/view-incident.xhtml?faces-redirect=true&reference=" + reference;
    }

    private Conflict between(Incident now, IncidentForm theirs) {
        IncidentForm mine = getForm();
        String by = Objects.requireNonNullElse(now.getChangedBy(), now.getRecordedBy());
        Uprn door = getPick().uprn();
        Uprn theirDoor = now.getUprn();
        return Conflict.with(officers.nameOf(by), now.getChangedAt())
                .field(
                        "",
                        "Whose incident is it?",
                        Pick.words(getAgencies(), mine.getAgency()),
                        Pick.words(getAgencies(), theirs.getAgency()))
                .field("act:source", "Their reference of it", mine.getSourceRef(), theirs.getSourceRef())
                .field("", "What was it?", words(mine.getType()), words(theirs.getType()))
                .field("", "On which day was it?", mine.getOn(), theirs.getOn())
                .field("act:at", "At what time?", mine.getAt(), theirs.getAt())
                .field(
                        "",
                        "Door",
                        door == null ? "" : properties.address(door).line(),
                        theirDoor == null ? "" : properties.address(theirDoor).line())
                .field("", "Street", mine.getStreet(), theirs.getStreet())
                .field("act:words", "Where exactly?", mine.getPlaceWords(), theirs.getPlaceWords())
                .field("act:summary", "What happened?", mine.getSummary(), theirs.getSummary())
                .field("act:handling", "What was done about it?", mine.getHandling(), theirs.getHandling());
    }

    private String words(String type) {
        return getTypes().stream()
                .filter(one -> one.code().equals(type))
                .map(IncidentType::words)
                .findFirst()
                .orElse(type);
    }

    /** What somebody else wrote while this was typed. */
    public Conflict getConflict() {
        return conflict;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because.strip();
    }
}
