package org.margatetaskforce.cases.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.WorkingDays;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Worklist;

/** Actions in the database: who sees them, how they count, when one is reminded of them. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class ActionsIT {

    private static final String MANAGER = "r.ferreira";
    private static final String LEADER = "a.okonkwo";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String ANOTHER_HOUSING_OFFICER = "i.dumitru";
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String SOCIAL_WORK_MANAGER = "p.oduya";
    private static final String CONSTABLE = "l.tapsell";
    private static final String SERGEANT = "m.brightwell";
    private static final int SOCIAL_CARE = 15;
    private static final int ORDINARY = 5;

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Actions actions;

    @Inject
    ActionBoard board;

    @Inject
    ActionReminders reminders;

    @Inject
    Cases cases;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Deadlines deadlines;

    @Inject
    DemoClock clock;

    @Inject
    Worklist worklist;

    @Resource(lookup = "java:app/jdbc/app")
    DataSource database;

    @Resource
    ManagedExecutorService executor;

    private String aCase = "";

    @BeforeEach
    void a_case() throws Exception {
        int number = NEXT.incrementAndGet();
        Uprn house = new Uprn("9470000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + house
                + ",Actions Street,Margate," + number + ",636000,171200,,\n";
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
        aCase = as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, number + " Actions Street"));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private String give(String by, String owner, int dataClass, LocalDate due, boolean onTheCase) throws Exception {
        return as(
                by,
                () -> actions.add(NewAction.of(
                        "Check the gas certificate",
                        ActionOwner.officer(owner),
                        due,
                        dataClass,
                        ActionSource.CASE,
                        onTheCase ? aCase : null,
                        null)));
    }

    private ActionRow row(String who, String reference) throws Exception {
        return as(who, () -> actions.findRow(reference).orElseThrow());
    }

    private int version(String reference) throws Exception {
        return as(Acting.SYSTEM, () -> actions.get(reference).getVersion());
    }

    @Test
    void the_calendar_of_the_database_and_the_arithmetic_of_the_law_agree_day_by_day() throws Exception {
        WorkingDays law = as(Acting.SYSTEM, () -> deadlines.workingDays());
        int days = 0;
        try (Connection own = database.getConnection();
                PreparedStatement all = own.prepareStatement(
                        "select day, working, law.next_working_day(day), law.working_day_from(day, 5) from law.calendar_day"
                                + " where day between '1995-01-01' and '2060-12-31'");
                ResultSet row = all.executeQuery()) {
            while (row.next()) {
                LocalDate day = row.getDate(1).toLocalDate();
                assertThat(row.getBoolean(2)).as("%s", day).isEqualTo(law.isWorkingDay(day));
                assertThat(row.getDate(3).toLocalDate()).as("%s", day).isEqualTo(law.onOrAfter(day));
                assertThat(row.getDate(4).toLocalDate()).as("%s", day).isEqualTo(law.after(day, 5));
                days++;
            }
        }
        assertThat(days).isGreaterThan(24_000);
    }

    @Test
    void the_colour_in_the_database_and_the_colour_told_beforehand_agree_on_generated_actions() throws Exception {
        Random dice = new Random(2011);
        LocalDate day = LocalDate.of(2011, 5, 23);
        try (Connection own = database.getConnection();
                PreparedStatement ask = own.prepareStatement("select cases.action_rag(?, ?, ?, ?, ?, ?, ?, 1, 2)")) {
            for (int i = 0; i < 3000; i++) {
                ActionStatus status = ActionStatus.values()[dice.nextInt(ActionStatus.values().length)];
                LocalDate due = day.plusDays(dice.nextInt(41) - 20);
                LocalDate ended = status.isOver() ? day.plusDays(dice.nextInt(41) - 20) : null;
                int moves = dice.nextInt(4);
                boolean owned = dice.nextInt(5) > 0;
                LocalDate soon = day.plusDays(5 + dice.nextInt(5));
                ask.setString(1, status.name());
                ask.setDate(2, Date.valueOf(due));
                ask.setDate(3, ended == null ? null : Date.valueOf(ended));
                ask.setInt(4, moves);
                ask.setBoolean(5, owned);
                ask.setDate(6, Date.valueOf(day));
                ask.setDate(7, Date.valueOf(soon));
                try (ResultSet answer = ask.executeQuery()) {
                    answer.next();
                    assertThat(answer.getString(1))
                            .isEqualTo(Rag.of(
                                            new Rag.Facts(status, due, ended, moves, owned),
                                            new Rag.Limits(day, soon, 1, 2))
                                    .name());
                }
            }
        }
    }

    @Test
    void moved_once_it_is_amber_and_twice_red_and_its_first_day_stays() throws Exception {
        LocalDate due = today().plusDays(60);
        String reference = give(HOUSING_OFFICER, HOUSING_OFFICER, ORDINARY, due, true);
        assertThat(row(HOUSING_OFFICER, reference).rag()).isEqualTo(Rag.GREEN);
        Acting.as(HOUSING_OFFICER, () -> actions.redate(reference, version(reference), due.plusDays(10), "Away"));
        assertThat(row(HOUSING_OFFICER, reference).rag()).isEqualTo(Rag.AMBER);
        Acting.as(HOUSING_OFFICER, () -> actions.redate(reference, version(reference), due.plusDays(20), "Away"));
        ActionRow moved = row(HOUSING_OFFICER, reference);
        assertThat(moved.rag()).isEqualTo(Rag.RED);
        assertThat(moved.originalDueOn()).isEqualTo(due);
        assertThat(moved.dueOn()).isEqualTo(due.plusDays(20));
        assertThat(as(HOUSING_OFFICER, () -> actions.history(reference)))
                .extracting(ActionEvent::what)
                .containsExactly("Due day moved", "Due day moved", "Given");
    }

    @Test
    void a_restricted_action_is_counted_by_who_may_know_of_it_and_absent_for_everybody_else() throws Exception {
        int before = as(MANAGER, () -> board.look().all().total());
        int beforeConstable = as(CONSTABLE, () -> board.look().all().total());
        String reference = give(SOCIAL_WORK_ASSISTANT, SOCIAL_WORK_ASSISTANT, SOCIAL_CARE, today().plusDays(3), false);
        ActionRow masked = row(MANAGER, reference);
        assertThat(masked.seen()).isFalse();
        assertThat(masked.words()).isEqualTo("Restricted action");
        assertThat(masked.agencyCode()).isEqualTo("KCC");
        assertThat(masked.rag()).isEqualTo(Rag.AMBER);
        assertThat(masked.owner()).isNull();
        assertThat(as(MANAGER, () -> actions.find(reference))).isEmpty();
        assertThat(row(SOCIAL_WORK_ASSISTANT, reference).words()).isEqualTo("Check the gas certificate");
        assertThat(row(SOCIAL_WORK_MANAGER, reference).seen()).isTrue();
        assertThat(as(CONSTABLE, () -> actions.findRow(reference))).isEmpty();
        assertThat(as(LEADER, () -> actions.findRow(reference)))
                .as("of another agency")
                .isEmpty();
        assertThat(as(MANAGER, () -> board.look().all().total())).isEqualTo(before + 1);
        assertThat(as(CONSTABLE, () -> board.look().all().total())).isEqualTo(beforeConstable);
        assertThatThrownBy(() -> Acting.as(MANAGER, () -> actions.complete(reference, 0, "Not mine to complete", null)))
                .hasMessage("cases.action.unknown");
    }

    @Test
    void every_figure_of_the_board_is_the_number_of_its_rows() throws Exception {
        give(SOCIAL_WORK_ASSISTANT, SOCIAL_WORK_ASSISTANT, SOCIAL_CARE, today().plusDays(30), false);
        give(HOUSING_OFFICER, HOUSING_OFFICER, ORDINARY, today().plusDays(30), true);
        as(
                MANAGER,
                () -> actions.add(NewAction.of(
                        "Nobody yet",
                        ActionOwner.agency("KFRS"),
                        today().plusDays(30),
                        22,
                        ActionSource.OMG,
                        null,
                        null)));
        for (String who : List.of(MANAGER, LEADER, SERGEANT, HOUSING_OFFICER, "s.rook")) {
            ActionBoard.View view = as(who, () -> board.look());
            int byAgency = 0;
            for (ActionBoard.Line line : view.agencies()) {
                for (Rag rag : List.of(Rag.RED, Rag.AMBER, Rag.GREEN)) {
                    int shown = rag == Rag.RED ? line.red() : rag == Rag.AMBER ? line.amber() : line.green();
                    assertThat(total(who, filter(line.code(), null, rag, null, null)))
                            .as("%s %s %s", who, line.code(), rag)
                            .isEqualTo(shown);
                    byAgency += shown;
                }
            }
            assertThat(byAgency).isEqualTo(view.all().total());
            int byStrand = 0;
            for (ActionBoard.Line line : view.strands()) {
                boolean restricted = line.code().equals(ActionBoard.RESTRICTED);
                assertThat(total(
                                who,
                                filter(
                                        null,
                                        restricted ? null : Strand.valueOf(line.code()),
                                        null,
                                        null,
                                        restricted ? Boolean.TRUE : null)))
                        .as("%s %s", who, line.code())
                        .isEqualTo(line.total());
                byStrand += line.total();
            }
            assertThat(byStrand).isEqualTo(view.all().total());
            for (ActionBoard.Reason reason : view.stuck()) {
                assertThat(total(who, filter(null, null, null, reason.why(), null)))
                        .as("%s %s", who, reason.why())
                        .isEqualTo(reason.total());
            }
        }
    }

    private int total(String who, ActionFilter filter) throws Exception {
        return as(who, () -> actions.page(filter).total());
    }

    private static ActionFilter filter(
            @org.jspecify.annotations.Nullable String agency,
            @org.jspecify.annotations.Nullable Strand strand,
            @org.jspecify.annotations.Nullable Rag rag,
            @org.jspecify.annotations.Nullable Stuck stuck,
            @org.jspecify.annotations.Nullable Boolean restricted) {
        return new ActionFilter(
                ActionFilter.Whose.ALL,
                ActionFilter.State.OPEN,
                agency,
                strand,
                rag,
                null,
                stuck,
                null,
                restricted,
                false,
                null,
                null,
                null,
                ActionFilter.Order.RAG,
                0,
                5);
    }

    @Test
    void only_those_who_may_see_the_case_are_offered_and_nobody_else_is_given_it() throws Exception {
        assertThat(as(HOUSING_OFFICER, () -> actions.mayOwn(aCase, ORDINARY)))
                .extracting(colleague -> colleague.username())
                .contains(HOUSING_OFFICER, LEADER)
                .doesNotContain(ANOTHER_HOUSING_OFFICER, CONSTABLE, "s.vane");
        assertThatThrownBy(() -> give(HOUSING_OFFICER, ANOTHER_HOUSING_OFFICER, ORDINARY, today(), true))
                .hasMessage("cases.action.owner-may-not-see");
        Acting.as(LEADER, () -> cases.join(aCase, ANOTHER_HOUSING_OFFICER, "works on it"));
        String reference = give(HOUSING_OFFICER, ANOTHER_HOUSING_OFFICER, ORDINARY, today(), true);
        assertThat(row(ANOTHER_HOUSING_OFFICER, reference).words()).isEqualTo("Check the gas certificate");
        Acting.as(LEADER, () -> cases.leave(aCase, ANOTHER_HOUSING_OFFICER));
        assertThat(row(ANOTHER_HOUSING_OFFICER, reference).seen())
                .as("still its owner")
                .isTrue();
        Acting.as(
                LEADER, () -> actions.give(reference, version(reference), ActionOwner.officer(LEADER), "Off the case"));
        assertThat(row(LEADER, reference).owner()).isEqualTo("Amara Okonkwo");
    }

    @Test
    void what_is_given_to_an_agency_is_red_until_somebody_there_takes_it() throws Exception {
        String reference = as(
                MANAGER,
                () -> actions.add(NewAction.of(
                        "Name a fire contact",
                        ActionOwner.agency("KFRS"),
                        today().plusDays(90),
                        ORDINARY,
                        ActionSource.OMG,
                        null,
                        null)));
        assertThat(row(MANAGER, reference).rag()).isEqualTo(Rag.RED);
        assertThat(row("r.ovenden", reference).words())
                .as("at the agency's desk")
                .isEqualTo("Name a fire contact");
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> actions.take(reference, 0)))
                .isInstanceOf(RuleBroken.class);
        Acting.as("r.ovenden", () -> actions.take(reference, version(reference)));
        assertThat(row(MANAGER, reference).rag()).isEqualTo(Rag.GREEN);
    }

    @Test
    void of_two_who_complete_the_same_action_one_is_told_by_whom_it_was_done() throws Exception {
        String reference = give(HOUSING_OFFICER, HOUSING_OFFICER, ORDINARY, today().plusDays(9), true);
        int seen = version(reference);
        Callable<String> owner = () -> tryToComplete(HOUSING_OFFICER, reference, seen);
        Callable<String> leader = () -> tryToComplete(LEADER, reference, seen);
        List<Future<String>> both = List.of(executor.submit(owner), executor.submit(leader));
        List<String> answers = new ArrayList<>();
        for (Future<String> each : both) {
            answers.add(each.get(60, TimeUnit.SECONDS));
        }
        assertThat(answers).containsOnlyOnce("done");
        assertThat(as(HOUSING_OFFICER, () -> actions.history(reference)))
                .filteredOn(event -> event.what().equals("Done"))
                .hasSize(1);
    }

    private String tryToComplete(String who, String reference, int version) {
        try {
            Acting.as(who, () -> actions.complete(reference, version, "Certificate seen and copied", null));
            return "done";
        } catch (RuntimeException told) {
            return String.valueOf(told.getMessage());
        }
    }

    @Test
    void reminders_go_once_each_on_their_day_and_an_overdue_action_is_its_supervisors_to_chase() throws Exception {
        LocalDate due = as(Acting.SYSTEM, () -> deadlines.workingDaysAfter(today(), 8));
        String reference = give(HOUSING_OFFICER, HOUSING_OFFICER, ORDINARY, due, true);
        remind();
        assertThat(steps(reference)).isEmpty();
        clock.moveTo(
                as(Acting.SYSTEM, () -> deadlines.workingDaysAfter(today(), 3)).atTime(9, 0));
        remind();
        remind();
        assertThat(steps(reference)).containsExactly("SOON " + HOUSING_OFFICER);
        assertThat(row(HOUSING_OFFICER, reference).rag())
                .as("the day it turns amber")
                .isEqualTo(Rag.AMBER);
        clock.moveTo(due.atTime(9, 0));
        remind();
        assertThat(steps(reference)).contains("DUE " + HOUSING_OFFICER).hasSize(2);
        LocalDate overdue = as(Acting.SYSTEM, () -> deadlines.workingDaysAfter(due, 1));
        clock.moveTo(overdue.atTime(9, 0));
        remind();
        assertThat(steps(reference)).contains("SUPERVISOR HTL").hasSize(3);
        assertThat(as(LEADER, () -> worklist.about(reference)))
                .singleElement()
                .satisfies(task -> assertThat(task.title()).isEqualTo("Chase an overdue action"));
        Acting.as(
                HOUSING_OFFICER,
                () -> actions.complete(reference, version(reference), "Certificate seen at last", null));
        assertThat(as(LEADER, () -> worklist.about(reference))).isEmpty();
        remind();
        assertThat(steps(reference)).hasSize(3);
    }

    private void remind() {
        Acting.as(Acting.SYSTEM, () -> reminders.remind("ACTIONS"));
    }

    private List<String> steps(String reference) throws Exception {
        List<String> steps = new ArrayList<>();
        try (Connection own = database.getConnection()) {
            own.setAutoCommit(false);
            try (PreparedStatement officer = own.prepareStatement("select set_config('mtf.officer', 'system', true)")) {
                officer.execute();
            }
            try (PreparedStatement ask = own.prepareStatement(
                    "select r.step || ' ' || r.told from cases.action_reminder r join cases.action a on a.id = r.action_id"
                            + " where a.reference = ? and r.told is not null order by r.day")) {
                ask.setString(1, reference);
                try (ResultSet row = ask.executeQuery()) {
                    while (row.next()) {
                        steps.add(row.getString(1));
                    }
                }
            }
            own.rollback();
        }
        return steps;
    }
}
