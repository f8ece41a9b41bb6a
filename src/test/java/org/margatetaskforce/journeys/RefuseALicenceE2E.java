package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stands against a landlord is weighed, two officers are of one mind, and the licence is refused; or it is taken back. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(Integer.MAX_VALUE)
class RefuseALicenceE2E {

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Refusing Street", 32);
    }

    @Test
    void refused_and_appealed() {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        String reference = hio.begin("flat 1, 1 refusing street");
        hio.fillInButForTheGasCertificate(reference);
        hio.completeAndPay(reference);
        hio.open("validate-application", reference);
        assertThat(hio.main()).contains("Nothing is missing");
        hio.choose("What does the check come to?", "It is complete: duly made");
        hio.press("Record the outcome");
        assertThat(hio.main()).contains("is duly made as of");
        hio.open("start-checks", reference);
        hio.press("Begin the checks");
        weigh(officer, hio, reference);
        recommendRefusal(officer, hio, reference);
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        approve(officer, hio, leader, htl, reference);
        hio.open("serve-proposal", reference);
        assertThat(officer.heading()).isEqualTo("Serve the notice of proposal to refuse");
        hio.serveEverybodyBy("Handed over");
        hio.press("Check the service");
        hio.press("Serve the notice");
        assertThat(hio.main()).contains("Notice of proposal to refuse a licence");
        LocalDate end = hio.today().plusDays(14);
        aLetterComesBack(officer, hio, reference);
        htl.moveTo(end.plusDays(1));
        hio.open("consider-representations", reference);
        assertThat(hio.main()).contains("Nobody has made a representation");
        hio.choose("What follows from them?", "The proposal stands");
        hio.fill("Why?", "Nothing was said against it.");
        hio.press("Check the outcome");
        hio.press("Record the outcome");
        htl.open("decide-application", reference);
        htl.fill("Reasons for the decision", "The proposed holder is not a fit and proper person.");
        htl.press("Check the decision");
        assertThat(htl.main()).contains("Licence refused");
        htl.press("Record the decision");
        assertThat(htl.main()).contains("A licence was refused on");
        hio.open("serve-decision", reference);
        hio.serveEverybodyBy("Handed over");
        hio.press("Check the service");
        hio.press("Serve the decision");
        assertThat(hio.main()).contains("Decision to refuse a licence");
        appeal(officer, hio, reference);
        Visitor anybody = browser.visitor(base);
        anybody.go("register?street=refusing");
        assertThat(anybody.page().locator("main").innerText()).contains("No licence in force was found");
        anybody.look("register-empty");
    }

    private static void weigh(Visitor officer, Counter hio, String reference) {
        hio.open("weigh-evidence", reference);
        hio.press("Add it");
        assertThat(hio.errors()).hasSize(5);
        officer.look("weigh-evidence-errors");
        hio.choose("Of whom or what does it speak?", "Proposed licence holder");
        hio.fill("What is it?", "Conviction in March 2011 for harassing a tenant.");
        hio.fill("Where is it from?", "Kent Police, letter of 11 May 2011");
        hio.choose("What does it weigh?", "Decisive");
        hio.fill("What do you conclude from it?", "Not to be trusted with tenants for now.");
        hio.press("Add it");
        assertThat(hio.errors()).isEmpty();
        assertThat(hio.main()).contains("Conviction in March 2011");
        officer.look("weigh-evidence");
    }

    private static void recommendRefusal(Visitor officer, Counter hio, String reference) {
        hio.open("assess-application", reference);
        hio.answerTests(false);
        hio.choose("What do you recommend?", "Grant for five years");
        hio.fill("Reasons", "The proposed holder was convicted of harassing a tenant.");
        hio.press("Check the recommendation");
        hio.press("Recommend it");
        assertThat(hio.errors()).as("a grant against the tests").hasSize(1);
        hio.press("Change");
        hio.choose("What do you recommend?", "Refuse");
        hio.press("Check the recommendation");
        hio.press("Recommend it");
        assertThat(hio.main()).contains("Approve the recommendation");
    }

    private static void approve(Visitor officer, Counter hio, Visitor leader, Counter htl, String reference) {
        hio.open("approve-recommendation", reference);
        assertThat(officer.button("Approve it").isDisabled()).isTrue();
        assertThat(hio.main()).contains("You made this recommendation yourself");
        officer.look("approve-recommendation-own");
        htl.open("approve-recommendation", reference);
        htl.press("Send it back");
        assertThat(htl.errors()).as("without a reason").hasSize(1);
        leader.look("approve-recommendation");
        htl.press("Approve it");
        assertThat(htl.main()).contains("Serve the notice of proposal");
    }

    /** No period runs until everybody has been served: the notice goes out again. */
    private static void aLetterComesBack(Visitor officer, Counter hio, String reference) {
        hio.open("return-undelivered", reference);
        hio.press("Record that it came back");
        assertThat(hio.errors()).hasSize(2);
        officer.look("return-undelivered-errors");
        officer.page().locator("[id='undelivered:service'] input").first().check();
        hio.fill("What does the envelope say, or who said so?", "Gone away.");
        hio.press("Record that it came back");
        assertThat(hio.main()).contains("Came back: not served");
        hio.open("serve-again", reference);
        officer.look("serve-again");
        hio.serveEverybodyBy("Handed over");
        hio.press("Check the service");
        hio.press("Serve it again");
        assertThat(officer.heading()).isEqualTo("Done");
    }

    private static void appeal(Visitor officer, Counter hio, String reference) {
        hio.open("record-appeal", reference);
        hio.press("Record the appeal");
        assertThat(hio.errors()).hasSize(3);
        officer.look("record-appeal-errors");
        hio.fillAndLeave(hio.field("On which day was it lodged with the tribunal?"), Counter.written(hio.today()));
        hio.choose("What is it against?", "The refusal");
        hio.fill("What has been referred?", "The refusal of a licence.");
        hio.press("Record the appeal");
        assertThat(officer.heading()).isEqualTo("Done");
        hio.open("set-hearing", reference);
        hio.fillAndLeave(
                hio.field("On which day does the tribunal hear the appeal?"),
                Counter.written(hio.today().plusDays(30)));
        hio.press("Record the hearing");
        hio.open("record-tribunal-decision", reference);
        hio.choose("What has the tribunal decided?", "Confirmed");
        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today()));
        hio.press("Check before you go on");
        assertThat(hio.errors()).hasSize(1);
        officer.look("record-tribunal-decision-errors");
        hio.fill("The decision in short", "The refusal is confirmed: CHI/29UN/HSL/2011/0001.");
        hio.press("Check before you go on");
        hio.press("Record the decision");
        assertThat(officer.heading()).isEqualTo("Done");
    }

    @Test
    void taken_back_before_the_decision() {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        String reference = hio.begin("flat 2, 2 refusing street");
        hio.fillInButForTheGasCertificate(reference);
        hio.open("withdraw-application", reference);
        hio.press("Check before you go on");
        assertThat(hio.errors()).hasSize(2);
        officer.look("withdraw-application-errors");
        hio.fill("Why is it withdrawn?", "Letter from the applicant: the house is sold.");
        hio.fill("What happens to the fee?", "No fee had been paid.");
        hio.press("Check before you go on");
        officer.look("withdraw-application-check");
        hio.press("Withdraw the application");
        assertThat(hio.main()).contains("has withdrawn the application").contains("Your application is withdrawn");
    }
}
