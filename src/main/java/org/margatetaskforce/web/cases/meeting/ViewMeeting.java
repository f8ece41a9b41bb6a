package org.margatetaskforce.web.cases.meeting;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.meeting.Attendee;
import org.margatetaskforce.cases.meeting.Erratum;
import org.margatetaskforce.cases.meeting.MeetingStatus;
import org.margatetaskforce.cases.meeting.MeetingType;
import org.margatetaskforce.cases.meeting.PackDays;
import org.margatetaskforce.identity.Audit;

/** Shows a meeting: when and where, who was asked and came, its agenda, what was said and decided, and what came of it. */
@Named
@ViewScoped
public class ViewMeeting extends OnMeeting {

    private static final long serialVersionUID = 1L;
    private static final int MOST_ACTIONS = 100;

    @Inject
    transient Actions actions;

    @Inject
    transient Audit audit;

    private transient @Nullable List<Erratum> errata;
    private transient Actions.@Nullable Page given;

    @Override
    public void open() {
        super.open();
        audit.recordFor(
                getMeeting().getCaseReference(),
                null,
                "VIEW",
                "meeting",
                getReference(),
                getMeeting().getDataClass(),
                null);
    }

    /** Puts on the agenda what belongs there today. */
    public String makeAgenda() {
        return done("view-meeting", "cases.meeting.done.agenda", minutes.makeAgenda(getReference()));
    }

    /** The meeting is over. */
    public String end() {
        meetings.end(getReference(), version());
        return done(
                "view-meeting",
                "cases.meeting.done.ended",
                Objects.requireNonNull(getMeeting().getMinutesBy()));
    }

    /** The minutes go to whoever approves them. */
    public String handIn() {
        meetings.handIn(getReference());
        return done("view-meeting", "cases.meeting.done.handed-in");
    }

    /** True while the agenda and the minutes can be written by this officer. */
    public boolean isToKeep() {
        return getRights().keep() && getMeeting().isOpen();
    }

    /** True from the morning of its day on, until somebody says that it is over. */
    public boolean isToEnd() {
        return isToKeep()
                && getMeeting().getStatus() == MeetingStatus.PLANNED
                && !getMeeting().getHeldOn().isAfter(TaskForceClock.current().today());
    }

    /** True where the minutes are written and not handed in. */
    public boolean isToHandIn() {
        return isToKeep() && getMeeting().getStatus() == MeetingStatus.HELD && meetings.isToHandIn(getReference());
    }

    /** True where this officer may approve the minutes now. */
    public boolean isToIssue() {
        return getRights().issue() && getMeeting().getStatus() == MeetingStatus.HELD;
    }

    /** True where an officer may move or cancel it. */
    public boolean isToMove() {
        return getRights().call() && getMeeting().getStatus() == MeetingStatus.PLANNED;
    }

    /** The days before an Operational Management Group; null of any other meeting. */
    public @Nullable PackDays getPack() {
        return getMeeting().getType() == MeetingType.OMG
                ? meetings.packDays(getMeeting().getHeldOn())
                : null;
    }

    /** What was put right since. */
    public List<Erratum> getErrata() {
        List<Erratum> read = errata;
        if (read == null) {
            read = minutes.errata(getReference());
            errata = read;
        }
        return read;
    }

    /** The actions that it gave. */
    public Actions.Page getGiven() {
        Actions.Page read = given;
        if (read == null) {
            read = actions.page(ActionFilter.from(getReference(), 0, MOST_ACTIONS));
            given = read;
        }
        return read;
    }

    /** The names of those of whom this is recorded: PRESENT, APOLOGIES, ABSENT; or nothing yet. */
    public String who(@Nullable String came) {
        return String.join(
                "; ",
                getAttendance().stream()
                        .filter(attendee ->
                                Objects.equals(attendee.came(), came == null || came.isEmpty() ? null : came))
                        .map(ViewMeeting::inWords)
                        .toList());
    }

    private static String inWords(Attendee attendee) {
        return attendee.name() + " (" + attendee.agencyCode() + ")";
    }

    /** The name of who issued the minutes. */
    public String getIssuer() {
        String by = getMeeting().getIssuedBy();
        return by == null ? "" : officers.nameOf(by);
    }
}
