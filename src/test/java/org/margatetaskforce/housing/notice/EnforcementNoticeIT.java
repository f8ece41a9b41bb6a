package org.margatetaskforce.housing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.ProcessEngine;
import org.jboss.arquillian.junit5.ArquillianExtension;
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
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.housing.EnforcementTrials;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.people.Confidence;
import org.margatetaskforce.people.Contact;
import org.margatetaskforce.people.InterestKind;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.SourceType;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistRow;

/** Courses of action in the container: real engine, real timers, each officer in their own post. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class EnforcementNoticeIT {

    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final String ADMINISTRATOR = "m.stokes";
    private static final LocalDate BEGIN = LocalDate.of(2011, 6, 15);

    private static int houses = 239;

    @Inject
    EnforcementTrials trials;

    @Inject
    EnforcementCases cases;

    @Inject
    HazardAssessments assessments;

    @Inject
    CoursesOfAction courses;

    @Inject
    EnforcementNotices notices;

    @Inject
    NoticeDrafts drafts;

    @Inject
    NoticeServices services;

    @Inject
    NoticeAppeals appeals;

    @Inject
    NoticeCompliance compliance;

    @Inject
    NoticeFiles files;

    @Inject
    Documents documents;

    @Inject
    Organisations organisations;

    @Inject
    PropertyInterests interests;

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
    private String home = "";

    @BeforeEach
    void it_is_wednesday_15_june_2011() {
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

    private void goTo(LocalDate day) throws InterruptedException {
        clock.moveTo(day.atTime(9, 0));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (engine.getManagementService().createJobQuery().executable().count() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private EnforcementNotice read(String reference) throws Exception {
        return as(OFFICER, () -> notices.get(reference));
    }

    private int version(String reference) throws Exception {
        return read(reference).getVersion();
    }

    private int caseVersion(String reference) throws Exception {
        return as(LEADER, () -> cases.get(reference).getVersion());
    }

    private List<String> waiting(String reference) throws Exception {
        return as(LEADER, () -> worklist.about(reference).stream()
                .map(WorklistRow::page)
                .sorted()
                .toList());
    }

    private String landlord(InterestKind kind, String name) throws Exception {
        return as(LEADER, () -> {
            String reference = organisations
                    .add(name + " " + home, null, Contact.at("1 Example Parade, Folkestone", null))
                    .getReference();
            interests.add(new Uprn(home), reference, kind, today(), SourceType.VISIT, Confidence.CONFIRMED);
            return reference;
        });
    }

    /** A house with a category 1 hazard on the stairs, assessed and approved. */
    private String assessed() throws Exception {
        return assessed("Cellar stairs");
    }

    private String assessed(String... stairs) throws Exception {
        int number = ++houses;
        home = as(Acting.SYSTEM, () -> trials.house(number));
        String reference = as(OFFICER, () -> trials.reported(home));
        begun.add(reference);
        does(OFFICER, () -> trials.inspected(reference, OFFICER));
        for (String where : stairs) {
            int version = caseVersion(reference);
            does(OFFICER, () -> assessments.record(reference, version, stairs(where)));
        }
        int then = caseVersion(reference);
        does(OFFICER, () -> assessments.submit(reference, then, false, "All rooms."));
        int last = caseVersion(reference);
        does(LEADER, () -> assessments.approve(reference, last, null));
        assertThat(as(LEADER, () -> cases.get(reference).isCategory1())).isTrue();
        return reference;
    }

    private static org.margatetaskforce.housing.hhsrs.HazardForm stairs(String where) {
        org.margatetaskforce.housing.hhsrs.HazardForm hazard = new org.margatetaskforce.housing.hhsrs.HazardForm();
        hazard.setAssessedOn(today());
        hazard.setHazardNo(21);
        hazard.setLocation(where);
        hazard.setLikelihood(32);
        hazard.setMostLikely(4);
        hazard.setClass1(22);
        hazard.setClass2(46);
        hazard.setClass3(215);
        hazard.setDeficiency("No handrail and a broken tread.");
        hazard.setRemedy("Fit a handrail; mend the tread.");
        hazard.setJustificationLikelihood("Steep, unlit, no handrail.");
        hazard.setJustificationOutcome("A fall onto stone.");
        return hazard;
    }

    private String decided(String reference, NoticeKind kind) throws Exception {
        ActionForm form = new ActionForm();
        form.setChosen(kind);
        form.setImminentRisk(kind.isEmergency());
        form.setImminentRiskWords("Somebody will fall today.");
        form.setReasons("It removes the hazard soonest.");
        form.getAgainst().forEach(one -> one.setWords("It would take longer."));
        int version = caseVersion(reference);
        String notice =
                as(LEADER, () -> courses.decide(reference, version, form).orElseThrow());
        begun.add(notice);
        return notice;
    }

    private void drafted(String notice) throws Exception {
        List<PartyForm> parties = as(OFFICER, () -> drafts.recipients(notice, PremisesKind.HOUSE));
        List<HazardForm> hazards = as(OFFICER, () -> drafts.hazards(notice));
        hazards.forEach(one -> one.setRemovesCategory1(true));
        NoticePlan plan = as(OFFICER, () -> drafts.plan(notice));
        plan.setPremisesKind(PremisesKind.HOUSE);
        plan.setWorksStartOn(today().plusDays(35));
        plan.setWorksEndOn(today().plusDays(60));
        plan.setWorksStartDays(7);
        plan.setWorksEndDays(30);
        plan.setSuspension("Until somebody of 65 or over moves in.");
        plan.setProhibited("Nobody may use the cellar.");
        plan.setRemedyForRevocation("A handrail and a whole tread.");
        plan.setInspectOn(today().plusDays(40));
        plan.setStartedOn(today());
        plan.setEntryPower("s.40 and Sch 3 para 3");
        plan.setAdvice("Fit a handrail.");
        plan.setFollowUpOn(today().plusDays(60));
        int version = version(notice);
        does(OFFICER, () -> drafts.handUp(notice, version, plan, hazards, parties));
    }

    private void signed(String notice) throws Exception {
        int version = version(notice);
        does(LEADER, () -> drafts.sign(notice, version));
    }

    private void served(String notice, ServiceMethod method, LocalDate on) throws Exception {
        List<PartyForm> forms = as(OFFICER, () -> services.outstanding(notice, Recipients.Role.REQUIRED));
        forms.forEach(form -> {
            form.setMethod(method);
            form.setSentOn(on);
        });
        int version = version(notice);
        does(OFFICER, () -> assertThat(services.serve(notice, version, forms)).isTrue());
    }

    private void copied(String notice) throws Exception {
        does(ADMINISTRATOR, () -> drafts.takeUp(notice));
        List<PartyForm> forms = as(ADMINISTRATOR, () -> services.outstanding(notice, Recipients.Role.COPY));
        forms.forEach(form -> {
            form.setMethod(ServiceMethod.HAND);
            form.setSentOn(today());
        });
        int version = version(notice);
        does(ADMINISTRATOR, () -> assertThat(services.serveCopies(notice, version, forms))
                .isTrue());
    }

    private String servedNotice(NoticeKind kind) throws Exception {
        String reference = assessed();
        landlord(InterestKind.PERSON_HAVING_CONTROL, "Sands Lettings");
        landlord(InterestKind.MORTGAGEE, "Harbour Bank");
        String notice = decided(reference, kind);
        drafted(notice);
        signed(notice);
        served(notice, ServiceMethod.HAND, today());
        return notice;
    }

    private void inspected(String notice, WorksInspection.Outcome outcome, String found) throws Exception {
        int version = version(notice);
        does(
                OFFICER,
                () -> compliance.inspected(
                        notice,
                        version,
                        today(),
                        outcome,
                        List.of(found),
                        outcome == WorksInspection.Outcome.COMPLIED ? null : today().plusDays(20),
                        "Seen on the spot."));
    }

    @Test
    void an_improvement_notice_from_a_category_1_hazard_to_its_revocation() throws Exception {
        String reference = assessed();
        assertThat(waiting(reference)).containsExactly("housing/decide-action");
        landlord(InterestKind.PERSON_HAVING_CONTROL, "Sands Lettings");
        landlord(InterestKind.FREEHOLDER, "Freehold Estates");
        String notice = decided(reference, NoticeKind.IMPROVEMENT_NOTICE);
        assertThat(waiting(notice)).containsExactly("housing/draft-notice");
        drafted(notice);
        int handed = version(notice);
        assertThatThrownBy(() -> as(OFFICER, () -> drafts.sign(notice, handed))).isInstanceOf(RuntimeException.class);
        signed(notice);
        assertThat(waiting(notice)).containsExactly("housing/serve-notice");
        served(notice, ServiceMethod.HAND, BEGIN);
        EnforcementNotice now = read(notice);
        assertThat(now.getState()).isEqualTo(NoticeState.SERVED);
        assertThat(now.getAppealBy()).isEqualTo("2011-07-05");
        assertThat(waiting(notice)).containsExactly("housing/serve-copies");
        copied(notice);
        assertThat(waiting(notice)).isEmpty();
        String document = as(OFFICER, () -> files.content(notices.get(notice)).getDocumentReference());
        assertThat(as(OFFICER, () -> documents.certificates(document))).hasSize(3);
        goTo(LocalDate.of(2011, 7, 5));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.SERVED);
        goTo(LocalDate.of(2011, 7, 6));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.OPERATIVE);
        assertThat(waiting(notice)).containsExactly("housing/record-charge");
        int charge = version(notice);
        does(ADMINISTRATOR, () -> compliance.chargeDone(notice, charge, today()));
        goTo(LocalDate.of(2011, 7, 22));
        assertThat(waiting(notice)).containsExactly("housing/inspect-works");
        inspected(notice, WorksInspection.Outcome.IN_PROGRESS, "REMAINS");
        assertThat(waiting(notice)).isEmpty();
        goTo(LocalDate.of(2011, 8, 12));
        assertThatThrownBy(() -> inspected(notice, WorksInspection.Outcome.COMPLIED, "REDUCED"))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("housing.notice.hazard-remains");
        inspected(notice, WorksInspection.Outcome.COMPLIED, "REMOVED");
        assertThat(waiting(notice)).containsExactly("housing/revoke-notice");
        int complied = version(notice);
        does(LEADER, () -> compliance.revoke(notice, complied, null));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.REVOKED);
        assertThat(waiting(notice)).containsExactly("housing/serve-decision-on-notice");
        int revoked = version(notice);
        does(ADMINISTRATOR, () -> compliance.serveDecision(notice, revoked, ServiceMethod.HAND, today()));
        assertThat(waiting(notice)).containsExactly("housing/record-charge");
        int removing = version(notice);
        does(ADMINISTRATOR, () -> compliance.chargeDone(notice, removing, today()));
        assertThat(waiting(notice)).isEmpty();
        assertThat(as(LEADER, () -> files.isOpen(cases.get(reference)))).isFalse();
        assertThat(waiting(reference)).contains("housing/close-case");
        assertThat(as(OFFICER, () -> workflow.findProgress(notice)).here()).isEmpty();
    }

    @Test
    void an_emergency_prohibition_order_is_in_force_at_once_and_an_appeal_does_not_stop_it() throws Exception {
        String notice = servedNotice(NoticeKind.EMERGENCY_PROHIBITION_ORDER);
        EnforcementNotice order = read(notice);
        assertThat(order.getState()).isEqualTo(NoticeState.OPERATIVE);
        assertThat(order.getAppealBy()).isEqualTo(BEGIN.plusDays(27));
        assertThat(waiting(notice)).containsExactly("housing/record-charge");
        int version = version(notice);
        does(
                OFFICER,
                () -> appeals.lodge(notice, version, NoticeAppeal.Against.NOTICE, today(), "CHI/1", "Not dangerous."));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.OPERATIVE);
        int appealed = version(notice);
        does(
                OFFICER,
                () -> appeals.decided(
                        notice, appealed, NoticeAppeal.Outcome.QUASHED, today(), null, null, "No imminent risk."));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.QUASHED);
        assertThat(waiting(notice)).as("nothing was registered").isEmpty();
    }

    @Test
    void an_appeal_holds_a_notice_until_it_is_determined() throws Exception {
        String notice = servedNotice(NoticeKind.IMPROVEMENT_NOTICE);
        copied(notice);
        int version = version(notice);
        does(OFFICER, () -> appeals.lodge(notice, version, NoticeAppeal.Against.NOTICE, today(), "CHI/2", "Too much."));
        goTo(LocalDate.of(2011, 8, 1));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.APPEALED);
        int appealed = version(notice);
        assertThatThrownBy(() -> as(
                        OFFICER,
                        () -> appeals.decided(
                                notice, appealed, NoticeAppeal.Outcome.CONFIRMED, today(), null, null, "Needed.")))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("housing.appeal.works-days-needed");
        does(
                OFFICER,
                () -> appeals.decided(
                        notice,
                        appealed,
                        NoticeAppeal.Outcome.VARIED,
                        today(),
                        today().plusDays(14),
                        today().plusDays(50),
                        "Longer days."));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.OPERATIVE);
        assertThat(waiting(notice)).containsExactly("housing/record-charge");
    }

    @Test
    void a_corrected_service_date_recounts_all_retimes_the_timer_and_flags_what_was_decided() throws Exception {
        String notice = servedNotice(NoticeKind.IMPROVEMENT_NOTICE);
        copied(notice);
        goTo(LocalDate.of(2011, 7, 6));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.OPERATIVE);
        String service =
                as(OFFICER, () -> services.served(notice)).get(0).service().getReference();
        int version = version(notice);
        does(
                OFFICER,
                () -> services.correct(notice, version, service, LocalDate.of(2011, 6, 20), "Signed for on the 20th."));
        EnforcementNotice now = read(notice);
        assertThat(now.getState()).isEqualTo(NoticeState.SERVED);
        assertThat(now.getOperativeOn()).isEqualTo("2011-07-11");
        assertThat(as(OFFICER, () -> files.steps(notices.get(notice))))
                .anyMatch(step -> step.getFlagged() != null && step.getToState() == NoticeState.OPERATIVE);
        assertThat(as(OFFICER, () -> files.clocks(notices.get(notice))))
                .anyMatch(old ->
                        old.getState() == NoticeClock.State.REPLACED || old.getState() == NoticeClock.State.OVER);
        assertThat(waiting(notice)).isEmpty();
        goTo(LocalDate.of(2011, 7, 10));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.SERVED);
        goTo(LocalDate.of(2011, 7, 12));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.OPERATIVE);
    }

    @Test
    void a_notice_that_came_back_is_to_be_served_again() throws Exception {
        String notice = servedNotice(NoticeKind.IMPROVEMENT_NOTICE);
        copied(notice);
        String service =
                as(OFFICER, () -> services.served(notice)).get(0).service().getReference();
        int version = version(notice);
        does(OFFICER, () -> services.correct(notice, version, service, null, "Came back, gone away."));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.SIGNED);
        assertThat(waiting(notice)).containsExactly("housing/serve-notice");
        goTo(BEGIN.plusDays(2));
        served(notice, ServiceMethod.HAND, today());
        assertThat(read(notice).getServedOn()).isEqualTo(BEGIN.plusDays(2));
        assertThat(waiting(notice)).isEmpty();
    }

    @Test
    void a_suspended_notice_is_reviewed_and_becomes_operative_when_its_suspension_ends() throws Exception {
        String notice = servedNotice(NoticeKind.SUSPENDED_IMPROVEMENT_NOTICE);
        copied(notice);
        goTo(LocalDate.of(2011, 7, 6));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.SUSPENDED);
        int version = version(notice);
        does(OFFICER, () -> compliance.reviewed(notice, version, "Nobody of 65 lives there yet."));
        int reviewed = version(notice);
        does(OFFICER, () -> compliance.endSuspension(notice, reviewed, today(), "A woman of 70 moved in."));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.OPERATIVE);
        assertThat(read(notice).getWorksStartOn()).isEqualTo("2011-07-13");
    }

    @Test
    void a_hazard_awareness_notice_is_followed_up_and_nothing_more() throws Exception {
        String notice = servedNotice(NoticeKind.HAZARD_AWARENESS_NOTICE);
        copied(notice);
        assertThat(read(notice).getAppealBy()).isNull();
        assertThat(waiting(notice)).containsExactly("housing/follow-up-notice");
        int version = version(notice);
        does(OFFICER, () -> compliance.followedUp(notice, version, "The handrail is fitted."));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.COMPLETED);
    }

    @Test
    void a_hold_on_enforcement_stops_service_and_does_not_say_why() throws Exception {
        String reference = assessed();
        landlord(InterestKind.PERSON_HAVING_CONTROL, "Sands Lettings");
        String notice = decided(reference, NoticeKind.IMPROVEMENT_NOTICE);
        drafted(notice);
        signed(notice);
        does(
                "p.oduya",
                () -> holds.set(new NewHold(
                        HoldKind.HOLD_ENFORCEMENT,
                        new Uprn(home),
                        "SCM",
                        today(),
                        null,
                        today(),
                        "The children are seen before anybody else calls.")));
        assertThatThrownBy(() -> served(notice, ServiceMethod.HAND, today()))
                .isInstanceOf(RuleBroken.class)
                .hasMessage("cases.hold.stops-notice");
    }

    @Test
    void a_breach_is_recorded_after_somebody_was_there() throws Exception {
        String notice = servedNotice(NoticeKind.IMPROVEMENT_NOTICE);
        copied(notice);
        goTo(LocalDate.of(2011, 7, 25));
        inspected(notice, WorksInspection.Outcome.NOT_STARTED, "REMAINS");
        assertThat(read(notice).getState()).isEqualTo(NoticeState.BREACHED);
        assertThat(as(OFFICER, () -> notices.page(
                                new EnforcementNotices.Filter(null, NoticeState.BREACHED, notice, false, false, 0, 25))
                        .total()))
                .isEqualTo(1);
    }

    /** Ss.16(3) and 25(3): a notice about several hazards is looked at hazard by hazard. */
    @Test
    void a_notice_about_two_hazards_is_revoked_for_one_and_stands_for_the_other() throws Exception {
        String reference = assessed("Cellar stairs", "Attic stairs");
        landlord(InterestKind.PERSON_HAVING_CONTROL, "Sands Lettings");
        String notice = decided(reference, NoticeKind.IMPROVEMENT_NOTICE);
        drafted(notice);
        signed(notice);
        served(notice, ServiceMethod.HAND, today());
        copied(notice);
        goTo(LocalDate.of(2011, 7, 6));
        int charge = version(notice);
        does(ADMINISTRATOR, () -> compliance.chargeDone(notice, charge, today()));
        List<HazardForm> both = as(OFFICER, () -> drafts.hazards(notice));
        String mended = both.get(0).getReference();
        String other = both.get(1).getReference();
        goTo(LocalDate.of(2011, 7, 22));
        int looked = version(notice);
        does(
                OFFICER,
                () -> compliance.inspected(
                        notice,
                        looked,
                        today(),
                        WorksInspection.Outcome.IN_PROGRESS,
                        List.of("REMOVED", "REMAINS"),
                        today().plusDays(14),
                        "The cellar is done."));
        int now = version(notice);
        refused("part-needed", () -> compliance.revokePart(notice, now, List.of(), null));
        refused("part-needed", () -> compliance.revokePart(notice, now, List.of("HZ-2011-99999"), null));
        refused("part-is-the-whole", () -> compliance.revokePart(notice, now, List.of(mended, other), "Both."));
        refused("part-remains", () -> compliance.revokePart(notice, now, List.of(other), " "));
        does(LEADER, () -> compliance.revokePart(notice, now, List.of(mended), null));
        EnforcementNotice stands = read(notice);
        assertThat(stands.getState()).isEqualTo(NoticeState.OPERATIVE);
        assertThat(stands.getLandCharge()).isEqualTo(LandCharge.REGISTERED);
        assertThat(as(OFFICER, () -> files.clocks(notices.get(notice))))
                .anyMatch(clock -> clock.getState() == NoticeClock.State.RUNNING
                        && clock.getCode().equals("DECISION")
                        && clock.getOnDay().equals(LocalDate.of(2011, 7, 28)));
        assertThat(as(OFFICER, () -> drafts.hazards(notice)))
                .extracting(HazardForm::getReference)
                .containsExactly(other);
        assertThat(as(OFFICER, () -> documents.ofSubject(notice)))
                .anyMatch(each -> each.title().startsWith("Local land charge: for which hazards"));
        int told = version(notice);
        does(ADMINISTRATOR, () -> compliance.serveDecision(notice, told, ServiceMethod.HAND, today()));
        int last = version(notice);
        does(
                OFFICER,
                () -> compliance.inspected(
                        notice,
                        last,
                        today(),
                        WorksInspection.Outcome.COMPLIED,
                        List.of("REMOVED"),
                        null,
                        "The attic too."));
        assertThat(read(notice).getState()).isEqualTo(NoticeState.COMPLIED);
        assertThat(waiting(notice)).contains("housing/revoke-notice");
    }

    private static void refused(String key, Runnable work) {
        assertThatThrownBy(() -> does(LEADER, work))
                .isInstanceOfSatisfying(
                        RuleBroken.class, refusal -> assertThat(refusal.key()).isEqualTo("housing.notice." + key));
    }

    /** S.10, and Sch 1 para 5: E17 before a fire hazard in multiple occupation is acted on, E15 with each copy. */
    @Test
    void letters_go_to_the_fire_and_rescue_authority_and_with_each_copy() throws Exception {
        int number = ++houses;
        home = as(Acting.SYSTEM, () -> trials.house(number));
        String reference = as(OFFICER, () -> trials.reported(home));
        begun.add(reference);
        does(OFFICER, () -> trials.inspected(reference, OFFICER));
        org.margatetaskforce.housing.hhsrs.HazardForm fire = stairs("Kitchen and hall");
        fire.setHazardNo(24);
        int version = caseVersion(reference);
        does(OFFICER, () -> assessments.record(reference, version, fire));
        int then = caseVersion(reference);
        does(OFFICER, () -> assessments.submit(reference, then, false, "All rooms."));
        int handedIn = caseVersion(reference);
        does(LEADER, () -> assessments.approve(reference, handedIn, null));
        ActionForm form = new ActionForm();
        form.setChosen(NoticeKind.IMPROVEMENT_NOTICE);
        int approved = caseVersion(reference);
        assertThatThrownBy(() -> as(LEADER, () -> courses.writeToFireAuthority(reference, approved, form, "Maidstone")))
                .hasMessage("housing.action.fire-not-asked");
        form.setHmoOrCommonParts(true);
        assertThatThrownBy(() -> as(LEADER, () -> courses.writeToFireAuthority(reference, approved, form, " ")))
                .hasMessage("housing.action.fire-address-needed");
        String letter = as(LEADER, () -> courses.writeToFireAuthority(reference, approved, form, "Example House")
                .getReference());
        assertThat(as(LEADER, () -> courses.fireLetters(reference)))
                .extracting(org.margatetaskforce.documents.DocumentRow::reference)
                .containsExactly(letter);
        landlord(InterestKind.PERSON_HAVING_CONTROL, "Sands Lettings");
        landlord(InterestKind.MORTGAGEE, "Harbour Bank");
        form.setReasons("It removes the hazard soonest.");
        form.setFireConsultation("Asked; they agree.");
        form.getAgainst().forEach(one -> one.setWords("It would take longer."));
        int consulted = caseVersion(reference);
        String notice =
                as(LEADER, () -> courses.decide(reference, consulted, form).orElseThrow());
        begun.add(notice);
        drafted(notice);
        signed(notice);
        served(notice, ServiceMethod.HAND, today());
        does(ADMINISTRATOR, () -> drafts.takeUp(notice));
        List<PartyForm> copies = as(ADMINISTRATOR, () -> services.outstanding(notice, Recipients.Role.COPY));
        int served = version(notice);
        assertThat(as(ADMINISTRATOR, () -> services.coverLetters(notice, served, copies)))
                .hasSameSizeAs(copies);
        assertThat(as(ADMINISTRATOR, () -> services.outstanding(notice, Recipients.Role.COPY)))
                .allSatisfy(one -> assertThat(one.getCoverReference()).startsWith("DOC-"));
        copied(notice);
    }

    @Test
    void what_is_carried_out_elsewhere_is_completed_by_its_outcome() throws Exception {
        String reference = assessed();
        ActionForm form = new ActionForm();
        form.setChosen(NoticeKind.DEMOLITION_ORDER);
        form.setReasons("Nothing else would hold.");
        form.getAgainst().forEach(one -> one.setWords("It would not hold."));
        int version = caseVersion(reference);
        assertThat(as(LEADER, () -> courses.decide(reference, version, form))).isEmpty();
        assertThat(as(LEADER, () -> files.isOpen(cases.get(reference)))).isTrue();
        int decided = caseVersion(reference);
        does(LEADER, () -> courses.carriedOut(reference, decided, 1, "Pulled down in July."));
        assertThat(as(LEADER, () -> files.isOpen(cases.get(reference)))).isFalse();
    }

    @Test
    void the_drafter_never_signs_however_the_database_is_written_to() throws Exception {
        String reference = assessed();
        landlord(InterestKind.PERSON_HAVING_CONTROL, "Sands Lettings");
        String notice = decided(reference, NoticeKind.IMPROVEMENT_NOTICE);
        drafted(notice);
        assertThatThrownBy(() -> does(
                        Acting.SYSTEM,
                        () -> trials.sql(
                                "update housing.notice set signed_by = drafted_by, signed_on = drafted_on where reference = '"
                                        + notice + "'")))
                .hasStackTraceContaining("notice_check");
    }
}
