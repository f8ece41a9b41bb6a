package org.margatetaskforce.licensing.landlord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.law.ServiceMethod;
import org.margatetaskforce.licensing.Applicant;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.ConsiderationForm;
import org.margatetaskforce.licensing.ConsiderationOutcome;
import org.margatetaskforce.licensing.Consultee;
import org.margatetaskforce.licensing.DecisionForm;
import org.margatetaskforce.licensing.Decisions;
import org.margatetaskforce.licensing.HouseForm;
import org.margatetaskforce.licensing.Licence;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceState;
import org.margatetaskforce.licensing.Licences;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.licensing.ManagementForm;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.Recommendation;
import org.margatetaskforce.licensing.Representations;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.DemoClock;
import org.margatetaskforce.workflow.Workflow;

/** A licence that was applied for at the landlords' door is renewed there: the new one begins the day after the old one ends. */
@ExtendWith(ArquillianExtension.class)
@Order(Integer.MAX_VALUE)
class LandlordRenewalIT {

    private static final String PASSWORD = "copper kettle under ninety";
    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final LocalDate BEGIN = LocalDate.of(2011, 5, 6);

    @Inject
    LandlordAccounts accounts;

    @Inject
    LandlordDoor door;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordTill till;

    @Inject
    Outbox outbox;

    @Inject
    LicensingTrials trials;

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
    Workflow workflow;

    @Inject
    DemoClock clock;

    private final List<String> begun = new ArrayList<>();
    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Duration before = Duration.ZERO;

    @BeforeEach
    void it_is_friday_6_may_2011() {
        before = TaskForceClock.ahead();
        clock.standAt(BEGIN.atTime(10, 0));
    }

    @AfterEach
    void nothing_goes_on_and_the_clock_is_put_back() {
        for (String reference : begun) {
            as(OFFICER, () -> {
                workflow.cancel(reference, "the test is over");
                return reference;
            });
        }
        clock.standAt(LocalDateTime.now(TaskForceClock.LONDON).plus(before));
    }

    private static <T> T as(String who, Callable<T> work) {
        List<T> answer = new ArrayList<>();
        try {
            Acting.<Exception>as(who, () -> answer.add(work.call()));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return answer.get(0);
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private void until(Callable<Boolean> done) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!done.call() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(done.call()).isTrue();
    }

    private int version(String reference) {
        return as(OFFICER, () -> applications.get(reference).getVersion());
    }

    private String landlord() {
        AccountForm form = new AccountForm();
        form.setKind(PartyKind.PERSON);
        form.setName("Rena Newall");
        form.setAddress("1 Elsewhere Street, Ramsgate CT11 8AA");
        form.setEmail("rena." + run + "@landlord.example");
        String from = "192.0.2.9/" + run;
        Acting.as(Acting.SYSTEM, () -> accounts.register(form, PASSWORD, from));
        String letter = as(Acting.SYSTEM, () -> outbox.unsentOutside(500)).stream()
                .filter(each -> each.address().equals(form.getEmail()))
                .findFirst()
                .orElseThrow()
                .body();
        String code = letter.replaceAll("(?s).*code=([A-Za-z0-9_-]+).*", "$1");
        return "landlord:" + as(Acting.SYSTEM, () -> accounts.confirm(code, PASSWORD, from));
    }

    private String paid(String landlord, String draft) throws Exception {
        as(landlord, () -> drafts.sign(draft, drafts.get(draft).version(), "Rena Newall"));
        LandlordPayments.Payment payment = as(landlord, () -> till.begin(draft, "http://127.0.0.1/back"));
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(String.valueOf(payment.nextUrl())))
                                .POST(HttpRequest.BodyPublishers.ofString("do=pay"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        String application = String.valueOf(
                as(landlord, () -> till.look(draft)).orElseThrow().applicationReference());
        begun.add(application);
        return application;
    }

    /** What the officers do with an application that has everything, to the licence. */
    private Licence granted(String reference, LocalDate commencesOn) throws Exception {
        as(OFFICER, () -> {
            applications.takeUp(reference);
            return applications.dulyMake(reference, version(reference), null, null);
        });
        as(OFFICER, () -> assessments.start(reference, version(reference), List.of(Consultee.POLICE)));
        as(
                OFFICER,
                () -> assessments.recommend(
                        reference, version(reference), Applicant.assessed(Recommendation.GRANT_SHORT, true, 12)));
        as(
                OFFICER,
                () -> notices.serveProposal(
                        reference,
                        version(reference),
                        Applicant.served(notices.recipients(reference), ServiceMethod.HAND, today(), commencesOn)));
        clock.moveTo(today().plusDays(15).atTime(9, 0));
        until(() -> as(OFFICER, () -> workflow.isOpen("Task_ConsiderRepresentations", reference)));
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
        return as(OFFICER, () -> licences.ofApplication(reference).orElseThrow());
    }

    @Test
    void a_renewal_begins_when_the_old_licence_is_over_with_what_was_said_before() throws Exception {
        String landlord = landlord();
        String building = as(Acting.SYSTEM, () -> trials.house(70_000 + Math.abs(run.hashCode() % 9_000), true));
        String draft = as(
                landlord,
                () -> door.begin(landlord.substring(9), building, List.of(LicensingTrials.unit(building, 1))));
        as(landlord, () -> {
            int version = drafts.get(draft).version();
            for (SectionForm form : List.of(
                    Applicant.let(),
                    Applicant.mortgaged(),
                    Applicant.details(),
                    Applicant.safety(today().minusMonths(2)),
                    Applicant.fitness(null),
                    Applicant.management(),
                    Applicant.notified("Thanet Mutual Building Society"))) {
                version = door.save(draft, version, form);
            }
            return version;
        });
        String first = paid(landlord, draft);
        Licence old = granted(first, today().plusDays(16));
        assertThatThrownBy(() -> as(landlord, () -> door.renew(draft)))
                .as("its end is far")
                .hasMessage("licensing.landlord.renew-later");
        LocalDate reminder = Objects.requireNonNull(
                as(landlord, () -> door.renewableFrom(List.of(old.getEndsOn()))).get(old.getEndsOn()));
        clock.moveTo(reminder.atTime(9, 0));
        until(() ->
                as(OFFICER, () -> licences.ofApplication(first).orElseThrow().getState()) == LicenceState.IN_FORCE);

        String renewal = as(landlord, () -> door.renew(draft));
        assertThat(as(landlord, () -> door.renew(draft))).as("once is enough").isEqualTo(renewal);
        HouseForm house = (HouseForm) as(landlord, () -> drafts.section(renewal, Section.HOUSE));
        assertThat(house.getRenewsLicence()).isEqualTo(old.getReference());
        assertThat(((ManagementForm) as(landlord, () -> drafts.section(renewal, Section.MANAGEMENT))).getRepairs())
                .isEqualTo(Applicant.management().getRepairs());
        as(landlord, () -> {
            int version = drafts.get(renewal).version();
            version = door.save(renewal, version, Applicant.safety(today().minusMonths(1)));
            return door.save(renewal, version, Applicant.notified("Thanet Mutual Building Society"));
        });
        String application = paid(landlord, renewal);
        Licence renewed = granted(application, old.getEndsOn().plusDays(1));
        assertThat(renewed.getCommencesOn()).isEqualTo(old.getEndsOn().plusDays(1));
        assertThat(as(landlord, () -> drafts.portfolio(0, 10)).rows())
                .filteredOn(row -> old.getReference().equals(row.licence()))
                .singleElement()
                .satisfies(row -> assertThat(row.renewal()).isEqualTo(renewal));
        clock.moveTo(renewed.getCommencesOn().atTime(9, 0));
        until(() -> as(OFFICER, () -> applications.get(application).getState()) == ApplicationState.IN_FORCE);
        until(() ->
                as(OFFICER, () -> licences.ofApplication(first).orElseThrow().getState()) == LicenceState.EXPIRED);
    }
}
