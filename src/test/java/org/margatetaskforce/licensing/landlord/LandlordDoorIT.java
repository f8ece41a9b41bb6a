package org.margatetaskforce.licensing.landlord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.documents.FileKind;
import org.margatetaskforce.documents.ReceivedFiles;
import org.margatetaskforce.licensing.About;
import org.margatetaskforce.licensing.Applicant;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.DeclarationsForm;
import org.margatetaskforce.licensing.FitnessAnswer;
import org.margatetaskforce.licensing.FitnessForm;
import org.margatetaskforce.licensing.FitnessQuestion;
import org.margatetaskforce.licensing.InterestKind;
import org.margatetaskforce.licensing.InterestsForm;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.LicenceDrafts;
import org.margatetaskforce.licensing.LicensingTrials;
import org.margatetaskforce.licensing.NotifiedForm;
import org.margatetaskforce.licensing.PartyForm;
import org.margatetaskforce.licensing.PartyKind;
import org.margatetaskforce.licensing.PartyRole;
import org.margatetaskforce.licensing.PropertyDetailsForm;
import org.margatetaskforce.licensing.Section;
import org.margatetaskforce.licensing.SectionForm;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Workflow;

/** The landlords' door as its boundaries and the database keep it (checks C24, C25, C45 to C50). */
@ExtendWith(ArquillianExtension.class)
class LandlordDoorIT {

    private static final String PASSWORD = "copper kettle under ninety";
    private static final String CASE_OFFICER = "p.sandys";
    private static final String TEAM_LEADER = "a.okonkwo";
    private static final byte[] PDF = "%PDF-1.4 a certificate".getBytes(StandardCharsets.US_ASCII);

    private static int house = 30_000;

    @Inject
    LandlordAccounts accounts;

    @Inject
    LandlordProof proof;

    @Inject
    LandlordSessions sessions;

    @Inject
    LandlordDrafts drafts;

    @Inject
    LandlordDoor door;

    @Inject
    LandlordTill till;

    @Inject
    LandlordPayments payments;

    @Inject
    LandlordAgents agents;

    @Inject
    LandlordOwners owners;

    @Inject
    LandlordPapers papers;

    @Inject
    LandlordMessages messages;

    @Inject
    LicenceDrafts licenceDrafts;

    @Inject
    LandlordTrials database;

    @Inject
    LicensingTrials trials;

    @Inject
    LicenceApplications applications;

    @Inject
    Documents documents;

    @Inject
    ReceivedFiles files;

    @Inject
    Workflow workflow;

    @Inject
    Outbox outbox;

    private final String run = UUID.randomUUID().toString().substring(0, 8).toLowerCase(Locale.ROOT);
    private final String from = "192.0.2." + Math.abs(run.hashCode() % 250) + "/" + run;

    private static <T> T as(String who, Callable<T> work) {
        List<T> result = new ArrayList<>();
        try {
            Acting.<Exception>as(who, () -> result.add(work.call()));
        } catch (RuntimeException refused) {
            throw refused;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return result.get(0);
    }

    private static void doAs(String who, Runnable work) {
        Acting.as(who, work::run);
    }

    private String email(String name) {
        return name + "." + run + "@landlord.example";
    }

    private void register(String name) {
        AccountForm form = new AccountForm();
        form.setKind(PartyKind.PERSON);
        form.setName(name.toUpperCase(Locale.ROOT) + " Landlord");
        form.setAddress("1 Elsewhere Street, Ramsgate CT11 8AA");
        form.setEmail(email(name));
        doAs(Acting.SYSTEM, () -> accounts.register(form, PASSWORD, from));
    }

    private List<String> letters(String name) {
        return as(Acting.SYSTEM, () -> outbox.unsentOutside(500)).stream()
                .filter(letter -> letter.address().equals(email(name)))
                .map(Outbox.Unsent::body)
                .toList();
    }

    private static String codeIn(String letter) {
        return letter.replaceAll("(?s).*code=([A-Za-z0-9_-]+).*", "$1");
    }

    /** An account that opens: the name it has on the connection. */
    private String landlord(String name) {
        register(name);
        String code = codeIn(letters(name).get(0));
        return "landlord:" + as(Acting.SYSTEM, () -> accounts.confirm(code, PASSWORD, from));
    }

    private String building() {
        house++;
        int number = house + Math.abs(run.hashCode() % 9000) * 100;
        return as(Acting.SYSTEM, () -> trials.house(number, true));
    }

    private String draft(String landlord, String building, int flat) {
        String principal = landlord.substring("landlord:".length());
        return as(landlord, () -> door.begin(principal, building, List.of(trials.unit(building, flat))));
    }

    private static void atTheProvider(LandlordPayments.Payment payment, String what) {
        try {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(String.valueOf(payment.nextUrl())))
                                    .POST(HttpRequest.BodyPublishers.ofString("do=" + what))
                                    .build(),
                            HttpResponse.BodyHandlers.discarding());
        } catch (java.io.IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private LandlordPayments.Payment begin(String landlord, String draft) {
        return as(landlord, () -> till.begin(draft, "http://127.0.0.1/landlord/pay.xhtml?reference=" + draft));
    }

    private LandlordPayments.Payment look(String landlord, String draft) {
        return as(landlord, () -> till.look(draft)).orElseThrow();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    @Test
    void whoever_asks_for_an_account_is_not_told_whether_there_is_one() {
        String landlord = landlord("known");
        assertThatCode(() -> register("known")).doesNotThrowAnyException();
        assertThat(letters("known").get(0)).contains("which has one").doesNotContain("code=");
        doAs(Acting.SYSTEM, () -> accounts.askForReset(email("nobody"), from));
        assertThat(letters("nobody")).isEmpty();
        assertThat(proof.password(email("known"), PASSWORD, from)).contains(landlord.substring(9));
        assertThat(proof.password(email("known"), "another password", from)).isEmpty();
        assertThat(proof.password(email("nobody"), PASSWORD, from)).isEmpty();
    }

    @Test
    void an_account_opens_by_its_link_and_its_password_together_and_once() {
        register("new");
        assertThat(proof.password(email("new"), PASSWORD, from)).isEmpty();
        String code = codeIn(letters("new").get(0));
        assertThatThrownBy(() -> doAs(Acting.SYSTEM, () -> accounts.confirm(code, "somebody else's", from)))
                .hasMessage("licensing.landlord.link-no-more");
        doAs(Acting.SYSTEM, () -> accounts.confirm(code, PASSWORD, from));
        assertThatThrownBy(() -> doAs(Acting.SYSTEM, () -> accounts.confirm(code, PASSWORD, from)))
                .hasMessage("licensing.landlord.link-no-more");
    }

    @Test
    void a_new_password_by_link_signs_everybody_out() {
        String landlord = landlord("forgetful");
        String secret = LinkCode.random();
        doAs(Acting.SYSTEM, () -> sessions.begin(landlord.substring(9), secret));
        assertThat(as(Acting.SYSTEM, () -> sessions.whoComesIn(secret))).isPresent();
        doAs(Acting.SYSTEM, () -> accounts.askForReset(email("forgetful"), from));
        String code = codeIn(letters("forgetful").get(0));
        doAs(Acting.SYSTEM, () -> accounts.reset(code, "seven green umbrellas sing", from));
        assertThat(as(Acting.SYSTEM, () -> sessions.whoComesIn(secret))).isEmpty();
        assertThat(proof.password(email("forgetful"), PASSWORD, from)).isEmpty();
        assertThat(proof.password(email("forgetful"), "seven green umbrellas sing", from))
                .isPresent();
    }

    @Test
    void no_more_is_heard_from_one_place_than_so_much_an_hour() {
        String place = "198.51.100.7/" + run;
        assertThatThrownBy(() -> {
                    for (int asked = 0; asked < 40; asked++) {
                        doAs(Acting.SYSTEM, () -> accounts.askForReset(email("anybody"), place));
                    }
                })
                .hasMessage("licensing.landlord.too-often");
    }

    @Test
    void the_database_gives_a_landlord_nothing_of_the_house_and_nothing_of_another() {
        String mine = landlord("mine");
        String other = landlord("other");
        String theirs = draft(other, building(), 1);
        List<String> open = new ArrayList<>();
        for (String table : as(Acting.SYSTEM, database::tablesWithAPolicy)) {
            if (as(mine, () -> database.rows(table)) > 0) {
                open.add(table);
            }
        }
        assertThat(open)
                .isSubsetOf(
                        "licensing.landlord_account",
                        "licensing.register_entry",
                        "place.street",
                        "place.area",
                        "place.area_ring",
                        "place.area_divided",
                        "place.postcode");
        assertThat(as(mine, () -> database.rows("licensing.landlord_account"))).isEqualTo(1);
        assertThatThrownBy(() -> as(mine, () -> drafts.get(theirs))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(mine, () -> door.standing(theirs))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(mine, () -> door.save(theirs, 0, Applicant.let())))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(mine, () -> drafts.sections(theirs))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(mine, () -> drafts.uploads(theirs))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> doAs(mine, () -> drafts.upload(theirs, FileKind.OTHER, "x.pdf", PDF)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> begin(mine, theirs)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> doAs(mine, () -> door.askToSign(theirs, PartyRole.HOLDER)))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> doAs(mine, () -> drafts.giveUp(theirs, 0))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> as(mine, () -> door.begin(other.substring(9), building(), List.of())))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void a_landlord_says_of_no_application_that_it_is_theirs_and_opens_no_case() {
        String mine = landlord("liar");
        String draft = draft(mine, building(), 1);
        assertThatThrownBy(() -> as(
                        mine,
                        () -> database.sql(
                                "update licensing.landlord_draft set state = 'HANDED_IN', application_id = 1, application_reference = 'SL-1' where reference = '"
                                        + draft + "'")))
                .hasStackTraceContaining("what is handed in says the door");
        assertThatThrownBy(() -> as(
                        mine,
                        () -> database.sql(
                                "do $$ begin perform cases.open_property_case('1', 'x', 'x', now()); end $$")))
                .hasStackTraceContaining("opens no case");
        assertThatThrownBy(() -> as(mine, () -> applications
                        .page(new org.margatetaskforce.licensing.ApplicationFilter(null, null, null, null, false, 0, 5))
                        .rows()
                        .get(0)))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> doAs(mine, () -> applications.takeUp("SL-2011-00001")))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void what_is_sent_is_a_pdf_or_a_picture_by_its_content_and_not_too_large() {
        String mine = landlord("sender");
        String draft = draft(mine, building(), 1);
        assertThatThrownBy(() -> doAs(
                        mine,
                        () -> drafts.upload(
                                draft,
                                FileKind.OTHER,
                                "certificate.pdf",
                                "MZ not a pdf".getBytes(StandardCharsets.US_ASCII))))
                .hasMessage("documents.file.not-accepted");
        assertThatThrownBy(() -> doAs(mine, () -> drafts.upload(draft, FileKind.OTHER, "x.pdf", new byte[0])))
                .hasMessage("documents.file.empty");
        assertThatThrownBy(() -> doAs(
                        mine,
                        () -> drafts.upload(draft, FileKind.OTHER, "x.pdf", new byte[ReceivedFiles.MOST_BYTES + 1])))
                .hasMessage("documents.file.too-large");
        doAs(mine, () -> drafts.upload(draft, FileKind.GAS_CERTIFICATE, "../../etc/gas\u0000.pdf", PDF));
        assertThat(as(mine, () -> drafts.uploads(draft))).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("gas.pdf");
            assertThat(file.scanned()).isFalse();
        });
    }

    @Test
    void a_paid_application_is_handed_in_once_with_its_files_its_receipt_and_its_task() {
        String mine = landlord("payer");
        String draft = draft(mine, building(), 1);
        assertThatThrownBy(() -> begin(mine, draft)).hasMessage("licensing.landlord.not-signed");
        doAs(mine, () -> drafts.upload(draft, FileKind.GAS_CERTIFICATE, "gas.pdf", PDF));
        as(mine, () -> {
            int version = drafts.get(draft).version();
            version = door.save(draft, version, Applicant.let());
            return drafts.sign(draft, version, "PAYER Landlord");
        });
        LandlordPayments.Payment payment = begin(mine, draft);
        assertThat(payment.pence()).isEqualTo(52_500);
        assertThat(begin(mine, draft).reference()).as("one under way at a time").isEqualTo(payment.reference());
        assertThatThrownBy(
                        () -> as(mine, () -> door.save(draft, drafts.get(draft).version(), Applicant.let())))
                .hasMessage("licensing.landlord.handed-in");
        assertThat(look(mine, draft).state()).isEqualTo(LandlordPayments.State.BEGUN);
        atTheProvider(payment, "pay");
        byte[] notice = ("{\"payment_id\":\"" + payment.providerReference() + "\"}").getBytes(StandardCharsets.UTF_8);
        String provider = String.valueOf(payment.providerReference());
        assertThat(as(Acting.PUBLIC, () -> till.notified(notice, "forged", provider)))
                .isFalse();
        String signature = HostedPayments.sign(String.valueOf(System.getProperty("mtf.payments.secret")), notice);
        assertThat(as(Acting.PUBLIC, () -> till.notified(notice, signature, provider)))
                .isTrue();
        String application = String.valueOf(as(mine, () -> drafts.get(draft)).applicationReference());
        assertThat(as(Acting.PUBLIC, () -> till.notified(notice, signature, provider)))
                .isTrue();
        assertThat(look(mine, draft).state()).isEqualTo(LandlordPayments.State.PAID);
        assertThat(String.valueOf(as(mine, () -> drafts.get(draft)).applicationReference()))
                .isEqualTo(application);
        as(CASE_OFFICER, () -> {
            applications.takeUp(application);
            assertThat(applications.get(application).getState()).isEqualTo(ApplicationState.RECEIVED);
            assertThat(applications.get(application).getReceivedOn()).isEqualTo(today());
            assertThat(applications.get(application).getFeePaidPence()).isEqualTo(52_500);
            assertThat(applications.get(application).getFeeReceipt()).isEqualTo(payment.reference());
            assertThat(applications.parties(application))
                    .extracting(party -> party.getName())
                    .contains("PAYER Landlord");
            assertThat(workflow.isOpen("Task_ValidateApplication", application)).isTrue();
            assertThat(files.ofSubject(application)).singleElement().satisfies(file -> assertThat(file.getKind())
                    .isEqualTo(FileKind.GAS_CERTIFICATE));
            return true;
        });
        assertThat(as(mine, () -> documents.ofSubject(application)))
                .extracting(letter -> letter.title())
                .contains("Acknowledgement of an application", "Receipt " + payment.reference());
        assertThat(as(mine, () -> drafts.portfolio(0, 10)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo("RECEIVED"));
        String other = landlord("curious");
        assertThat(as(other, () -> documents.ofSubject(application))).isEmpty();
        assertThatThrownBy(() -> as(
                        Acting.SYSTEM, () -> applications.parties(application).get(0)))
                .as("the door sees the persons of an application while it hands it in, and never after")
                .isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void what_is_declined_is_tried_again_and_what_is_paid_in_vain_goes_back() {
        String mine = landlord("unlucky");
        String building = building();
        String draft = draft(mine, building, 2);
        as(
                mine,
                () -> drafts.sign(
                        draft, door.save(draft, drafts.get(draft).version(), Applicant.let()), "UNLUCKY Landlord"));
        LandlordPayments.Payment first = begin(mine, draft);
        atTheProvider(first, "decline");
        assertThat(look(mine, draft).state()).isEqualTo(LandlordPayments.State.DECLINED);
        LandlordPayments.Payment second = begin(mine, draft);
        assertThat(second.reference()).isNotEqualTo(first.reference());
        // the same flat is licensed to somebody else while the payer is at the provider's page
        String rival = landlord("rival");
        String theirs = draft(rival, building, 2);
        as(
                rival,
                () -> drafts.sign(
                        theirs, door.save(theirs, drafts.get(theirs).version(), Applicant.let()), "RIVAL Landlord"));
        LandlordPayments.Payment quicker = begin(rival, theirs);
        atTheProvider(quicker, "pay");
        assertThat(look(rival, theirs).applicationReference()).isNotNull();
        atTheProvider(second, "pay");
        LandlordPayments.Payment vain = look(mine, draft);
        assertThat(vain.state()).isEqualTo(LandlordPayments.State.PAID);
        assertThat(vain.applicationReference()).isNull();
        assertThat(as(mine, () -> drafts.get(draft)).obstacle()).contains("already covered");
        assertThatThrownBy(() -> doAs(CASE_OFFICER, () -> till.refund(vain.reference(), vain.version(), "no")))
                .isInstanceOf(RuleBroken.class);
        doAs(TEAM_LEADER, () -> till.refund(vain.reference(), vain.version(), "The flat was already covered."));
        assertThat(look(mine, draft).state()).isEqualTo(LandlordPayments.State.REFUNDED);
        assertThatThrownBy(() -> doAs(TEAM_LEADER, () -> till.refund(vain.reference(), vain.version() + 2, "Again.")))
                .hasMessage("licensing.landlord.nothing-to-give-back");
    }

    @Test
    void a_payment_whose_answer_never_came_is_asked_after_by_the_house_itself() {
        String mine = landlord("silent");
        String draft = draft(mine, building(), 1);
        as(
                mine,
                () -> drafts.sign(
                        draft, door.save(draft, drafts.get(draft).version(), Applicant.let()), "SILENT Landlord"));
        LandlordPayments.Payment paid = begin(mine, draft);
        atTheProvider(paid, "pay");
        // the payer has closed the browser, and the notice was lost
        asTheRoundDoes();
        String application = String.valueOf(as(mine, () -> drafts.get(draft)).applicationReference());
        assertThat(application).startsWith("SL-");
        asTheRoundDoes();
        assertThat(as(Acting.SYSTEM, () -> payments.ofApplication(application)))
                .as("one application, one payment")
                .singleElement()
                .satisfies(one -> assertThat(one.state()).isEqualTo(LandlordPayments.State.PAID));
        LandlordPayments.Payment known = as(TEAM_LEADER, () -> payments.get(paid.reference()));
        doAs(TEAM_LEADER, () -> payments.askRefund(known.reference(), known.version(), "Paid by mistake."));
        asTheRoundDoes();
        assertThat(look(mine, draft).state())
                .as("decided, and the answer was lost")
                .isEqualTo(LandlordPayments.State.REFUNDED);
    }

    @Test
    void a_payment_that_the_provider_was_never_heard_to_begin_is_given_up() {
        String mine = landlord("unheard");
        String draft = draft(mine, building(), 1);
        as(
                mine,
                () -> drafts.sign(
                        draft, door.save(draft, drafts.get(draft).version(), Applicant.let()), "UNHEARD Landlord"));
        LandlordPayments.Payment begun = as(Acting.SYSTEM, () -> payments.begin(draft, mine.substring(9)));
        doAs(Acting.SYSTEM, () -> till.askAfterAll());
        assertThat(look(mine, draft).state()).as("it may be under way").isEqualTo(LandlordPayments.State.BEGUN);
        asTheRoundDoes();
        assertThat(look(mine, draft).state()).isEqualTo(LandlordPayments.State.CANCELLED);
        assertThatThrownBy(() -> doAs(
                        Acting.SYSTEM,
                        () -> payments.begun(begun.reference(), new PaymentProvider.Begun("late-" + run, "http://x"))))
                .as("nobody is sent to pay what was given up")
                .hasMessage("licensing.landlord.payment-away");
        assertThat(as(mine, () -> drafts.get(draft)).open()).isTrue();
        assertThat(begin(mine, draft).reference()).isNotEqualTo(begun.reference());
    }

    /** A round, when the time between two of them is over. */
    private void asTheRoundDoes() {
        as(
                Acting.SYSTEM,
                () -> database.sql("update licensing.landlord_payment set asked_at = now() - interval '1 hour'"
                        + " where asked_at is not null and state in ('BEGUN', 'REFUND_ASKED')"));
        till.askAfterAll();
    }

    @Test
    void a_delegation_that_is_taken_back_holds_no_longer() {
        String owner = landlord("owner");
        String agent = landlord("agent");
        String draft = draft(owner, building(), 1);
        assertThatThrownBy(() -> as(agent, () -> drafts.get(draft))).isInstanceOf(NoSuchElementException.class);
        doAs(owner, () -> door.inviteAgent(email("agent")));
        String code = codeIn(letters("agent").get(0));
        doAs(agent, () -> door.actFor(code));
        assertThat(as(agent, () -> drafts.get(draft)).holder()).isEqualTo("OWNER Landlord");
        as(agent, () -> door.save(draft, drafts.get(draft).version(), Applicant.let()));
        assertThatThrownBy(() ->
                        as(agent, () -> drafts.sign(draft, drafts.get(draft).version(), "OWNER Landlord")))
                .as("in the landlord's own name signs the landlord")
                .hasMessage("licensing.landlord.sign-agents-name");
        as(agent, () -> drafts.sign(draft, drafts.get(draft).version(), "agent landlord"));
        assertThat(((DeclarationsForm) as(owner, () -> drafts.section(draft, Section.DECLARATIONS))).getApplicantName())
                .isEqualTo("AGENT Landlord, agent of OWNER Landlord");
        doAs(agent, () -> door.askToSign(draft, PartyRole.APPLICANT));
        String toSign = codeIn(letters("owner").get(0));
        assertThat(as(Acting.PUBLIC, () -> door.toSign(toSign)).asHolder()).isFalse();
        doAs(Acting.PUBLIC, () -> signByLink(toSign, "OWNER Landlord"));
        assertThat(((DeclarationsForm) as(owner, () -> drafts.section(draft, Section.DECLARATIONS))).getApplicantName())
                .isEqualTo("OWNER Landlord");
        String delegation = as(owner, () -> agents.all()).get(0).reference();
        assertThatThrownBy(() -> doAs(agent, () -> agents.withdraw(delegation)))
                .isInstanceOf(NoSuchElementException.class);
        doAs(owner, () -> agents.withdraw(delegation));
        assertThatThrownBy(() -> as(agent, () -> drafts.get(draft))).isInstanceOf(NoSuchElementException.class);
        assertThat(as(agent, () -> drafts.portfolio(0, 10)).total()).isZero();
    }

    @Test
    void a_holder_who_is_somebody_else_signs_by_link_and_what_is_changed_is_signed_again() {
        String mine = landlord("applicant");
        String draft = draft(mine, building(), 3);
        PartyForm holder = new PartyForm(PartyRole.HOLDER);
        holder.setKind(PartyKind.PERSON);
        holder.setName("Hettie Holder");
        holder.setAddress("2 Elsewhere Street, Ramsgate CT11 8AA");
        holder.setEmail(email("holder"));
        as(mine, () -> {
            int version = door.save(draft, drafts.get(draft).version(), Applicant.let());
            version = door.save(draft, version, holder);
            drafts.sign(draft, version, "APPLICANT Landlord");
            return true;
        });
        assertThat(as(mine, () -> door.standing(draft)).obstacles())
                .extracting(RuleBroken::key)
                .containsExactly("licensing.landlord.not-signed");
        doAs(mine, () -> door.askToSign(draft, PartyRole.HOLDER));
        String code = codeIn(letters("holder").get(0));
        assertThat(as(Acting.PUBLIC, () -> door.toSign(code)).signer()).isEqualTo("Hettie Holder");
        assertThatThrownBy(() -> doAs(Acting.PUBLIC, () -> signByLink(code, "Somebody Else")))
                .hasMessage("licensing.landlord.sign-own-name");
        doAs(Acting.PUBLIC, () -> signByLink(code, "Hettie Holder"));
        assertThat(as(mine, () -> door.standing(draft)).obstacles()).isEmpty();
        assertThatThrownBy(() -> doAs(Acting.PUBLIC, () -> signByLink(code, "Hettie Holder")))
                .hasMessage("licensing.landlord.link-no-more");
        as(mine, () -> door.save(draft, drafts.get(draft).version(), Applicant.details()));
        assertThat(as(mine, () -> door.standing(draft)).obstacles()).isNotEmpty();
    }

    @Test
    void a_second_application_knows_what_the_first_has_said() {
        String mine = landlord("several");
        String building = building();
        String first = draft(mine, building, 1);
        as(
                mine,
                () -> door.save(
                        first, door.save(first, drafts.get(first).version(), Applicant.let()), Applicant.details()));
        String second = draft(mine, building, 2);
        assertThat(as(mine, () -> drafts.sections(second)).keySet())
                .contains(Section.APPLICANT, Section.HOLDER, Section.LICENSABILITY, Section.DETAILS);
        assertThat(as(mine, () -> drafts.toBeLookedAt(second)))
                .contains(Section.DETAILS)
                .doesNotContain(Section.HOUSE);
    }

    /** Reads what a link shows, and signs that. */
    private void signByLink(String code, String name) {
        door.sign(code, door.toSign(code).edition(), name);
    }

    @Test
    void whoever_signs_by_a_link_reads_what_they_sign_and_nothing_that_is_not_for_them_reg_7_4() {
        String mine = landlord("author");
        String draft = draft(mine, building(), 1);
        PartyForm holder = new PartyForm(PartyRole.HOLDER);
        holder.setKind(PartyKind.PERSON);
        holder.setName("Hettie Holder");
        holder.setAddress("2 Elsewhere Street, Ramsgate CT11 8AA");
        holder.setEmail(email("reads"));
        PartyForm manager = new PartyForm(PartyRole.MANAGER);
        manager.setKind(PartyKind.PERSON);
        manager.setName("Max Manager");
        manager.setPhone("01632 960000");
        FitnessForm fitness = new FitnessForm();
        fitness.setAnswers(List.of(
                answered(About.HOLDER, "Of the holder"),
                answered(About.MANAGER, "Of the manager"),
                answered(About.ASSOCIATE, "Of an associate")));
        as(mine, () -> {
            int version = door.save(draft, drafts.get(draft).version(), Applicant.let());
            version = door.save(draft, version, holder);
            version = door.save(draft, version, manager);
            version = door.save(draft, version, fitness);
            version = door.save(draft, version, Applicant.details());
            drafts.upload(draft, FileKind.GAS_CERTIFICATE, "gas.pdf", PDF);
            return version;
        });
        as(mine, () -> drafts.sign(draft, drafts.get(draft).version(), "AUTHOR Landlord"));
        doAs(mine, () -> door.askToSign(draft, PartyRole.HOLDER));
        String code = codeIn(letters("reads").get(0));

        LandlordDesk.ToSign read = as(Acting.PUBLIC, () -> door.toSign(code));
        assertThat(read.sections()).containsKeys(Section.HOUSE, Section.DETAILS, Section.SAFETY, Section.MANAGEMENT);
        assertThat(said(read, Section.DETAILS, PropertyDetailsForm.class).getOccupiers())
                .isEqualTo(Applicant.details().getOccupiers());
        assertThat(said(read, Section.HOLDER, PartyForm.class).getEmail())
                .as("their own particulars whole")
                .isEqualTo(email("reads"));
        assertThat(said(read, Section.MANAGER, PartyForm.class).getName()).isEqualTo("Max Manager");
        assertThat(said(read, Section.MANAGER, PartyForm.class).getPhone()).isEqualTo(SignersCopy.NOT_SHOWN);
        assertThat(said(read, Section.APPLICANT, PartyForm.class).getEmail()).isEqualTo(SignersCopy.NOT_SHOWN);
        assertThat(said(read, Section.FITNESS, FitnessForm.class).getAnswers())
                .as("what was asked about others is theirs")
                .extracting(FitnessAnswer::getDetail)
                .containsExactly("Of the holder");
        assertThat(read.enclosed()).containsExactly(FileKind.GAS_CERTIFICATE);
        assertThat(read.address()).isEqualTo(as(mine, () -> drafts.get(draft)).address());

        doAs(mine, () -> door.save(draft, drafts.get(draft).version(), Applicant.safety(today())));
        assertThatThrownBy(() -> doAs(Acting.PUBLIC, () -> door.sign(code, read.edition(), "Hettie Holder")))
                .as("what was changed is read again")
                .hasMessage("licensing.landlord.changed-since-read");
        as(mine, () -> drafts.sign(draft, drafts.get(draft).version(), "AUTHOR Landlord"));
        String edition = as(Acting.PUBLIC, () -> door.toSign(code)).edition();
        doAs(Acting.PUBLIC, () -> door.sign(code, edition, "Hettie Holder"));
        assertThatThrownBy(() -> as(Acting.PUBLIC, () -> door.toSign(code)))
                .as("a used link shows nothing")
                .hasMessage("licensing.landlord.link-no-more");
    }

    private static <T extends SectionForm> T said(LandlordDesk.ToSign read, Section section, Class<T> type) {
        return type.cast(Objects.requireNonNull(read.sections().get(section)));
    }

    private static FitnessAnswer answered(About about, String detail) {
        FitnessAnswer answer = new FitnessAnswer();
        answer.setAbout(about);
        answer.setQuestion(FitnessQuestion.LICENCE_REFUSED);
        answer.setAnswer(true);
        answer.setDetail(detail);
        return answer;
    }

    private PartyForm owner(PartyKind kind, String name, String account) {
        PartyForm owner = new PartyForm(PartyRole.INTEREST);
        owner.setKind(kind);
        owner.setName(name);
        owner.setAddress("7 Elsewhere Street, Ramsgate CT11 8AA");
        owner.setEmail(email(account));
        return owner;
    }

    private String askedBy(String landlord, String draft, PartyForm owner, String account) {
        doAs(landlord, () -> door.askOwner(draft, owner));
        return codeIn(letters(account).stream()
                .filter(letter -> letter.contains("named you as an owner"))
                .findFirst()
                .orElseThrow());
    }

    @Test
    void who_owns_a_home_together_applies_for_it_together_reg_7_4() {
        String mine = landlord("first");
        String other = landlord("second");
        String draft = draft(mine, building(), 1);
        as(mine, () -> door.save(draft, drafts.get(draft).version(), Applicant.let()));
        as(mine, () -> drafts.sign(draft, drafts.get(draft).version(), "FIRST Landlord"));
        String code = askedBy(mine, draft, owner(PartyKind.PERSON, "Sam Second", "second"), "second");
        assertThat(as(mine, () -> drafts.sections(draft)))
                .as("with an owner more it is signed anew")
                .doesNotContainKey(Section.DECLARATIONS);
        assertThat(((InterestsForm) as(mine, () -> drafts.section(draft, Section.INTERESTS))).getPersons())
                .singleElement()
                .satisfies(person -> assertThat(person.getInterest()).isEqualTo(InterestKind.OTHER_OWNER));
        assertThat(((NotifiedForm) as(mine, () -> drafts.section(draft, Section.NOTIFIED))).getPersons())
                .as("the letter tells them, reg 7(5)")
                .singleElement()
                .satisfies(person -> assertThat(person.getToldOn()).isEqualTo(today()));
        assertThatThrownBy(() -> as(other, () -> drafts.get(draft))).isInstanceOf(NoSuchElementException.class);

        assertThatThrownBy(() -> as(mine, () -> door.join(code)))
                .as("an owner joins with an account of their own")
                .hasMessage("licensing.landlord.joins-already");
        assertThat(as(other, () -> door.joining(code)).applicant()).isEqualTo("FIRST Landlord");
        assertThat(as(other, () -> door.join(code))).isEqualTo(draft);
        assertThatThrownBy(() -> as(landlord("third"), () -> door.join(code)))
                .hasMessage("licensing.landlord.link-no-more");
        assertThat(as(other, () -> drafts.portfolio(0, 10)).rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.joint()).isTrue();
                    assertThat(row.holder()).isEqualTo("FIRST Landlord");
                });
        as(other, () -> door.save(draft, drafts.get(draft).version(), Applicant.details()));

        as(mine, () -> drafts.sign(draft, drafts.get(draft).version(), "FIRST Landlord"));
        assertThatThrownBy(() -> begin(mine, draft))
                .as("not without the other")
                .hasMessage("licensing.landlord.not-signed");
        assertThatThrownBy(() ->
                        as(other, () -> drafts.sign(draft, drafts.get(draft).version(), "FIRST Landlord")))
                .as("and not in each other's name")
                .hasMessage("licensing.landlord.sign-own-name");
        as(other, () -> drafts.sign(draft, drafts.get(draft).version(), "sam second"));
        LandlordPayments.Payment payment = begin(other, draft);
        atTheProvider(payment, "pay");
        look(other, draft);
        String application = String.valueOf(as(other, () -> drafts.get(draft)).applicationReference());
        assertThat(as(other, () -> documents.ofSubject(application)))
                .as("the letters about it are theirs to read too")
                .isNotEmpty();
        assertThat(as(mine, () -> messages.ofApplication(application)))
                .as("an owner who pays is nobody's agent")
                .isEmpty();
        as(CASE_OFFICER, () -> {
            applications.takeUp(application);
            DeclarationsForm declared = licenceDrafts.declarationsForm(application);
            assertThat(declared.getApplicantName()).isEqualTo("FIRST Landlord");
            assertThat(declared.getOwners()).singleElement().satisfies(signed -> {
                assertThat(signed.getSignature()).isEqualTo("sam second");
                assertThat(signed.getSignedOn()).isEqualTo(today());
            });
            return true;
        });
        String joint = as(mine, () -> owners.all(draft)).get(0).reference();
        assertThatThrownBy(() -> doAs(mine, () -> door.endOwner(draft, joint)))
                .as("what is handed in nobody takes an owner out of but they themselves")
                .hasMessage("licensing.landlord.owner-handed-in");
        doAs(other, () -> door.endOwner(draft, joint));
        assertThatThrownBy(() -> as(other, () -> drafts.get(draft))).isInstanceOf(NoSuchElementException.class);
        assertThat(as(other, () -> documents.ofSubject(application))).isEmpty();
    }

    @Test
    void an_owner_who_is_taken_out_sees_nothing_and_takes_nobody_out() {
        String mine = landlord("keeper");
        String other = landlord("leaver");
        String draft = draft(mine, building(), 2);
        String code = askedBy(mine, draft, owner(PartyKind.PERSON, "Lea Leaver", "leaver"), "leaver");
        assertThatThrownBy(() -> doAs(mine, () -> door.askOwner(draft, owner(PartyKind.PERSON, "lea leaver", "x"))))
                .hasMessage("licensing.landlord.owner-known");
        assertThatThrownBy(
                        () -> doAs(mine, () -> door.askOwner(draft, owner(PartyKind.PERSON, "KEEPER Landlord", "x"))))
                .hasMessage("licensing.landlord.owner-is-applicant");
        assertThatThrownBy(() -> doAs(other, () -> door.askOwner(draft, owner(PartyKind.PERSON, "Eve", "x"))))
                .as("another's application")
                .isInstanceOf(NoSuchElementException.class);
        as(other, () -> door.join(code));
        doAs(mine, () -> door.askOwner(draft, owner(PartyKind.PERSON, "Tess Third", "x")));
        String third = as(mine, () -> owners.all(draft)).get(1).reference();
        assertThatThrownBy(() -> doAs(other, () -> door.askOwner(draft, owner(PartyKind.PERSON, "Fay Fourth", "x"))))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() ->
                        doAs(other, () -> drafts.giveUp(draft, drafts.get(draft).version())))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> doAs(other, () -> door.endOwner(draft, third)))
                .isInstanceOf(NoSuchElementException.class);
        String theirs = as(mine, () -> owners.all(draft)).get(0).reference();
        doAs(mine, () -> door.endOwner(draft, theirs));
        assertThatThrownBy(() -> as(other, () -> drafts.get(draft))).isInstanceOf(NoSuchElementException.class);
        assertThat(as(other, () -> owners.all(draft))).isEmpty();
        assertThat(as(other, () -> drafts.portfolio(0, 10)).total()).isZero();
    }

    private String delegated(String principal, String agent, String account) {
        List<String> before = letters(account);
        doAs(principal, () -> door.inviteAgent(email(account)));
        String code = codeIn(letters(account).stream()
                .filter(letter -> !before.contains(letter))
                .findFirst()
                .orElseThrow());
        doAs(agent, () -> door.actFor(code));
        return as(principal, () -> agents.all()).get(0).reference();
    }

    @Test
    void the_agent_of_a_joint_owner_sees_what_they_see_until_it_is_taken_back() {
        String mine = landlord("applies");
        String other = landlord("shares");
        String agent = landlord("helps");
        String draft = draft(mine, building(), 1);
        String alone = draft(mine, building(), 2);
        as(mine, () -> door.save(draft, drafts.get(draft).version(), Applicant.let()));
        String code = askedBy(mine, draft, owner(PartyKind.PERSON, "Shari Shares", "shares"), "shares");
        as(other, () -> door.join(code));
        assertThatThrownBy(() -> as(agent, () -> drafts.get(draft))).isInstanceOf(NoSuchElementException.class);

        String delegation = delegated(other, agent, "helps");
        assertThat(as(agent, () -> drafts.portfolio(0, 10)).rows())
                .as("what is owned jointly, and of whoever applies nothing else")
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.reference()).isEqualTo(draft);
                    assertThat(row.joint()).isTrue();
                    assertThat(row.holder()).isEqualTo("APPLIES Landlord");
                    assertThat(row.actsFor()).isEqualTo("SHARES Landlord");
                });
        assertThat(as(agent, () -> owners.all(draft))).singleElement().satisfies(row -> assertThat(row.me())
                .isFalse());
        assertThatThrownBy(() -> as(agent, () -> drafts.get(alone))).isInstanceOf(NoSuchElementException.class);
        as(agent, () -> door.save(draft, drafts.get(draft).version(), Applicant.details()));
        assertThatThrownBy(() ->
                        as(agent, () -> drafts.sign(draft, drafts.get(draft).version(), "Shari Shares")))
                .as("with an account of their own the owner signs")
                .hasMessage("licensing.landlord.owner-signs-themselves");
        assertThatThrownBy(() ->
                        doAs(agent, () -> drafts.giveUp(draft, drafts.get(draft).version())))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> doAs(agent, () -> door.askOwner(draft, owner(PartyKind.PERSON, "Eve", "x"))))
                .isInstanceOf(NoSuchElementException.class);
        String share = as(mine, () -> owners.all(draft)).get(0).reference();
        assertThatThrownBy(() -> doAs(agent, () -> door.endOwner(draft, share)))
                .as("nor leaves it for them")
                .isInstanceOf(NoSuchElementException.class);

        as(mine, () -> drafts.sign(draft, drafts.get(draft).version(), "APPLIES Landlord"));
        as(other, () -> drafts.sign(draft, drafts.get(draft).version(), "Shari Shares"));
        LandlordPayments.Payment payment = begin(agent, draft);
        atTheProvider(payment, "pay");
        look(agent, draft);
        String application = String.valueOf(as(agent, () -> drafts.get(draft)).applicationReference());
        assertThat(as(agent, () -> documents.ofSubject(application))).isNotEmpty();
        doAs(agent, () -> door.write(draft, MessageKind.MESSAGE, "The keys are with us.", null));
        assertThat(as(mine, () -> messages.ofApplication(application)))
                .extracting(LandlordMessages.Message::kind, LandlordMessages.Message::author)
                .containsExactly(
                        tuple(MessageKind.HANDED_IN, "HELPS Landlord, agent of SHARES Landlord"),
                        tuple(MessageKind.MESSAGE, "HELPS Landlord, agent of SHARES Landlord"));

        doAs(other, () -> agents.withdraw(delegation));
        assertThatThrownBy(() -> as(agent, () -> drafts.get(draft))).isInstanceOf(NoSuchElementException.class);
        assertThat(as(agent, () -> drafts.portfolio(0, 10)).total()).isZero();
        assertThat(as(agent, () -> owners.all(draft))).isEmpty();
        assertThat(as(agent, () -> documents.ofSubject(application))).isEmpty();
        assertThat(as(other, () -> drafts.get(draft)).joint())
                .as("the owner themselves as before")
                .isTrue();
    }

    @Test
    void the_agent_of_both_owners_acts_for_whoever_applies_and_sees_no_more_when_both_take_it_back() {
        String mine = landlord("one");
        String other = landlord("two");
        String agent = landlord("both");
        String draft = draft(mine, building(), 1);
        String code = askedBy(mine, draft, owner(PartyKind.PERSON, "Tom Two", "two"), "two");
        as(other, () -> door.join(code));
        String first = delegated(mine, agent, "both");
        String second = delegated(other, agent, "both");
        assertThat(as(agent, () -> drafts.get(draft)).joint()).isFalse();
        assertThat(as(agent, () -> drafts.portfolio(0, 10)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.actsFor()).isNull());
        doAs(mine, () -> agents.withdraw(first));
        assertThat(as(agent, () -> drafts.get(draft)).actsFor()).isEqualTo("TWO Landlord");
        doAs(other, () -> agents.withdraw(second));
        assertThatThrownBy(() -> as(agent, () -> drafts.get(draft))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void for_a_company_a_human_being_signs() {
        String mine = landlord("alone");
        String other = landlord("body");
        String draft = draft(mine, building(), 3);
        String code = askedBy(mine, draft, owner(PartyKind.ORGANISATION, "Seaside Lets Ltd", "body"), "body");
        as(other, () -> door.join(code));
        assertThatThrownBy(() ->
                        as(other, () -> drafts.sign(draft, drafts.get(draft).version(), "seaside lets ltd")))
                .hasMessage("licensing.landlord.sign-for-body");
        as(other, () -> drafts.sign(draft, drafts.get(draft).version(), "Bea Body"));
        assertThat(((DeclarationsForm) as(mine, () -> drafts.section(draft, Section.DECLARATIONS))).getOwners())
                .singleElement()
                .satisfies(owner -> assertThat(owner.getSignature()).isEqualTo("Bea Body, for Seaside Lets Ltd"));
    }

    private String onPaper(String account) {
        String building = building();
        String unit = trials.unit(building, 1);
        PartyForm applicant = Applicant.person(PartyRole.APPLICANT, "Pat Paper");
        applicant.setEmail(email(account));
        return as(CASE_OFFICER, () -> {
            String application = licenceDrafts.begin(unit);
            int version = applications.get(application).getVersion();
            for (SectionForm form : List.of(
                    Applicant.house(building, List.of(unit), today()),
                    Applicant.let(),
                    applicant,
                    Applicant.same(PartyRole.HOLDER, PartyRole.APPLICANT),
                    Applicant.same(PartyRole.MANAGER, PartyRole.APPLICANT))) {
                version = licenceDrafts.save(application, version, form);
            }
            licenceDrafts.submit(application, version);
            return application;
        });
    }

    @Test
    void what_was_handed_in_on_paper_comes_to_the_door() {
        String application = onPaper("paper");
        assertThatThrownBy(() -> doAs("t.lindo", () -> papers.offer(application)))
                .as("a family worker takes no applications in")
                .isInstanceOf(RuntimeException.class);
        doAs(CASE_OFFICER, () -> papers.offer(application));
        String code = codeIn(letters("paper").get(0));
        String mine = landlord("online");
        String other = landlord("nosy");
        assertThat(as(mine, () -> door.offered(code)).application()).isEqualTo(application);
        String draft = as(mine, () -> door.takeOver(code));
        assertThatThrownBy(() -> as(other, () -> door.takeOver(code))).hasMessage("licensing.landlord.link-no-more");
        assertThat(as(mine, () -> drafts.portfolio(0, 10)).rows())
                .singleElement()
                .satisfies(row -> assertThat(row.state()).isEqualTo("RECEIVED"));
        assertThat(as(mine, () -> drafts.section(draft, Section.APPLICANT)))
                .as("what a renewal is filled in with")
                .isInstanceOfSatisfying(
                        PartyForm.class, party -> assertThat(party.getName()).isEqualTo("Pat Paper"));
        assertThat(as(mine, () -> documents.ofSubject(application))).isNotEmpty();
        assertThat(as(other, () -> documents.ofSubject(application))).isEmpty();
        assertThatThrownBy(
                        () -> as(mine, () -> door.save(draft, drafts.get(draft).version(), Applicant.let())))
                .as("it is handed in")
                .hasMessage("licensing.landlord.handed-in");
        assertThat(as(CASE_OFFICER, () -> papers.isAtTheDoor(application))).isTrue();
        assertThat(as(Acting.PUBLIC, () -> papers.isAtTheDoor(application))).isFalse();
        assertThatThrownBy(() -> doAs(CASE_OFFICER, () -> papers.offer(application)))
                .hasMessage("licensing.landlord.at-the-door");
    }
}
