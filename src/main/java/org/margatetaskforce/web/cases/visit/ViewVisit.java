package org.margatetaskforce.web.cases.visit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.visit.Clash;
import org.margatetaskforce.cases.visit.Door;
import org.margatetaskforce.cases.visit.Visit;
import org.margatetaskforce.cases.visit.VisitStatus;
import org.margatetaskforce.cases.visit.VisitWatch;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.cases.flag.SafetyBanner;

/** Shows a visit: what must be read first, who goes by what power, the doors, and when they were last heard of. */
@Named
@ViewScoped
public class ViewVisit extends ActOnVisit {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 50;

    @Inject
    transient Audit audit;

    @Inject
    transient Actions actions;

    @Inject
    transient VisitWatch watch;

    @Inject
    transient SafetyBanner banner;

    @Inject
    transient SignedIn signedIn;

    private boolean mayAct;
    private transient @Nullable List<String> unread;
    private transient @Nullable List<Clash> clashes;
    private transient @Nullable List<ActionRow> following;
    private transient @Nullable List<Visits.Event> history;
    private transient @Nullable Instant heardOfBy;

    @Override
    public void open() {
        super.open();
        mayAct = visits.mayAct(getVisit());
        audit.recordFor(
                getVisit().getCaseReference(),
                null,
                "VIEW",
                "visit",
                getReference(),
                getVisit().getDataClass(),
                null);
    }

    /** Says that the officer has read what stands at the doors. */
    public String acknowledge() {
        visits.acknowledge(getReference());
        return done("cases.visit.done.read");
    }

    /** All are briefed. */
    public String brief() {
        visits.brief(getReference(), version());
        return done("cases.visit.done.briefed");
    }

    /** They set out. */
    public String start() {
        visits.start(getReference(), version());
        return done("cases.visit.done.begun");
    }

    /** All is well. */
    public String checkIn() {
        visits.checkIn(getReference());
        return done("cases.visit.done.heard");
    }

    /** All are back. */
    public String complete() {
        visits.complete(getReference(), version());
        return done("cases.visit.done.completed");
    }

    /** True where the officer goes and has something to read before. */
    public boolean isToRead() {
        return !getVisit().getStatus().isOver()
                && getGoing().stream().anyMatch(one -> one.username().equals(signedIn.getUsername()))
                && getDoors().stream().anyMatch(door -> !door.read());
    }

    /** Who still has to read what, before they are briefed or set out. */
    public List<String> getUnread() {
        List<String> read = unread;
        if (read == null) {
            VisitStatus status = getVisit().getStatus();
            boolean matters = status == VisitStatus.PLANNED || status == VisitStatus.BRIEFED;
            read = matters ? visits.unread(getReference()) : List.of();
            unread = read;
        }
        return read;
    }

    /** Other visits at these doors that day, and what stands there that day but not over the page already. */
    public List<Clash> getClashes() {
        List<Clash> read = clashes;
        if (read == null) {
            Visit it = getVisit();
            read = it.getStatus().isOver()
                    ? List.of()
                    : visits
                            .clashes(
                                    getDoors().stream()
                                            .map(Door::uprn)
                                            .map(Uprn::of)
                                            .toList(),
                                    it.getVisitOn(),
                                    getReference())
                            .stream()
                            .filter(clash -> banner.over(getReference()).stream()
                                    .noneMatch(told -> told.reference().equals(clash.reference())))
                            .toList();
            clashes = read;
        }
        return read;
    }

    /** The moment by which they are to be heard of; null where they are not on the way. */
    public @Nullable Instant getHeardOfBy() {
        Instant heard = getVisit().getHeardAt();
        if (heardOfBy == null && heard != null && getVisit().getStatus() == VisitStatus.IN_PROGRESS) {
            heardOfBy = watch.heardOfBy(heard);
        }
        return heardOfBy;
    }

    /** True where that moment is past. */
    public boolean isSilent() {
        Instant by = getHeardOfBy();
        return by != null && by.isBefore(TaskForceClock.current().instant());
    }

    /** What follows from it. */
    public List<ActionRow> getFollowing() {
        List<ActionRow> read = following;
        if (read == null) {
            read = actions.page(ActionFilter.from(getReference(), 0, MOST)).rows();
            following = read;
        }
        return read;
    }

    /** What was done to it, the latest first. */
    public List<Visits.Event> getHistory() {
        List<Visits.Event> read = history;
        if (read == null) {
            read = visits.history(getReference());
            history = read;
        }
        return read;
    }

    public boolean isMayAct() {
        return mayAct;
    }
}
