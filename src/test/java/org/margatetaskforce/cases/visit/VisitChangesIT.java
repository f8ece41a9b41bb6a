package org.margatetaskforce.cases.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.flag.NewFlag;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;

/** Who goes and to which doors, changed after a visit was planned; and what a telephone sends, taken in once. */
@ExtendWith(ArquillianExtension.class)
class VisitChangesIT {

    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String CONSTABLE = "l.tapsell";
    private static final String FIRE_OFFICER = "r.ovenden";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Visits visits;

    @Inject
    CalendarFeeds feeds;

    @Inject
    SafetyFlags flags;

    @Inject
    Gazetteer gazetteer;

    private final List<Uprn> houses = new ArrayList<>();

    @BeforeEach
    void three_houses() throws Exception {
        StringBuilder list = new StringBuilder("uprn,street,town,pao number,easting,northing,parent uprn,sao number\n");
        for (int i = 0; i < 3; i++) {
            int number = NEXT.incrementAndGet();
            Uprn house = new Uprn("9470000%05d".formatted(number));
            houses.add(house);
            list.append(house + ",Changed Visits Street,Margate," + number + ",636000,171200,,\n");
        }
        Acting.as(
                Acting.SYSTEM,
                () -> gazetteer.importProperties(
                        list.toString().getBytes(StandardCharsets.UTF_8), GazetteerImport.Progress.UNSEEN));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> result = new ArrayList<>();
        Acting.<Exception>as(who, () -> result.add(work.call()));
        return result.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private String briefed() throws Exception {
        String reference = as(
                HOUSING_OFFICER,
                () -> visits.plan(new NewVisit(
                        null,
                        "Look at the stairs and the alarm",
                        today(),
                        LocalTime.of(14, 0),
                        LocalTime.of(16, 0),
                        "Cecil Square",
                        HOUSING_OFFICER,
                        List.of(
                                new NewVisit.Going(HOUSING_OFFICER, "HA2004_S239"),
                                new NewVisit.Going(CONSTABLE, "CONSENT")),
                        List.of(houses.get(0), houses.get(1)),
                        null,
                        null,
                        null,
                        null)));
        Acting.as(HOUSING_OFFICER, () -> visits.brief(reference, version(reference)));
        return reference;
    }

    private int version(String reference) {
        return visits.get(reference).getVersion();
    }

    private void flag(Uprn house) throws Exception {
        Acting.as(
                CONSTABLE,
                () -> flags.propose(new NewFlag(
                        null, house, "DOUBLE_CREW", today(), "Threw a bottle at the patrol car.", null, null, false)));
    }

    @Test
    void who_goes_too_goes_by_their_own_power_and_all_are_briefed_again() throws Exception {
        flag(houses.get(0));
        String reference = as(HOUSING_OFFICER, () -> {
            String planned = visits.plan(new NewVisit(
                    null,
                    "Look at the stairs and the alarm",
                    today(),
                    LocalTime.of(14, 0),
                    LocalTime.of(16, 0),
                    "Cecil Square",
                    HOUSING_OFFICER,
                    List.of(new NewVisit.Going(HOUSING_OFFICER, "HA2004_S239")),
                    List.of(houses.get(0)),
                    null,
                    null,
                    null,
                    null));
            visits.acknowledge(planned);
            visits.brief(planned, version(planned));
            return planned;
        });
        assertThatThrownBy(() -> Acting.as(
                        HOUSING_OFFICER,
                        () -> visits.addAttendee(
                                reference, version(reference), new NewVisit.Going(FIRE_OFFICER, "HA2004_S239"))))
                .hasMessage("cases.visit.power");
        int before = as(HOUSING_OFFICER, () -> version(reference));
        Acting.as(
                HOUSING_OFFICER,
                () -> visits.addAttendee(reference, before, new NewVisit.Going(FIRE_OFFICER, "FIRE_ART27")));
        assertThat(as(HOUSING_OFFICER, () -> visits.get(reference).getStatus())).isEqualTo(VisitStatus.PLANNED);
        assertThat(as(HOUSING_OFFICER, () -> visits.unread(reference)))
                .singleElement()
                .asString()
                .contains("Robin Ovenden");
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> visits.brief(reference, before)))
                .as("who looked at it before is told")
                .hasMessage("cases.visit.changed-meanwhile");
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> visits.brief(reference, version(reference))))
                .hasMessage("cases.visit.unread");
        Acting.as(FIRE_OFFICER, () -> visits.acknowledge(reference));
        Acting.as(HOUSING_OFFICER, () -> {
            visits.brief(reference, version(reference));
            visits.start(reference, version(reference));
        });
        Acting.as(
                HOUSING_OFFICER,
                () -> visits.addAttendee(reference, version(reference), new NewVisit.Going(CONSTABLE, "CONSENT")));
        assertThat(as(CONSTABLE, () -> visits.get(reference).getStatus()))
                .as("who comes while it goes on holds nobody up")
                .isEqualTo(VisitStatus.IN_PROGRESS);
        assertThatThrownBy(() -> Acting.as(
                        CONSTABLE, () -> visits.recordDoor(reference, 1, 0, DoorOutcome.NO_REPLY, null, null)))
                .as("and reads what stands at a door before recording it")
                .hasMessage("cases.visit.door-unread");
        Acting.as(CONSTABLE, () -> visits.read(reference, 1));
        Acting.as(CONSTABLE, () -> visits.recordDoor(reference, 1, 0, DoorOutcome.NO_REPLY, null, null));
        assertThatThrownBy(() -> Acting.as(
                        HOUSING_OFFICER, () -> visits.removeAttendee(reference, version(reference), CONSTABLE)))
                .hasMessage("cases.visit.begun");
    }

    @Test
    void who_does_not_go_is_told_and_has_it_in_no_calendar() throws Exception {
        String reference = briefed();
        String secret = as(CONSTABLE, () -> feeds.make());
        assertThat(as(Acting.PUBLIC, () -> feeds.read(secret)).orElseThrow())
                .extracting(CalendarFeeds.Entry::reference)
                .contains(reference);
        Acting.as(HOUSING_OFFICER, () -> visits.removeAttendee(reference, version(reference), CONSTABLE));
        assertThat(as(Acting.PUBLIC, () -> feeds.read(secret)).orElseThrow())
                .extracting(CalendarFeeds.Entry::reference)
                .doesNotContain(reference);
        assertThat(as(HOUSING_OFFICER, () -> visits.attendees(reference)))
                .extracting(Attendee::username)
                .containsExactly(HOUSING_OFFICER);
        assertThat(as(HOUSING_OFFICER, () -> visits.get(reference).getStatus()))
                .as("the others know where they go")
                .isEqualTo(VisitStatus.BRIEFED);
        assertThat(as(HOUSING_OFFICER, () -> visits.history(reference)).get(0).what())
                .isEqualTo("Does not go: Lucy Tapsell");
        assertThatThrownBy(() -> Acting.as(
                        HOUSING_OFFICER, () -> visits.removeAttendee(reference, version(reference), HOUSING_OFFICER)))
                .hasMessage("cases.visit.lead-stays");
    }

    @Test
    void a_door_is_added_last_and_one_taken_off_leaves_no_gap() throws Exception {
        String reference = briefed();
        flag(houses.get(0));
        Acting.as(CONSTABLE, () -> visits.acknowledge(reference));
        Acting.as(HOUSING_OFFICER, () -> visits.addDoor(reference, version(reference), houses.get(2), null));
        assertThat(as(HOUSING_OFFICER, () -> visits.get(reference).getStatus())).isEqualTo(VisitStatus.PLANNED);
        assertThatThrownBy(() -> Acting.as(
                        HOUSING_OFFICER, () -> visits.addDoor(reference, version(reference), houses.get(2), null)))
                .hasMessage("cases.visit.door-twice");
        Acting.as(HOUSING_OFFICER, () -> visits.removeDoor(reference, version(reference), 1));
        assertThat(as(HOUSING_OFFICER, () -> visits.doors(reference)))
                .extracting(Door::uprn, Door::position)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(houses.get(1).value(), 1),
                        org.assertj.core.groups.Tuple.tuple(houses.get(2).value(), 2));
        Acting.as(HOUSING_OFFICER, () -> visits.removeDoor(reference, version(reference), 2));
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> visits.removeDoor(reference, version(reference), 1)))
                .hasMessage("cases.visit.last-door");
    }

    @Test
    void what_a_telephone_sends_twice_is_taken_in_once() throws Exception {
        String reference = briefed();
        Acting.as(HOUSING_OFFICER, () -> visits.start(reference, version(reference)));
        String token = UUID.randomUUID().toString();
        assertThat(as(
                        CONSTABLE,
                        () -> visits.recordDoor(token, reference, 1, 0, DoorOutcome.VACANT, "Boarded up", null)))
                .isTrue();
        assertThat(as(
                        CONSTABLE,
                        () -> visits.recordDoor(token, reference, 1, 0, DoorOutcome.VACANT, "Boarded up", null)))
                .as("again, its answer was lost on the way")
                .isFalse();
        assertThat(as(HOUSING_OFFICER, () -> visits.doors(reference)).get(0).version())
                .isEqualTo(1);
    }
}
