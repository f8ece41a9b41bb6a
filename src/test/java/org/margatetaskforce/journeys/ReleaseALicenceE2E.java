package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A landlord's licence for a flat, from the form on paper to the public register, by everybody whose work it is. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(Integer.MAX_VALUE)
class ReleaseALicenceE2E {

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Granting Street", 31);
    }

    /** What an act's page may ask of the database. */
    private static final int MOST_STATEMENTS = 45;

    /** The record shows everything there is: the form, the route with its history, clocks, documents, people, timeline. */
    private static final int MOST_STATEMENTS_OF_THE_RECORD = 70;

    @Test
    void from_the_form_to_the_register() throws SQLException {
        try (Statements statements = new Statements()) {
            fromTheFormToTheRegister(statements);
            statements.counted().forEach((page, count) -> System.out.println("[statements] " + page + ": " + count));
            assertThat(statements.counted()).allSatisfy((page, count) -> assertThat(count)
                    .as(page)
                    .isBetween(1, page.equals("view-application") ? MOST_STATEMENTS_OF_THE_RECORD : MOST_STATEMENTS));
        }
    }

    private void fromTheFormToTheRegister(Statements statements) {
        Visitor assistant = browser.signIn(base, "m.stokes");
        Counter desk = new Counter(assistant, statements);
        String reference = desk.begin("flat 1, 1 granting street");
        desk.fillInButForTheGasCertificate(reference);

        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer, statements);
        askForWhatIsMissing(officer, hio, reference);
        aFileComes(officer, hio, reference);
        itemsArrive(officer, hio, reference);
        assess(officer, hio, reference);
        LocalDate end = propose(officer, hio, reference);
        representation(officer, hio, reference);

        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader, statements);
        htl.open("decide-application", reference);
        assertThat(leader.button("Check the decision").isDisabled()).isTrue();
        assertThat(htl.main()).contains("Nothing can be decided yet");
        leader.look("decide-application-too-early");
        htl.moveTo(end.plusDays(1));
        consider(officer, hio, reference);
        decide(leader, htl, reference);
        serveDecision(assistant, desk, reference);
        LocalDate firstDay = htl.today().plusDays(7);
        htl.moveTo(firstDay);
        onTheRegister(firstDay);
        theRecords(officer, hio, reference);
    }

    /** A certificate is added, one is refused, one is struck out; nobody opens them but by saving them. */
    private void aFileComes(Visitor officer, Counter hio, String reference) {
        hio.open("receive-file", reference);
        officer.look("receive-file");
        hio.press("Add the file");
        assertThat(hio.errors()).hasSize(2);
        officer.look("receive-file-errors");
        hio.pick("What is it?", "Gas safety certificate");
        hio.field("File").setInputFiles(file("certificate.pdf", "<html><script>alert(1)</script></html>"));
        hio.press("Add the file");
        assertThat(hio.errors()).singleElement().asString().contains("neither a PDF nor");
        hio.pick("What is it?", "Gas safety certificate");
        hio.field("File").setInputFiles(file("Ionescu gas.pdf", "%PDF-1.4 a certificate"));
        hio.press("Add the file");
        assertThat(hio.main()).contains("Gas safety certificate", "Ionescu gas.pdf", "not scanned for viruses");
        officer.look("view-application-with-a-file");
        String href = String.valueOf(
                officer.page().locator("a[href*='documents/file?']").first().getAttribute("href"));
        APIResponse saved = officer.page().request().get(officer.page().url().replaceAll("/licensing/.*", "") + href);
        assertThat(saved.text()).isEqualTo("%PDF-1.4 a certificate");
        assertThat(saved.headers().get("content-disposition")).matches("attachment; filename=\"RCV-[0-9-]+\\.pdf\"");
        assertThat(saved.headers().get("x-content-type-options")).isEqualTo("nosniff");
        Visitor constable = browser.signIn(base, "l.tapsell");
        assertThat(constable
                        .page()
                        .request()
                        .get(officer.page().url().replaceAll("/licensing/.*", "") + href)
                        .status())
                .as("another agency's officer who is not on the case")
                .isEqualTo(404);
        officer.page().locator("a[href*='strike-out-file']").first().click();
        officer.settle();
        officer.look("strike-out-file");
        hio.press("Strike it out");
        assertThat(hio.errors()).hasSize(1);
        hio.fill("Why?", "It is the certificate of Flat 2.");
        hio.press("Strike it out");
        assertThat(hio.main()).contains("struck out").contains("It is the certificate of Flat 2.");
        assertThat(officer.page()
                        .request()
                        .get(officer.page().url().replaceAll("/licensing/.*", "") + href)
                        .status())
                .isEqualTo(404);
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8));
    }

    /** What an officer finds of it afterwards. */
    private static void theRecords(Visitor officer, Counter hio, String reference) {
        hio.open("view-application", reference);
        assertThat(hio.main()).contains("In force", "Licence application in force");
        officer.look("view-application-in-force");
        String licence =
                officer.page().locator("a[href*='view-licence']").first().innerText();
        hio.open("view-licence", licence);
        assertThat(hio.main()).contains("In force", "Warning letters", Counter.APPLICANT);
        officer.look("view-licence");
        officer.go("licensing/find-licences.xhtml?q=granting");
        assertThat(hio.main()).contains(licence);
        officer.look("find-licences");
        officer.go("licensing/find-licences.xhtml?q=no+such+house");
        officer.look("find-licences-none");
        officer.go("licensing/find-applications.xhtml?q=granting");
        assertThat(hio.main()).contains(reference);
        officer.look("find-applications");
        officer.expect("404: .*view-licence.*");
        hio.open("view-licence", "LN-1999-00001");
    }

    private static void askForWhatIsMissing(Visitor officer, Counter hio, String reference) {
        hio.open("validate-application", reference);
        assertThat(hio.main()).contains("gas safety certificate").contains("towards the fee");
        officer.look("validate-application");
        hio.press("Record the outcome");
        assertThat(hio.errors()).hasSize(1);
        hio.choose("What does the check come to?", "It is complete: duly made");
        hio.press("Record the outcome");
        assertThat(hio.errors()).singleElement().asString().contains("gas safety certificate");
        officer.look("validate-application-refused");
        hio.choose("What does the check come to?", "Something is missing: ask for it");
        hio.fillAndLeave(hio.field("By which day is it wanted? (optional)"), "soon");
        hio.press("Record the outcome");
        assertThat(hio.errors()).singleElement().asString().contains("“soon” is not a day");
        hio.fillAndLeave(hio.field("By which day is it wanted? (optional)"), "");
        hio.press("Record the outcome");
        assertThat(officer.heading()).isEqualTo("Done");
        assertThat(hio.main()).contains("asked for by").contains("Chase what is missing");
        officer.look("see-what-was-done-asked");
    }

    private static void itemsArrive(Visitor officer, Counter hio, String reference) {
        hio.open("record-payment", reference);
        officer.look("record-payment");
        hio.fill("How much was received?", "a lot");
        hio.press("Record the payment");
        assertThat(hio.errors()).hasSize(3);
        assertThat(hio.field("How much was received?").inputValue()).isEqualTo("a lot");
        officer.look("record-payment-errors");
        hio.fill("How much was received?", "525");
        hio.pick("How was it paid?", "Cheque");
        hio.fill("Receipt number", "R-0815");
        hio.press("Record the payment");
        assertThat(hio.main()).contains("Receipt R-0815");
        hio.safety(reference, Counter.written(hio.today()));
        hio.open("chase-missing-items", reference);
        officer.look("chase-missing-items");
        hio.choose("What follows?", "Return the application as not duly made");
        assertThat(hio.main()).contains("It cannot be returned before");
        hio.choose("What follows?", "All of it is there: duly made");
        hio.fillAndLeave(hio.field("On which day did it arrive? (optional)").first(), "31/6/2011");
        hio.press("Record it");
        assertThat(hio.errors()).singleElement().asString().contains("“31/6/2011” is not a day");
        hio.fillAndLeave(hio.field("On which day did it arrive? (optional)").first(), Counter.written(hio.today()));
        hio.press("Record it");
        assertThat(officer.heading()).isEqualTo("Done");
        assertThat(hio.main()).contains("is duly made as of").contains("Assess the application");
    }

    private static void assess(Visitor officer, Counter hio, String reference) {
        hio.open("assess-application", reference);
        assertThat(officer.heading()).isEqualTo("Who is asked about it?");
        officer.look("start-checks");
        hio.press("Begin the checks");
        assertThat(officer.heading()).isEqualTo("Should a licence be granted?");
        officer.look("assess-application");
        hio.press("Check the recommendation");
        assertThat(hio.errors()).isNotEmpty();
        officer.look("assess-application-errors");
        assertThat(officer.page().getByLabel("M1 Gas safety certificate").isDisabled())
                .isTrue();
        assertThat(officer.page().getByLabel("M1 Gas safety certificate").isChecked())
                .isTrue();
        officer.page().getByLabel("ASB2 Warning letters").check();
        hio.answerTests(true);
        hio.choose("What do you recommend?", "Grant for a shorter term, with reasons");
        hio.fill("For how many months?", "61");
        hio.fill("Reasons", "The flat is in fair order and soundly managed.\nA first licence for this holder.");
        hio.press("Check the recommendation");
        hio.press("Recommend it");
        assertThat(hio.errors()).singleElement().asString().contains("five years");
        hio.press("Change");
        hio.choose("What do you recommend?", "Grant for five years");
        hio.press("Check the recommendation");
        assertThat(hio.main()).contains("ASB2 Warning letters");
        officer.look("assess-application-check");
        hio.press("Recommend it");
        assertThat(hio.main()).contains("Serve the notice of proposal");
    }

    private static LocalDate propose(Visitor officer, Counter hio, String reference) {
        hio.open("serve-proposal", reference);
        assertThat(hio.main()).contains(Counter.APPLICANT).contains(Counter.LENDER);
        officer.look("serve-proposal");
        hio.press("Check the service");
        assertThat(hio.errors()).hasSize(3);
        officer.look("serve-proposal-errors");
        LocalDate end = hio.today().plusDays(14);
        hio.fillAndLeave(hio.field("From which day would the licence run?"), Counter.written(end.plusDays(8)));
        hio.serveEverybodyBy("Handed over");
        assertThat(officer.page().locator("[id='serve:reckoning']").innerText())
                .contains(Counter.written(end))
                .contains("para 12");
        officer.look("serve-proposal-reckoned");
        hio.press("Check the service");
        officer.look("serve-proposal-check");
        hio.press("Serve the notice");
        assertThat(officer.heading()).isEqualTo("Done");
        assertThat(hio.main()).contains("Notice of proposal to grant a licence").contains(Counter.LENDER);
        officer.look("see-what-was-done-proposed");
        return end;
    }

    private static void representation(Visitor officer, Counter hio, String reference) {
        hio.open("record-representation", reference);
        hio.press("Record the representation");
        assertThat(hio.errors()).hasSize(2);
        officer.look("record-representation-errors");
        hio.fill("Who makes it?", Counter.LENDER);
        hio.fill("What do they say?", "We ask that the licence names us as mortgagee.");
        hio.press("Record the representation");
        assertThat(officer.heading()).isEqualTo("Done");
    }

    private static void consider(Visitor officer, Counter hio, String reference) {
        hio.open("consider-representations", reference);
        officer.look("consider-representations");
        hio.choose("What follows from them?", "The proposal stands");
        hio.fill("Why?", "A licence has no place for a mortgagee's name.");
        hio.press("Check the outcome");
        hio.press("Record the outcome");
        assertThat(hio.errors()).singleElement().asString().contains("answer");
        officer.link("Answer representation 1")
                .or(officer.button("Change"))
                .first()
                .click();
        officer.settle();
        hio.open("answer-representation", reference + "&number=1");
        officer.look("answer-representation");
        hio.fill(
                "What does the council answer?",
                "The Act gives a licence no place for it; the register of title shows it.");
        hio.press("Record the answer");
        hio.choose("What follows from them?", "The proposal stands");
        hio.fill("Why?", "A licence has no place for a mortgagee's name.");
        hio.press("Check the outcome");
        hio.press("Record the outcome");
        assertThat(hio.main()).contains("Decide the application");
    }

    private static void decide(Visitor leader, Counter htl, String reference) {
        htl.open("decide-application", reference);
        htl.press("Check the decision");
        assertThat(htl.errors()).hasSize(1);
        htl.fill("Reasons for the decision", "The tests of section 88 are met.");
        htl.press("Check the decision");
        assertThat(htl.main()).contains("Licence granted").contains("28 days beginning with");
        leader.look("decide-application-check");
        htl.press("Record the decision");
        assertThat(htl.main()).contains("was granted on").contains("Serve the decision");
        leader.look("see-what-was-done-decided");
    }

    private static void serveDecision(Visitor assistant, Counter desk, String reference) {
        desk.open("serve-decision", reference);
        assertThat(desk.main()).contains("7 days beginning with");
        desk.serveEverybodyBy("First class post");
        assistant.look("serve-decision");
        desk.press("Check the service");
        desk.press("Serve the decision");
        assertThat(desk.main()).contains("Decision to grant a licence");
    }

    private void onTheRegister(LocalDate firstDay) {
        Visitor anybody = browser.visitor(base);
        anybody.go("register?street=granting");
        assertThat(anybody.page().locator("table.list tbody tr").count()).isEqualTo(1);
        assertThat(anybody.page().locator("main").innerText())
                .contains("Flat 1, 1 Granting Street")
                .contains(Counter.APPLICANT)
                .doesNotContain("Harold Road");
        anybody.page().locator("table.list a").first().click();
        anybody.settle();
        assertThat(anybody.page().locator("main").innerText())
                .contains("Warning letters")
                .contains(Counter.written(firstDay))
                .doesNotContain("Harold Road");
        anybody.look("register-entry");
        String json = anybody.page()
                .request()
                .get(base + "api/register?street=granting")
                .text();
        assertThat(json)
                .contains("\"total\":1")
                .contains("Flat 1, 1 Granting Street")
                .doesNotContain("Harold Road");
    }
}
