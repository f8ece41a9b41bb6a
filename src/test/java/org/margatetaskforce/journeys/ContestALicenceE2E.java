package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What is said against a licence, and what comes of it: representations and the modifications they lead to, letters that did
 * not arrive, appeals to the tribunal in time and out of it, and what is known for and against a landlord. On applications of
 * the demonstration town, without moving its day.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ContestALicenceE2E {

    private static final String OFFICER = "p.sandys";
    private static final String ADMINISTRATOR = "m.stokes";

    /** The days for appealing are over after so many, bank holidays and all. */
    private static final int LONG_AGO = 40;

    private static final int PATIENCE = 40;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void what_the_landlord_says_changes_the_conditions() throws SQLException {
        String reference = waitingFor("Task_ConsiderRepresentations", "PROPOSED_GRANT");
        Visitor assistant = browser.signIn(base, ADMINISTRATOR);
        Counter desk = new Counter(assistant);
        desk.open("view-application", reference);
        follow(assistant, "Record representations");
        desk.press("Record the representation");
        asks(desk, "Who makes it?", "What do they say?");
        assistant.look("record-representation-empty");
        desk.fill("Who makes it?", "Thanet Landlords’ Circle");
        desk.fill("What do they say?", "An inspection every six months is too much for a let of eleven years.");
        desk.press("Record the representation");
        assertThat(desk.main())
                .contains("Representation received. A representation was received after the period had ended.");
        assertThat(assistant.link("Consider the representations").count())
                .as("it waits for another post")
                .isZero();
        assistant.look("see-what-was-done-representation");
        follow(assistant, "See the application");
        assertThat(desk.main()).contains("Thanet Landlords’ Circle", "out of time", "Not answered yet.");

        Visitor officer = browser.signIn(base, OFFICER);
        Counter hio = new Counter(officer);
        takeUp(officer, reference, "Consider the representations");
        answerAll(officer, hio);
        changeTheConditions(officer, hio);
        follow(officer, "Serve the notice of modifications");
        serveTheModifications(officer, hio);
        follow(officer, "See the application");
        assertThat(hio.main())
                .contains("Modifications proposed", "Representations considered", "Representation answered")
                .contains("Modifications are proposed; representations may be made until "
                        + Counter.written(hio.today().plusDays(7)));
        officer.look("view-application-modified");
    }

    /** Each must be answered before anything can be concluded from them. */
    private static void answerAll(Visitor officer, Counter hio) {
        assertThat(officer.page().locator("main .clock").first().innerText())
                .contains("Representations may be made until", "over")
                .doesNotContain("passed");
        officer.look("consider-representations-waiting");
        hio.press("Check the outcome");
        asks(hio, "What follows from them?", "Why?");
        Locator waiting = officer.page().locator("a[href*='answer-representation']");
        assertThat(waiting.count()).isPositive();
        for (int left = waiting.count(); left > 0; left--) {
            waiting.first().click();
            officer.settle();
            hio.press("Record the answer");
            asks(hio, "What does the council answer?");
            officer.look("answer-representation-empty");
            hio.fill("What does the council answer?", "Once a year is enough while the tenant stays.");
            hio.press("Record the answer");
            assertThat(officer.heading()).isEqualTo("What have the representations come to?");
            assertThat(waiting.count()).isEqualTo(left - 1);
        }
    }

    private static void changeTheConditions(Visitor officer, Counter hio) {
        hio.choose("What follows from them?", "Changed materially: a notice of modifications is served");
        officer.page().locator("label:has-text('TEN2 ')").first().click();
        hio.fill("Term of the licence in months", "36");
        hio.fill("Why?", "The lease ends in three years.\nAn inspection once a year is enough.");
        officer.look("consider-representations-change");
        hio.press("Check the outcome");
        assertThat(hio.main()).contains("36 months");
        officer.look("consider-representations-check");
        hio.press("Record the outcome");
        assertThat(hio.main()).contains("Representations considered.", "Serve the notice of modifications");
    }

    private static void serveTheModifications(Visitor officer, Counter hio) {
        hio.press("Check the service");
        assertThat(hio.errors())
                .hasSameSizeAs(officer.page().locator("fieldset.recipient").all())
                .allMatch(error -> error.matches("Say how .+ is served\\."));
        officer.look("serve-modification-empty");
        hio.serveEverybodyBy("Handed over");
        LocalDate end = hio.today().plusDays(7);
        assertThat(officer.page().locator("[id='serve:reckoning']").innerText()).contains(Counter.written(end));
        officer.look("serve-modification");
        hio.press("Check the service");
        officer.look("serve-modification-check");
        hio.press("Serve the notice");
        assertThat(hio.main()).contains("Notice of proposed modifications", "Handed over", Counter.written(end));
        officer.look("see-what-was-done-modification");
    }

    @Test
    void a_notice_that_came_back_is_served_again() throws SQLException {
        String reference = application("""
                select a.reference from licensing.application a
                 where a.state = 'PROPOSED_GRANT' and a.next_step = 'CONSIDER'
                   and not exists (select 1 from workflow.worklist w where w.reference = a.reference)
                 order by a.id limit 1""");
        Visitor assistant = browser.signIn(base, ADMINISTRATOR);
        Counter desk = new Counter(assistant);
        desk.open("serve-again", reference);
        assertThat(desk.main()).contains("Everybody has been served: nothing came back.");
        desk.open("view-application", reference);
        assertThat(assistant.link("Serve the notice again").count()).isZero();
        follow(assistant, "Record an undelivered notice");
        desk.press("Record that it came back");
        asks(desk, "Which service has failed?", "What does the envelope say, or who said so?");
        assistant.look("return-undelivered-empty");
        assistant.page().locator("[id='undelivered:service'] input").first().check();
        desk.fill("What does the envelope say, or who said so?", "Gone away, no forwarding address.");
        desk.press("Record that it came back");
        assertThat(desk.main())
                .contains("Period for representations corrected. A notice was not served after all")
                .contains("no period runs until that person has been served", "Serve the notice again");
        assistant.look("see-what-was-done-came-back");

        follow(assistant, "See the application");
        assertThat(desk.main()).contains("1 came back");
        assertThat(assistant.page().locator(".safety").allInnerTexts())
                .contains("A notice came back from somebody: it must be served on them again.");
        assistant.look("view-application-came-back");
        follow(assistant, "Serve the notice again");
        assertThat(desk.main()).contains("did not reach 1 person");
        desk.press("Check the service");
        asks(desk, "Say how ");
        assistant.look("serve-again-empty");
        desk.serveEverybodyBy("Left at the address");
        assertThat(desk.main()).contains(Counter.written(desk.today()));
        desk.press("Check the service");
        assistant.look("serve-again-check");
        desk.press("Serve it again");
        assertThat(desk.main())
                .contains("Period for representations corrected. It now runs until")
                .contains("Notice of proposal to grant a licence", "Came back: not served", "Left at the address");
        assistant.look("see-what-was-done-served-again");
        follow(assistant, "See the application");
        assertThat(assistant.link("Serve the notice again").count()).isZero();
    }

    @Test
    void the_tribunal_shortens_a_licence_and_its_holder_is_told_when_it_ends() throws SQLException {
        String reference = application("""
                select reference from licensing.application
                 where state = 'IN_FORCE' and not under_appeal order by id limit 1""");
        Visitor officer = browser.signIn(base, OFFICER);
        Counter hio = new Counter(officer);
        hio.open("view-application", reference);
        follow(officer, "Record an appeal");
        hio.press("Record the appeal");
        asks(hio, "On which day was it lodged with the tribunal?", "What is it against?", "What has been referred?");
        assertThat(hio.main()).contains("The grant", "A term of the licence").doesNotContain("The refusal");
        officer.look("record-appeal-empty");
        hio.fillAndLeave(hio.field("On which day was it lodged with the tribunal?"), Counter.written(hio.today()));
        hio.choose("What is it against?", "A term of the licence");
        hio.fill("What has been referred?", "Whether five years are too long for this house.");
        hio.press("Record the appeal");
        assertThat(hio.main()).contains("Under appeal. An appeal against a term of the licence is before the");
        officer.look("see-what-was-done-appeal");
        follow(officer, "See the application");
        assertThat(hio.main()).contains("In force");
        assertThat(officer.page().locator(".safety").allInnerTexts())
                .anyMatch(words ->
                        words.contains("Under appeal: the tribunal may confirm, vary or reverse the decision."));
        hear(officer, hio);
        LocalDate lastDay = shorten(officer, hio, reference);
        tellTheHolder(reference, lastDay);
    }

    private static void hear(Visitor officer, Counter hio) {
        follow(officer, "Set the hearing");
        hio.press("Record the hearing");
        asks(hio, "On which day does the tribunal hear the appeal?");
        officer.look("set-hearing-empty");
        hio.fillAndLeave(
                hio.field("On which day does the tribunal hear the appeal?"),
                Counter.written(hio.today().minusYears(1)));
        hio.press("Record the hearing");
        assertThat(hio.errors()).singleElement().asString().contains("the appeal was lodged on");
        hio.fillAndLeave(hio.field("On which day does the tribunal hear the appeal?"), Counter.written(hio.today()));
        hio.fill("The tribunal’s case number (optional)", "CHI/29UN/HSL/2011/0007");
        hio.press("Record the hearing");
        assertThat(hio.main()).contains("Hearing. The tribunal hears the appeal on " + Counter.written(hio.today()));
        follow(officer, "See the application");
    }

    private static LocalDate shorten(Visitor officer, Counter hio, String reference) {
        follow(officer, "Record the tribunal’s decision");
        hio.press("Check before you go on");
        asks(hio, "What has the tribunal decided?", "On which day?", "The decision in short");
        officer.look("record-tribunal-decision-empty");
        LocalDate lastDay = hio.today().plusMonths(2);
        hio.choose("What has the tribunal decided?", "Varied");
        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today()));
        hio.fill("The decision in short", "The term is shortened: CHI/29UN/HSL/2011/0007.");
        hio.fillAndLeave(hio.field("Last day of the licence (optional)"), Counter.written(lastDay));
        hio.press("Check before you go on");
        assertThat(hio.main()).contains("Varied", Counter.written(lastDay));
        officer.look("record-tribunal-decision-check");
        hio.press("Record the decision");
        assertThat(hio.main())
                .contains("Appeal decided. Varied on appeal on " + Counter.written(hio.today()))
                .contains("The licence now ends on " + Counter.written(lastDay));
        officer.look("see-what-was-done-tribunal");
        hio.open("view-application", reference);
        assertThat(officer.link("Set the hearing").count()).isZero();
        officer.page().locator("a[href*='view-licence']").first().click();
        officer.settle();
        assertThat(hio.main()).contains(Counter.written(lastDay), "The term is shortened: CHI/29UN/HSL/2011/0007.");
        officer.look("view-licence-varied");
        return lastDay;
    }

    /** Less than three months are left: the reminder is due at once. */
    private void tellTheHolder(String reference, LocalDate lastDay) {
        Visitor assistant = browser.signIn(base, ADMINISTRATOR);
        Counter desk = new Counter(assistant);
        takeUp(assistant, reference, "Remind the holder");
        assertThat(desk.main()).contains(Counter.written(lastDay));
        desk.press("Send the letter");
        asks(desk, "How is the letter sent?");
        assistant.look("send-expiry-reminder-empty");
        desk.pick("How is the letter sent?", "First class post");
        desk.press("Send the letter");
        assertThat(desk.main())
                .contains("Expiry reminder sent. The holder was told that licence")
                .contains("ends on " + Counter.written(lastDay), "Nothing waits for an officer now");
        assistant.look("see-what-was-done-reminded");
    }

    @Test
    void an_appeal_out_of_time_counts_once_the_tribunal_lets_it_in() throws SQLException {
        String reference = application("""
                select reference from licensing.application
                 where state = 'DECIDED_REFUSE' and not under_appeal and decision_served_on is not null
                 order by id desc limit 1""");
        refusedLongAgo(reference);
        Visitor officer = browser.signIn(base, OFFICER);
        Counter hio = new Counter(officer);
        hio.open("view-application", reference);
        assertThat(officer.link("Admit a late appeal").count()).isZero();
        follow(officer, "Record an appeal");
        assertThat(hio.main()).contains("The refusal").doesNotContain("A term of the licence");
        hio.fillAndLeave(hio.field("On which day was it lodged with the tribunal?"), Counter.written(hio.today()));
        hio.choose("What is it against?", "The refusal");
        hio.fill("What has been referred?", "Whether the holder is a fit and proper person.");
        hio.press("Record the appeal");
        assertThat(hio.main()).contains("Appeal lodged out of time.", "it counts only if the tribunal gives leave");
        officer.look("see-what-was-done-late-appeal");

        follow(officer, "See the application");
        assertThat(hio.main()).doesNotContain("Set the hearing");
        follow(officer, "Admit a late appeal");
        hio.fillAndLeave(hio.field("On which day did the tribunal let it in?"), "");
        hio.press("Record the leave");
        asks(hio, "On which day did the tribunal let it in?");
        officer.look("admit-late-appeal-empty");
        hio.fillAndLeave(
                hio.field("On which day did the tribunal let it in?"),
                Counter.written(hio.today().plusDays(1)));
        hio.press("Record the leave");
        assertThat(hio.errors()).singleElement().asString().contains("that day has not come");
        hio.fillAndLeave(hio.field("On which day did the tribunal let it in?"), Counter.written(hio.today()));
        hio.press("Record the leave");
        assertThat(hio.main()).contains("Under appeal. An appeal against the refusal is before the");

        follow(officer, "See the application");
        assertThat(officer.link("Admit a late appeal").count()).isZero();
        follow(officer, "Record the tribunal’s decision");
        hio.choose("What has the tribunal decided?", "Confirmed");
        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today()));
        hio.fill("The decision in short", "The refusal is confirmed: CHI/29UN/HSL/2011/0008.");
        hio.press("Check before you go on");
        hio.press("Record the decision");
        assertThat(hio.main()).contains("Appeal decided. Confirmed on appeal on " + Counter.written(hio.today()));
        follow(officer, "See the application");
        assertThat(hio.main()).contains("Refused");
        officer.look("view-application-refusal-confirmed");
    }

    @Test
    void what_is_known_is_weighed_and_what_came_by_mistake_is_struck_out() throws SQLException {
        String reference = waitingFor("Task_AssessApplication", "UNDER_ASSESSMENT");
        Visitor assistant = browser.signIn(base, ADMINISTRATOR);
        Counter desk = new Counter(assistant);
        desk.open("receipt", reference);
        assertThat(desk.main()).contains("Application " + reference, "was handed in on", "2011");
        assistant.look("receipt");
        follow(assistant, "Open the record");
        follow(assistant, "Add a file");
        desk.press("Add the file");
        assertThat(desk.errors()).hasSize(2);
        desk.pick("What is it?", "Gas safety certificate");
        desk.field("File")
                .setInputFiles(new FilePayload(
                        "gas.pdf", "application/pdf", "%PDF-1.4 of next door".getBytes(StandardCharsets.UTF_8)));
        desk.press("Add the file");

        Visitor officer = browser.signIn(base, OFFICER);
        Counter hio = new Counter(officer);
        takeUp(officer, reference, "Assess the application");
        follow(officer, "See and add evidence");
        hio.press("Add it");
        asks(
                hio,
                "Of whom or what does it speak?",
                "What is it?",
                "Where is it from?",
                "What does it weigh?",
                "What do you conclude from it?");
        officer.look("weigh-evidence-empty");
        hio.choose("Of whom or what does it speak?", "Proposed licence holder");
        hio.fill("What is it?", "Two improvement notices of 2010, both complied with late.");
        hio.fill("Where is it from?", "Private sector housing, file of 3 March 2011");
        hio.choose("What does it weigh?", "Some");
        hio.fill("What do you conclude from it?", "To be watched, but nothing against a licence.");
        hio.press("Add it");
        assertThat(hio.errors()).isEmpty();
        assertThat(hio.main()).contains("Two improvement notices of 2010", "To be watched");
        officer.look("weigh-evidence-weighed");
        follow(officer, "Back to the assessment");
        assertThat(hio.main()).contains("1 piece of evidence recorded.");

        hio.open("view-application", reference);
        officer.page().locator("a[href*='strike-out-file']").first().click();
        officer.settle();
        hio.press("Strike it out");
        asks(hio, "Why?");
        officer.look("strike-out-file-empty");
        hio.fill("Why?", "It is the certificate of the house next door.");
        hio.press("Strike it out");
        assertThat(hio.main())
                .contains("struck out", "It is the certificate of the house next door.")
                .contains("File struck out", "Evidence recorded");
        assertThat(officer.page().locator("a[href*='documents/file']").count()).isZero();
        officer.look("view-application-struck-out");
    }

    @Test
    void there_is_no_receipt_for_what_was_not_handed_in() throws SQLException {
        String draft =
                application("select reference from licensing.application where state = 'DRAFT' order by id limit 1");
        Visitor assistant = browser.signIn(base, ADMINISTRATOR);
        assistant.expect("404: .*licensing/receipt.*");
        new Counter(assistant).open("receipt", draft);
    }

    /** Opens what waits for an officer from their worklist, as soon as it has come there. */
    private static void takeUp(Visitor officer, String reference, String task) {
        officer.go("worklist.xhtml?q=" + reference);
        for (int again = 0; again < PATIENCE && officer.link(task).count() == 0; again++) {
            officer.page().waitForTimeout(500);
            officer.go("worklist.xhtml?q=" + reference);
        }
        follow(officer, task);
    }

    private static void follow(Visitor officer, String link) {
        officer.link(link).first().click();
        officer.settle();
    }

    /** The page says, question by question, what is still to be answered. */
    private static void asks(Counter desk, String... questions) {
        List<String> errors = desk.errors();
        assertThat(errors).hasSameSizeAs(questions);
        for (int i = 0; i < questions.length; i++) {
            assertThat(errors.get(i)).contains(questions[i]);
        }
    }

    /** An application in a state at which a task waits that nobody has taken. */
    private static String waitingFor(String task, String state) throws SQLException {
        return application("""
                select a.reference from licensing.application a join workflow.worklist w on w.reference = a.reference
                 where w.task_key = '%s' and w.assignee is null and a.state = '%s' order by a.id limit 1""".formatted(task, state));
    }

    /** The application that the question finds; a town without its past has none. */
    private static String application(String question) throws SQLException {
        try (Connection town = TownRecords.open();
                Statement ask = town.createStatement();
                ResultSet found = ask.executeQuery(question)) {
            boolean is = found.next();
            assumeTrue(is, "the town stands without its past");
            return found.getString(1);
        }
    }

    /** Writes another day of decision over a refusal, as though the time for appealing were over and it were final. */
    private static void refusedLongAgo(String reference) throws SQLException {
        try (Connection town = TownRecords.open();
                PreparedStatement sql = town.prepareStatement("""
                        update licensing.application set decided_on = decided_on - ?, closed_on = decided_on
                         where reference = ?""")) {
            sql.setInt(1, LONG_AGO);
            sql.setString(2, reference);
            assertThat(sql.executeUpdate()).isEqualTo(1);
            town.commit();
        }
    }
}
