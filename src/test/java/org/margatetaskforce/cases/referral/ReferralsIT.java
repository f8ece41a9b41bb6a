package org.margatetaskforce.cases.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
import org.margatetaskforce.cases.CaseStage;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.cases.CaseType;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.place.GazetteerImport;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistFilter;
import org.margatetaskforce.workflow.WorklistRow;

/** A referral from its making to a case, in the house: who sees what, who may what, and what rises when nobody does. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class ReferralsIT {

    private static final String CONSTABLE = "l.tapsell";
    private static final String HEALTH = "a.menon";
    private static final String UKBA = "s.vane";
    private static final String DUTY = "d.whitlock";
    private static final String SOCIAL_WORK = "f.benali";
    private static final String SERGEANT = "m.brightwell";
    private static final String LEADER = "a.okonkwo";
    private static final String HOUSING = "p.sandys";
    private static final String FAMILY_WORKER = "t.lindo";
    private static final String MANAGER = "r.ferreira";

    private static final AtomicInteger NEXT = new AtomicInteger();

    @Inject
    Referrals referrals;

    @Inject
    ReferralFiles files;

    @Inject
    ReferralDecisions decisions;

    @Inject
    Allocations allocations;

    @Inject
    ReferralLinks links;

    @Inject
    AgencyReferrals agencyReferrals;

    @Inject
    TriageScores scores;

    @Inject
    Cases cases;

    @Inject
    CaseStages stages;

    @Inject
    Worklist worklist;

    @Inject
    Gazetteer gazetteer;

    @Inject
    DemoClock clock;

    @Resource
    ManagedExecutorService executor;

    private String house = "";

    @BeforeEach
    void a_house() throws Exception {
        int number = NEXT.incrementAndGet();
        house = "9570000%05d".formatted(number);
        String list = "uprn,street,town,pao number,easting,northing,parent uprn,sao number\n" + house
                + ",Referral Street,Margate," + number + ",626000,165000,,\n";
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

    private static void does(String who, Acting.Work<Exception> work) throws Exception {
        Acting.as(who, work);
    }

    private String made(String by, String... grounds) throws Exception {
        return as(by, () -> {
            String reference = referrals.draft().getReference();
            ReferralForm form = new ReferralForm();
            form.setWho("A mother and two children on the first floor");
            form.setUprn(house);
            form.setCategory("FAMILY");
            form.setConcern("The children have not been at school since half term.");
            form.setTold(ToldAbout.AGREES);
            form.setGrounds(List.of(grounds));
            referrals.submit(reference, form);
            return reference;
        });
    }

    private int version(String reference) throws Exception {
        return as(Acting.SYSTEM, () -> referrals.get(reference).getVersion());
    }

    private ReferralState state(String reference) throws Exception {
        return as(Acting.SYSTEM, () -> referrals.get(reference).getState());
    }

    private Referrals.Screening found(List<String> grounds, String... factors) {
        return new Referrals.Screening("FAMILY", house, List.of(), grounds, List.of(factors), null, null);
    }

    private String screened(ScreeningOutcome outcome, String... grounds) throws Exception {
        String reference = made(CONSTABLE, grounds);
        int version = version(reference);
        does(DUTY, () -> referrals.screen(reference, version, found(List.of(grounds)), outcome, null, null));
        return reference;
    }

    private static Tasking accepted(String lead, @Nullable String exception) {
        return new Tasking(
                TaskingOutcome.ACCEPTED,
                null,
                null,
                CaseType.FAMILY,
                "A family in Referral Street",
                List.of("KCC", "POL"),
                lead,
                Band.P2,
                null,
                exception,
                null,
                null);
    }

    private String acceptedCase(String reference) throws Exception {
        int version = version(reference);
        does(MANAGER, () -> decisions.decide(reference, version, accepted(SOCIAL_WORK, "a trial of the house")));
        return Objects.requireNonNull(
                as(Acting.SYSTEM, () -> referrals.get(reference).getCaseReference()));
    }

    private List<String> tasks(String who, String reference) throws Exception {
        return as(who, () -> worklist.about(reference)).stream()
                .map(WorklistRow::title)
                .toList();
    }

    private static void refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String key) {
        assertThatThrownBy(act).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    @Test
    void a_draft_is_kept_with_anything_missing_and_nobody_else_sees_it() throws Exception {
        String reference = as(CONSTABLE, () -> referrals.draft().getReference());
        ReferralForm form = new ReferralForm();
        form.setConcern("half a sen");
        does(CONSTABLE, () -> referrals.keep(reference, form));
        assertThat(as(CONSTABLE, () -> referrals.form(reference)).getConcern()).isEqualTo("half a sen");
        assertThat(as(MANAGER, () -> referrals.find(reference))).isEmpty();
        refused(() -> does(CONSTABLE, () -> referrals.submit(reference, form)), "cases.referral.category-missing");
    }

    @Test
    void who_may_not_see_a_referral_finds_it_nowhere_and_its_referrer_always_does() throws Exception {
        String reference = made(HEALTH);
        for (String stranger : List.of(UKBA, CONSTABLE, HOUSING)) {
            assertThat(as(stranger, () -> referrals.find(reference))).isEmpty();
            assertThat(as(stranger, () -> referrals.page(filter(reference)))).satisfies(page -> {
                assertThat(page.total()).isZero();
                assertThat(page.rows()).isEmpty();
            });
            assertThat(as(stranger, () -> files.history(reference))).isEmpty();
            assertThat(tasks(stranger, reference)).isEmpty();
        }
        assertThat(as(HEALTH, () -> referrals.page(filter(reference))).total()).isEqualTo(1);
        assertThat(as(HEALTH, () -> files.said(reference)).concern()).contains("half term");
        assertThat(as(DUTY, () -> files.said(reference)).concern()).contains("half term");
        // the Programme Manager sees the header and the names, and no note (F.3: D6 hidden)
        assertThat(as(MANAGER, () -> files.said(reference)).isReadable()).isFalse();
        assertThat(as(MANAGER, () -> files.said(reference)).who()).contains("A mother");
    }

    private static ReferralFilter filter(String text) {
        return new ReferralFilter(text, null, null, false, null, null, false, 0, 25);
    }

    @Test
    void only_the_duty_screens_and_a_concern_for_a_child_goes_to_social_work() throws Exception {
        String reference = made(CONSTABLE);
        int version = version(reference);
        assertThat(tasks(DUTY, reference)).containsExactly("Screen the referral");
        assertThatThrownBy(() -> does(
                        CONSTABLE,
                        () -> referrals.screen(
                                reference, version, found(List.of()), ScreeningOutcome.TASKING, null, null)))
                .isInstanceOf(Denied.class);
        String child = made(CONSTABLE, "CHILD");
        assertThat(as(
                                SOCIAL_WORK,
                                () -> worklist.page(new WorklistFilter(
                                        WorklistFilter.View.MY_GROUPS, "Referral", "Task_Screen", child, false, 0, 5)))
                        .total())
                .isEqualTo(1);
        int childVersion = version(child);
        refused(
                () -> does(
                        SOCIAL_WORK,
                        () -> referrals.screen(
                                child, childVersion, found(List.of("CHILD")), ScreeningOutcome.TASKING, null, null)),
                "cases.referral.urgent-cannot-wait");
    }

    @Test
    void a_stand_in_of_another_agency_screens_and_the_task_is_gone_for_all() throws Exception {
        String reference = made(CONSTABLE);
        int version = version(reference);
        does(
                SERGEANT,
                () -> referrals.screen(reference, version, found(List.of()), ScreeningOutcome.TASKING, null, null));
        assertThat(tasks(DUTY, reference)).doesNotContain("Screen the referral");
        assertThat(tasks(MANAGER, reference)).containsExactly("Decide the referral at tasking");
        assertThat(as(MANAGER, () -> referrals.awaitingTasking()))
                .extracting(ReferralRow::reference)
                .contains(reference);
    }

    @Test
    void the_second_of_two_screeners_is_told() throws Exception {
        String reference = made(CONSTABLE);
        int version = version(reference);
        does(DUTY, () -> referrals.resolve(reference, version, found(List.of(), "ANY_CHILD")));
        refused(
                () -> does(
                        SERGEANT,
                        () -> referrals.screen(
                                reference, version, found(List.of()), ScreeningOutcome.TASKING, null, null)),
                "cases.referral.changed-meanwhile");
    }

    @Test
    void the_same_house_within_twelve_months_is_shown_as_perhaps_the_same() throws Exception {
        String first = made(CONSTABLE);
        String second = made("g.pryce");
        assertThat(as(DUTY, () -> referrals.alike(second)))
                .extracting(Referrals.Alike::reference)
                .contains(first);
    }

    @Test
    void the_score_of_one_who_may_not_see_a_factor_is_the_score_without_it() throws Exception {
        String with = made(CONSTABLE);
        String without = made(CONSTABLE);
        int version = version(with);
        int other = version(without);
        does(
                SOCIAL_WORK,
                () -> referrals.resolve(with, version, found(List.of(), "UNDER_5", "ANY_CHILD", "DA_RISK", "REPEAT")));
        does(SOCIAL_WORK, () -> referrals.resolve(without, other, found(List.of(), "UNDER_5", "ANY_CHILD", "REPEAT")));
        assertThat(as(SOCIAL_WORK, () -> scores.of(with)).total()).isEqualTo(8);
        TriageScore seen = as(DUTY, () -> scores.of(with));
        assertThat(seen).isEqualTo(as(DUTY, () -> scores.of(without)));
        assertThat(seen.total()).isEqualTo(5);
        assertThat(seen.words()).isEqualTo("Priority set by tasking");
    }

    @Test
    void tasking_accepts_and_there_is_a_case_whose_lead_accepts() throws Exception {
        String reference = screened(ScreeningOutcome.TASKING);
        int version = version(reference);
        refused(
                () -> does(MANAGER, () -> decisions.decide(reference, version, accepted(SOCIAL_WORK, null))),
                "cases.referral.out-of-area");
        String about = acceptedCase(reference);
        assertThat(as(SOCIAL_WORK, () -> cases.get(about)).getStage()).isEqualTo(CaseStage.ACCEPTED);
        int caseVersion = as(SOCIAL_WORK, () -> cases.get(about).getVersion());
        does(SOCIAL_WORK, () -> stages.acceptLead(about, caseVersion, ""));
        assertThat(state(reference)).isEqualTo(ReferralState.ALLOCATED);
        assertThat(as(CONSTABLE, () -> referrals.get(reference)).getCaseReference())
                .isEqualTo(about);
        // from now on what was said is the team's
        assertThat(as(SOCIAL_WORK, () -> files.said(reference)).isReadable()).isTrue();
        assertThat(as(DUTY, () -> files.said(reference)).isReadable()).isFalse();
    }

    @Test
    void a_lead_who_declines_sends_it_back_to_the_programme_manager_who_asks_another() throws Exception {
        String reference = screened(ScreeningOutcome.TASKING);
        String about = acceptedCase(reference);
        int version = version(reference);
        does(SOCIAL_WORK, () -> allocations.decline(reference, version, "I know the family from home."));
        assertThat(tasks(MANAGER, reference)).contains("Ask somebody to lead");
        int next = version(reference);
        does(
                MANAGER,
                () -> allocations.ask(
                        reference, next, FAMILY_WORKER, "The cap is passed for a trial of asking again."));
        int caseVersion = as(FAMILY_WORKER, () -> cases.get(about).getVersion());
        assertThat(tasks(FAMILY_WORKER, about)).contains("Accept the lead");
        does(FAMILY_WORKER, () -> stages.acceptLead(about, caseVersion, ""));
        assertThat(state(reference)).isEqualTo(ReferralState.ALLOCATED);
    }

    @Test
    void two_deciders_at_once_decide_it_once() throws Exception {
        String reference = screened(ScreeningOutcome.URGENT, "LIFE");
        int version = version(reference);
        List<Future<Boolean>> both = new ArrayList<>();
        for (String who : List.of(SERGEANT, LEADER)) {
            both.add(executor.submit(() -> as(
                    who,
                    () -> decisions.decideUrgently(
                            reference, version, UrgentOutcome.ALLOCATED, "It cannot wait.", SERGEANT))));
        }
        int told = 0;
        for (Future<Boolean> one : both) {
            try {
                one.get(30, TimeUnit.SECONDS);
            } catch (ExecutionException second) {
                assertThat(second.getCause())
                        .isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                                .isEqualTo("cases.referral.changed-meanwhile"));
                told++;
            }
        }
        assertThat(told).isEqualTo(1);
        assertThat(state(reference)).isEqualTo(ReferralState.URGENT);
    }

    @Test
    void police_and_housing_of_one_mind_make_a_case_led_at_once() throws Exception {
        String reference = screened(ScreeningOutcome.URGENT, "LIFE");
        int version = version(reference);
        assertThat(as(
                        LEADER,
                        () -> decisions.decideUrgently(
                                reference, version, UrgentOutcome.ALLOCATED, "The stairs are on fire.", SERGEANT)))
                .isFalse();
        assertThat(tasks(LEADER, reference)).doesNotContain("Decide the urgent referral: housing");
        int next = version(reference);
        assertThat(as(
                        SERGEANT,
                        () -> decisions.decideUrgently(
                                reference, next, UrgentOutcome.ALLOCATED, "We go there now.", SERGEANT)))
                .isTrue();
        assertThat(state(reference)).isEqualTo(ReferralState.ALLOCATED);
        assertThat(tasks(MANAGER, reference)).isEmpty();
        String about = Objects.requireNonNull(
                as(SERGEANT, () -> referrals.get(reference).getCaseReference()));
        assertThat(as(SERGEANT, () -> cases.get(about)).getStage()).isEqualTo(CaseStage.ALLOCATED);
    }

    @Test
    void a_link_takes_as_many_referrals_as_it_was_made_for_and_shows_nothing() throws Exception {
        LocalDate end = TaskForceClock.current().today().plusDays(80);
        ReferralLinks.NewLink link = as(DUTY, () -> links.make("Northdown School", "worries", 1, end));
        assertThat(as(Acting.PUBLIC, () -> links.look(link.token(), "192.0.2.1"))
                        .organisation())
                .isEqualTo("Northdown School");
        assertThat(as(Acting.PUBLIC, () -> links.look("not-a-token", "192.0.2.1"))
                        .isOpen())
                .isFalse();
        ReferralForm form = new ReferralForm();
        form.setWho("A boy of nine");
        form.setPlace("Somewhere in Athelstan Road");
        form.setConcern("He comes to school hungry and in wet clothes.");
        form.setContact("The head teacher, mornings");
        String reference = as(Acting.PUBLIC, () -> links.refer(link.token(), form));
        refused(() -> as(Acting.PUBLIC, () -> links.refer(link.token(), form)), "cases.referral-link.not-open");
        assertThat(as(Acting.PUBLIC, () -> referrals.find(reference))).isEmpty();
        for (int tries = 0; tries < 100 && tasks(DUTY, reference).isEmpty(); tries++) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        assertThat(tasks(DUTY, reference)).contains("Screen the referral");
        assertThat(as(DUTY, () -> files.said(reference)).concern()).contains("hungry");
    }

    @Test
    void one_who_tries_links_too_often_is_stopped() throws Exception {
        for (int i = 0; i < 60; i++) {
            does(Acting.PUBLIC, () -> links.look("guess", "192.0.2.77"));
        }
        assertThat(as(Acting.PUBLIC, () -> links.look("guess", "192.0.2.77")).answer())
                .isEqualTo(ReferralLinks.Door.Answer.TOO_MANY);
    }

    @Test
    void the_agency_asked_sees_the_text_and_not_the_case_until_somebody_joins() throws Exception {
        String about = acceptedCase(screened(ScreeningOutcome.TASKING));
        String reference = as(
                SOCIAL_WORK,
                () -> agencyReferrals.send(
                        about, "NHS", "A health visitor to call", "The baby has not been seen since March."));
        assertThat(as(HEALTH, () -> agencyReferrals.asked(reference)))
                .hasValueSatisfying(text -> assertThat(text).contains("baby"));
        assertThat(as(HEALTH, () -> cases.find(about))).isEmpty();
        assertThat(as(
                                HEALTH,
                                () -> agencyReferrals.page(new AgencyReferralFilter(
                                        AgencyReferralFilter.View.TO_US, null, true, false, reference, null, 0, 25)))
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.caseReference()).isNull());
        assertThat(as(UKBA, () -> agencyReferrals.find(reference))).isEmpty();
        assertThatThrownBy(() -> as(UKBA, () -> agencyReferrals.open(reference)))
                .isInstanceOf(NoSuchElementException.class);
        does(HEALTH, () -> agencyReferrals.open(reference));
        assertThat(as(SOCIAL_WORK, () -> agencyReferrals.get(reference)).getState())
                .isEqualTo(AgencyReferralState.SEEN);
        int version = as(HEALTH, () -> agencyReferrals.get(reference).getVersion());
        refused(
                () -> does(HEALTH, () -> agencyReferrals.decline(reference, version, "no")),
                "cases.referral.reason-needed");
        does(HEALTH, () -> agencyReferrals.accept(reference, version, "On Thursday."));
        assertThat(as(HEALTH, () -> cases.find(about))).isPresent();
    }

    @Test
    void an_alarm_rises_when_nobody_screens_and_when_no_agency_answers() throws Exception {
        String late = made(CONSTABLE);
        String about = acceptedCase(screened(ScreeningOutcome.TASKING));
        String silent = as(
                SOCIAL_WORK,
                () -> agencyReferrals.send(
                        about, "KFRS", "A home fire safety visit", "There is no smoke alarm on the stairs."));
        clock.moveTo(clock.getNow().plusDays(12));
        assertThat(tasks(MANAGER, late)).contains("Screening is late");
        AgencyReferral told = as(SOCIAL_WORK, () -> agencyReferrals.get(silent));
        assertThat(told.getAlarm()).isEqualTo(AgencyAlarm.PROGRAMME_MANAGER);
        assertThat(tasks(MANAGER, silent)).contains("No answer to a referral", "Still no answer to a referral");
        does(MANAGER, () -> referrals.answerAlarm(late, "I have rung the duty officer."));
        assertThat(tasks(MANAGER, late)).doesNotContain("Screening is late");
        int version = version(late);
        does(
                DUTY,
                () -> referrals.screen(
                        late,
                        version,
                        found(List.of()),
                        ScreeningOutcome.REJECTED,
                        "The school deals with it.",
                        "The school's own family liaison officer"));
        assertThat(as(CONSTABLE, () -> referrals.get(late)).getSignpost()).contains("liaison");
    }
}
