package org.margatetaskforce.cases.street;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.flag.NewFlag;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.cases.visit.CalendarFeeds;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.HouseNumber;
import org.margatetaskforce.place.Uprn;

/** Street weeks in the database: the list of doors, who reads what, what is taken in once. */
@ExtendWith(ArquillianExtension.class)
class StreetWeeksIT {

    private static final String FAMILY_WORKER = "t.lindo";
    private static final String CONSTABLE = "l.tapsell";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String MANAGER = "r.ferreira";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    StreetWeeks weeks;

    @Inject
    StreetDoors doors;

    @Inject
    StreetResults results;

    @Inject
    SafetyFlags flags;

    @Inject
    Actions actions;

    @Inject
    CalendarFeeds feeds;

    @Inject
    Gazetteer gazetteer;

    private String street = "";
    private int number;

    @BeforeEach
    void a_street_of_six_doors() throws Exception {
        number = NEXT.incrementAndGet();
        street = "Street Week Row " + number;
        build("10,2,", "11,2A,", "12,3,", "13,10,");
        flat(14, 13, "Flat 2");
        flat(15, 13, "Flat 10");
        flat(16, 13, "Basement flat");
    }

    private Uprn door(int of) {
        return new Uprn("9480" + number + "0000" + of);
    }

    private void build(String... houses) throws Exception {
        StringBuilder list = new StringBuilder("uprn,street,town,pao number,easting,northing,parent uprn,sao number\n");
        for (String house : houses) {
            String[] its = house.split(",");
            list.append(door(Integer.parseInt(its[0])) + "," + street + ",Margate," + its[1] + ",636000,171200,,\n");
        }
        take(list.toString());
    }

    private void flat(int of, int in, String label) throws Exception {
        take("uprn,parent uprn,sao text,pao number,street,town,easting,northing\n" + door(of) + "," + door(in) + ","
                + label + ",10," + street + ",Margate,636000,171200\n");
    }

    private void take(String list) throws Exception {
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

    private String plan() throws Exception {
        return as(
                FAMILY_WORKER,
                () -> weeks.plan(new NewStreetWeek(
                        street + ", Margate",
                        today(),
                        today().plusDays(4),
                        "Your Home, Your Health",
                        FAMILY_WORKER,
                        List.of(FAMILY_WORKER, CONSTABLE))));
    }

    private String begun() throws Exception {
        String reference = plan();
        Acting.as(CONSTABLE, () -> weeks.start(reference, weeks.get(reference).getVersion()));
        return reference;
    }

    private static DoorCall call(
            DoorOutcome outcome, @Nullable Boolean consent, List<String> needs, @Nullable String token) {
        return new DoorCall(token, Duration.ZERO, outcome, consent, needs, null, List.of("DAMP"), null, null);
    }

    private static DoorCall nobody() {
        return call(DoorOutcome.NO_REPLY, null, List.of(), null);
    }

    @Test
    void the_list_is_every_home_of_the_street_in_the_order_one_walks() throws Exception {
        String reference = plan();
        StreetDoors.Page all = as(CONSTABLE, () -> doors.page(reference, DoorFilter.all()));
        assertThat(all.rows())
                .extracting(row -> Objects.requireNonNull(row.line()).replace(" " + street + ", Margate", ""))
                .as("a house of flats is not a door of its own")
                .containsExactly("2", "2A", "3", "Basement flat, 10", "Flat 2, 10", "Flat 10, 10");
        assertThat(as(CONSTABLE, () -> doors.page(reference, new DoorFilter(HouseNumber.Side.ODD, null, 0, 25)))
                        .total())
                .isEqualTo(1);
        build("17,2B,");
        assertThat(as(FAMILY_WORKER, () -> weeks.newDoors(reference))).isEqualTo(1);
        int version = as(FAMILY_WORKER, () -> weeks.get(reference).getVersion());
        assertThat(as(FAMILY_WORKER, () -> weeks.addNewDoors(reference, version)))
                .isEqualTo(1);
        assertThat(as(CONSTABLE, () -> doors.page(reference, DoorFilter.all())).rows())
                .extracting(DoorRow::uprn)
                .containsExactly(
                        door(10).value(),
                        door(11).value(),
                        door(17).value(),
                        door(12).value(),
                        door(16).value(),
                        door(14).value(),
                        door(15).value());
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> weeks.start(reference, version)))
                .as("it was changed since")
                .hasMessage("cases.street.changed-meanwhile");
    }

    @Test
    void several_calls_are_kept_and_the_latest_counts() throws Exception {
        String reference = begun();
        assertThat(as(CONSTABLE, () -> doors.record(reference, door(10), 0, nobody())))
                .isTrue();
        assertThatThrownBy(() -> Acting.as(FAMILY_WORKER, () -> doors.record(reference, door(10), 0, nobody())))
                .as("the second of two is told")
                .hasMessage("cases.street.door-changed");
        Acting.as(
                FAMILY_WORKER,
                () -> doors.record(reference, door(10), 1, call(DoorOutcome.ANSWERED, true, List.of("MONEY"), null)));
        DoorRow row = as(FAMILY_WORKER, () -> doors.find(reference, door(10)).orElseThrow());
        assertThat(row.outcome()).isEqualTo(DoorOutcome.ANSWERED);
        assertThat(row.calls()).isEqualTo(2);
        assertThat(row.needs()).containsExactly("Money or benefits");
        assertThat(as(FAMILY_WORKER, () -> doors.callsAt(reference, door(10)))).hasSize(2);
        // kept without a line since before that, and sent now: it is kept, and does not become the latest
        Acting.as(
                CONSTABLE,
                () -> doors.record(
                        reference,
                        door(10),
                        2,
                        new DoorCall(
                                UUID.randomUUID().toString(),
                                Duration.ofHours(1),
                                DoorOutcome.VACANT,
                                null,
                                List.of(),
                                null,
                                List.of(),
                                null,
                                null)));
        assertThat(as(CONSTABLE, () -> doors.find(reference, door(10)).orElseThrow())
                        .calls())
                .isEqualTo(3);
    }

    @Test
    void what_a_telephone_sends_twice_is_taken_in_once() throws Exception {
        String reference = begun();
        String token = UUID.randomUUID().toString();
        DoorCall sent = new DoorCall(
                token,
                Duration.ofMinutes(12),
                DoorOutcome.ANSWERED,
                false,
                List.of(),
                null,
                List.of(),
                today().plusDays(2),
                new Visits.FollowUp("Fit an alarm on the landing", CONSTABLE, today().plusDays(7)));
        assertThat(as(CONSTABLE, () -> doors.record(reference, door(12), 0, sent)))
                .isTrue();
        assertThat(as(CONSTABLE, () -> doors.record(reference, door(12), 0, sent)))
                .isFalse();
        assertThat(as(CONSTABLE, () -> doors.callsAt(reference, door(12)))).hasSize(1);
        assertThat(as(CONSTABLE, () -> actions.page(ActionFilter.from(reference, 0, 5))
                        .total()))
                .isEqualTo(1);
        assertThatThrownBy(() -> Acting.as(
                        CONSTABLE,
                        () -> doors.record(
                                reference, door(14), 0, call(DoorOutcome.NO_REPLY, null, List.of(), "not a token"))))
                .hasMessage("cases.visit.token");
    }

    @Test
    void what_was_said_is_read_by_those_who_go_and_counted_for_the_others_without_small_numbers() throws Exception {
        String reference = begun();
        Acting.as(
                CONSTABLE,
                () -> doors.record(reference, door(10), 0, call(DoorOutcome.ANSWERED, true, List.of("HEALTH"), null)));
        assertThat(as(
                        FAMILY_WORKER,
                        () -> doors.find(reference, door(10)).orElseThrow().needs()))
                .isNotEmpty();
        DoorRow asOther =
                as(HOUSING_OFFICER, () -> doors.find(reference, door(10)).orElseThrow());
        assertThat(asOther.outcome()).as("what came of it goes with the place").isEqualTo(DoorOutcome.ANSWERED);
        assertThat(asOther.needs()).as("what was said does not").isEmpty();
        assertThat(asOther.hazards()).as("enforcement detail is his").containsExactly("Damp or mould");
        assertThat(as(
                        MANAGER,
                        () -> doors.find(reference, door(10)).orElseThrow().hazards()))
                .as("and not the manager's")
                .isEmpty();
        assertThat(health(as(FAMILY_WORKER, () -> results.of(reference)))).isEqualTo("1");
        assertThat(health(as(HOUSING_OFFICER, () -> results.of(reference)))).isEqualTo("<5");
        assertThat(as(MANAGER, () -> results.of(reference)).reached()).isEqualTo(1);
        assertThat(as("h.ransome", () -> weeks.find(reference)))
                .as("no sight of places")
                .isEmpty();
        // the household takes it back
        Acting.as(
                CONSTABLE,
                () -> doors.record(reference, door(10), 1, call(DoorOutcome.ANSWERED, false, List.of(), null)));
        assertThat(as(
                        FAMILY_WORKER,
                        () -> doors.find(reference, door(10)).orElseThrow().needs()))
                .isEmpty();
        assertThat(health(as(FAMILY_WORKER, () -> results.of(reference)))).isEqualTo("0");
    }

    private static String health(StreetResult result) {
        return result.needs().stream()
                .filter(each -> each.words().startsWith("Health"))
                .findFirst()
                .map(each -> each.doors().words())
                .orElse("0");
    }

    @Test
    void what_stands_at_a_door_is_read_before_it_is_recorded() throws Exception {
        String reference = begun();
        Acting.as(
                CONSTABLE,
                () -> flags.propose(new NewFlag(
                        null,
                        door(13),
                        "DOUBLE_CREW",
                        today(),
                        "Threw a bottle at the patrol car.",
                        null,
                        null,
                        false)));
        DoorRow flat = as(CONSTABLE, () -> doors.find(reference, door(14)).orElseThrow());
        assertThat(flat.instructions()).as("of the house, at each flat").contains("Go in pairs");
        assertThat(flat.read()).isFalse();
        assertThat(as(CONSTABLE, () -> doors.page(reference, new DoorFilter(null, DoorFilter.Which.FLAGGED, 0, 25)))
                        .total())
                .isEqualTo(3);
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> doors.record(reference, door(14), 0, nobody())))
                .hasMessage("cases.street.unread");
        Acting.as(CONSTABLE, () -> doors.read(reference, door(14)));
        Acting.as(CONSTABLE, () -> doors.record(reference, door(14), 0, nobody()));
        assertThatThrownBy(() -> Acting.as(FAMILY_WORKER, () -> doors.record(reference, door(14), 1, nobody())))
                .as("each reads it for themselves")
                .hasMessage("cases.street.unread");
    }

    @Test
    void a_door_is_struck_out_for_a_reason_and_put_back() throws Exception {
        String reference = begun();
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> doors.strikeOut(reference, door(10), 0, "gone")))
                .hasMessage("cases.street.strike-reason");
        Acting.as(CONSTABLE, () -> doors.strikeOut(reference, door(10), 0, "Bricked up since the fire."));
        assertThat(as(CONSTABLE, () -> weeks.open(reference))).isEqualTo(5);
        assertThatThrownBy(() -> Acting.as(CONSTABLE, () -> doors.record(reference, door(10), 1, nobody())))
                .hasMessage("cases.street.struck-out");
        Acting.as(CONSTABLE, () -> doors.putBack(reference, door(10), 1));
        Acting.as(CONSTABLE, () -> doors.record(reference, door(10), 2, nobody()));
        assertThatThrownBy(() -> Acting.as(
                        CONSTABLE, () -> doors.strikeOut(reference, door(10), 3, "Bricked up since the fire.")))
                .as("somebody called there")
                .hasMessage("cases.street.door-changed");
    }

    @Test
    void only_those_who_go_record_and_those_who_leave_read_no_more() throws Exception {
        String reference = begun();
        Acting.as(
                CONSTABLE,
                () -> doors.record(reference, door(10), 0, call(DoorOutcome.ANSWERED, true, List.of("MONEY"), null)));
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> doors.record(reference, door(11), 0, nobody())))
                .hasMessage("cases.street.not-yours");
        Acting.as(
                FAMILY_WORKER, () -> weeks.join(reference, weeks.get(reference).getVersion(), HOUSING_OFFICER));
        assertThat(as(
                        HOUSING_OFFICER,
                        () -> doors.find(reference, door(10)).orElseThrow().needs()))
                .isNotEmpty();
        Acting.as(
                FAMILY_WORKER, () -> weeks.leave(reference, weeks.get(reference).getVersion(), CONSTABLE));
        assertThat(as(
                        CONSTABLE,
                        () -> doors.find(reference, door(10)).orElseThrow().needs()))
                .isEmpty();
        assertThatThrownBy(() -> Acting.as(
                        FAMILY_WORKER,
                        () -> weeks.leave(reference, weeks.get(reference).getVersion(), FAMILY_WORKER)))
                .hasMessage("cases.street.lead-stays");
        Acting.as(
                FAMILY_WORKER,
                () -> weeks.complete(reference, weeks.get(reference).getVersion(), "The rest is called at in June."));
        assertThatThrownBy(() -> Acting.as(FAMILY_WORKER, () -> doors.record(reference, door(11), 0, nobody())))
                .hasMessage("cases.street.stands-otherwise");
    }

    @Test
    void it_is_found_by_its_street_in_the_week_and_in_the_calendar() throws Exception {
        String reference = plan();
        assertThat(as(CONSTABLE, () -> weeks.page(StreetWeekFilter.mine(today(), today(), 500)))
                        .rows())
                .filteredOn(row -> row.reference().equals(reference))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.doors()).isEqualTo(6);
                    assertThat(row.next()).startsWith("2 " + street);
                });
        assertThat(as(HOUSING_OFFICER, () -> weeks.page(new StreetWeekFilter(
                                false, null, null, null, null, street.toLowerCase(java.util.Locale.UK), 0, 25))
                        .rows()))
                .extracting(StreetWeekRow::reference)
                .contains(reference);
        String secret = as(CONSTABLE, () -> feeds.make());
        assertThat(as(Acting.PUBLIC, () -> feeds.read(secret)).orElseThrow())
                .filteredOn(entry -> entry.reference().equals(reference))
                .singleElement()
                .satisfies(entry -> assertThat(entry.until()).isEqualTo(today().plusDays(4)));
        assertThat(as(HOUSING_OFFICER, () -> doors.at(door(13), 10)))
                .as("from the house to the street week")
                .hasSize(3);
    }
}
