package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
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

/** A notice is not complied with: the breach is weighed, the Council does the works, and demands what they cost. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(Integer.MAX_VALUE)
class RecoverCostsE2E {

    private static final int STREET = 201;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Default Street", STREET);
    }

    private static void open(Visitor officer, String page, String reference) {
        officer.go("housing/" + page + ".xhtml?reference=" + reference);
    }

    private static void follow(Visitor officer, String reference, String prefix) {
        open(officer, "view-sanctions", reference);
        officer.page()
                .locator("main table a.reference", withText(prefix))
                .first()
                .click();
        officer.settle();
    }

    private static com.microsoft.playwright.Page.LocatorOptions withText(String text) {
        return new com.microsoft.playwright.Page.LocatorOptions().setHasText(text);
    }

    @Test
    void from_a_breach_to_the_money() {
        String reference = TrialEnforcement.inspected(STREET, 1, "1 Default Street, Margate");
        String notice = TrialNotice.breached(reference);
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        open(officer, "view-sanctions", reference);
        assertThat(hio.main()).contains("Nothing has followed from a breach on this case yet");
        officer.look("view-sanctions-empty");
        breach(officer, hio, leader, htl, reference, notice);
        works(officer, hio, leader, htl, reference);
        demand(officer, hio, leader, htl, reference);
    }

    private static void breach(
            Visitor officer, Counter hio, Visitor leader, Counter htl, String reference, String notice) {
        open(officer, "record-breach", reference);
        hio.press("Record the breach");
        assertThat(hio.errors()).isNotEmpty();
        officer.look("record-breach-errors");
        assertThat(hio.field("What was broken?").locator("option").allTextContents())
                .hasSize(2)
                .anyMatch(each -> each.contains(notice));
        hio.pick("Which offence?", "Failing to comply with an improvement notice (section 30(1))");
        hio.fill("By whom?", "Florin Ionescu");
        hio.fillAndLeave(hio.field("From which day?"), Counter.written(hio.today()));
        hio.fillAndLeave(hio.field("Until which day? (optional)"), Counter.written(hio.today()));
        hio.fill("What is the evidence?", "Inspected today: no work was begun. Four photographs.");
        hio.press("Record the breach");
        assertThat(hio.errors()).isEmpty();
        follow(officer, reference, "BR-");
        assertThat(hio.main()).contains("£5,000.00", "none for an offence of that day");
        hio.choose("Is there enough evidence to prove it beyond reasonable doubt?", "Yes");
        hio.fill("Why, or why not?", "Photographs, and the officer’s note.");
        hio.choose("Is it in the public interest to act?", "Yes");
        hio.fill("Why, or why not is it in the public interest?", "A family sleeps in the cold.");
        hio.fill("What was said in excuse, and what do you make of it?", "Nothing was said.");
        officer.look("follow-breach");
        hio.press("Record the tests");
        assertThat(hio.errors()).isEmpty();
        follow(leader, reference, "BR-");
        htl.choose("What follows?", "Civil penalty (section 249A)");
        htl.fill("Why this?", "The second time.");
        htl.press("Decide it");
        assertThat(htl.errors()).as("there was no such penalty in 2011").hasSize(1);
        htl.choose("What follows?", "Prosecution");
        htl.press("Decide it");
        assertThat(htl.main()).contains("Last day to lay an information", "Prosecution");
    }

    private static void sign(Visitor leader, Counter htl, String reference, String paper) {
        open(leader, "view-sanctions", reference);
        leader.link(paper).first().click();
        leader.settle();
        htl.press("Sign it");
        assertThat(htl.main()).contains("Signed, and printed as");
    }

    private static void serve(Visitor officer, Counter hio, String reference, String paper) {
        open(officer, "view-sanctions", reference);
        officer.link(paper).first().click();
        officer.settle();
        for (Locator address :
                officer.page().locator("textarea[id$=':address']").all()) {
            address.fill("14 Harold Road, Margate CT9 2HT");
        }
        for (Locator source :
                officer.page().locator("input[id$=':addressSource']").all()) {
            source.fill("Land Registry title");
        }
        hio.serveEverybodyBy("Handed over");
        hio.press("Check the service");
        officer.look("serve-paper-" + paper.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        hio.press("Serve it");
        assertThat(hio.main()).contains("Served. The days that run");
    }

    private static void works(Visitor officer, Counter hio, Visitor leader, Counter htl, String reference) {
        open(officer, "plan-works", reference);
        hio.choose("On what ground?", "Without agreement: the notice is not complied with (Sch 3 para 3)");
        hio.fill("Who should have done them?", "Florin Ionescu");
        hio.fill("What will be done?", "Fit fixed heating in each room.");
        hio.fill("Why?", "Nothing was begun.");
        hio.press("Check the plan");
        officer.look("plan-works-check");
        hio.press("Plan the works");
        assertThat(hio.errors()).isEmpty();
        follow(officer, reference, "WD-");
        assertThat(hio.main()).contains("must be signed and served before anybody goes in");
        sign(leader, htl, reference, "Notice of works in default");
        serve(officer, hio, reference, "Notice of works in default");
        follow(officer, reference, "WD-");
        hio.fill("Who does them?", "J Mills Ltd");
        hio.press("They have begun");
        follow(officer, reference, "WD-");
        hio.fill("How did it come out?", "Heating fitted and tested.");
        hio.press("They are done");
        assertThat(hio.main()).contains("Completed");
    }

    private static void demand(Visitor officer, Counter hio, Visitor leader, Counter htl, String reference) {
        open(officer, "record-costs", reference);
        hio.choose("What is it for?", "Works done by the authority (Sch 3 para 8; section 42)");
        hio.fill("What was it?", "J Mills Ltd, invoice 204");
        hio.fill("How much?", "1200");
        hio.press("Add the line");
        hio.choose("What is it for?", "Inspecting, and considering what to do (section 49(1))");
        hio.fill("What was it?", "Officer, three hours at £31");
        hio.fill("How much?", "93");
        hio.press("Add the line");
        assertThat(hio.errors()).isEmpty();
        assertThat(hio.main()).contains("Not demanded yet: £1,293.00");
        officer.look("record-costs");
        hio.press("Draft the demand");
        assertThat(hio.main()).contains("£1,293.00");
        sign(leader, htl, reference, "Demand for expenses");
        serve(officer, hio, reference, "Demand for expenses");
        assertThat(hio.main()).contains("Demand operative", "Last day to appeal against the demand");
        officer.look("view-sanctions");
        follow(officer, reference, "DM-");
        hio.press("It is operative");
        assertThat(hio.errors()).as("before its day").hasSize(1);
        officer.look("follow-demand");
        LocalDate operative = hio.today().plusDays(24);
        htl.moveTo(operative);
        follow(officer, reference, "DM-");
        hio.press("It is operative");
        follow(officer, reference, "DM-");
        hio.fill("How does it stand in the register of local land charges?", "LLC 2011/441");
        hio.press("It is registered");
        follow(officer, reference, "DM-");
        hio.fill("How much?", "1293");
        hio.press("Record the payment");
        assertThat(hio.main()).contains("Paid");
        open(officer, "make-evidence-file", reference);
        hio.fill("What is it for?", "For the file.");
        hio.press("Make the file");
        assertThat(hio.main()).contains("Evidence files", "EB-");
        assertThat(officer.page()
                        .waitForDownload(() -> officer.page()
                                .locator("main table a.reference", withText("EB-"))
                                .first()
                                .click())
                        .suggestedFilename())
                .endsWith(".pdf");
    }
}
