package org.margatetaskforce.licensing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import org.margatetaskforce.cases.visit.NewVisit;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.change.ChangeAppeals;
import org.margatetaskforce.licensing.change.ChangeFiles;
import org.margatetaskforce.licensing.change.ChangeKind;
import org.margatetaskforce.licensing.change.ChangeNotices;
import org.margatetaskforce.licensing.change.ChangeOutcome;
import org.margatetaskforce.licensing.change.ChangeState;
import org.margatetaskforce.licensing.change.LicenceChanges;
import org.margatetaskforce.licensing.change.NewChange;
import org.margatetaskforce.licensing.condition.BehaviourEnquiries;
import org.margatetaskforce.licensing.condition.ConditionDuties;
import org.margatetaskforce.licensing.condition.ConditionEvidences;
import org.margatetaskforce.licensing.condition.ConditionRecords;
import org.margatetaskforce.licensing.condition.ConditionRetests;
import org.margatetaskforce.licensing.condition.FindingKind;
import org.margatetaskforce.licensing.exemption.ExemptionRegister;
import org.margatetaskforce.licensing.exemption.ExemptionState;
import org.margatetaskforce.licensing.exemption.NewNotification;
import org.margatetaskforce.licensing.exemption.TemporaryExemption;
import org.margatetaskforce.licensing.exemption.TemporaryExemptions;
import org.margatetaskforce.licensing.landlord.LandlordMessages;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.safety.incident.NewIncident;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Workflow;
import org.margatetaskforce.workflow.Worklist;

/** What becomes of a licence after its grant, in the container: real engine, real database, real timers. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class LicenceLifeIT {

    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final LocalDate BEGIN = LocalDate.of(2011, 5, 6);

    private static int houses = 400;

    @Inject
    LicensingTrials trials;

    @Inject
    LicenceDrafts drafts;

    @Inject
    LicenceApplications applications;

    @Inject
    Assessments assessments;

    @Inject
    Notices notices;

    @Inject
    Representations representations;

    @Inject
    Decisions decisions;

    @Inject
    Licences licences;

    @Inject
    LicenceTerms terms;

    @Inject
    PublicRegister register;

    @Inject
    LicenceChanges licenceChanges;

    @Inject
    ChangeNotices changeNotices;

    @Inject
    ChangeAppeals changeAppeals;

    @Inject
    ChangeFiles changes;

    @Inject
    ConditionDuties duties;

    @Inject
    ConditionRecords conditionRecords;

    @Inject
    ConditionEvidences evidences;

    @Inject
    ConditionRetests retests;

    @Inject
    LandlordMessages messages;

    @Inject
    ReceivedFiles received;

    @Inject
    Visits visits;

    @Inject
    BehaviourEnquiries enquiries;

    @Inject
    Incidents incidents;

    @Inject
    TemporaryExemptions exemptions;

    @Inject
    ExemptionRegister exemptionRegister;

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

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

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

    private int changeVersion(String reference) throws Exception {
        return as(OFFICER, () -> changes.get(reference).getVersion());
    }

    private List<String> waiting(String reference) throws Exception {
        return as(
                LEADER,
                () -> worklist.about(reference).stream().map(row -> row.page()).toList());
    }

    /** Waits for what the engine does by itself, on its own threads. */
    private void until(Callable<Boolean> done) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!done.call() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(done.call()).isTrue();
    }

    /** A licence in force, by the way that every licence comes. */
    private String licence() throws Exception {
        int number = ++houses;
        String uprn = as(Acting.SYSTEM, () -> trials.house(number, true));
        String unit = LicensingTrials.unit(uprn, 1);
        String reference = as(OFFICER, () -> drafts.begin(unit));
        begun.add(reference);
        as(OFFICER, () -> {
            int version = applications.get(reference).getVersion();
            for (SectionForm form : List.of(
                    Applicant.house(uprn, List.of(unit), today()),
                    Applicant.let(),
                    Applicant.person(PartyRole.APPLICANT, "Femi Adeyemi"),
                    Applicant.same(PartyRole.HOLDER, PartyRole.APPLICANT),
                    Applicant.same(PartyRole.MANAGER, PartyRole.APPLICANT),
                    Applicant.same(PartyRole.CONTROL, PartyRole.APPLICANT),
                    Applicant.mortgaged(),
                    Applicant.details(),
                    Applicant.safety(today().minusMonths(2)),
                    Applicant.fitness(null),
                    Applicant.management(),
                    Applicant.notified("Thanet Mutual Building Society"),
                    Applicant.declared(today()))) {
                version = drafts.save(reference, version, form);
            }
            return applications.recordPayment(reference, version, Applicant.payment(52_500, today()));
        });
        as(OFFICER, () -> drafts.submit(reference, applications.get(reference).getVersion()));
        as(
                OFFICER,
                () -> applications.dulyMake(
                        reference, applications.get(reference).getVersion(), null, null));
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of(Consultee.POLICE)));
        as(
                OFFICER,
                () -> assessments.recommend(
                        reference, version(reference), Applicant.assessed(Recommendation.GRANT_FULL, true, null)));
        as(
                OFFICER,
                () -> notices.serveProposal(
                        reference,
                        version(reference),
                        Applicant.served(
                                notices.recipients(reference), ServiceMethod.HAND, today(), today().plusDays(16))));
        goTo(today().plusDays(15));
        until(() -> waiting(reference).contains("licensing/consider-representations"));
        ConsiderationForm stands = new ConsiderationForm();
        stands.setOutcome(ConsiderationOutcome.STANDS);
        as(OFFICER, () -> representations.consider(reference, version(reference), stands));
        DecisionForm form = new DecisionForm();
        form.setReasons("No representation was made and the tests are met.");
        as(LEADER, () -> decisions.decide(reference, version(reference), form));
        as(
                OFFICER,
                () -> decisions.serve(
                        reference,
                        version(reference),
                        Applicant.served(notices.recipients(reference), ServiceMethod.HAND, today(), null)));
        goTo(today().plusDays(1));
        until(() -> as(OFFICER, () -> applications.get(reference).getState()) == ApplicationState.IN_FORCE);
        return as(OFFICER, () -> licences.ofApplication(reference).orElseThrow().getReference());
    }

    private void serve(String change) throws Exception {
        as(
                OFFICER,
                () -> changeNotices.serve(
                        change,
                        changeVersion(change),
                        Applicant.served(changeNotices.outstanding(change), ServiceMethod.HAND, today(), null)));
    }

    private static void assertRefused(String key, Callable<?> act) {
        assertThatThrownBy(act::call).isInstanceOfSatisfying(RuleBroken.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static NewChange revocation() {
        NewChange form = new NewChange();
        form.setKind(ChangeKind.REVOCATION);
        form.setGround("REVOKE_BREACH");
        form.setReasons(
                "The certificates were never produced.\nThe house was let to more people than the licence allows.");
        return form;
    }

    private String madeRevocation(String licence) throws Exception {
        String change = as(OFFICER, () -> licenceChanges.begin(licence, revocation()));
        begun.add(change);
        serve(change);
        goTo(today().plusDays(15));
        until(() -> waiting(change).contains("licensing/consider-change"));
        as(OFFICER, () -> licenceChanges.handUp(change, changeVersion(change), "Nobody has answered."));
        as(LEADER, () -> licenceChanges.decide(change, changeVersion(change), true, null, "As proposed."));
        serve(change);
        return change;
    }

    @Test
    void by_agreement_a_licence_is_varied_at_once_and_the_register_says_so() throws Exception {
        String licence = licence();
        NewChange form = new NewChange();
        form.setKind(ChangeKind.VARIATION);
        form.setGround("VARY_AGREED");
        form.setReasons("The old manager has retired.");
        form.setManagerName("Harbour Lets");
        form.setManagerAddress("9 High Street, Margate CT9 1AA");
        form.setRemoved(List.of("TEN2"));
        assertRefused(
                "licensing.change.agreement-needed", () -> as(OFFICER, () -> licenceChanges.begin(licence, form)));
        form.setAgreement("Letter of 20 May 2011");
        form.setRemoved(List.of("M1"));
        assertRefused("licensing.change.mandatory-stays", () -> as(OFFICER, () -> licenceChanges.begin(licence, form)));
        form.setRemoved(List.of("TEN2"));
        String change = as(OFFICER, () -> licenceChanges.begin(licence, form));
        begun.add(change);
        assertRefused("licensing.change.another-open", () -> as(OFFICER, () -> licenceChanges.begin(licence, form)));
        assertThat(waiting(change)).as("nobody need be consulted: para 17").containsExactly("licensing/decide-change");
        assertThat(as(Acting.PUBLIC, () -> register.find(licence)).orElseThrow().managerName())
                .as("never before it is made")
                .isEqualTo("Femi Adeyemi");
        as(LEADER, () -> licenceChanges.decide(change, changeVersion(change), true, null, "The holder agrees."));
        PublicRegister.Row row = as(Acting.PUBLIC, () -> register.find(licence)).orElseThrow();
        assertThat(row.managerName()).isEqualTo("Harbour Lets");
        assertThat(row.conditionsSummary()).doesNotContain("Inspection every six months");
        assertThat(as(OFFICER, () -> register.addressesChanged(licence)))
                .extracting(PublicRegister.ChangedAddress::address)
                .containsExactly("9 High Street, Margate CT9 1AA");
        assertThat(waiting(change)).containsExactly("licensing/serve-change");
        serve(change);
        assertThat(waiting(change)).isEmpty();
    }

    @Test
    void a_revocation_without_agreement_takes_effect_only_at_the_operative_time() throws Exception {
        String licence = licence();
        String change = as(OFFICER, () -> licenceChanges.begin(licence, revocation()));
        begun.add(change);
        assertThat(waiting(change)).containsExactly("licensing/serve-change");
        LocalDate served = today();
        serve(change);
        as(OFFICER, () -> licenceChanges.hear(change, changeVersion(change), "Femi Adeyemi", null, "They were sent."));
        goTo(served.plusDays(14));
        assertThat(waiting(change)).as("the period runs").isEmpty();
        goTo(served.plusDays(15));
        until(() -> waiting(change).equals(List.of("licensing/consider-change")));
        assertRefused(
                "licensing.representation.unanswered",
                () -> as(OFFICER, () -> licenceChanges.handUp(change, changeVersion(change), "It stands.")));
        as(OFFICER, () -> licenceChanges.answer(change, changeVersion(change), 1, "Nothing came."));
        as(OFFICER, () -> licenceChanges.handUp(change, changeVersion(change), "It stands."));
        as(LEADER, () -> licenceChanges.decide(change, changeVersion(change), true, null, "As proposed."));
        LocalDate decided = today();
        serve(change);
        goTo(decided.plusDays(27));
        assertThat(as(Acting.PUBLIC, () -> register.find(licence)))
                .as("still in force on the last day for an appeal")
                .isPresent();
        goTo(decided.plusDays(32));
        until(() -> as(OFFICER, () -> changes.get(change).getState()) == ChangeState.IN_EFFECT);
        assertThat(as(OFFICER, () -> changes.get(change).getInEffectOn())).isEqualTo(decided.plusDays(28));
        assertThat(as(OFFICER, () -> terms.get(licence).getState())).isEqualTo(LicenceState.REVOKED);
        assertThat(as(Acting.PUBLIC, () -> register.find(licence))).isEmpty();
    }

    @Test
    void an_appeal_holds_it_back_and_what_the_tribunal_reverses_never_takes_effect() throws Exception {
        String licence = licence();
        String change = madeRevocation(licence);
        LocalDate decided = today();
        as(
                OFFICER,
                () -> changeAppeals.lodge(change, changeVersion(change), today(), null, "CHI/1", "The revocation."));
        goTo(decided.plusDays(60));
        assertThat(as(OFFICER, () -> terms.get(licence).getState())).isEqualTo(LicenceState.IN_FORCE);
        assertThat(as(Acting.PUBLIC, () -> register.find(licence)).orElseThrow().tribunalReferral())
                .isEqualTo("The revocation.");
        as(
                OFFICER,
                () -> changeAppeals.decided(
                        change,
                        changeVersion(change),
                        ChangeOutcome.REVERSED,
                        today(),
                        "Allowed: CHI/1.",
                        Set.of(),
                        null));
        assertThat(as(OFFICER, () -> changes.get(change).getState())).isEqualTo(ChangeState.REVERSED);
        goTo(today().plusDays(1));
        assertThat(as(OFFICER, () -> terms.get(licence).getState())).isEqualTo(LicenceState.IN_FORCE);
        until(() -> as(OFFICER, () -> workflow.findProgress(change)).here().isEmpty());
    }

    private TemporaryExemption exemption(String reference) throws Exception {
        return as(OFFICER, () -> exemptions.get(reference));
    }

    private static NewNotification notification() {
        NewNotification form = new NewNotification();
        form.setName("Femi Adeyemi");
        form.setAddress("1 Elsewhere Street, Ramsgate CT11 8AA");
        form.setCapacity("person having control");
        form.setSteps("The tenant leaves in June; the house is then sold to somebody who will live in it.");
        return form;
    }

    private void grantAndServe(String reference) throws Exception {
        begun.add(reference);
        as(
                LEADER,
                () -> exemptions.decide(
                        reference, exemptions.get(reference).getVersion(), true, null, "The steps are in hand."));
        as(
                OFFICER,
                () -> exemptions.serve(
                        reference, exemptions.get(reference).getVersion(), ServiceMethod.HAND, today(), null));
    }

    private List<String> exemptNow() throws Exception {
        return as(Acting.PUBLIC, exemptionRegister::inForce).stream()
                .map(entry -> entry.getExemptionReference())
                .toList();
    }

    @Test
    void a_house_is_exempt_once_and_once_more_and_never_a_third_time() throws Exception {
        String uprn = as(Acting.SYSTEM, () -> trials.house(++houses, true));
        Uprn flat = Uprn.of(LicensingTrials.unit(uprn, 1));
        String first = as(OFFICER, () -> exemptions.notified(flat, notification()));
        assertRefused(
                "licensing.exemption.own-record",
                () -> as(LEADER, () -> {
                    String own = exemptions.notified(Uprn.of(LicensingTrials.unit(uprn, 2)), notification());
                    return exemptions.decide(own, exemptions.get(own).getVersion(), true, null, "Yes.");
                }));
        assertThat(waiting(first)).containsExactly("licensing/decide-exemption");
        grantAndServe(first);
        // T11 in its kind: three months beginning with 6 May 2011
        assertThat(exemption(first).getEndsOn()).isEqualTo(LocalDate.of(2011, 8, 5));
        assertThat(exemptNow()).contains(first);
        assertRefused(
                "licensing.exemption.exceptional-needed",
                () -> as(OFFICER, () -> exemptions.notified(flat, notification())));
        NewNotification further = notification();
        further.setExceptional("The buyer died a week before completion.");
        goTo(LocalDate.of(2011, 7, 20));
        until(() -> waiting(first).equals(List.of("licensing/review-exemption")));
        String second = as(OFFICER, () -> exemptions.notified(flat, further));
        grantAndServe(second);
        assertThat(exemption(second).getStartsOn()).as("when the first ceases").isEqualTo(LocalDate.of(2011, 8, 6));
        assertThat(exemption(second).getEndsOn()).isEqualTo(LocalDate.of(2011, 11, 5));
        assertThat(exemptNow()).as("not yet in force").doesNotContain(second);
        assertRefused("licensing.exemption.never-a-third", () -> as(OFFICER, () -> exemptions.notified(flat, further)));
        goTo(LocalDate.of(2011, 8, 6));
        assertThat(exemptNow()).contains(second).doesNotContain(first);
        goTo(LocalDate.of(2011, 11, 6));
        assertThat(exemptNow()).doesNotContain(second);
    }

    @Test
    void the_death_of_the_holder_ends_the_licence_and_exempts_the_house_for_three_months() throws Exception {
        String licence = licence();
        LocalDate died = today();
        String exemption = as(
                OFFICER,
                () -> exemptions.holderDied(
                        licence,
                        died,
                        "Death certificate seen",
                        "Ada Adeyemi",
                        "1 Elsewhere Street, Ramsgate CT11 8AA"));
        begun.add(exemption);
        assertThat(as(OFFICER, () -> terms.get(licence).getState())).isEqualTo(LicenceState.DIED);
        assertThat(as(Acting.PUBLIC, () -> register.find(licence))).isEmpty();
        assertThat(exemption(exemption).getEndsOn())
                .isEqualTo(died.plusMonths(3).minusDays(1));
        assertThat(exemptNow()).contains(exemption);
        NewNotification asked = notification();
        asked.setSteps(null);
        asked.setCapacity("personal representative");
        String further = as(OFFICER, () -> exemptions.furtherAsked(exemption, asked));
        grantAndServe(further);
        assertThat(exemption(further).getStartsOn()).isEqualTo(died.plusMonths(3));
        assertThat(exemption(further).getState()).isEqualTo(ExemptionState.SERVED);
        assertRefused(
                "licensing.exemption.never-a-third", () -> as(OFFICER, () -> exemptions.furtherAsked(further, asked)));
    }

    @Test
    void a_certificate_that_is_overdue_asks_for_itself_until_it_is_produced() throws Exception {
        String licence = licence();
        ConditionRecords.Line gas = line(licence, "M1");
        // the certificate that came with the application was two months old: the next is due ten months after it came
        LocalDate due = BEGIN.minusMonths(2).plusMonths(12);
        assertThat(Objects.requireNonNull(gas.duty()).getDueOn()).isEqualTo(due);
        as(OFFICER, () -> {
            duties.produced(
                    licence,
                    new ConditionDuties.Recorded(
                            "TEN2", LocalDate.of(2011, 5, 22), null, "Inspection record of 22 May 2011", null));
            return licence;
        });
        assertThat(Objects.requireNonNull(line(licence, "TEN2").duty()).getDueOn())
                .isEqualTo(LocalDate.of(2011, 11, 22));
        goTo(LocalDate.of(2011, 11, 23));
        until(() -> waiting(licence).equals(List.of("licensing/check-conditions")));
        assertThat(line(licence, "TEN2").overdue()).isTrue();
        as(OFFICER, () -> duties.ask(licence, "TEN2"));
        until(() -> waiting(licence).isEmpty());
        assertRefused("licensing.condition.nothing-overdue", () -> as(OFFICER, () -> duties.ask(licence, "TEN2")));
        as(OFFICER, () -> {
            duties.broken(licence, new ConditionDuties.Recorded("TEN2", null, null, "No inspection since May.", null));
            return licence;
        });
        assertThat(line(licence, "TEN2").found()).hasSize(2);
    }

    private static final byte[] PDF = "%PDF-1.4 certificate".getBytes(StandardCharsets.US_ASCII);

    private static ConditionDuties.Recorded gas(LocalDate on, @Nullable LocalDate until, byte[] content) {
        return new ConditionDuties.Recorded(
                "M1", on, until, "Record 4711 of an engineer", new ConditionRecords.Enclosed("gas.pdf", content));
    }

    private LocalDate due(String licence, String code) throws Exception {
        return Objects.requireNonNull(line(licence, code).duty()).getDueOn();
    }

    @Test
    void a_certificate_comes_as_a_file_moves_the_next_day_and_moves_it_back_when_it_is_struck_out() throws Exception {
        String licence = licence();
        LocalDate before = due(licence, "M1");
        LocalDate on = today();
        assertRefused(
                "documents.file.not-accepted",
                () -> as(OFFICER, () -> {
                    duties.produced(licence, gas(on, null, "no certificate".getBytes(StandardCharsets.US_ASCII)));
                    return licence;
                }));
        assertRefused(
                "licensing.condition.good-before-made",
                () -> as(OFFICER, () -> {
                    duties.produced(licence, gas(on, on.minusDays(1), PDF));
                    return licence;
                }));
        as(OFFICER, () -> {
            duties.produced(licence, gas(on.minusDays(3), null, PDF));
            duties.produced(licence, gas(on, on.plusMonths(6), PDF));
            return licence;
        });
        assertThat(due(licence, "M1")).as("good for less than a year").isEqualTo(on.plusMonths(6));
        ConditionRecords.Line line = line(licence, "M1");
        assertThat(line.found()).hasSize(2);
        String second = file(line, 0);
        String first = file(line, 1);
        assertRefused(
                "documents.file.reason-needed",
                () -> as(OFFICER, () -> {
                    evidences.strikeOut(licence, second, "no");
                    return licence;
                }));
        as(OFFICER, () -> {
            evidences.strikeOut(licence, second, "It is of the flat above.");
            return licence;
        });
        assertThat(due(licence, "M1")).isEqualTo(on.minusDays(3).plusMonths(12));
        as(OFFICER, () -> {
            evidences.strikeOut(licence, first, "It is of the flat above, too.");
            return licence;
        });
        assertThat(due(licence, "M1")).isEqualTo(before);
        assertThat(line(licence, "M1").found())
                .as("nothing is deleted")
                .hasSize(2)
                .noneMatch(found -> found.stands());
        assertRefused("documents.file.none", () -> as(OFFICER, () -> received.giveOut(first)));
    }

    private static String file(ConditionRecords.Line line, int found) {
        return line.found().get(found).shown().get(0).evidence().getFileReference();
    }

    private String sent(String licence) throws Exception {
        String application =
                as(OFFICER, () -> terms.application(terms.get(licence)).getReference());
        as(Acting.SYSTEM, () -> {
            evidences.receive(application, "M1", today(), null, new ConditionRecords.Enclosed("gas.pdf", PDF));
            return licence;
        });
        List<ConditionRecords.Shown> sent = line(licence, "M1").sent();
        String file = sent.get(sent.size() - 1).evidence().getFileReference();
        begun.add(file);
        return file;
    }

    @Test
    void what_a_landlord_sends_waits_for_an_officer_and_moves_nothing_until_it_is_good() throws Exception {
        String licence = licence();
        LocalDate before = due(licence, "M1");
        String wrong = sent(licence);
        assertThat(waiting(wrong)).containsExactly("licensing/look-at-evidence");
        assertThat(due(licence, "M1")).isEqualTo(before);
        assertRefused(
                "licensing.condition.look-first",
                () -> as(OFFICER, () -> {
                    evidences.strikeOut(licence, wrong, "It is of the flat above.");
                    return licence;
                }));
        as(OFFICER, () -> {
            evidences.sendBack(wrong, "The second page is missing.");
            return licence;
        });
        assertThat(waiting(wrong)).isEmpty();
        String application =
                as(OFFICER, () -> terms.application(terms.get(licence)).getReference());
        assertThat(as(OFFICER, () -> messages.ofApplication(application)))
                .singleElement()
                .satisfies(message -> assertThat(message.words()).contains("The second page is missing."));
        until(() -> isTold(wrong));
        String good = sent(licence);
        as(OFFICER, () -> {
            evidences.good(good, today(), null, "Record 4712 of an engineer");
            return licence;
        });
        assertThat(due(licence, "M1")).isEqualTo(today().plusMonths(12));
        assertThat(file(line(licence, "M1"), 0)).isEqualTo(good);
        assertRefused(
                "licensing.condition.looked-at-already",
                () -> as(OFFICER, () -> {
                    evidences.good(good, today(), null, "Record 4712 of an engineer");
                    return licence;
                }));
        assertThat(as(Acting.SYSTEM, () -> received.ofSubject(licence)))
                .as("the door sees what it takes in while it does, and never after")
                .isEmpty();
        until(() -> isTold(good));
    }

    /** The landlord is told that it was looked at, and nothing of it goes on. */
    private boolean isTold(String file) throws Exception {
        return as(OFFICER, () -> workflow.findProgress(file)).here().isEmpty();
    }

    @Test
    void conditions_are_tested_again_at_the_door_and_what_was_seen_is_a_finding_of_the_visit() throws Exception {
        String licence = licence();
        String door = as(OFFICER, () -> terms.house(terms.get(licence)).doors().get(0));
        String visit = as(
                OFFICER,
                () -> visits.plan(new NewVisit(
                        null,
                        "Look at the conditions",
                        today(),
                        LocalTime.of(14, 0),
                        LocalTime.of(16, 0),
                        "Cecil Square",
                        OFFICER,
                        List.of(new NewVisit.Going(OFFICER, "HA2004_S239")),
                        List.of(new Uprn(door)),
                        null,
                        null,
                        null,
                        "Nothing speaks against it.")));
        begun.add(visit);
        ConditionRetests.Sheet sheet = as(OFFICER, () -> retests.sheet(visit, licence));
        assertThat(sheet.points())
                .extracting(ConditionRetests.Point::code)
                .as("of the day: no carbon monoxide alarm was asked for in 2011")
                .contains("M2", "M3")
                .doesNotContain("M1", "M6");
        List<ConditionRetests.Answer> answers = List.of(
                new ConditionRetests.Answer("M3", FindingKind.BREACH, "No alarm on the first floor"),
                new ConditionRetests.Answer("M2", FindingKind.NOT_LOOKED_AT, ""));
        assertRefused(
                "licensing.condition.nobody-went",
                () -> as(OFFICER, () -> retests.seen(visit, licence, sheet.upTo(), answers)));
        as(OFFICER, () -> {
            visits.brief(visit, visits.get(visit).getVersion());
            visits.start(visit, visits.get(visit).getVersion());
            return visit;
        });
        assertRefused(
                "licensing.condition.say-what-is-broken",
                () -> as(
                        OFFICER,
                        () -> retests.seen(
                                visit,
                                licence,
                                sheet.upTo(),
                                List.of(new ConditionRetests.Answer("M3", FindingKind.BREACH, " ")))));
        assertThat(as(OFFICER, () -> retests.seen(visit, licence, sheet.upTo(), answers)))
                .isEqualTo(1);
        assertRefused(
                "licensing.condition.looked-meanwhile",
                () -> as(OFFICER, () -> retests.seen(visit, licence, sheet.upTo(), answers)));
        assertThat(line(licence, "M3").broken()).isTrue();
        assertThat(line(licence, "M3").found().get(0).finding().getVisitReference())
                .isEqualTo(visit);
        assertThat(line(licence, "M2").found())
                .as("not looked at, and nothing said")
                .isEmpty();
        assertThat(as(OFFICER, () -> retests.at(visit, today(), visits.doors(visit))))
                .singleElement()
                .satisfies(at -> {
                    assertThat(at.looked()).isEqualTo(1);
                    assertThat(at.broken()).isEqualTo(1);
                });
        long upTo = as(OFFICER, () -> retests.sheet(visit, licence)).upTo();
        as(
                OFFICER,
                () -> retests.seen(
                        visit, licence, upTo, List.of(new ConditionRetests.Answer("M3", FindingKind.SEEN_GOOD, ""))));
        assertThat(line(licence, "M3").found().get(0).finding().getWhat()).isEqualTo(FindingKind.MENDED);
        assertThat(line(licence, "M3").broken()).isFalse();
        as(OFFICER, () -> {
            visits.complete(visit, visits.get(visit).getVersion());
            return visit;
        });
    }

    @Test
    void antisocial_behaviour_at_a_licensed_house_tells_its_officer_and_an_offence_does_not() throws Exception {
        String licence = licence();
        String door = as(OFFICER, () -> terms.house(terms.get(licence)).doors().get(0));
        report(door, "DRUGS");
        assertThat(waiting(licence)).isEmpty();
        report(door, "NOISE");
        report(door, "ROWDY");
        assertThat(waiting(licence)).containsExactly("licensing/answer-behaviour");
        assertRefused("licensing.behaviour.words-needed", () -> as(OFFICER, () -> enquiries.enquire(licence, "  ")));
        String letter = as(OFFICER, () -> enquiries.enquire(licence, "Music until four in the morning on 5 May."));
        assertThat(letter).isNotBlank();
        assertThat(waiting(licence)).isEmpty();
        assertRefused(
                "licensing.behaviour.nothing-reported", () -> as(OFFICER, () -> enquiries.enquire(licence, "Again.")));
        report(door, "NEIGHBOURS");
        assertThat(waiting(licence)).containsExactly("licensing/answer-behaviour");
        as(OFFICER, () -> {
            enquiries.leave(licence, "The caller meant the house next door.");
            return licence;
        });
        assertThat(waiting(licence)).isEmpty();
    }

    private void report(String door, String type) throws Exception {
        as(
                "d.whitlock",
                () -> incidents.record(new NewIncident(
                        "TDC",
                        "ASB " + System.nanoTime(),
                        today(),
                        null,
                        type,
                        NewIncident.Place.at(new Uprn(door)),
                        "Noise at night.",
                        null,
                        List.of())));
    }

    private ConditionRecords.Line line(String licence, String code) throws Exception {
        return as(OFFICER, () -> conditionRecords.lines(licence)).stream()
                .filter(line -> line.text().getCode().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
