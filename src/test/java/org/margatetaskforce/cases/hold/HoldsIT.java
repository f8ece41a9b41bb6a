package org.margatetaskforce.cases.hold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.caution.Caution;
import org.margatetaskforce.cases.caution.Cautions;
import org.margatetaskforce.cases.visit.Clash;
import org.margatetaskforce.cases.visit.DoorOutcome;
import org.margatetaskforce.cases.visit.NewVisit;
import org.margatetaskforce.cases.visit.VisitStatus;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Worklist;

/** Holds in the database: what they stop and what not, who is told what (partnership practice C.4, D.5; vector J.23). */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class HoldsIT {

    private static final String SOCIAL_WORK_MANAGER = "p.oduya";
    private static final String SOCIAL_WORK_ASSISTANT = "f.benali";
    private static final String FAMILY_WORKER = "t.lindo";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final String SERGEANT = "m.brightwell";
    private static final String CONSTABLE = "l.tapsell";
    private static final String GOVERNANCE = "m.eldridge";
    private static final String WHY = "Agreed with the police at the strategy discussion.";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Holds holds;

    @Inject
    Cautions cautions;

    @Inject
    Visits visits;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Gazetteer gazetteer;

    @Inject
    Worklist worklist;

    @Inject
    DemoClock clock;

    private Uprn house = new Uprn("1");
    private Uprn one = new Uprn("1");
    private Uprn two = new Uprn("1");

    @BeforeEach
    void a_house_of_two_flats() throws Exception {
        int number = NEXT.incrementAndGet();
        house = new Uprn("9600000%05d".formatted(number));
        one = new Uprn("9601000%05d".formatted(number));
        two = new Uprn("9602000%05d".formatted(number));
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + house
                + ",Holds Street,Margate," + number + ",636000,171200,,\n" + one + ",Holds Street,Margate," + number
                + ",636000,171200," + house + ",1\n" + two + ",Holds Street,Margate," + number + ",636000,171200,"
                + house + ",2\n";
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

    private String hold(String who, Uprn door) throws Exception {
        return as(
                who,
                () -> holds.set(
                        new NewHold(HoldKind.HOLD_ENFORCEMENT, door, "SCM", today(), null, today().minusDays(1), WHY)));
    }

    private String closure(String who, Uprn door, LocalDate until) throws Exception {
        return as(
                who,
                () -> holds.set(new NewHold(
                        HoldKind.CLOSURE_PENDING,
                        door,
                        "PS",
                        today(),
                        until,
                        today(),
                        "The superintendent authorised the notice today.")));
    }

    private int version(String reference) throws Exception {
        return as(Acting.SYSTEM, () -> holds.get(reference).getVersion());
    }

    private String plan(String lead, Uprn door, @Nullable String allTheSame, NewVisit.Going... going) throws Exception {
        return as(
                lead,
                () -> visits.plan(new NewVisit(
                        null,
                        "Look at the stairs and the alarm",
                        today(),
                        LocalTime.of(14, 0),
                        LocalTime.of(16, 0),
                        "Cecil Square",
                        lead,
                        List.of(going),
                        List.of(door),
                        null,
                        null,
                        null,
                        allTheSame)));
    }

    private String joint(Uprn door, @Nullable String allTheSame) throws Exception {
        return plan(
                HOUSING_OFFICER,
                door,
                allTheSame,
                new NewVisit.Going(HOUSING_OFFICER, "HA2004_S239"),
                new NewVisit.Going(CONSTABLE, "CONSENT"));
    }

    private void brief(String who, String reference) throws Exception {
        Acting.as(who, () -> visits.brief(reference, visits.get(reference).getVersion()));
    }

    private void start(String who, String reference) {
        Acting.as(who, () -> visits.start(reference, visits.get(reference).getVersion()));
    }

    private List<String> over(String who, Uprn door) throws Exception {
        return as(who, () -> cautions.over(door.value())).stream()
                .map(Caution::words)
                .toList();
    }

    @Test
    void a_hold_stops_the_setting_out_but_not_the_recording_and_a_released_one_stops_nothing() throws Exception {
        String underWay = joint(one, null);
        brief(HOUSING_OFFICER, underWay);
        start(HOUSING_OFFICER, underWay);
        String hold = hold(SOCIAL_WORK_MANAGER, one);
        assertThat(hold).matches("HD-[0-9]{4}-[0-9]{5,}");
        Acting.as(
                HOUSING_OFFICER,
                () -> visits.recordDoor(underWay, 1, 0, DoorOutcome.ANSWERED, "The alarm works", null));

        assertThat(as(LEADER, () -> visits.clashes(List.of(one), today(), null)))
                .as("told before it is booked, of whom to ask and not why")
                .anySatisfy(clash -> {
                    assertThat(clash.kind()).isEqualTo(Clash.Kind.HOLD_ENFORCEMENT);
                    assertThat(clash.words()).isEqualTo("Hold: contact the social work manager");
                    assertThat(clash.reference()).isEqualTo(hold);
                });
        assertThatThrownBy(() -> joint(one, null)).hasMessage("cases.visit.clash");
        String planned = joint(one, "Booked for when the hold is released.");
        brief(HOUSING_OFFICER, planned);
        assertThatThrownBy(() -> start(HOUSING_OFFICER, planned)).isInstanceOfSatisfying(RuleBroken.class, broken -> {
            assertThat(broken.key()).isEqualTo("cases.hold.stops-visit");
            assertThat(broken.details()).containsExactly("Hold: contact the social work manager");
        });
        assertThatThrownBy(() -> Acting.as(HOUSING_OFFICER, () -> holds.mustNotStopNotice(List.of(one.value()))))
                .hasMessage("cases.hold.stops-notice");

        assertThatThrownBy(
                        () -> Acting.as(LEADER, () -> holds.release(hold, version(hold), "We cannot wait any longer.")))
                .as("not a housing officer's to release")
                .hasMessage("cases.hold.not-yours");
        Acting.as(SOCIAL_WORK_ASSISTANT, () -> holds.release(hold, version(hold), "The enquiry has ended."));
        start(HOUSING_OFFICER, planned);
        assertThatCode(() -> Acting.as(HOUSING_OFFICER, () -> holds.mustNotStopNotice(List.of(one.value()))))
                .doesNotThrowAnyException();
        assertThat(over(LEADER, one)).isEmpty();
    }

    @Test
    void the_agency_that_holds_the_address_goes_there_and_lets_others_through_by_name_of_the_visit() throws Exception {
        String hold = hold(SOCIAL_WORK_MANAGER, house);
        String welfare = plan(
                SOCIAL_WORK_ASSISTANT,
                one,
                "It is our own hold.",
                new NewVisit.Going(SOCIAL_WORK_ASSISTANT, "CONSENT"),
                new NewVisit.Going(FAMILY_WORKER, "CONSENT"));
        brief(SOCIAL_WORK_ASSISTANT, welfare);
        start(SOCIAL_WORK_ASSISTANT, welfare);

        String enquiry = plan(
                SOCIAL_WORK_ASSISTANT,
                one,
                "The joint enquiry itself.",
                new NewVisit.Going(SOCIAL_WORK_ASSISTANT, "CONSENT"),
                new NewVisit.Going(CONSTABLE, "CONSENT"));
        brief(SOCIAL_WORK_ASSISTANT, enquiry);
        assertThatThrownBy(() -> start(CONSTABLE, enquiry)).hasMessage("cases.hold.stops-visit");
        assertThat(as(SOCIAL_WORK_MANAGER, () -> holds.stopped(holds.get(hold))))
                .extracting(Holds.Stopped::reference)
                .containsExactly(enquiry);
        Acting.as(
                SOCIAL_WORK_MANAGER,
                () -> holds.letThrough(hold, version(hold), enquiry, "Agreed at the strategy discussion."));
        start(CONSTABLE, enquiry);
        assertThat(as(CONSTABLE, () -> visits.get(enquiry).getStatus())).isEqualTo(VisitStatus.IN_PROGRESS);
        String other = joint(one, "Booked all the same, to be asked.");
        brief(HOUSING_OFFICER, other);
        assertThatThrownBy(() -> start(HOUSING_OFFICER, other))
                .as("another one is stopped as before")
                .hasMessage("cases.hold.stops-visit");
        assertThat(as(SOCIAL_WORK_MANAGER, () -> holds.history(holds.get(hold))))
                .extracting(HoldEvent::what)
                .containsExactly("A visit let through", "Set");
    }

    @Test
    void of_a_house_it_stands_at_every_flat_and_of_a_flat_at_the_house_and_not_at_the_next_flat() throws Exception {
        String flats = hold(SOCIAL_WORK_MANAGER, one);
        assertThat(over(LEADER, one)).hasSize(1);
        assertThat(over(LEADER, house)).hasSize(1);
        assertThat(over(LEADER, two)).isEmpty();
        Acting.as(SOCIAL_WORK_MANAGER, () -> holds.release(flats, version(flats), "It was the wrong flat."));
        hold(SOCIAL_WORK_MANAGER, house);
        assertThat(over(LEADER, one)).hasSize(1);
        assertThat(over(LEADER, two)).hasSize(1);
    }

    @Test
    void everybody_who_may_attend_is_told_whom_to_ask_and_few_why() throws Exception {
        String enforcement = hold(SOCIAL_WORK_MANAGER, one);
        String closure = closure(SERGEANT, two, today().plusDays(10));
        for (String who : List.of(HOUSING_OFFICER, LEADER, CONSTABLE, FAMILY_WORKER, "r.ovenden", "r.ferreira")) {
            assertThat(over(who, one)).as(who).containsExactly("Hold: contact the social work manager");
            assertThat(over(who, two)).as(who).containsExactly("Closure pending: contact the police sergeant");
            assertThat(reasonSeen(who, enforcement)).as(who).isFalse();
            assertThat(as(who, () -> holds.history(holds.get(enforcement))))
                    .as(who)
                    .isEmpty();
        }
        assertThat(reasonSeen(SOCIAL_WORK_ASSISTANT, enforcement))
                .as("class D15: F")
                .isTrue();
        assertThat(reasonSeen(SERGEANT, enforcement)).isFalse();
        assertThat(reasonSeen(CONSTABLE, closure)).as("class D10: F").isTrue();
        assertThat(reasonSeen(HOUSING_OFFICER, closure)).isFalse();
        for (String who : List.of(GOVERNANCE, "k.havel", "s.vane", "s.rook")) {
            assertThat(as(who, () -> holds.find(enforcement))).as(who).isEmpty();
            assertThat(over(who, one)).as(who).isEmpty();
            assertThat(as(who, () -> holds.page(new HoldFilter(HoldFilter.Which.ANY, null, null, false, null, 0, 25))
                            .total()))
                    .as(who)
                    .isZero();
        }
    }

    private boolean reasonSeen(String who, String reference) throws Exception {
        return as(who, () -> holds.findReason(holds.get(reference)).isPresent());
    }

    @Test
    void a_closure_warns_and_stops_nothing_and_each_kind_is_set_by_its_own_posts() throws Exception {
        closure("d.whitlock", one, today().plusDays(2));
        String visit = joint(one, "The sergeant knows of it.");
        brief(HOUSING_OFFICER, visit);
        start(HOUSING_OFFICER, visit);
        assertThatThrownBy(() -> hold(SERGEANT, one)).hasMessage("cases.hold.not-yours");
        assertThatThrownBy(() -> closure(SOCIAL_WORK_MANAGER, one, today())).hasMessage("cases.hold.not-yours");
        assertThatThrownBy(() -> hold(HOUSING_OFFICER, one)).hasMessage("identity.not-for-your-post");
        assertThatThrownBy(() -> as(
                        SOCIAL_WORK_MANAGER,
                        () -> holds.set(new NewHold(
                                HoldKind.HOLD_ENFORCEMENT, one, "SCM", today(), today().plusDays(9), today(), WHY))))
                .as("it stands until it is released")
                .hasMessage("cases.hold.until-released");
        assertThatThrownBy(() -> as(
                        SOCIAL_WORK_MANAGER,
                        () -> holds.set(
                                new NewHold(HoldKind.HOLD_ENFORCEMENT, one, "PS", today(), null, today(), WHY))))
                .hasMessage("cases.hold.contact");
    }

    @Test
    void it_is_told_on_the_cases_of_the_address_without_its_reason() throws Exception {
        String about = as(HOUSING_OFFICER, () -> cases.openPropertyCase(house, "Holds Street"));
        String hold = hold(SOCIAL_WORK_MANAGER, one);
        assertThat(as(HOUSING_OFFICER, () -> timeline.page(about, 0, 10).entries()))
                .filteredOn(entry -> hold.equals(entry.getSubjectReference()))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.getHeading()).isEqualTo("Hold on enforcement set: " + hold);
                    assertThat(entry.getBody()).isEqualTo("Hold: contact the social work manager.");
                });
        assertThat(as(HOUSING_OFFICER, () -> cautions.over(about)))
                .extracting(Caution::reference)
                .containsExactly(hold);
    }

    @Test
    void it_is_looked_at_again_on_its_day_by_whom_it_names_and_the_second_of_two_is_told() throws Exception {
        String hold = hold(SOCIAL_WORK_ASSISTANT, one);
        int read = version(hold);
        Acting.as(SOCIAL_WORK_MANAGER, () -> holds.keep(hold, read, "The enquiry goes on."));
        assertThatThrownBy(
                        () -> Acting.as(SOCIAL_WORK_ASSISTANT, () -> holds.release(hold, read, "It is over, I think.")))
                .hasMessage("cases.hold.changed-meanwhile");
        String closure = closure(SERGEANT, two, today().plusDays(2));
        LocalDate due = as(SOCIAL_WORK_MANAGER, () -> holds.get(hold).getReviewDueOn());
        assertThat(due).isAfter(today().plusDays(13));
        assertThat(as(SOCIAL_WORK_MANAGER, () -> worklist.about(hold))).isEmpty();
        clock.moveTo(due.atTime(9, 0));
        assertThat(as(SOCIAL_WORK_MANAGER, () -> worklist.about(hold)))
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.title()).isEqualTo("Look at a hold again");
                    assertThat(task.group()).isEqualTo("SCM");
                });
        assertThat(over(LEADER, one)).as("what nobody looked at stands").hasSize(1);
        assertThat(over(LEADER, two)).as("past its last day").isEmpty();
        assertThat(as(SERGEANT, () -> worklist.about(closure)))
                .as("it ended by itself")
                .isEmpty();
        Acting.as(SOCIAL_WORK_MANAGER, () -> holds.keep(hold, version(hold), "A second enquiry began."));
        assertThat(as(SOCIAL_WORK_MANAGER, () -> worklist.about(hold))).isEmpty();
        assertThat(as(SOCIAL_WORK_MANAGER, () -> holds.get(hold).getReviewDueOn()))
                .isAfter(due);
    }
}
