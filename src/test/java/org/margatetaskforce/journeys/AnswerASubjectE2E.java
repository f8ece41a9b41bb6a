package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Somebody asks at the counter what is held about her: taken in, decided record by record by the agency that holds it, prepared by
 * governance, released by a second person, and sent; the paper tells nothing of what was taken out.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AnswerASubjectE2E {

    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String GOVERNANCE = "m.eldridge";
    private static final String SOLICITOR = "h.ransome";
    private static final String MANAGER = "r.ferreira";
    private static final String NURSE = "a.menon";
    private static final String NEIGHBOUR = "Mr Braythwaite next door says that she shouts at night.";
    private static final String HEALTH = "Her asthma is worse since the damp came.";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private String mother = "";
    private String note = "";

    @BeforeEach
    void a_case_about_her_with_a_note_of_two_agencies() throws SQLException {
        TrialStreet.build("Askers Row", 170);
        String about = TrialCase.open(170, 1, "1 Askers Row", HOUSING_OFFICER);
        try (Connection town = TownRecords.open();
                Statement sql = town.createStatement()) {
            try (ResultSet row = sql.executeQuery("""
                    insert into people.person (reference, given_names, family_name, recorded_at, recorded_by)
                    select 'P-' || lpad(n::text, 6, '0'), 'Ivy', 'Askersby', now(), 'system' from nextval('people.person_number') n
                    returning reference""")) {
                row.next();
                mother = row.getString(1);
            }
            sql.execute("""
                    insert into cases.case_subject (case_id, data_class, kind, person_id, role, valid_from, recorded_at, recorded_by)
                    select cases.id_of('%s'), 4, 'PERSON', p.id, 'lives there', '2011-01-01', now(), 'system'
                      from people.person p where p.reference = '%s'""".formatted(about, mother));
            sql.execute("""
                    insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
                    select cases.id_of('%1$s'), '%1$s', '%2$s', '2011-01-01', 'works on it', now(), 'system' on conflict do nothing""".formatted(about, NURSE));
            note = note(
                    sql,
                    about,
                    HOUSING_OFFICER,
                    "TDC",
                    6,
                    "The boiler has failed twice. " + NEIGHBOUR + " She wants to move.");
            note(sql, about, NURSE, "NHS", 16, HEALTH);
            town.commit();
        }
    }

    private String note(Statement sql, String about, String author, String agency, int dataClass, String body)
            throws SQLException {
        sql.execute("select set_config('mtf.officer', '" + author + "', true)");
        String written;
        try (ResultSet row = sql.executeQuery("""
                insert into cases.note (reference, case_id, data_class, agency_code, type, nature, body, marking, occurred_at,
                                        recorded_at, recorded_by)
                select 'N-' || lpad(n::text, 6, '0'), cases.id_of('%s'), %d, '%s', 'CALL', 'FACT', '%s', 'RESTRICTED',
                       identity.today(), identity.today(), '%s' from nextval('cases.note_number') n
                returning reference""".formatted(about, dataClass, agency, body, author))) {
            row.next();
            written = row.getString(1);
        }
        sql.execute("""
                insert into cases.note_person (note_id, person_id)
                select n.id, p.id from cases.note n, people.person p where n.reference = '%s' and p.reference = '%s'""".formatted(written, mother));
        return written;
    }

    private static Locator in(Visitor officer, String id) {
        return officer.page().locator("[id$=':" + id + "']");
    }

    private static String reference(Visitor visitor) {
        return URI.create(visitor.page().url()).getQuery().replaceAll(".*reference=([^&]*).*", "$1");
    }

    private static void giveAll(Visitor officer, Counter counter) {
        while (officer.page().url().contains("decide-subject-item")) {
            counter.choose("What do you give?", "All of it");
            counter.press("Record the decision");
            assertThat(counter.errors()).isEmpty();
        }
    }

    private void decideAll(String who, String request, String agency, String picture) {
        Visitor officer = browser.signIn(base, who);
        officer.go("cases/view-subject-request.xhtml?reference=" + request);
        officer.page()
                .locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(agency).setExact(true))
                .click();
        officer.settle();
        if (!picture.isEmpty()) {
            officer.look(picture);
        }
        Locator first = officer.page().locator("table.list a").first();
        if (first.count() > 0) {
            first.click();
            officer.settle();
            giveAll(officer, new Counter(officer));
        }
        officer.leave();
    }

    private String printed(Visitor officer, String request) throws IOException {
        APIResponse answer = officer.page().request().get(base + "cases/subject-bundle?reference=" + request);
        assertThat(answer.status()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void what_she_asks_is_answered_and_nothing_tells_what_was_left_out() throws IOException {
        Visitor officer = browser.signIn(base, HOUSING_OFFICER);
        Counter hio = new Counter(officer);
        LocalDate today = hio.today();
        officer.go("people/view-person.xhtml?reference=" + mother);
        officer.link("They ask what is held about them").click();
        officer.settle();
        assertThat(in(officer, "asker").inputValue()).isEqualTo("Ivy Askersby");
        hio.press("Take it in");
        assertThat(hio.errors()).hasSizeGreaterThan(1);
        officer.look("subject-record-errors");
        in(officer, "asker").fill("Ivy Nobody");
        in(officer, "address").fill("1 Askers Row\nMargate");
        hio.choose("How did it come?", "at the counter");
        hio.choose("How do they want the answer?", "by recorded post");
        hio.press("Take it in");
        assertThat(hio.errors()).singleElement().asString().contains("no person with that reference and that name");
        in(officer, "asker").fill("Ivy Askersby");
        hio.press("Take it in");
        assertThat(hio.errors()).isEmpty();
        String request = reference(officer);
        assertThat(hio.main()).contains("waits for the fee or proof of identity", "not started");
        officer.look("subject-received");
        officer.link("Record fee and proof").click();
        officer.settle();
        officer.look("subject-complete");
        in(officer, "feeOn").fill(Counter.written(today));
        in(officer, "identityOn").fill(Counter.written(today));
        in(officer, "identitySeen").fill("Passport, and a bill at the address");
        hio.press("Record it");
        assertThat(hio.errors()).isEmpty();
        assertThat(hio.main())
                .contains("with the agencies", "Data Protection Act 1998 s.7", Counter.written(today.plusDays(40)));
        officer.link("Thanet District Council").click();
        officer.settle();
        officer.look("subject-part");
        officer.page()
                .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText(note))
                .locator("a")
                .first()
                .click();
        officer.settle();
        assertThat(hio.main()).contains(NEIGHBOUR);
        in(officer, "passage").fill("What is not in it");
        in(officer, "passageCode").selectOption("COMPLAINANT");
        hio.press("Take it out");
        assertThat(hio.errors()).singleElement().asString().contains("is not in the record");
        in(officer, "passage").fill(NEIGHBOUR);
        hio.press("Take it out");
        assertThat(hio.errors()).isEmpty();
        assertThat(hio.main()).contains("The boiler has failed twice. She wants to move.");
        officer.look("subject-workbench");
        hio.choose("What do you give?", "Nothing of it");
        in(officer, "code").selectOption("HARM");
        hio.press("Record the decision");
        assertThat(hio.errors()).singleElement().asString().contains("professional");
        hio.choose("What do you give?", "All but the passages taken out");
        hio.press("Record the decision");
        assertThat(hio.errors()).isEmpty();
        giveAll(officer, hio);
        officer.leave();

        Visitor governance = browser.signIn(base, GOVERNANCE);
        Counter igo = new Counter(governance);
        governance.go("worklist.xhtml?q=" + request);
        assertThat(igo.main()).contains("Answer a subject access request");
        governance.go("cases/view-subject-request.xhtml?reference=" + request);
        assertThat(igo.main())
                .contains("NHS Eastern", "She wants to move")
                .doesNotContain("asthma", "Braythwaite", note);
        governance.look("subject-coordinated");
        governance.link("NHS Eastern and Coastal Kent").click();
        governance.settle();
        assertThat(igo.main())
                .as("how much, and not what")
                .contains("may not be read by you")
                .doesNotContain("Class D16", "asthma");
        governance.look("subject-part-of-others");
        governance.go("cases/prepare-subject-bundle.xhtml?reference=" + request);
        igo.press("Prepare it for the second person");
        assertThat(igo.errors()).singleElement().asString().contains("not decided about");
        governance.look("subject-prepare");

        decideAll(NURSE, request, "NHS Eastern and Coastal Kent", "");
        decideAll(MANAGER, request, "Margate Task Force", "subject-part-of-the-team");
        decideAll("a.okonkwo", request, "Thanet District Council", "");

        governance.go("cases/find-subject-requests.xhtml?which=open&q=" + request);
        governance.look("subject-requests");
        governance.go("cases/prepare-subject-bundle.xhtml?reference=" + request);
        igo.press("Prepare it for the second person");
        assertThat(igo.errors()).isEmpty();
        assertThat(igo.main()).contains("prepared, for the second person");
        assertThat(printed(governance, request))
                .contains(
                        "Ivy Askersby",
                        "The boiler has failed twice. She wants to move.",
                        HEALTH,
                        "Who looked at your record")
                .doesNotContain("Braythwaite", note, "COMPLAINANT", "Who complained");

        Visitor solicitor = browser.signIn(base, SOLICITOR);
        Counter lgl = new Counter(solicitor);
        solicitor.go("worklist.xhtml?q=" + request);
        solicitor.link("Release what goes to the person").first().click();
        solicitor.settle();
        solicitor.look("subject-release");
        lgl.choose("May it go?", "Yes: it is released as it is");
        lgl.press("Record the answer");
        assertThat(lgl.main()).contains("released, to be sent");
        solicitor.leave();

        governance.go("cases/send-subject-bundle.xhtml?reference=" + request);
        governance.look("subject-send");
        igo.press("It went");
        assertThat(igo.main()).contains("answered", "by recorded post");
        governance.look("subject-answered");
        governance.go("cases/extend-subject-request.xhtml?reference=" + request);
        in(governance, "why").fill("There are many records of many years.");
        igo.press("Take two further months");
        assertThat(igo.errors()).singleElement().asString().contains("no further months");
        governance.leave();

        Visitor again = browser.signIn(base, GOVERNANCE);
        Counter second = new Counter(again);
        again.go("cases/record-subject-request.xhtml?person=" + mother);
        in(again, "asker").fill("Ivy Askersby");
        in(again, "address").fill("1 Askers Row\nMargate");
        second.choose("How did it come?", "by letter");
        second.choose("How do they want the answer?", "by recorded post");
        second.press("Take it in");
        again.link("End it without an answer").click();
        again.settle();
        again.look("subject-end");
        second.choose("Why does it end?", "they took it back");
        in(again, "why").fill("She rang: the answer of this week is enough.");
        second.press("End it");
        assertThat(second.main()).contains("ended without an answer");
        again.leave();
    }

    @Test
    void what_she_says_is_wrong_is_answered_and_stands_beside_the_note() {
        Visitor officer = browser.signIn(base, HOUSING_OFFICER);
        Counter hio = new Counter(officer);
        officer.go("cases/view-note.xhtml?reference=" + note);
        officer.link("The person says that it is wrong").click();
        officer.settle();
        assertThat(in(officer, "record").inputValue()).isEqualTo(note);
        hio.press("Take it down");
        assertThat(hio.errors()).hasSize(3);
        in(officer, "person").fill(mother);
        in(officer, "wrong").fill("I did not say that I want to move.");
        in(officer, "shouldSay").fill("That I want the boiler mended.");
        officer.look("correction-record");
        hio.press("Take it down");
        assertThat(hio.errors()).isEmpty();
        String reference = reference(officer);
        officer.look("correction-said");
        hio.choose("Is it put right?", "No: what the person says stands beside it");
        in(officer, "answer").fill("She said so to two of us on the day.");
        in(officer, "statement").fill("I want the boiler mended, and to stay.");
        hio.press("Record the answer");
        assertThat(hio.errors()).isEmpty();
        officer.go("cases/view-note.xhtml?reference=" + note);
        assertThat(hio.main()).contains("The person disagrees:", "I want the boiler mended, and to stay.");
        officer.look("correction-beside");
        officer.go("cases/find-corrections.xhtml?q=" + reference);
        assertThat(hio.main()).contains("stand beside it");
        officer.look("corrections");
        officer.leave();
    }
}
