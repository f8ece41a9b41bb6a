package org.margatetaskforce.housing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.hold.HoldKind;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.cases.hold.NewHold;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.documents.Recipient;
import org.margatetaskforce.housing.inspection.Entries;
import org.margatetaskforce.housing.inspection.EntryRoute;
import org.margatetaskforce.housing.inspection.WarrantGround;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** A case from its report to its end in the container: the process, the timers, who may see whom. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class EnforcementIT {

    private static final String OFFICER = "p.sandys";
    private static final String COLLEAGUE = "i.dumitru";
    private static final String LEADER = "a.okonkwo";
    private static final String ADMINISTRATOR = "m.stokes";
    private static final LocalDate BEGIN = LocalDate.of(2011, 5, 6);

    private static int houses = 219;

    @Inject
    EnforcementTrials trials;

    @Inject
    EnforcementCases cases;

    @Inject
    InformalStages stages;

    @Inject
    Entries entries;

    @Inject
    Visits visits;

    @Inject
    Persons persons;

    @Inject
    Holds holds;

    @Inject
    Workflow workflow;

    @Inject
    Worklist worklist;

    @Inject
    DemoClock clock;

    @Inject
    ProcessEngine engine;

    private final List<String> begun = new ArrayList<>();
    private Duration before = Duration.ZERO;

    @BeforeEach
    void it_is_friday_6_may_2011() {
        before = TaskForceClock.ahead();
        clock.standAt(BEGIN.atTime(10, 0));
    }

    @AfterEach
    void nothing_goes_on_and_the_clock_is_put_back() throws Exception {
        for (String reference : begun) {
            as(OFFICER, () -> {
                workflow.cancel(reference, "the test is over");
                return reference;
            });
        }
        clock.standAt(java.time.LocalDateTime.now(TaskForceClock.LONDON).plus(before));
    }

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private static void does(String who, Runnable work) throws Exception {
        as(who, () -> {
            work.run();
            return who;
        });
    }

    /** Moves the clock, and waits for what the engine's own threads may have taken up on the way. */
    private void goTo(LocalDate day) throws InterruptedException {
        clock.moveTo(day.atTime(9, 0));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (engine.getManagementService().createJobQuery().executable().count() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private String home() throws Exception {
        int number = ++houses;
        return EnforcementTrials.unit(as(Acting.SYSTEM, () -> trials.house(number)), 1);
    }

    private String reported() throws Exception {
        String home = home();
        return noted(as(OFFICER, () -> trials.reported(home)));
    }

    private String noted(String reference) {
        begun.add(reference);
        return reference;
    }

    private EnforcementCase read(String reference) throws Exception {
        return as(OFFICER, () -> cases.get(reference));
    }

    private int version(String reference) throws Exception {
        return read(reference).getVersion();
    }

    private List<String> waiting(String reference) throws Exception {
        return as(LEADER, () -> worklist.about(reference).stream()
                .map(WorklistRow::page)
                .sorted()
                .toList());
    }

    private static NewReport report(
            String home, Origin origin, @Nullable String risk, NewReport.@Nullable Complainant complainant) {
        return new NewReport(
                Uprn.of(home), origin, BEGIN, "Mould.", Tenure.PRIVATE_RENTED, risk, null, null, complainant);
    }

    @Test
    void a_report_opens_the_shared_case_of_the_property_and_waits_to_be_looked_at() throws Exception {
        String reference = reported();
        EnforcementCase found = read(reference);
        assertThat(reference).startsWith("EN-2011-");
        assertThat(found.getCaseReference()).startsWith("MTF-P-");
        assertThat(found.getState()).isEqualTo(EnforcementState.REPORTED);
        assertThat(found.getNextOn()).isEqualTo(LocalDate.of(2011, 5, 13));
        assertThat(waiting(reference)).containsExactly("housing/triage-report");
    }

    @Test
    void where_somebody_is_at_immediate_risk_it_is_looked_at_within_one_working_day() throws Exception {
        String home = home();
        String reference = noted(as(OFFICER, () -> cases.report(report(home, Origin.REFERRAL, "Live wires.", null))));
        assertThat(read(reference).getNextOn()).isEqualTo(LocalDate.of(2011, 5, 9));
        goTo(LocalDate.of(2011, 5, 10));
        assertThat(as(
                                LEADER,
                                () -> cases.page(new EnforcementFilter(
                                        null,
                                        true,
                                        EnforcementFilter.Watch.ALARMED,
                                        null,
                                        null,
                                        reference,
                                        null,
                                        null,
                                        null,
                                        EnforcementFilter.Order.NEXT,
                                        0,
                                        5)))
                        .total())
                .isEqualTo(1);
    }

    @Test
    void an_official_complaint_says_which_justice_or_council_made_it() throws Exception {
        String home = home();
        assertThatThrownBy(() -> as(OFFICER, () -> cases.report(report(home, Origin.OFFICIAL_COMPLAINT, null, null))))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                        .isEqualTo("housing.report.given-by-needed"));
    }

    @Test
    void who_complained_is_known_to_the_officer_whose_case_it_is_and_to_no_other_improvement_officer()
            throws Exception {
        String home = home();
        String reference = noted(as(
                ADMINISTRATOR,
                () -> cases.report(report(
                        home,
                        Origin.COMPLAINT,
                        null,
                        new NewReport.Complainant("Rosa Tanner", true, "Mobile, before three", "c/o the library")))));
        assertThat(as(ADMINISTRATOR, () -> cases.findComplainant(reference))).isEmpty();
        assertThat(as(OFFICER, () -> cases.findComplainant(reference))).isEmpty();
        int version = version(reference);
        as(LEADER, () -> cases.takeToInspection(reference, version, OFFICER, false));
        assertThat(as(OFFICER, () -> cases.findComplainant(reference)))
                .hasValueSatisfying(who -> assertThat(who.name()).isEqualTo("Rosa Tanner"));
        assertThat(as(COLLEAGUE, () -> cases.findComplainant(reference))).isEmpty();
        assertThat(as(OFFICER, () -> cases.letterToComplainant(reference))).isNotEmpty();
        assertThatThrownBy(() -> as(COLLEAGUE, () -> cases.letterToComplainant(reference)))
                .isInstanceOf(RuleBroken.class);
    }

    /** Data Protection Act 1998 s.7: who complained may ask, and finds it; nobody else learns of it by the way. */
    @Test
    void who_asks_what_is_held_about_them_is_given_their_complaint_and_only_who_may_reads_it() throws Exception {
        String home = home();
        String name = "Rosamund Tanner-Pertwee";
        String known = as(LEADER, () -> persons.add(null, "Rosamund", "Tanner-Pertwee", null, Contact.NONE)
                .getReference());
        long person = ((Number)
                        as(LEADER, () -> trials.ask("select id from people.person where reference = '" + known + "'")
                                .get(0)))
                .longValue();
        String reference = noted(as(
                OFFICER,
                () -> cases.report(
                        report(home, Origin.COMPLAINT, null, new NewReport.Complainant(name, true, "By text", null)))));
        String reader = "housing.about_complaint";
        assertThat(as(Acting.SYSTEM, () -> trials.about(reader, person, true))).containsExactly(reference);
        assertThat(as(Acting.SYSTEM, () -> trials.about(reader, person, false))).isEmpty();
        assertThat(as(OFFICER, () -> trials.about(reader, person, false)))
                .as("though they do not find the person in the index")
                .containsExactly(reference);
        assertThat(as(LEADER, () -> trials.about(reader, person, false)))
                .as("whose case it is not")
                .isEmpty();
        assertThat(as(COLLEAGUE, () -> trials.about(reader, person, false))).isEmpty();
    }

    @Test
    void no_hazard_goes_straight_to_closing_and_the_process_ends() throws Exception {
        String reference = reported();
        does(OFFICER, () -> trials.inspected(reference, OFFICER));
        assertThat(waiting(reference)).containsExactly("housing/assess-hazards");
        does(OFFICER, () -> trials.assessed(reference, false, false));
        assertThat(waiting(reference)).containsExactly("housing/close-case");
        int version = version(reference);
        as(LEADER, () -> cases.close(reference, version, EnforcementState.CLOSED_NO_HAZARD, "Nothing found."));
        assertThat(waiting(reference)).isEmpty();
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(reference)
                        .count())
                .isZero();
    }

    @Test
    void a_category_1_case_is_not_closed_while_the_hazard_stands_and_no_course_is_completed() throws Exception {
        String reference = reported();
        does(OFFICER, () -> trials.inspected(reference, OFFICER));
        does(OFFICER, () -> trials.assessed(reference, true, false));
        for (EnforcementState end : EnforcementState.values()) {
            if (end.isClosed()) {
                int version = version(reference);
                assertThatThrownBy(() -> as(LEADER, () -> cases.close(reference, version, end, "A reason.")))
                        .as(end.name())
                        .isInstanceOf(RuleBroken.class);
            }
        }
        does(LEADER, () -> trials.decided(reference));
        int version = version(reference);
        assertThatThrownBy(() -> as(
                        LEADER,
                        () -> cases.close(reference, version, EnforcementState.CLOSED_ACTION_COMPLETED, "A reason.")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void a_category_1_hazard_on_which_nothing_is_decided_raises_an_alarm_with_the_team_leader() throws Exception {
        String reference = reported();
        does(OFFICER, () -> trials.inspected(reference, OFFICER));
        does(OFFICER, () -> trials.assessed(reference, true, false));
        assertThat(waiting(reference)).containsExactly("housing/decide-action");
        goTo(LocalDate.of(2011, 5, 24));
        assertThat(waiting(reference)).containsExactly("housing/answer-drift", "housing/decide-action");
    }

    @Test
    void decided_and_then_nothing_for_four_weeks_raises_one_too_and_again() throws Exception {
        String reference = reported();
        does(OFFICER, () -> trials.inspected(reference, OFFICER));
        does(OFFICER, () -> trials.assessed(reference, true, false));
        does(LEADER, () -> trials.decided(reference));
        assertThat(waiting(reference)).isEmpty();
        goTo(LocalDate.of(2011, 6, 7));
        assertThat(waiting(reference)).containsExactly("housing/answer-drift");
        as(OFFICER, () -> workflow.tell("CourseOfActionCompleted", reference));
        assertThat(waiting(reference)).containsExactly("housing/answer-drift", "housing/close-case");
        int version = version(reference);
        as(LEADER, () -> cases.actAgain(reference, version, "The notice was quashed; the mould is still there."));
        assertThat(waiting(reference)).contains("housing/decide-action");
    }

    // --- the landlord is asked first, and getting in

    @Test
    void an_informal_stage_has_its_day_and_none_is_open_ended() throws Exception {
        String reference = reported();
        int version = version(reference);
        assertRefused(
                "housing.informal.too-late",
                () -> stages.ask(reference, version, OFFICER, "Mend the fan.", LocalDate.of(2011, 12, 1), null));
        as(OFFICER, () -> stages.ask(reference, version, OFFICER, "Mend the fan.", null, null));
        assertThat(read(reference).getInformalReviewOn()).isEqualTo(LocalDate.of(2011, 5, 20));
        assertThat(waiting(reference)).isEmpty();
        goTo(LocalDate.of(2011, 5, 20));
        assertThat(waiting(reference)).containsExactly("housing/review-informal");
        int later = version(reference);
        as(
                OFFICER,
                () -> stages.review(
                        reference,
                        later,
                        InformalStages.Outcome.MORE_TIME,
                        "Half of it is done.",
                        LocalDate.of(2011, 6, 1)));
        assertThat(waiting(reference)).isEmpty();
        int again = version(reference);
        as(OFFICER, () -> stages.review(reference, again, InformalStages.Outcome.PUT_RIGHT, "The fan runs.", null));
        assertThat(waiting(reference)).containsExactly("housing/close-case");
        int last = version(reference);
        as(LEADER, () -> cases.close(reference, last, EnforcementState.CLOSED_INFORMALLY, "Seen by the officer."));
        assertThat(waiting(reference)).isEmpty();
    }

    @Test
    void nothing_informal_comes_before_where_somebody_is_at_risk() throws Exception {
        String home = home();
        String reference = noted(as(OFFICER, () -> cases.report(report(home, Origin.REFERRAL, "Gas.", null))));
        int version = version(reference);
        assertRefused(
                "housing.case.no-informal-stage-at-risk",
                () -> stages.ask(reference, version, OFFICER, "Mend it.", null, null));
    }

    /** Housing Act 2004 s.239(5): to the occupier, if any, and to the owner, if known; T16. */
    @Test
    void entry_is_booked_when_24_elapsed_hours_are_over_after_notice_to_occupier_and_owner() throws Exception {
        String reference = reported();
        int first = version(reference);
        as(OFFICER, () -> cases.takeToInspection(reference, first, OFFICER, false));
        int second = version(reference);
        assertRefused(
                "housing.entry.notice-too-short",
                () -> entries.write(
                        reference,
                        second,
                        Entries.Capacity.OCCUPIER,
                        "The occupier",
                        "Flat 1",
                        "To inspect.",
                        BEGIN.atTime(20, 0)));
        String notice = as(OFFICER, () -> entries.write(
                        reference,
                        second,
                        Entries.Capacity.OCCUPIER,
                        "The occupier",
                        "Flat 1",
                        "To inspect.",
                        BEGIN.plusDays(1).atTime(11, 0))
                .getReference());
        int third = version(reference);
        as(
                OFFICER,
                () -> entries.give(
                        reference,
                        third,
                        notice,
                        new Recipient("The occupier", "occupier", "Flat 1", "the report"),
                        ServiceMethod.HAND,
                        BEGIN.atTime(9, 30)));
        assertThat(as(OFFICER, () -> entries.deciding(reference)))
                .hasValueSatisfying(last -> assertThat(last.earliest())
                        .isEqualTo(BEGIN.plusDays(1)
                                .atTime(9, 30)
                                .atZone(TaskForceClock.LONDON)
                                .toInstant()));
        int fourth = version(reference);
        assertRefused(
                "housing.entry.notice-missing", () -> entries.arrange(reference, fourth, at(11, EntryRoute.NOTICE)));
        as(OFFICER, () -> entries.nobody(reference, fourth, Entries.Capacity.OWNER, "Not known after inquiry."));
        int fifth = version(reference);
        assertRefused("housing.entry.too-early", () -> entries.arrange(reference, fifth, at(9, EntryRoute.NOTICE)));
        assertRefused(
                "housing.entry.before-notice-says", () -> entries.arrange(reference, fifth, at(10, EntryRoute.NOTICE)));
        assertRefused("housing.entry.no-warrant", () -> entries.arrange(reference, fifth, at(11, EntryRoute.WARRANT)));
        String visit = as(OFFICER, () -> entries.arrange(reference, fifth, at(11, EntryRoute.NOTICE)));
        assertThat(visit).startsWith("VT-2011-");
        assertThat(read(reference).getState()).isEqualTo(EnforcementState.INSPECTION_DUE);
        assertThat(waiting(reference)).containsExactly("housing/inspect-dwelling");
        moved(reference, visit);
        int sixth = version(reference);
        assertRefused(
                "housing.entry.no-refusal-recorded",
                () -> entries.seekWarrant(reference, sixth, WarrantGround.REFUSED, "They will not open."));
    }

    /** What is booked is moved: the notice of entry is asked again, the old visit called off, the engine's day follows. */
    private void moved(String reference, String visit) throws Exception {
        LocalDate later = BEGIN.plusDays(4);
        int version = version(reference);
        assertRefused(
                "housing.entry.before-notice-says",
                () -> entries.move(reference, version, to(BEGIN.plusDays(1), 10, "The tenant works at eleven.")));
        assertRefused(
                "housing.entry.not-moved",
                () -> entries.move(reference, version, to(BEGIN.plusDays(1), 11, "The tenant works at eleven.")));
        assertRefused("housing.entry.move-reason-needed", () -> entries.move(reference, version, to(later, 11, " ")));
        String other =
                as(OFFICER, () -> entries.move(reference, version, to(later, 14, "The tenant works in the morning.")));
        assertThat(as(OFFICER, () -> visits.get(visit)).getAbortReason())
                .startsWith("Moved to 10 May 2011, 14:00: The tenant works");
        assertThat(as(OFFICER, () -> visits.get(other)).getVisitOn()).isEqualTo(later);
        assertThat(as(OFFICER, () -> entries.arranged(reference)))
                .extracting(Entries.Arranged::outcomeWords)
                .containsExactly("Called off", "To come");
        assertThat(read(reference).getNextOn()).isEqualTo(later);
        assertThat(as(LEADER, () -> worklist.about(reference)))
                .extracting(WorklistRow::dueOn)
                .containsExactly(later);
    }

    private static Entries.Move to(LocalDate on, int hour, String reason) {
        return new Entries.Move(on, LocalTime.of(hour, 0), LocalTime.of(hour + 1, 0), reason, null);
    }

    private static Entries.Arrangement at(int hour, EntryRoute route) {
        return new Entries.Arrangement(
                route,
                "",
                BEGIN.plusDays(1),
                LocalTime.of(hour, 0),
                LocalTime.of(hour + 1, 0),
                "Office",
                OFFICER,
                List.of(OFFICER),
                null,
                null);
    }

    @Test
    void a_hold_on_enforcement_stops_the_booking_and_its_reason_is_not_told() throws Exception {
        String reference = reported();
        int first = version(reference);
        as(OFFICER, () -> cases.takeToInspection(reference, first, OFFICER, false));
        String uprn = read(reference).getPropertyUprn().value();
        as(
                "p.oduya",
                () -> holds.set(new NewHold(
                        HoldKind.HOLD_ENFORCEMENT,
                        Uprn.of(uprn),
                        "SCM",
                        BEGIN,
                        null,
                        BEGIN,
                        "An operation is planned at the address.")));
        int second = version(reference);
        assertThatThrownBy(() -> as(
                        OFFICER,
                        () -> entries.write(
                                reference,
                                second,
                                Entries.Capacity.OCCUPIER,
                                "The occupier",
                                "Flat 1",
                                "To inspect.",
                                BEGIN.plusDays(3).atTime(11, 0))))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key() + refusal.details())
                        .startsWith("cases.hold.")
                        .doesNotContain("operation"));
    }

    private static void assertRefused(String key, Callable<?> work) {
        assertThatThrownBy(() -> as(OFFICER, work))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.key()).isEqualTo(key));
    }
}
