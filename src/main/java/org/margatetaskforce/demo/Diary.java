package org.margatetaskforce.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.cases.CaseFilter;
import org.margatetaskforce.cases.CaseRow;
import org.margatetaskforce.cases.CaseStage;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionReminders;
import org.margatetaskforce.cases.meeting.AgendaItem;
import org.margatetaskforce.cases.meeting.Attendee;
import org.margatetaskforce.cases.meeting.Meeting;
import org.margatetaskforce.cases.meeting.MeetingFilter;
import org.margatetaskforce.cases.meeting.MeetingRow;
import org.margatetaskforce.cases.meeting.MeetingType;
import org.margatetaskforce.cases.meeting.Meetings;
import org.margatetaskforce.cases.meeting.Minutes;
import org.margatetaskforce.cases.meeting.NewMeeting;
import org.margatetaskforce.law.Deadlines;

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
    private static final List<String> LEADS = List.of("t.lindo", "f.benali");
    private static final int FAMILIES_EACH = 6;

    @Inject
    Meetings meetings;

    @Inject
    Minutes minutes;

    @Inject
    Commitments commitments;

    @Inject
    ActionReminders reminders;

    @Inject
    Cases cases;

    @Inject
    Deadlines deadlines;

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
        LEADS.forEach(lead -> Acting.as(lead, () -> aroundFamilies(lead, today)));
        reminders.remind("ACTIONS");
        reminders.begin();
    }

    /** A lead's teams around families: some met and agreed who does what, some meet in the next weeks. */
    private void aroundFamilies(String lead, LocalDate today) {
        List<CaseRow> led = cases.page(
                        new CaseFilter(null, CaseType.FAMILY, CaseStage.ACTIVE, true, true, 0, FAMILIES_EACH))
                .rows();
        for (int i = 0; i < led.size(); i++) {
            MeetingType type = i % 3 == 2 ? MeetingType.REVIEW : MeetingType.TAF;
            LocalDate day = deadlines.workingDaysAfter(today.plusDays(i % 2 == 0 ? i + 1 : -2L * i - 5), 0);
            String reference = meetings.plan(new NewMeeting(
                    type,
                    type == MeetingType.TAF ? "Team around the family" : "Review of the plan",
                    day,
                    LocalTime.of(9 + i % 7, 30),
                    "Task force office, Cecil Square",
                    led.get(i).reference()));
            meetings.askEverybody(reference);
            minutes.makeAgenda(reference);
            if (day.isBefore(today)) {
                held(reference, lead, today);
            }
        }
    }

    private void held(String reference, String lead, LocalDate today) {
        List<Attendee> asked = meetings.attendance(reference);
        for (int i = 0; i < asked.size(); i++) {
            meetings.recordAttendance(reference, asked.get(i).mark(), i % 4 == 3 ? "APOLOGIES" : "PRESENT");
        }
        minutes.addItem(reference, "What has changed since we last met", null);
        List<AgendaItem> items = minutes.items(reference);
        AgendaItem item = items.get(items.size() - 1);
        minutes.saveMinute(
                reference, item.mark(), null, 0, "School mornings are better; the damp in the back room is not.", 6);
        minutes.decide(
                reference,
                item.mark(),
                "Ask the landlord in writing when the wall is dried",
                5,
                ActionOwner.officer(lead),
                deadlines.workingDaysAfter(today, 6));
        meetings.end(reference, meetings.get(reference).getVersion());
    }

    private List<MeetingRow> tasking(boolean coming) {
        return meetings.page(new MeetingFilter(coming, MeetingType.TASKING, false, false, null, null, 0, 1))
                .rows();
    }
}
