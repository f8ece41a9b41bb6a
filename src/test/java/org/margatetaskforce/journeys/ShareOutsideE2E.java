package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A list and a record go outside the team: asked with a gateway, refused where that cannot be, signed, decided, handed over, received,
 * and read in the log. A consent opens what it opens and closes it at the next request.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ShareOutsideE2E {

    private static final String CONSTABLE = "l.tapsell";
    private static final String SAFETY_OFFICER = "d.whitlock";
    private static final String SERGEANT = "m.brightwell";
    private static final String GOVERNANCE = "m.eldridge";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String FAMILY_WORKER = "t.lindo";
    private static final String NURSE = "a.menon";
    private static final String LIST = "people/find-people.xhtml?year=1893";
    private static final String NECESSITY =
            "Their wardens call at these doors tonight and must know who lives behind them.";
    private static final String HEALTH = "The inhaler is to be at hand at every visit.";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private String about = "";
    private String mother = "";

    @BeforeEach
    void a_street_a_case_and_a_list_of_thirty() throws SQLException {
        TrialStreet.build("Sharers Row", 131);
        about = TrialCase.open(131, 1, "1 Sharers Row", HOUSING_OFFICER);
        try (Connection town = TownRecords.open();
                Statement sql = town.createStatement()) {
            sql.execute("""
                    insert into people.person (reference, given_names, family_name, born_on, born_precision, recorded_at, recorded_by)
                    select 'P-' || 981300 + n, 'Edith', 'Sharington', date '1893-01-01' + n, 'EXACT', now(), 'system'
                      from generate_series(1, 30) n on conflict do nothing""");
            try (ResultSet row = sql.executeQuery("""
                    insert into people.person (reference, given_names, family_name, recorded_at, recorded_by)
                    select 'P-' || lpad(n::text, 6, '0'), 'Ivy', 'Sharers', now(), 'system' from nextval('people.person_number') n
                    returning reference""")) {
                row.next();
                mother = row.getString(1);
            }
            sql.execute("""
                    insert into cases.case_subject (case_id, data_class, kind, person_id, role, valid_from, recorded_at, recorded_by)
                    select cases.id_of('%s'), 4, 'PERSON', p.id, 'lives there', '2011-01-01', now(), 'system'
                      from people.person p where p.reference = '%s'""".formatted(about, mother));
            for (String member : new String[] {FAMILY_WORKER, NURSE}) {
                sql.execute("""
                        insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
                        select cases.id_of('%1$s'), '%1$s', '%2$s', '2011-01-01', 'works on it', now(), 'system' on conflict do nothing""".formatted(about, member));
            }
            sql.execute("select set_config('mtf.officer', '" + NURSE + "', true)");
            sql.execute("""
                    insert into cases.note (reference, case_id, data_class, agency_code, type, nature, body, marking, occurred_at,
                                            recorded_at, recorded_by)
                    select 'N-' || 981300 + cases.id_of('%1$s'), cases.id_of('%1$s'), 16, 'NHS', 'CALL', 'FACT', '%2$s', 'RESTRICTED',
                           identity.today(), identity.today(), '%3$s' on conflict do nothing""".formatted(about, HEALTH, NURSE));
            town.commit();
        }
    }

    private static Locator in(Visitor officer, String id) {
        return officer.page().locator("[id$=':" + id + "']");
    }

    private static void tick(Visitor officer, String value) {
        officer.page()
                .locator("main input[type=checkbox][value='" + value + "']")
                .check();
    }

    private static String reference(Visitor visitor) {
        return URI.create(visitor.page().url()).getQuery().replaceAll(".*reference=([^&]*).*", "$1");
    }

    private static void sayWhy(Visitor officer, Counter counter) {
        tick(officer, "PREVENT_CRIME");
        in(officer, "purpose").fill("Wardens are safe at the doors they call at");
        in(officer, "necessity").fill(NECESSITY);
        counter.choose("Were the persons told?", "No");
        in(officer, "informedWhy").fill("It would warn them of the call.");
        counter.choose("Is it urgent?", "No");
    }

    private static void openExport(Visitor officer) {
        officer.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Export"))
                .click();
    }

    private Visitor comesBack(String who) {
        return browser.signIn(base, who);
    }

    @Test
    void a_list_of_thirty_goes_to_another_council_by_two_persons() throws IOException {
        Visitor officer = comesBack(SAFETY_OFFICER);
        Counter cso = new Counter(officer);
        officer.go(LIST);
        openExport(officer);
        officer.look("share-export");
        officer.link("CSV, for somebody outside").click();
        officer.settle();
        assertThat(cso.main()).contains("30 persons");
        officer.look("share-ask-empty");
        cso.press("Check before you ask");
        assertThat(cso.errors()).hasSizeGreaterThan(5);

        cso.pick("To which body?", "A private landlord or letting agent");
        in(officer, "who").fill("The duty warden");
        in(officer, "items").fill("Names and postcodes of thirty people");
        tick(officer, "G115");
        sayWhy(officer, cso);
        cso.press("Check before you ask");
        assertThat(cso.errors())
                .singleElement()
                .asString()
                .contains("Section 115", "A private landlord", "choose another gateway");
        assertThat(in(officer, "necessity").inputValue()).isEqualTo(NECESSITY);
        assertThat(cso.main()).contains("Open to A private landlord or letting agent:");
        officer.look("share-refused-gateway");
        cso.pick("To which body?", "UK Border Agency (agency of the team)");
        cso.press("Check before you ask");
        assertThat(cso.errors()).singleElement().asString().contains("An immigration authority is not one");
        cso.pick("To which body?", "Another district or borough council");
        cso.press("Check before you ask");
        assertThat(cso.errors()).isEmpty();
        officer.look("share-check");
        cso.press("Ask for it");
        String asked = reference(officer);
        assertThat(cso.main()).contains("a second person", "30 persons in all");
        officer.look("share-asked");
        officer.go(LIST);
        openExport(officer);
        officer.link("CSV, for somebody outside").click();
        officer.settle();
        assertThat(reference(officer)).as("it waits, and is not asked again").isEqualTo(asked);
        officer.leave();

        Visitor sergeant = comesBack(SERGEANT);
        Counter ps = new Counter(sergeant);
        sergeant.go("cases/find-disclosures.xhtml?which=decide");
        assertThat(ps.main()).contains(asked);
        sergeant.go("cases/decide-disclosure.xhtml?reference=" + asked);
        sergeant.look("share-decide");
        ps.choose("What do you decide?", "Granted as asked");
        in(sergeant, "conditions").fill("Read at the office and destroyed on Friday.");
        ps.press("Record the decision");
        assertThat(ps.errors()).singleElement().asString().contains("a second person signs before you decide");
        assertThat(in(sergeant, "conditions").inputValue()).contains("destroyed on Friday");

        Visitor governance = comesBack(GOVERNANCE);
        Counter igo = new Counter(governance);
        governance.go("identity/governance.xhtml");
        governance.link("Disclosure log").click();
        governance.settle();
        governance.go("cases/view-disclosure.xhtml?reference=" + asked);
        governance.link("Sign").click();
        governance.settle();
        governance.look("share-sign");
        igo.choose("What do you sign as?", "The second person, for so many at once");
        igo.press("Sign");
        assertThat(igo.main()).contains("Margaret Eldridge");
        governance.leave();

        ps.press("Record the decision");
        assertThat(ps.errors()).isEmpty();
        assertThat(ps.main()).contains("granted", "Read at the office");
        sergeant.leave();

        officer = comesBack(SAFETY_OFFICER);
        cso = new Counter(officer);
        officer.go("cases/view-disclosure.xhtml?reference=" + asked);
        officer.look("share-granted-list");
        officer.go(LIST);
        openExport(officer);
        Visitor taker = officer;
        Download file = officer.page()
                .waitForDownload(() -> taker.link("CSV, for somebody outside").click());
        try (InputStream stream = file.createReadStream()) {
            String rows = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(rows.lines().filter(line -> line.contains("Sharington"))).hasSize(30);
            assertThat(rows)
                    .contains(
                            "Disclosed to Another district or borough council under " + asked + ", gateway G115",
                            "destroyed on Friday");
        }
        officer.go("cases/acknowledge-disclosure.xhtml?reference=" + asked);
        in(officer, "receipt").fill("By e-mail of the duty warden");
        cso.fill("On which day was it received?", Counter.written(cso.today()));
        officer.look("share-acknowledge");
        cso.press("Record the receipt");
        assertThat(cso.main()).contains("received", "By e-mail of the duty warden");
        officer.look("share-received");
        officer.leave();
    }

    @Test
    void a_record_is_printed_for_somebody_outside_and_governance_reads_the_log() {
        Visitor constable = comesBack(CONSTABLE);
        Counter pc = new Counter(constable);
        constable.go("people/view-person.xhtml?reference=" + mother);
        assertThat(constable.page().locator(".on-paper").textContent()).contains("within the task force only");
        constable.page().waitForResponse("**/identity/printed", () -> constable
                .page()
                .evaluate("() => window.dispatchEvent(new Event('beforeprint'))"));
        constable.look("share-person");
        constable.link("Print for somebody outside, or tell them").click();
        constable.settle();
        assertThat(in(constable, "subjects").inputValue()).isEqualTo(mother);
        pc.pick("To which body?", "Another district or borough council");
        in(constable, "who").fill("Community safety unit");
        in(constable, "items").fill("Her name and where she lives now");
        in(constable, "kind").selectOption("3");
        tick(constable, "G115");
        sayWhy(constable, pc);
        pc.press("Check before you ask");
        pc.press("Ask for it");
        String asked = reference(constable);
        constable.go("people/view-person.xhtml?reference=" + mother + "&under=" + asked);
        assertThat(constable.page().locator(".on-paper").textContent())
                .as("asked is not granted")
                .contains("within the task force only");

        Visitor sergeant = comesBack(SERGEANT);
        Counter ps = new Counter(sergeant);
        sergeant.go("worklist.xhtml?q=" + asked);
        sergeant.go("cases/view-disclosure.xhtml?reference=" + asked);
        sergeant.link("Decide").click();
        sergeant.settle();
        ps.choose("What do you decide?", "Granted in part: say below what is left out and why");
        ps.press("Record the decision");
        assertThat(ps.errors()).singleElement().asString().contains("Say why");
        in(sergeant, "reason").fill("Her name alone: where she lives is with them already.");
        ps.press("Record the decision");
        assertThat(ps.main()).contains("granted in part");
        sergeant.go("people/view-person.xhtml?reference=" + mother + "&under=" + asked);
        assertThat(sergeant.page().locator(".on-paper").textContent())
                .as("another's disclosure is no ground to print")
                .contains("within the task force only");
        sergeant.leave();

        constable.go("cases/view-disclosure.xhtml?reference=" + asked);
        constable.look("share-granted");
        constable.link("Print the page of Ivy Sharers").click();
        constable.settle();
        assertThat(constable.page().locator(".on-paper").textContent())
                .contains("Disclosed to Another district or borough council", asked, "gateway G115", "until");
        constable.look("share-print");
        constable.page().waitForResponse("**/identity/printed", () -> constable
                .page()
                .evaluate("() => window.dispatchEvent(new Event('beforeprint'))"));
        constable.go("cases/release-disclosure.xhtml?reference=" + asked);
        constable.look("share-release");
        pc.press("It is handed over");
        assertThat(pc.main()).contains("Handed over");
        constable.go("identity/find-access.xhtml?about=" + mother);
        assertThat(pc.main()).contains("under " + asked).contains("stays in the team");
        constable.leave();

        Visitor governance = comesBack(GOVERNANCE);
        Counter igo = new Counter(governance);
        governance.go("identity/governance.xhtml");
        governance.look("share-governance");
        governance.go("cases/find-disclosures.xhtml?state=RELEASED&to=DISTRICT-OTHER&gateway=G115");
        assertThat(igo.main()).contains(asked);
        governance.look("share-log");
        openExport(governance);
        Download log = governance
                .page()
                .waitForDownload(() -> governance.link("CSV, for any program").click());
        assertThat(log.suggestedFilename()).startsWith("disclosures-");
        governance.go("cases/gateways.xhtml");
        governance.look("share-gateways");

        governance.go("cases/record-agreement.xhtml");
        igo.fill("What is it called?", "Sharers Row protocol");
        tick(governance, "TDC");
        tick(governance, "KFRS");
        tick(governance, "1");
        in(governance, "purpose").fill("Which doors need a home fire safety visit");
        LocalDate today = igo.today();
        igo.fill("On which day was it signed?", Counter.written(today.minusMonths(11)));
        igo.fill("By which day is it reviewed?", Counter.written(today.plusDays(12)));
        igo.fill("What is its last day?", Counter.written(today.plusDays(12)));
        governance.look("share-record-agreement");
        igo.press("Record the agreement");
        assertThat(igo.main()).contains("expires soon", "in 12 days");
        governance.look("share-agreement");
        governance.go("cases/find-agreements.xhtml?which=soon");
        assertThat(igo.main()).contains("Sharers Row protocol");
        governance.look("share-agreements");
        governance.link("Sharers Row protocol").first().click();
        governance.settle();
        governance.link("Review it").click();
        governance.settle();
        governance.look("share-review-agreement");
        igo.choose("Does it go on?", "No: it ends today, and is no ground any more");
        in(governance, "reason").fill("Another agreement takes its place.");
        igo.press("Record it");
        assertThat(igo.main()).contains("ended");
        governance.leave();
    }

    @Test
    void a_consent_opens_what_it_opens_and_closes_it_at_the_next_request() {
        Visitor worker = comesBack(FAMILY_WORKER);
        Counter fiw = new Counter(worker);
        String notes = "cases/chronology.xhtml?of=" + about;
        worker.go(notes);
        assertThat(fiw.main()).doesNotContain(HEALTH);

        Visitor officer = comesBack(HOUSING_OFFICER);
        Counter hio = new Counter(officer);
        officer.go("cases/view-case.xhtml?reference=" + about);
        officer.link("Record a consent").click();
        officer.settle();
        in(officer, "person").selectOption(mother);
        in(officer, "purposes").fill("That the family worker may know what her nurse knows");
        hio.press("Record it");
        assertThat(hio.errors()).isNotEmpty();
        assertThat(in(officer, "purposes").inputValue()).contains("her nurse knows");
        officer.look("consent-errors");
        tick(officer, "KCC");
        tick(officer, "16");
        in(officer, "method").selectOption("WRITTEN");
        in(officer, "kept").fill("The paper file, at the front");
        hio.press("Record it");
        assertThat(hio.errors()).isEmpty();
        String consent = reference(officer);
        assertThat(hio.main()).contains("given", "Kent County Council");
        officer.look("consent");
        worker.go(notes);
        assertThat(fiw.main()).as("at the next request").contains(HEALTH);

        officer.go("cases/find-consents.xhtml?case=" + about);
        assertThat(hio.main()).contains(consent);
        officer.look("consents");
        officer.go("cases/renew-consent.xhtml?reference=" + consent);
        officer.look("consent-renew");
        officer.go("cases/withdraw-consent.xhtml?reference=" + consent);
        officer.look("consent-withdraw");
        in(officer, "said").fill("She rang the office and took it back.");
        hio.press("It is withdrawn");
        assertThat(hio.main()).contains("withdrawn");
        worker.go(notes);
        assertThat(fiw.main()).as("at the next request").doesNotContain(HEALTH);
        worker.leave();

        officer.go("cases/decide-after-withdrawal.xhtml?reference=" + consent);
        hio.choose("What follows?", "It goes on, on another legal basis: a manager answers for it");
        in(officer, "why").fill("The house is unsafe with or without it.");
        hio.press("Record it");
        assertThat(hio.errors()).singleElement().asString().contains("manager");
        officer.look("consent-after");
        in(officer, "manager").fill("A. Okonkwo");
        hio.press("Record it");
        assertThat(hio.main()).contains("Okonkwo");
        officer.look("consent-withdrawn");
        officer.leave();
    }
}
