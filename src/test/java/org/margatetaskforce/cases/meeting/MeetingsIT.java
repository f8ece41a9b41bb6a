package org.margatetaskforce.cases.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Worklist;

/** Meetings: a series that never shifts, an agenda that makes itself, minutes that each reads as far as they may. */
@ExtendWith(ArquillianExtension.class)
class MeetingsIT {

    private static final String MANAGER = "r.ferreira";
    private static final String ASSISTANT = "m.stokes";
    private static final String SERGEANT = "m.brightwell";
    private static final String CONSTABLE = "l.tapsell";
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String HOUSING_OFFICER = "p.sandys";

    @Inject
    Meetings meetings;

    @Inject
    Minutes minutes;

    @Inject
    Actions actions;

    @Inject
    Worklist worklist;

    @Inject
    Outbox outbox;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private String plan(String by, MeetingType type) throws Exception {
        return as(
                by,
                () -> meetings.plan(
                        new NewMeeting(type, "A trial of a meeting", today(), LocalTime.of(10, 0), "Office", null)));
    }

    private int version(String who, String reference) throws Exception {
        return as(who, () -> meetings.get(reference).getVersion());
    }

    @Test
    void the_six_weekly_series_from_6_January_2011() throws Exception {
        List<Meetings.SeriesDay> days =
                as(MANAGER, () -> meetings.seriesDays("OMG", LocalDate.of(2011, 1, 7), LocalDate.of(2011, 12, 31)));
        assertThat(days)
                .extracting(Meetings.SeriesDay::heldOn)
                .containsExactly(
                        LocalDate.of(2011, 2, 17),
                        LocalDate.of(2011, 3, 31),
                        LocalDate.of(2011, 5, 12),
                        LocalDate.of(2011, 6, 23),
                        LocalDate.of(2011, 8, 4),
                        LocalDate.of(2011, 9, 15),
                        LocalDate.of(2011, 10, 27),
                        LocalDate.of(2011, 12, 8));
    }

    @Test
    void a_day_when_offices_are_closed_moves_and_the_series_does_not() throws Exception {
        // Tuesday 27 December 2011 is the bank holiday for Christmas Day
        List<Meetings.SeriesDay> days =
                as(MANAGER, () -> meetings.seriesDays("TASKING", LocalDate.of(2011, 12, 20), LocalDate.of(2012, 1, 3)));
        assertThat(days)
                .containsExactly(
                        new Meetings.SeriesDay(LocalDate.of(2011, 12, 20), LocalDate.of(2011, 12, 20)),
                        new Meetings.SeriesDay(LocalDate.of(2011, 12, 27), LocalDate.of(2011, 12, 28)),
                        new Meetings.SeriesDay(LocalDate.of(2012, 1, 3), LocalDate.of(2012, 1, 3)));
    }

    @Test
    void the_days_of_the_pack_before_17_February_2011() throws Exception {
        assertThat(as(MANAGER, () -> meetings.packDays(LocalDate.of(2011, 2, 17))))
                .isEqualTo(
                        new PackDays(LocalDate.of(2011, 2, 8), LocalDate.of(2011, 2, 10), LocalDate.of(2011, 2, 14)));
    }

    @Test
    void one_moved_by_hand_does_not_move_the_series_and_is_not_planned_twice() throws Exception {
        LocalDate until = today().plusDays(100);
        Acting.as(MANAGER, () -> meetings.planSeries("OMG", until));
        assertThat(as(MANAGER, () -> meetings.planSeries("OMG", until))).isZero();
        MeetingRow next = as(
                        MANAGER,
                        () -> meetings.page(new MeetingFilter(true, MeetingType.OMG, false, false, null, null, 0, 10)))
                .rows()
                .get(0);
        LocalDate elsewhere = next.heldOn().plusDays(1);
        Acting.as(
                MANAGER,
                () -> meetings.move(
                        next.reference(),
                        version(MANAGER, next.reference()),
                        elsewhere,
                        LocalTime.of(15, 0),
                        "Elsewhere",
                        "Purdah"));
        assertThat(as(MANAGER, () -> meetings.planSeries("OMG", until))).isZero();
        Meeting moved = as(MANAGER, () -> meetings.get(next.reference()));
        assertThat(moved.getHeldOn()).isEqualTo(elsewhere);
        assertThat(moved.getSeriesOn()).isEqualTo(next.seriesOn());
    }

    @Test
    void who_is_asked_is_told_by_letter_and_again_when_it_is_moved_or_called_off() throws Exception {
        String reference = as(
                MANAGER,
                () -> meetings.plan(new NewMeeting(
                        MeetingType.OPS_BRIEF,
                        "A trial",
                        today().plusDays(3),
                        LocalTime.of(9, 30),
                        "14 Secret Street",
                        null)));
        Acting.as(MANAGER, () -> meetings.ask(reference, "w.nowak"));
        Acting.as(MANAGER, () -> meetings.ask(reference, "w.nowak"));
        Acting.as(
                MANAGER,
                () -> meetings.move(
                        reference,
                        version(MANAGER, reference),
                        today().plusDays(4),
                        LocalTime.of(9, 30),
                        "The office",
                        "The room is taken"));
        Acting.as(MANAGER, () -> meetings.cancel(reference, version(MANAGER, reference), "No need"));
        List<Outbox.Row> letters = as("k.havel", () -> outbox.page(null, 0, 5)).rows();
        assertThat(letters)
                .as("the latest first; whoever does it needs none, and asking twice is asking once")
                .extracting(Outbox.Row::letter)
                .startsWith("meeting-off", "meeting-moved", "meeting-asked");
        assertThat(letters.subList(0, 3)).extracting(Outbox.Row::recipient).containsOnly("Wiktoria Nowak");
    }

    @Test
    void a_strategy_meeting_is_for_police_and_social_care_alone() throws Exception {
        String reference = plan(SERGEANT, MeetingType.STRATEGY);
        assertThat(as(SOCIAL_WORK_ASSISTANT, () -> meetings.find(reference))).isPresent();
        assertThat(as(MANAGER, () -> meetings.find(reference))).isEmpty();
        assertThat(as(ASSISTANT, () -> meetings.find(reference))).isEmpty();
        assertThat(as(SERGEANT, () -> meetings.mayBeAsked(reference)))
                .extracting(colleague -> colleague.username())
                .contains(CONSTABLE, SOCIAL_WORK_ASSISTANT)
                .doesNotContain(HOUSING_OFFICER, MANAGER);
        assertThatThrownBy(() -> Acting.as(SERGEANT, () -> meetings.ask(reference, HOUSING_OFFICER)))
                .hasMessage("cases.meeting.may-not-be-asked");
        assertThatThrownBy(() -> plan(ASSISTANT, MeetingType.STRATEGY)).hasMessage("cases.meeting.not-yours-to-call");
    }

    @Test
    void the_tasking_agenda_holds_every_red_action_and_each_sees_of_them_what_is_theirs() throws Exception {
        String ordinary = red(MANAGER, "KFRS", 22);
        String restricted = red(SOCIAL_WORK_ASSISTANT, "KCC", 15);
        String reference = plan(MANAGER, MeetingType.TASKING);
        assertThat(as(ASSISTANT, () -> minutes.makeAgenda(reference))).isPositive();
        assertThat(subjects(MANAGER, reference)).contains(ordinary, restricted);
        assertThat(as(MANAGER, () -> minutes.items(reference)))
                .filteredOn(item -> restricted.equals(item.subjectReference()))
                .singleElement()
                .satisfies(item -> assertThat(item.heading()).isEqualTo("Restricted action of KCC"));
        assertThat(subjects(CONSTABLE, reference)).doesNotContain(restricted);
        List<AgendaItem> read = as(CONSTABLE, () -> minutes.items(reference));
        assertThat(read).extracting(AgendaItem::number).startsWith(1).isSorted();
        assertThat(read.get(read.size() - 1).number()).as("no gap").isEqualTo(read.size());
        int before = as(MANAGER, () -> minutes.items(reference)).size();
        Acting.as(MANAGER, () -> minutes.makeAgenda(reference));
        assertThat(as(MANAGER, () -> minutes.items(reference))).as("made twice").hasSize(before);
    }

    private String red(String by, String agency, int dataClass) throws Exception {
        return as(
                by,
                () -> actions.add(NewAction.of(
                        "Find somebody for this",
                        ActionOwner.agency(agency),
                        today().plusDays(30),
                        dataClass,
                        ActionSource.TASKING,
                        null,
                        null)));
    }

    private List<String> subjects(String who, String reference) throws Exception {
        return as(who, () -> minutes.items(reference)).stream()
                .map(item -> Objects.requireNonNullElse(item.subjectReference(), ""))
                .toList();
    }

    @Test
    void a_minute_is_read_by_whom_its_class_allows_and_who_was_in_the_room() throws Exception {
        String reference = plan(MANAGER, MeetingType.TASKING);
        Acting.as(MANAGER, () -> meetings.ask(reference, CONSTABLE));
        Acting.as(MANAGER, () -> meetings.ask(reference, HOUSING_OFFICER));
        Acting.as(MANAGER, () -> meetings.ask(reference, ASSISTANT));
        Acting.as(ASSISTANT, () -> minutes.addItem(reference, "Dalby Square after dark", null));
        String item = as(ASSISTANT, () -> minutes.items(reference)).get(0).mark();
        Acting.as(ASSISTANT, () -> minutes.saveMinute(reference, item, null, 0, "Said among the team.", 6));
        assertThat(said(CONSTABLE, reference)).containsExactly("Said among the team.");
        assertThat(said(HOUSING_OFFICER, reference)).containsExactly("Said among the team.");
        assertThat(said("i.dumitru", reference)).as("was not asked").isEmpty();
        String mark = as(ASSISTANT, () -> meetings.attendance(reference)).stream()
                .filter(attendee -> CONSTABLE.equals(attendee.username()))
                .findFirst()
                .orElseThrow()
                .mark();
        Acting.as(ASSISTANT, () -> minutes.recordLeft(reference, item, mark, true));
        assertThat(said(CONSTABLE, reference)).as("was out of the room").isEmpty();
        AgendaItem.Minute first = Objects.requireNonNull(
                as(ASSISTANT, () -> minutes.items(reference)).get(0).latest());
        Acting.as(
                ASSISTANT, () -> minutes.saveMinute(reference, item, first.mark(), first.version(), "Said better.", 6));
        assertThatThrownBy(() -> Acting.as(
                        ASSISTANT,
                        () -> minutes.saveMinute(reference, item, first.mark(), first.version(), "Said otherwise.", 6)))
                .hasMessage("cases.meeting.minute-changed");
    }

    private List<String> said(String who, String reference) throws Exception {
        return as(who, () -> minutes.items(reference)).stream()
                .flatMap(item -> item.minutes().stream())
                .map(AgendaItem.Minute::body)
                .toList();
    }

    @Test
    void from_the_agenda_to_issued_minutes_that_stand() throws Exception {
        String reference = plan(MANAGER, MeetingType.TASKING);
        Acting.as(ASSISTANT, () -> minutes.addItem(reference, "Bins in Athelstan Road", null));
        String item = as(ASSISTANT, () -> minutes.items(reference)).get(0).mark();
        String action = as(
                MANAGER,
                () -> minutes.decide(
                        reference,
                        item,
                        "Ask for two more bins",
                        5,
                        ActionOwner.officer(MANAGER),
                        today().plusDays(9)));
        assertThat(as(MANAGER, () -> actions.get(Objects.requireNonNull(action))))
                .satisfies(made -> {
                    assertThat(made.getSource()).isEqualTo(ActionSource.TASKING);
                    assertThat(made.getSourceReference()).isEqualTo(reference);
                });
        Acting.as(ASSISTANT, () -> meetings.end(reference, version(ASSISTANT, reference)));
        assertThat(as(ASSISTANT, () -> worklist.about(reference)))
                .singleElement()
                .satisfies(task -> assertThat(task.dueOn()).isNotNull());
        Acting.as(ASSISTANT, () -> meetings.handIn(reference));
        assertThatThrownBy(() ->
                        Acting.as(ASSISTANT, () -> meetings.issue(reference, version(ASSISTANT, reference), "PROTECT")))
                .hasMessage("cases.meeting.not-yours-to-issue");
        Acting.as(MANAGER, () -> meetings.sendBack(reference, version(MANAGER, reference), "Say who brings the bins."));
        assertThat(as(ASSISTANT, () -> worklist.about(reference))).hasSize(1);
        Acting.as(MANAGER, () -> meetings.issue(reference, version(MANAGER, reference), "PROTECT"));
        assertThat(as(MANAGER, () -> worklist.about(reference))).isEmpty();
        assertThatThrownBy(() ->
                        Acting.as(ASSISTANT, () -> minutes.saveMinute(reference, item, null, 0, "Said after all.", 5)))
                .hasMessage("cases.meeting.closed");
        Acting.as(ASSISTANT, () -> minutes.addErratum(reference, "Item 1: three bins were decided, not two.", 5));
        assertThat(as(MANAGER, () -> minutes.errata(reference))).hasSize(1);
    }
}
