package org.margatetaskforce.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.flag.NewFlag;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Worklist;

/** Visits in the database: what stands against them, what is read before, who is missed when (partnership practice D.2). */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class VisitsIT {

    private static final String LEADER = "a.okonkwo";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String ANOTHER = "i.dumitru";
    private static final String SERGEANT = "m.brightwell";
    private static final String CONSTABLE = "l.tapsell";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Visits visits;

    @Inject
    VisitWatch watch;

    @Inject
    CalendarFeeds feeds;

    @Inject
    SafetyFlags flags;

    @Inject
    Actions actions;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Worklist worklist;

    @Inject
    DemoClock clock;

    private Uprn house = new Uprn("1");

    @BeforeEach
    void a_house() throws Exception {
        int number = NEXT.incrementAndGet();
        house = new Uprn("9490000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + house
                + ",Visits Street,Margate," + number + ",636000,171200,,\n";
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private NewVisit both(LocalDate on, @Nullable String allTheSame, String constablesPower) {
        return new NewVisit(
                null,
                "Look at the stairs and the alarm",
                on,
                LocalTime.of(14, 0),
                LocalTime.of(16, 0),
                "Cecil Square",
                HOUSING_OFFICER,
                List.of(
                        new NewVisit.Going(HOUSING_OFFICER, "HA2004_S239"),
                        new NewVisit.Going(CONSTABLE, constablesPower)),
                List.of(house),
                null,
                null,
                null,
                allTheSame);
    }

    private String plan(LocalDate on) throws Exception {
        return as(HOUSING_OFFICER, () -> visits.plan(both(on, null, "CONSENT")));
    }

    private String flag(String instruction) throws Exception {
        return as(
                CONSTABLE,
                () -> flags.propose(new NewFlag(
                        null, house, instruction, today(), "Threw a bottle at the patrol car.", null, null, false)));
    }

    private int version(String reference) throws Exception {
        return as(HOUSING_OFFICER, () -> visits.get(reference).getVersion());
    }

    @Test
    void each_goes_in_by_the_power_of_their_own_agency() {
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> visits.plan(both(today(), null, "HA2004_S239"))))
                .as("the police do not go in by a housing power")
                .hasMessage("cases.visit.power");
    }

    @Test
    void another_visit_that_day_and_an_instruction_not_to_go_are_told_before_it_is_booked() throws Exception {
        String first = plan(today());
        assertThat(as(SERGEANT, () -> visits.clashes(List.of(house), today(), null)))
                .singleElement()
                .satisfies(clash -> assertThat(clash.reference()).isEqualTo(first));
        assertThat(as(SERGEANT, () -> visits.clashes(List.of(house), today().plusDays(1), null)))
                .isEmpty();
        assertThat(as(HOUSING_OFFICER, () -> visits.clashes(List.of(house), today(), first)))
                .as("itself")
                .isEmpty();
        flag("NO_VISIT_CALL_PS");
        assertThat(as(ANOTHER, () -> visits.clashes(List.of(house), today().plusDays(1), null)))
                .singleElement()
                .satisfies(clash -> assertThat(clash.visit()).isFalse());
        assertThatThrownBy(() -> plan(today().plusDays(1))).hasMessage("cases.visit.clash");
        assertThat(as(
                        HOUSING_OFFICER,
                        () -> visits.plan(both(today().plusDays(1), "The sergeant said to go with two.", "CONSENT"))))
                .startsWith("VT-");
    }

    @Test
    void nobody_is_briefed_before_all_have_read_each_instruction_in_its_present_version() throws Exception {
        String flag = flag("DOUBLE_CREW");
        String reference = plan(today());
        assertThat(as(HOUSING_OFFICER, () -> visits.unread(reference))).hasSize(2);
        Acting.as(HOUSING_OFFICER, () -> visits.acknowledge(reference));
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> visits.brief(reference, version(reference))))
                .hasMessage("cases.visit.unread");
        Acting.as(CONSTABLE, () -> visits.acknowledge(reference));
        Acting.as(HOUSING_OFFICER, () -> visits.brief(reference, version(reference)));
        int flagVersion = as(SERGEANT, () -> flags.get(flag).getVersion());
        Acting.as(SERGEANT, () -> flags.approve(flag, flagVersion, "POLICE_ACCOMPANY", today(), null));
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> visits.start(reference, version(reference))))
                .as("the instruction changed since")
                .hasMessage("cases.visit.unread");
        Acting.as(HOUSING_OFFICER, () -> visits.acknowledge(reference));
        Acting.as(CONSTABLE, () -> visits.acknowledge(reference));
        Acting.as(HOUSING_OFFICER, () -> visits.start(reference, version(reference)));
        assertThat(as(CONSTABLE, () -> visits.get(reference).getStatus())).isEqualTo(VisitStatus.IN_PROGRESS);
    }

    private String begun() throws Exception {
        String reference = plan(today());
        Acting.as(HOUSING_OFFICER, () -> {
            visits.brief(reference, visits.get(reference).getVersion());
            visits.start(reference, visits.get(reference).getVersion());
        });
        return reference;
    }

    @Test
    void they_are_missed_after_70_minutes_by_their_supervisor_and_after_80_by_the_sergeant() throws Exception {
        String reference = begun();
        Acting.as(HOUSING_OFFICER, () -> {
            Instant heard = Objects.requireNonNull(visits.get(reference).getHeardAt());
            Instant known = heard.truncatedTo(ChronoUnit.MILLIS);
            assertThat(watch.heardOfBy(heard)).isEqualTo(heard.plus(Duration.ofMinutes(60)));
            assertThat(watch.supervisorAt(reference).toInstant()).isEqualTo(known.plus(Duration.ofMinutes(70)));
            assertThat(watch.sergeantAt(reference).toInstant()).isEqualTo(known.plus(Duration.ofMinutes(80)));
            assertThat(watch.supervisor(reference)).isEqualTo("HTL");
        });
        // the watch of the route itself: the town's clock goes on
        clock.moveTo(TaskForceClock.current().now().plusMinutes(72));
        assertThat(tasks(LEADER, reference)).containsExactly("Find out where they are");
        assertThat(tasks(SERGEANT, reference)).isEmpty();
        clock.moveTo(TaskForceClock.current().now().plusMinutes(10));
        assertThat(tasks(LEADER, reference)).as("it is the sergeant's now").isEmpty();
        assertThat(tasks(SERGEANT, reference)).containsExactly("Send somebody to them");
        assertThatThrownBy(() -> Acting.as(SERGEANT, () -> visits.answerAlarm(reference, "Found")))
                .hasMessage("cases.visit.alarm-answer");
        Acting.as(SERGEANT, () -> visits.answerAlarm(reference, "Their telephone was dead; both are well."));
        assertThat(tasks(SERGEANT, reference)).isEmpty();
        Acting.as(CONSTABLE, () -> visits.checkIn(reference));
        assertThat(as(LEADER, () -> worklist.about(reference))).as("heard of").isEmpty();
        assertThatThrownBy(() -> Acting.as(ANOTHER, () -> visits.checkIn(reference)))
                .as("not one of them")
                .hasMessage("cases.visit.not-yours");
        Acting.as(
                HOUSING_OFFICER,
                () -> visits.complete(reference, visits.get(reference).getVersion()));
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> visits.checkIn(reference)))
                .hasMessage("cases.visit.stands-otherwise");
    }

    private List<String> tasks(String who, String reference) throws Exception {
        return as(who, () -> worklist.about(reference)).stream()
                .filter(task -> List.of("HTL", "PS").contains(task.group()))
                .map(task -> task.title())
                .toList();
    }

    @Test
    void what_follows_from_a_door_becomes_an_action_and_the_second_of_two_is_told() throws Exception {
        String reference = begun();
        Acting.as(
                HOUSING_OFFICER,
                () -> visits.recordDoor(
                        reference,
                        1,
                        0,
                        DoorOutcome.ANSWERED,
                        "No alarm on the landing",
                        new Visits.FollowUp("Fit an alarm on the landing", HOUSING_OFFICER, today().plusDays(7))));
        assertThat(as(HOUSING_OFFICER, () -> actions.page(ActionFilter.from(reference, 0, 5))
                        .rows()))
                .singleElement()
                .satisfies(action -> assertThat(action.title()).isEqualTo("Fit an alarm on the landing"));
        assertThatThrownBy(() -> Acting.as(
                        CONSTABLE, () -> visits.recordDoor(reference, 1, 0, DoorOutcome.NO_REPLY, null, null)))
                .hasMessage("cases.visit.door-changed");
        assertThat(as(CONSTABLE, () -> visits.doors(reference)))
                .singleElement()
                .satisfies(door -> assertThat(door.outcome()).isEqualTo(DoorOutcome.ANSWERED));
        assertThat(as(CONSTABLE, () -> visits.briefing(today(), true)))
                .anyMatch(it -> it.row().reference().equals(reference)
                        && it.going().size() == 2
                        && it.doors().size() == 1);
    }

    @Test
    void a_calendar_is_read_by_its_secret_until_it_is_taken_back() throws Exception {
        String reference = plan(today());
        String secret = as(CONSTABLE, () -> feeds.make());
        assertThat(as(Acting.PUBLIC, () -> feeds.read(secret)).orElseThrow())
                .extracting(CalendarFeeds.Entry::reference)
                .contains(reference);
        assertThat(as(Acting.PUBLIC, () -> feeds.read("not the secret"))).isEmpty();
        String another = as(CONSTABLE, () -> feeds.make());
        assertThat(as(Acting.PUBLIC, () -> feeds.read(secret))).as("replaced").isEmpty();
        Acting.as(CONSTABLE, () -> feeds.revoke());
        assertThat(as(Acting.PUBLIC, () -> feeds.read(another)))
                .as("taken back")
                .isEmpty();
    }
}
