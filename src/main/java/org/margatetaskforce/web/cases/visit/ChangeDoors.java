package org.margatetaskforce.web.cases.visit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.visit.Clash;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.people.AddressPick;

/** Changes to which doors a visit goes, before it begins; what stands against another door is shown before it is added. */
@Named
@ViewScoped
public class ChangeDoors extends ActOnVisit {

    private static final long serialVersionUID = 1L;
    private static final int SHORTEST_REASON = 10;

    @Inject
    AddressPick pick;

    private String clashAccepted = "";
    private transient @Nullable List<Clash> clashes;

    /** Looks an address up. */
    public void search() {
        pick.search();
    }

    /** To the chosen door too, where nothing stands against it or it is said why all the same. */
    public @Nullable String add() {
        Uprn door = Uprn.parse(pick.getUprn()).orElse(null);
        if (door == null) {
            return null;
        }
        List<Clash> against = visits.clashes(List.of(door), getVisit().getVisitOn(), getReference());
        clashes = against;
        if (!against.isEmpty() && clashAccepted.length() < SHORTEST_REASON) {
            return null;
        }
        visits.addDoor(getReference(), version(), door, against.isEmpty() ? null : clashAccepted);
        return again("cases.visit.done.door-added");
    }

    /** Not to this door after all. */
    public String drop(int position) {
        visits.removeDoor(getReference(), version(), position);
        return again("cases.visit.done.door-dropped");
    }

    private String again(String key) {
        return done(key).replace("/view-visit.xhtml?faces-redirect=true&", "/change-doors.xhtml?faces-redirect=true&");
    }

    /** What stands against the chosen door. */
    public List<Clash> getClashes() {
        List<Clash> known = clashes;
        return known == null ? List.of() : known;
    }

    public AddressPick getPick() {
        return pick;
    }

    public String getClashAccepted() {
        return clashAccepted;
    }

    public void setClashAccepted(@Nullable String clashAccepted) {
        this.clashAccepted = clashAccepted == null ? "" : clashAccepted.strip();
    }
}
