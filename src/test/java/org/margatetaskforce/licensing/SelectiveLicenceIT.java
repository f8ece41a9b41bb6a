package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.hold.HoldKind;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.cases.hold.NewHold;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.change.ChangeKind;
import org.margatetaskforce.licensing.change.LicenceChanges;
import org.margatetaskforce.licensing.change.NewChange;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;

/** The whole journey in the container: real engine, real database, real timers, each officer in their own post. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class SelectiveLicenceIT {

    private static final String OFFICER = "p.sandys";
    private static final String COLLEAGUE = "i.dumitru";
    private static final String LEADER = "a.okonkwo";
    private static final String ADMINISTRATOR = "m.stokes";
    private static final LocalDate BEGIN = LocalDate.of(2011, 5, 6);

    private static int houses;

    @Inject
    LicensingTrials trials;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicenceApplications applications;

    @Inject
    Licensability licensability;

    @Inject
    Assessments assessments;

    @Inject
    Notices notices;

    @Inject
    Representations representations;

    @Inject
    Decisions decisions;

    @Inject
    Appeals appeals;

    @Inject
    Licences licences;

    @Inject
    StandingRecords standing;

    @Inject
    LicenceChanges changes;

    @Inject
    Timeline timeline;

    @Inject
    PublicRegister register;

    @Inject
    Documents documents;

    @Inject
    Holds holds;

    @Inject
    PropertyInterests interests;

    @Inject
    Workflow workflow;

    @Inject
    Worklist worklist;

    @Inject
    DemoClock clock;

    @Resource
    ManagedExecutorService threads;

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

    // --- small words for the tests below

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private String textOf(String title, String reference) throws IOException {
        String letter = documents.ofSubject(reference).stream()
                .filter(row -> row.title().equals(title))
                .map(DocumentRow::reference)
                .findFirst()
                .orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(documents.pdf(letter))) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    /** Moves the clock, and waits for what the engine's own threads may have taken up on the way. */
    private void goTo(LocalDate day) throws InterruptedException {
        clock.moveTo(day.atTime(9, 0));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (engine.getManagementService().createJobQuery().executable().count() > 0 && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }

    private int version(String reference) throws Exception {
        return as(OFFICER, () -> applications.get(reference).getVersion());
    }

    private ApplicationState state(String reference) throws Exception {
        return as(OFFICER, () -> applications.get(reference).getState());
    }

    private List<String> waiting(String reference) throws Exception {
        return as(
                LEADER,
                () -> worklist.about(reference).stream().map(row -> row.page()).toList());
    }

    private String draft(@Nullable FitnessQuestion yes) throws Exception {
        int number = ++houses;
        return draft(yes, as(Acting.SYSTEM, () -> trials.house(number, true)));
    }

    private String draft(@Nullable FitnessQuestion yes, String uprn) throws Exception {
        return as(OFFICER, () -> {
            String reference = drafts.begin(LicensingTrials.unit(uprn, 1));
            begun.add(reference);
            int version = applications.get(reference).getVersion();
            for (SectionForm form : List.of(
                    Applicant.house(uprn, List.of(LicensingTrials.unit(uprn, 1)), today()),
                    Applicant.let(),
                    Applicant.person(PartyRole.APPLICANT, "Femi Adeyemi"),
                    Applicant.same(PartyRole.HOLDER, PartyRole.APPLICANT),
                    Applicant.same(PartyRole.MANAGER, PartyRole.APPLICANT),
                    Applicant.same(PartyRole.CONTROL, PartyRole.APPLICANT),
                    Applicant.mortgaged(),
                    Applicant.details(),
                    Applicant.safety(today().minusMonths(2)),
                    Applicant.fitness(yes),
                    Applicant.management(),
                    Applicant.notified("Thanet Mutual Building Society"),
                    Applicant.declared(today()))) {
                version = drafts.save(reference, version, form);
            }
            applications.recordPayment(reference, version, Applicant.payment(52_500, today()));
            return reference;
        });
    }

    private String dulyMade(@Nullable FitnessQuestion yes) throws Exception {
        return madeDuly(draft(yes));
    }

    private String madeDuly(String reference) throws Exception {
        as(OFFICER, () -> drafts.submit(reference, applications.get(reference).getVersion()));
        as(
                OFFICER,
                () -> applications.dulyMake(
                        reference, applications.get(reference).getVersion(), null, null));
        return reference;
    }

    private String proposed(Recommendation what) throws Exception {
        return proposed(what, dulyMade(null));
    }

    private String proposed(Recommendation what, String reference) throws Exception {
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of(Consultee.POLICE)));
        assertThat(as(OFFICER, () -> documents.ofSubject(reference)))
                .extracting(DocumentRow::title)
                .contains("Partners are asked about the house");
        as(
                OFFICER,
                () -> assessments.recommend(
                        reference, version(reference), Applicant.assessed(what, what != Recommendation.REFUSE, null)));
        serveProposal(reference);
        return reference;
    }

    private void serveProposal(String reference) throws Exception {
        as(
                OFFICER,
                () -> notices.serveProposal(
                        reference,
                        version(reference),
                        Applicant.served(
                                notices.recipients(reference), ServiceMethod.HAND, today(), today().plusDays(28))));
    }

    private String toBeDecided(Recommendation what) throws Exception {
        return toBeDecided(proposed(what));
    }

    private String toBeDecided(String reference) throws Exception {
        goTo(today().plusDays(15));
        ConsiderationForm stands = new ConsiderationForm();
        stands.setOutcome(ConsiderationOutcome.STANDS);
        as(OFFICER, () -> representations.consider(reference, version(reference), stands));
        return reference;
    }

    private static DecisionForm decision() {
        DecisionForm form = new DecisionForm();
        form.setReasons("No representation was made and the tests are met.");
        return form;
    }

    private static void assertRefused(String key, Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private List<PropertyInterest> holders(Uprn flat) throws Exception {
        return as(OFFICER, () -> interests.recordedOn(flat, today())).stream()
                .filter(interest -> interest.getKind() == org.margatetaskforce.people.InterestKind.LICENCE_HOLDER)
                .toList();
    }

    // --- the journeys

    @Test
    void a_house_licensed_under_part_2_is_told_of_and_no_selective_licence_begins_on_its_days_s_85() throws Exception {
        String reference = draft(null);
        String building = as(OFFICER, () -> applications.house(reference).getPropertyUprn());
        String hmo = as(
                OFFICER, () -> trials.hmoLicence(building, false, LocalDate.of(2006, 7, 5), LocalDate.of(2011, 6, 10)));
        assertThat(as(OFFICER, () -> licensability.answer(reference)).sentence())
                .contains("From 11 June 2011 no HMO licence of it is on record.");
        as(OFFICER, () -> drafts.submit(reference, version(reference)));
        assertRefused(
                "licensing.hmo.in-spite-needed",
                catchThrowable(
                        () -> as(OFFICER, () -> applications.dulyMake(reference, version(reference), null, " "))));
        as(
                OFFICER,
                () -> applications.dulyMake(
                        reference, version(reference), null, "It is for the days after the HMO licence."));
        assertThat(as(OFFICER, () -> licensability.decisions(reference)).get(0)).satisfies(kept -> {
            assertThat(kept.getHmoLicences()).isEqualTo(hmo);
            assertThat(kept.getInSpiteBecause()).isEqualTo("It is for the days after the HMO licence.");
            assertThat(kept.getInputs()).contains("HMO licence on 2011-05-06=HMO licence");
        });
        assertThat(as(OFFICER, () -> licensability.answer(reference)).isLicensable())
                .as("what was said counts on while it is the same licence")
                .isTrue();
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of(Consultee.POLICE)));
        as(
                OFFICER,
                () -> assessments.recommend(
                        reference, version(reference), Applicant.assessed(Recommendation.GRANT_FULL, true, null)));
        serveProposal(reference);
        goTo(today().plusDays(15));
        ConsiderationForm stands = new ConsiderationForm();
        stands.setOutcome(ConsiderationOutcome.STANDS);
        as(OFFICER, () -> representations.consider(reference, version(reference), stands));
        assertRefused(
                "licensing.hmo.covers-first-day",
                catchThrowable(() -> as(LEADER, () -> decisions.decide(reference, version(reference), decision()))));
        DecisionForm later = decision();
        later.setCommencesOn(LocalDate.of(2011, 6, 10));
        assertRefused(
                "licensing.hmo.covers-first-day",
                catchThrowable(() -> as(LEADER, () -> decisions.decide(reference, version(reference), later))));
        later.setCommencesOn(LocalDate.of(2011, 6, 11));
        as(LEADER, () -> decisions.decide(reference, version(reference), later));
        assertThat(as(OFFICER, () -> licences.ofApplication(reference).orElseThrow())
                        .getCommencesOn())
                .isEqualTo(LocalDate.of(2011, 6, 11));
        assertThat(as(OFFICER, () -> licensability.decisions(reference)).get(0).getInputs())
                .as("frozen with the decision")
                .contains("HMO licence on 2011-06-11=none on record");
    }

    @Test
    void an_application_for_a_house_licensed_under_part_2_is_closed_with_the_licence_among_its_inputs_s_85()
            throws Exception {
        String reference = draft(null);
        String flat = as(OFFICER, () -> applications.doors(reference).get(0));
        String hmo =
                as(OFFICER, () -> trials.hmoLicence(flat, false, LocalDate.of(2006, 7, 5), LocalDate.of(2011, 7, 4)));
        as(OFFICER, () -> drafts.submit(reference, version(reference)));
        as(OFFICER, () -> applications.closeOutsideScope(reference, version(reference), "It is given back in full."));
        assertThat(state(reference)).isEqualTo(ApplicationState.REDIRECTED);
        assertThat(as(OFFICER, () -> textOf("No selective licence is needed", reference)))
                .as("there is one under Part 2")
                .doesNotContain("Apply to the Council");
        assertThat(as(OFFICER, () -> licensability.decisions(reference)).get(0)).satisfies(kept -> {
            assertThat(kept.getOutcome()).isEqualTo(LicensabilityOutcome.PART_2);
            assertThat(kept.getHmoLicences()).isEqualTo(hmo);
            assertThat(kept.getInSpiteBecause()).isEmpty();
        });
    }

    @Test
    void an_application_is_granted_comes_into_force_on_the_register_and_expires() throws Exception {
        String reference = proposed(Recommendation.GRANT_FULL);
        assertThat(state(reference)).isEqualTo(ApplicationState.PROPOSED_GRANT);
        // served by hand on 6 May 2011: the period ends on the 20th, the first day for a decision is the 21st (T01)
        Notice proposal = as(OFFICER, () -> notices.of(reference).get(0));
        assertThat(proposal.getLastServedOn()).isEqualTo(LocalDate.of(2011, 5, 6));
        assertThat(proposal.getEndsOn()).isEqualTo(LocalDate.of(2011, 5, 20));
        assertThat(waiting(reference)).isEmpty();

        goTo(LocalDate.of(2011, 5, 20));
        assertThat(waiting(reference)).as("the period is still running").isEmpty();
        goTo(LocalDate.of(2011, 5, 21));
        assertThat(waiting(reference)).containsExactly("licensing/consider-representations");

        as(
                OFFICER,
                () -> representations.add(
                        reference, version(reference), "Femi Adeyemi", LocalDate.of(2011, 5, 19), "Is TEN2 needed?"));
        ConsiderationForm stands = new ConsiderationForm();
        stands.setOutcome(ConsiderationOutcome.STANDS);
        assertRefused(
                "licensing.representation.unanswered",
                catchThrowable(
                        () -> as(OFFICER, () -> representations.consider(reference, version(reference), stands))));
        as(OFFICER, () -> representations.answer(reference, version(reference), 1, "It is, for every flat."));
        as(OFFICER, () -> representations.consider(reference, version(reference), stands));

        as(LEADER, () -> decisions.decide(reference, version(reference), decision()));
        assertThat(state(reference)).isEqualTo(ApplicationState.DECIDED_GRANT);
        Licence licence = as(OFFICER, () -> licences.ofApplication(reference).orElseThrow());
        assertThat(licence.getReference()).matches("L-2011-[0-9]{5}");
        assertThat(licence.getCommencesOn()).isEqualTo(LocalDate.of(2011, 6, 3));
        assertThat(licence.getEndsOn()).isEqualTo(LocalDate.of(2016, 6, 2));
        assertThat(waiting(reference)).containsExactly("licensing/serve-decision");
        as(ADMINISTRATOR, () -> {
            applications.takeUp(reference);
            return decisions.serve(
                    reference,
                    applications.get(reference).getVersion(),
                    Applicant.served(notices.recipients(reference), ServiceMethod.HAND, today(), null));
        });
        assertThat(as(OFFICER, () -> documents.ofSubject(reference)).stream().map(row -> row.title()))
                .contains(
                        "Acknowledgement of an application",
                        "Your application is duly made",
                        "Notice of proposal to grant a licence",
                        "Proposed licence",
                        "Licence " + licence.getReference(),
                        "Decision to grant a licence");

        assertThat(as(Acting.PUBLIC, () -> register.find(licence.getReference())))
                .isEmpty();
        goTo(LocalDate.of(2011, 6, 3));
        assertThat(state(reference)).isEqualTo(ApplicationState.IN_FORCE);
        PublicRegister.Row row =
                as(Acting.PUBLIC, () -> register.find(licence.getReference())).orElseThrow();
        assertThat(row.holderName()).isEqualTo("Femi Adeyemi");
        assertThat(row.holderAddress()).isEqualTo(PublicRegister.AT_THE_OFFICE);
        assertThat(row.conditionsSummary()).contains("Gas safety certificate", "Inspection every six months");
        assertThat(as(
                                Acting.PUBLIC,
                                () -> register.page(new PublicRegister.Filter("trial r", "ct92aa", "adeyemi", 0, 25)))
                        .rows())
                .contains(row);

        goTo(LocalDate.of(2016, 3, 2));
        assertThat(waiting(reference)).containsExactly("licensing/send-expiry-reminder");
        as(
                ADMINISTRATOR,
                () -> licences.remind(
                        reference, applications.get(reference).getVersion(), ServiceMethod.HAND, today()));
        assertThat(as(ADMINISTRATOR, () -> textOf("Your licence ends soon", reference)))
                .contains("Amara Okonkwo", "Housing Team Leader");
        goTo(LocalDate.of(2016, 6, 2));
        assertThat(as(Acting.PUBLIC, () -> register.find(licence.getReference())))
                .isPresent();
        Uprn flat = Uprn.of(as(OFFICER, () -> applications.house(reference))
                .getUnits()
                .get(0)
                .getUprn());
        assertThat(holders(flat)).as("on record as the holder").hasSize(1);
        goTo(LocalDate.of(2016, 6, 3));
        assertThat(state(reference)).isEqualTo(ApplicationState.EXPIRED);
        assertThat(holders(flat)).as("holds it no more").isEmpty();
        assertThat(as(Acting.PUBLIC, () -> register.find(licence.getReference())))
                .isEmpty();
        Progress progress = as(OFFICER, () -> workflow.findProgress(reference));
        assertThat(progress.here()).isEmpty();
        assertThat(as(OFFICER, () -> applications.history(reference)).stream().map(ApplicationStep::getToState))
                .containsExactly(
                        ApplicationState.DRAFT,
                        ApplicationState.RECEIVED,
                        ApplicationState.DULY_MADE,
                        ApplicationState.UNDER_ASSESSMENT,
                        ApplicationState.PROPOSED_GRANT,
                        ApplicationState.DECIDED_GRANT,
                        ApplicationState.IN_FORCE,
                        ApplicationState.EXPIRED);
    }

    @Test
    void an_application_is_refused_and_the_refusal_closes_when_nobody_appeals() throws Exception {
        String reference = toBeDecided(Recommendation.REFUSE);
        as(LEADER, () -> decisions.decide(reference, version(reference), decision()));
        assertThat(state(reference)).isEqualTo(ApplicationState.DECIDED_REFUSE);
        as(
                OFFICER,
                () -> decisions.serve(
                        reference,
                        version(reference),
                        Applicant.served(notices.recipients(reference), ServiceMethod.HAND, today(), null)));
        assertThat(as(OFFICER, () -> licences.ofApplication(reference))).isEmpty();
        goTo(today().plusDays(31));
        LicenceApplication closed = as(OFFICER, () -> applications.get(reference));
        assertThat(closed.getClosedOn()).isNotNull();
        assertThat(as(OFFICER, () -> workflow.findProgress(reference)).here()).isEmpty();
    }

    @Test
    void a_refusal_first_proposed_becomes_a_grant_with_a_fresh_period() throws Exception {
        String reference = proposed(Recommendation.REFUSE);
        goTo(today().plusDays(15));
        ConsiderationForm opposite = new ConsiderationForm();
        opposite.setOutcome(ConsiderationOutcome.OPPOSITE_PROPOSED);
        opposite.setRecommendation(Recommendation.GRANT_SHORT);
        opposite.setTermMonths(12);
        opposite.setReasons("The applicant has employed an agent.");
        as(OFFICER, () -> representations.consider(reference, version(reference), opposite));
        assertThat(waiting(reference)).containsExactly("licensing/serve-proposal");
        serveProposal(reference);
        assertThat(state(reference)).isEqualTo(ApplicationState.PROPOSED_GRANT);
        LocalDate fresh = today().plusDays(14);
        assertThat(as(OFFICER, () -> notices.of(reference).get(1).getEndsOn())).isEqualTo(fresh);
        goTo(fresh.plusDays(1));
        ConsiderationForm stands = new ConsiderationForm();
        stands.setOutcome(ConsiderationOutcome.STANDS);
        as(OFFICER, () -> representations.consider(reference, version(reference), stands));
        as(LEADER, () -> decisions.decide(reference, version(reference), decision()));
        Licence licence = as(OFFICER, () -> licences.ofApplication(reference).orElseThrow());
        assertThat(licence.getEndsOn())
                .isEqualTo(licence.getCommencesOn().plusYears(1).minusDays(1));
    }

    @Test
    void a_material_change_is_served_and_runs_seven_days_of_its_own() throws Exception {
        String reference = proposed(Recommendation.GRANT_FULL);
        goTo(today().plusDays(15));
        ConsiderationForm changed = new ConsiderationForm();
        changed.setOutcome(ConsiderationOutcome.MATERIAL_CHANGE);
        changed.setTermMonths(36);
        changed.setReasons("Three years suffice to see the repairs done.");
        as(OFFICER, () -> representations.consider(reference, version(reference), changed));
        assertThat(waiting(reference)).containsExactly("licensing/serve-modification");
        as(
                OFFICER,
                () -> notices.serveModification(
                        reference,
                        version(reference),
                        Applicant.served(notices.recipients(reference), ServiceMethod.HAND, today(), null)));
        assertThat(state(reference)).isEqualTo(ApplicationState.PROPOSED_MODIFIED);
        LocalDate end = today().plusDays(7);
        assertThat(as(OFFICER, () -> notices.of(reference).get(1).getEndsOn())).isEqualTo(end);
        goTo(end);
        assertThat(waiting(reference)).isEmpty();
        goTo(end.plusDays(1));
        assertThat(waiting(reference)).containsExactly("licensing/consider-representations");
    }

    @Test
    void a_withdrawn_application_ends_wherever_it_stands() throws Exception {
        String reference = proposed(Recommendation.GRANT_FULL);
        as(ADMINISTRATOR, () -> {
            applications.takeUp(reference);
            return applications.withdraw(
                    reference, applications.get(reference).getVersion(), "The house was sold.", "No refund is due.");
        });
        assertThat(state(reference)).isEqualTo(ApplicationState.WITHDRAWN);
        assertThat(waiting(reference)).isEmpty();
        assertThat(as(OFFICER, () -> workflow.findProgress(reference)).here()).isEmpty();
        assertRefused(
                "licensing.application.illegal",
                catchThrowable(() ->
                        as(OFFICER, () -> applications.withdraw(reference, version(reference), "Again", "No refund"))));
    }

    @Test
    void what_is_missing_is_asked_for_and_the_day_of_the_last_arrival_is_the_day_it_was_duly_made() throws Exception {
        String reference = draft(null);
        as(OFFICER, () -> drafts.save(reference, version(reference), new ManagementForm()));
        as(OFFICER, () -> drafts.submit(reference, version(reference)));
        assertRefused(
                "licensing.application.still-missing",
                catchThrowable(
                        () -> as(OFFICER, () -> applications.dulyMake(reference, version(reference), null, null))));
        as(OFFICER, () -> applications.requestMissing(reference, version(reference), null));
        assertThat(state(reference)).isEqualTo(ApplicationState.INCOMPLETE);
        assertThat(waiting(reference)).containsExactly("licensing/chase-missing-items");

        goTo(LocalDate.of(2011, 5, 13));
        as(OFFICER, () -> drafts.save(reference, version(reference), Applicant.management()));
        for (RequestedItem item : as(OFFICER, () -> applications.requested(reference))) {
            as(
                    OFFICER,
                    () -> applications.recordArrival(
                            reference, version(reference), item.getItem(), LocalDate.of(2011, 5, 11)));
        }
        as(OFFICER, () -> applications.dulyMake(reference, version(reference), "Posted by the applicant.", null));
        LicenceApplication duly = as(OFFICER, () -> applications.get(reference));
        assertThat(duly.getDulyMadeOn()).isEqualTo(LocalDate.of(2011, 5, 11));
        assertThat(duly.getDulyMadeReason()).startsWith("The last missing item arrived on 11 May 2011.");
        assertRefused(
                "licensing.application.duly-made-immutable",
                catchThrowable(
                        () -> as(OFFICER, () -> applications.dulyMake(reference, version(reference), null, null))));
        assertRefused(
                "licensing.application.form-closed",
                catchThrowable(() -> as(OFFICER, () -> drafts.save(reference, version(reference), Applicant.let()))));
    }

    @Test
    void an_application_that_stays_incomplete_is_returned_but_not_before_the_chase_date_has_passed() throws Exception {
        String reference = draft(null);
        as(OFFICER, () -> drafts.save(reference, version(reference), new ManagementForm()));
        as(OFFICER, () -> drafts.submit(reference, version(reference)));
        as(OFFICER, () -> applications.requestMissing(reference, version(reference), null));
        assertRefused(
                "licensing.application.chase-date-not-passed",
                catchThrowable(() -> as(
                        OFFICER,
                        () -> applications.returnNotDulyMade(
                                reference, version(reference), "Nothing came.", "The fee is refunded."))));
        goTo(LocalDate.of(2011, 5, 21));
        as(
                OFFICER,
                () -> applications.returnNotDulyMade(
                        reference, version(reference), "Nothing came.", "The fee is refunded."));
        assertThat(state(reference)).isEqualTo(ApplicationState.RETURNED);
        assertThat(waiting(reference)).isEmpty();
    }

    @Test
    void a_flag_on_fitness_needs_another_officer() throws Exception {
        String reference = dulyMade(FitnessQuestion.HOUSING_LAW);
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of()));
        as(
                OFFICER,
                () -> assessments.recommend(
                        reference, version(reference), Applicant.assessed(Recommendation.GRANT_SHORT, true, 24)));
        assertThat(waiting(reference)).containsExactly("licensing/approve-recommendation");
        assertRefused(
                "licensing.application.approver-is-assessor",
                catchThrowable(() -> as(OFFICER, () -> assessments.approve(reference, version(reference), "Fine."))));
        as(LEADER, () -> assessments.approve(reference, version(reference), "A shorter term answers it."));
        assertThat(waiting(reference)).containsExactly("licensing/serve-proposal");
    }

    @Test
    void nothing_is_served_about_a_house_that_is_held_until_it_is_released() throws Exception {
        String reference = dulyMade(null);
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of()));
        as(
                OFFICER,
                () -> assessments.recommend(
                        reference, version(reference), Applicant.assessed(Recommendation.GRANT_FULL, true, null)));
        String hold = as(
                "p.oduya",
                () -> holds.set(new NewHold(
                        HoldKind.HOLD_ENFORCEMENT,
                        Uprn.of(houseOf(reference)),
                        "SCM",
                        today(),
                        null,
                        today(),
                        "Agreed at the strategy discussion.")));
        assertRefused("cases.hold.stops-notice", catchThrowable(() -> serveProposal(reference)));
        assertThat(waiting(reference)).containsExactly("licensing/serve-proposal");
        as("p.oduya", () -> {
            holds.release(hold, holds.get(hold).getVersion(), "The enquiry has ended.");
            return true;
        });
        serveProposal(reference);
        assertThat(state(reference)).isEqualTo(ApplicationState.PROPOSED_GRANT);
    }

    private String houseOf(String reference) throws Exception {
        return as(OFFICER, () -> applications.house(reference).getPropertyUprn());
    }

    @Test
    void a_notice_that_leaves_out_the_mortgagee_is_not_served_at_all() throws Exception {
        String reference = dulyMade(null);
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of()));
        as(
                OFFICER,
                () -> assessments.recommend(
                        reference, version(reference), Applicant.assessed(Recommendation.GRANT_FULL, true, null)));
        List<RecipientForm> everybody = as(OFFICER, () -> notices.recipients(reference));
        assertThat(everybody)
                .extracting(RecipientForm::getName)
                .contains("Femi Adeyemi", "Thanet Mutual Building Society");
        int documentsBefore = as(OFFICER, () -> documents.ofSubject(reference)).size();
        assertRefused(
                "licensing.notice.recipient-missing",
                catchThrowable(() -> as(
                        OFFICER,
                        () -> notices.serveProposal(
                                reference,
                                version(reference),
                                Applicant.served(
                                        everybody.subList(0, 1), ServiceMethod.HAND, today(), today().plusDays(30))))));
        assertThat(state(reference)).isEqualTo(ApplicationState.UNDER_ASSESSMENT);
        assertThat(as(OFFICER, () -> documents.ofSubject(reference))).hasSize(documentsBefore);
    }

    @Test
    void the_period_runs_from_the_last_of_several_services() throws Exception {
        // T04: by hand and by first class post on Wed 1 June 2011, by hand on Thu 2 June: served on Fri 3 June
        clock.standAt(LocalDate.of(2011, 5, 31).atTime(10, 0));
        String reference = dulyMade(null);
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of()));
        as(
                OFFICER,
                () -> assessments.recommend(
                        reference, version(reference), Applicant.assessed(Recommendation.GRANT_FULL, true, null)));
        goTo(LocalDate.of(2011, 6, 1));
        ServeForm form = as(
                OFFICER,
                () -> Applicant.served(
                        notices.recipients(reference),
                        ServiceMethod.HAND,
                        LocalDate.of(2011, 6, 2),
                        LocalDate.of(2011, 7, 1)));
        form.getRecipients().get(0).setMethod(ServiceMethod.POST_FIRST_CLASS);
        form.getRecipients().get(0).setSentOn(LocalDate.of(2011, 6, 1));
        as(OFFICER, () -> notices.serveProposal(reference, version(reference), form));
        assertThat(state(reference)).as("one is still to be served").isEqualTo(ApplicationState.UNDER_ASSESSMENT);
        goTo(LocalDate.of(2011, 6, 2));
        as(
                OFFICER,
                () -> notices.serveProposal(
                        reference,
                        version(reference),
                        Applicant.served(notices.outstanding(reference), ServiceMethod.HAND, today(), null)));
        Notice notice = as(OFFICER, () -> notices.of(reference).get(0));
        assertThat(notice.getLastServedOn()).isEqualTo(LocalDate.of(2011, 6, 3));
        assertThat(notice.getEndsOn()).isEqualTo(LocalDate.of(2011, 6, 17));
    }

    @Test
    void a_notice_that_comes_back_stops_the_period_until_it_is_served_again() throws Exception {
        String reference = toBeDecided(Recommendation.GRANT_FULL);
        assertThat(waiting(reference)).containsExactly("licensing/decide-application");
        Notice notice = as(OFFICER, () -> notices.of(reference).get(0));
        String service = as(
                OFFICER,
                () -> documents.services(notice.getDocumentReference()).get(0).getReference());
        as(OFFICER, () -> {
            documents.returnedUndelivered(service, today(), "Gone away");
            return service;
        });
        assertThat(waiting(reference)).isEmpty();
        assertRefused(
                "licensing.notice.service-not-good",
                catchThrowable(() -> as(LEADER, () -> decisions.decide(reference, version(reference), decision()))));
        RecipientForm again = as(OFFICER, () -> notices.recipients(reference).stream()
                .filter(one -> "Femi Adeyemi".equals(one.getName()))
                .findFirst()
                .orElseThrow());
        again.setMethod(ServiceMethod.HAND);
        again.setSentOn(today());
        LocalDate end = today().plusDays(14);
        as(
                OFFICER,
                () -> notices.serveAgain(reference, version(reference), notice.getDocumentReference(), List.of(again)));
        assertThat(as(OFFICER, () -> notices.of(reference).get(0).getEndsOn())).isEqualTo(end);
        goTo(end);
        assertThat(waiting(reference)).isEmpty();
        goTo(end.plusDays(1));
        assertThat(waiting(reference)).containsExactly("licensing/consider-representations");
    }

    @Test
    void an_appeal_against_a_refusal_may_end_in_a_licence() throws Exception {
        String reference = toBeDecided(Recommendation.REFUSE);
        as(LEADER, () -> decisions.decide(reference, version(reference), decision()));
        LocalDate decided = today();
        AppealForm appeal = new AppealForm();
        appeal.setLodgedOn(decided.plusDays(20));
        appeal.setAgainst(AppealAgainst.REFUSAL);
        appeal.setSummary("Whether the holder is fit and proper");
        goTo(decided.plusDays(21));
        as(OFFICER, () -> appeals.lodge(reference, version(reference), appeal));
        assertThat(as(OFFICER, () -> applications.get(reference).isUnderAppeal()))
                .isTrue();
        goTo(decided.plusDays(60));
        assertThat(as(OFFICER, () -> applications.get(reference).getClosedOn()))
                .as("under appeal the refusal is not final")
                .isNull();
        TribunalForm reversed = new TribunalForm();
        reversed.setOutcome(AppealOutcome.REVERSED);
        reversed.setDecidedOn(today());
        reversed.setSummary("Licence directed");
        reversed.setCommencesOn(today().plusDays(7));
        reversed.setEndsOn(today().plusDays(7).plusYears(2).minusDays(1));
        as(OFFICER, () -> appeals.decided(reference, version(reference), reversed));
        assertThat(state(reference)).isEqualTo(ApplicationState.DECIDED_GRANT);
        goTo(today().plusDays(7));
        assertThat(state(reference)).isEqualTo(ApplicationState.IN_FORCE);
    }

    @Test
    void a_licence_that_the_tribunal_directs_beside_another_stands_and_both_files_say_so_sch_5_para_34()
            throws Exception {
        String refused = toBeDecided(Recommendation.REFUSE);
        as(LEADER, () -> decisions.decide(refused, version(refused), decision()));
        AppealForm appeal = new AppealForm();
        appeal.setAgainst(AppealAgainst.REFUSAL);
        appeal.setSummary("Whether the holder is fit and proper");
        as(OFFICER, () -> appeals.lodge(refused, version(refused), appeal));
        String building = as(OFFICER, () -> applications.house(refused).getPropertyUprn());
        String granted = toBeDecided(proposed(Recommendation.GRANT_FULL, madeDuly(draft(null, building))));
        as(LEADER, () -> decisions.decide(granted, version(granted), decision()));
        Licence first = as(OFFICER, () -> licences.ofApplication(granted).orElseThrow());
        goTo(first.getCommencesOn());
        assertThat(as(OFFICER, () -> standing.beside(first))).isEmpty();

        LocalDate from = today().plusDays(7);
        LocalDate to = from.plusYears(2).minusDays(1);
        TribunalForm reversed = new TribunalForm();
        reversed.setOutcome(AppealOutcome.REVERSED);
        reversed.setDecidedOn(today());
        reversed.setSummary("Licence directed");
        reversed.setCommencesOn(from);
        reversed.setEndsOn(to);
        as(OFFICER, () -> appeals.decided(refused, version(refused), reversed));
        Licence directed = as(OFFICER, () -> licences.ofApplication(refused).orElseThrow());
        assertThat(as(OFFICER, () -> standing.beside(first))).singleElement().satisfies(other -> {
            assertThat(other.licence()).isEqualTo(directed.getReference());
            assertThat(other.from()).isEqualTo(from);
            assertThat(other.to()).isEqualTo(to);
        });
        for (String application : List.of(refused, granted)) {
            assertThat(as(OFFICER, () -> timeline.about(application)))
                    .as(application)
                    .anySatisfy(entry -> assertThat(entry.getBody())
                            .contains(first.getReference(), directed.getReference(), "varied or revoked"));
        }
        goTo(from);
        assertThat(state(refused)).isEqualTo(ApplicationState.IN_FORCE);
        assertThat(state(granted)).isEqualTo(ApplicationState.IN_FORCE);
        Uprn flat = new Uprn(LicensingTrials.unit(building, 1));
        assertThat(holders(flat)).as("one person holds both").hasSize(1);
        for (Licence each : List.of(first, directed)) {
            assertThat(as(Acting.PUBLIC, () -> register.find(each.getReference())))
                    .as("the register says what is in force, s.232")
                    .isPresent();
        }
        NewChange longer = new NewChange();
        longer.setKind(ChangeKind.VARIATION);
        longer.setGround("VARY_AGREED");
        longer.setReasons("The holder asks for it.");
        longer.setAgreement("Letter of today");
        longer.setLastDay(to.plusMonths(1));
        assertRefused(
                "licensing.change.last-day-overlaps",
                catchThrowable(() -> as(OFFICER, () -> changes.begin(directed.getReference(), longer))));
        goTo(to.plusDays(1));
        assertThat(state(refused)).isEqualTo(ApplicationState.EXPIRED);
        assertThat(holders(flat)).as("the other runs on").hasSize(1);
        assertThat(as(OFFICER, () -> standing.beside(first))).isEmpty();
    }

    @Test
    void when_one_of_two_licences_ends_whoever_holds_the_other_holds_it_still() throws Exception {
        String refused = toBeDecided(Recommendation.REFUSE);
        as(LEADER, () -> decisions.decide(refused, version(refused), decision()));
        AppealForm appeal = new AppealForm();
        appeal.setAgainst(AppealAgainst.REFUSAL);
        appeal.setSummary("Whether the holder is fit and proper");
        as(OFFICER, () -> appeals.lodge(refused, version(refused), appeal));
        String building = as(OFFICER, () -> applications.house(refused).getPropertyUprn());
        String draft = draft(null, building);
        DeclarationsForm declared = Applicant.declared(today());
        declared.setHolderName("Hana Holder");
        declared.setHolderSignedOn(today());
        for (SectionForm form : List.of(
                Applicant.person(PartyRole.HOLDER, "Hana Holder"),
                Applicant.notified("Thanet Mutual Building Society", "Hana Holder"),
                declared)) {
            as(OFFICER, () -> drafts.save(draft, version(draft), form));
        }
        String granted = toBeDecided(proposed(Recommendation.GRANT_FULL, madeDuly(draft)));
        as(LEADER, () -> decisions.decide(granted, version(granted), decision()));
        goTo(as(OFFICER, () -> licences.ofApplication(granted).orElseThrow()).getCommencesOn());
        TribunalForm reversed = new TribunalForm();
        reversed.setOutcome(AppealOutcome.REVERSED);
        reversed.setSummary("Licence directed");
        reversed.setCommencesOn(today().plusDays(1));
        reversed.setEndsOn(today().plusDays(30));
        as(OFFICER, () -> appeals.decided(refused, version(refused), reversed));
        goTo(today().plusDays(1));
        Uprn flat = new Uprn(LicensingTrials.unit(building, 1));
        assertThat(holders(flat))
                .extracting(PropertyInterest::getHolderName)
                .containsExactlyInAnyOrder("Femi Adeyemi", "Hana Holder");
        goTo(today().plusDays(30));
        assertThat(state(refused)).isEqualTo(ApplicationState.EXPIRED);
        assertThat(holders(flat)).extracting(PropertyInterest::getHolderName).containsExactly("Hana Holder");
    }

    @Test
    void a_grant_reversed_on_appeal_comes_off_the_register_at_once() throws Exception {
        String reference = toBeDecided(Recommendation.GRANT_FULL);
        as(LEADER, () -> decisions.decide(reference, version(reference), decision()));
        Licence licence = as(OFFICER, () -> licences.ofApplication(reference).orElseThrow());
        AppealForm appeal = new AppealForm();
        appeal.setAgainst(AppealAgainst.GRANT);
        appeal.setSummary("Whether the house needed a licence");
        as(OFFICER, () -> appeals.lodge(reference, version(reference), appeal));
        goTo(licence.getCommencesOn());
        assertThat(as(Acting.PUBLIC, () -> register.find(licence.getReference()))
                        .map(PublicRegister.Row::tribunalReferral))
                .contains("Whether the house needed a licence");
        TribunalForm reversed = new TribunalForm();
        reversed.setOutcome(AppealOutcome.REVERSED);
        reversed.setSummary("The house was exempt");
        as(OFFICER, () -> appeals.decided(reference, version(reference), reversed));
        assertThat(state(reference)).isEqualTo(ApplicationState.ENDED);
        assertThat(as(Acting.PUBLIC, () -> register.find(licence.getReference())))
                .isEmpty();
        assertThat(as(OFFICER, () -> workflow.findProgress(reference)).here()).isEmpty();
    }

    @Test
    void a_house_outside_every_designation_is_told_so_and_the_draft_keeps_what_was_typed() throws Exception {
        int number = ++houses;
        String uprn = as(Acting.SYSTEM, () -> trials.house(number, false));
        String reference = as(OFFICER, () -> drafts.begin(LicensingTrials.unit(uprn, 2)));
        as(
                OFFICER,
                () -> drafts.save(
                        reference, version(reference), Applicant.person(PartyRole.APPLICANT, "Femi Adeyemi")));
        assertRefused(
                "licensing.application.not-licensable",
                catchThrowable(() -> as(OFFICER, () -> drafts.submit(reference, version(reference)))));
        assertThat(state(reference)).isEqualTo(ApplicationState.DRAFT);
        assertThat(as(OFFICER, () -> drafts.partyForm(reference, PartyRole.APPLICANT))
                        .getName())
                .isEqualTo("Femi Adeyemi");
    }

    @Test
    void a_flat_with_an_open_application_cannot_be_applied_for_twice_not_even_as_part_of_the_building()
            throws Exception {
        String first = dulyMade(null);
        String uprn = as(OFFICER, () -> applications.house(first).getPropertyUprn());
        String second = as(OFFICER, () -> drafts.begin(uprn));
        as(
                OFFICER,
                () -> drafts.save(
                        second,
                        version(second),
                        Applicant.house(
                                uprn, List.of(LicensingTrials.unit(uprn, 1), LicensingTrials.unit(uprn, 2)), today())));
        as(OFFICER, () -> drafts.save(second, version(second), Applicant.person(PartyRole.APPLICANT, "Somebody Else")));
        assertThatThrownBy(() -> as(OFFICER, () -> drafts.submit(second, version(second))))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        refusal -> assertThat(refusal.details().toString()).contains(first));
    }

    @Test
    void a_house_found_to_be_for_part_2_leaves_the_route_and_the_form_stays_as_it_was_signed() throws Exception {
        String reference = dulyMade(null);
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of()));
        assertRefused(
                "licensing.application.is-licensable",
                catchThrowable(() -> as(
                        OFFICER,
                        () -> applications.closeOutsideScope(reference, version(reference), "The fee is refunded."))));
        PropertyDetailsForm found = as(OFFICER, () -> drafts.detailsForm(reference));
        found.setStoreys(3);
        found.setOccupiers(6);
        found.setHouseholds(4);
        as(
                OFFICER,
                () -> applications.closeOutsideScope(
                        reference,
                        version(reference),
                        drafts.licensabilityForm(reference),
                        found,
                        "The fee is refunded."));
        assertThat(state(reference)).isEqualTo(ApplicationState.REDIRECTED);
        assertThat(waiting(reference)).isEmpty();
        assertThat(as(OFFICER, () -> textOf("No selective licence is needed", reference)))
                .as("what the applicant must do instead, and by when")
                .contains("Apply to the Council for a licence under Part 2", "section 72(1)");
        assertThat(as(OFFICER, () -> drafts.detailsForm(reference)).getOccupiers())
                .isEqualTo(2);
    }

    // --- one wins; all or nothing; need to know

    @Test
    void two_officers_deciding_at_once_one_wins_the_other_is_told_and_loses_nothing() throws Exception {
        String reference = toBeDecided(Recommendation.GRANT_FULL);
        int read = version(reference);
        List<Future<Throwable>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(threads.submit(
                    () -> catchThrowable(() -> as(LEADER, () -> decisions.decide(reference, read, decision())))));
        }
        List<Throwable> outcomes = new ArrayList<>();
        for (Future<Throwable> one : both) {
            outcomes.add(one.get(60, TimeUnit.SECONDS));
        }
        assertThat(outcomes).containsOnlyOnce((Throwable) null);
        assertThat(outcomes)
                .filteredOn(java.util.Objects::nonNull)
                .singleElement()
                .satisfies(thrown -> assertRefused("licensing.application.changed-meanwhile", thrown));
        assertThat(as(Acting.SYSTEM, () -> trials.left(reference)).get(1))
                .as("licences")
                .isEqualTo(1);
    }

    @Test
    void a_save_upon_another_officers_save_is_told_who_and_when() throws Exception {
        String reference = draft(null);
        int read = version(reference);
        as(ADMINISTRATOR, () -> {
            applications.takeUp(reference);
            return drafts.save(reference, read, Applicant.management());
        });
        assertThatThrownBy(() -> as(OFFICER, () -> drafts.save(reference, read, Applicant.let())))
                .isInstanceOfSatisfying(RuleBroken.class, refusal -> {
                    assertThat(refusal.key()).isEqualTo("licensing.application.changed-meanwhile");
                    assertThat(refusal.details().get(0)).isEqualTo("Maureen Stokes");
                });
    }

    @Test
    void a_decision_with_all_that_belongs_to_it_commits_together_or_leaves_nothing() throws Exception {
        String reference = toBeDecided(Recommendation.GRANT_FULL);
        int read = version(reference);
        List<Long> untouched = as(Acting.SYSTEM, () -> trials.left(reference));
        for (LicensingTrials.Failure failure : LicensingTrials.Failure.values()) {
            assertThat(catchThrowable(() -> Acting.<Exception>as(
                            LEADER, () -> trials.decideAndFail(reference, read, decision(), failure))))
                    .as(failure + " is told")
                    .isNotNull();
            assertThat(as(Acting.SYSTEM, () -> trials.left(reference)))
                    .as(failure + " leaves nothing")
                    .isEqualTo(untouched);
            assertThat(version(reference)).as(failure.name()).isEqualTo(read);
        }
        as(LEADER, () -> decisions.decide(reference, read, decision()));
        List<Long> decided = as(Acting.SYSTEM, () -> trials.left(reference));
        assertThat(decided.get(1)).as("licence").isEqualTo(1);
        assertThat(decided.get(2)).as("register line").isEqualTo(1);
        assertThat(decided.get(5)).as("worklist").isZero();
        assertThat(decided.get(6)).as("process step").isZero();
    }

    @Test
    void the_system_sees_the_header_but_no_person_and_no_evidence_and_a_constable_no_fitness_answer() throws Exception {
        String reference = dulyMade(FitnessQuestion.HOUSING_LAW);
        assertThat(as(Acting.SYSTEM, () -> applications.find(reference))).isPresent();
        assertThat(as(Acting.SYSTEM, () -> applications.parties(reference))).isEmpty();
        assertThat(as(Acting.SYSTEM, () -> assessments.answers(reference))).isEmpty();
        assertThat(as(Acting.PUBLIC, () -> applications.find(reference))).isEmpty();
        assertThat(as(OFFICER, () -> assessments.answers(reference))).hasSize(12);
        assertThat(as(COLLEAGUE, () -> applications.parties(reference)))
                .as("not yet on the team")
                .isEmpty();
        as(COLLEAGUE, () -> {
            applications.takeUp(reference);
            return reference;
        });
        assertThat(as(COLLEAGUE, () -> applications.parties(reference))).isNotEmpty();
    }
}
