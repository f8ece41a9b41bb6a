package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.action.ActionReminders;
import org.margatetaskforce.cases.meeting.Meeting;
import org.margatetaskforce.cases.meeting.MeetingFilter;
import org.margatetaskforce.cases.meeting.MeetingRow;
import org.margatetaskforce.cases.meeting.MeetingType;
import org.margatetaskforce.cases.meeting.Meetings;
import org.margatetaskforce.cases.meeting.Minutes;

/**
 * The task force's diary in the demo town: its two series since January, what was promised at them, the last meeting's minutes
 * waiting to be written up, and tomorrow's agenda made.
 */
@ApplicationScoped
public class Diary {

    private static final LocalDate FIRST = LocalDate.of(2011, 1, 4);
    private static final String MANAGER = "r.ferreira";
    private static final String ASSISTANT = "m.stokes";
    private static final int MONTHS_AHEAD = 6;

    @Inject
    Meetings meetings;

    @Inject
    Minutes minutes;

    @Inject
    Commitments commitments;

    @Inject
    ActionReminders reminders;

    /** Fills it, up to the town's today. */
    void fill(LocalDate today) {
        Acting.as(MANAGER, () -> {
            meetings.planSeries("TASKING", FIRST, today.plusMonths(MONTHS_AHEAD));
            meetings.planSeries("OMG", FIRST, today.plusMonths(MONTHS_AHEAD));
        });
        commitments.write();
        Acting.as(MANAGER, () -> {
            for (MeetingRow row : tasking(false)) {
                Meeting meeting = meetings.get(row.reference());
                if (meeting.getHeldOn().isBefore(today) && meeting.isOpen()) {
                    meetings.end(row.reference(), meeting.getVersion());
                }
            }
        });
        Acting.as(ASSISTANT, () -> minutes.makeAgenda(tasking(true).get(0).reference()));
        reminders.remind("ACTIONS");
        reminders.begin();
    }

    private List<MeetingRow> tasking(boolean coming) {
        return meetings.page(new MeetingFilter(coming, MeetingType.TASKING, false, false, null, null, 0, 1))
                .rows();
    }
}
