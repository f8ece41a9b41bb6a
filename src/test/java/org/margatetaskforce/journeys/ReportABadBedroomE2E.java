package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import javax.imageio.ImageIO;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A mouldy bedroom is complained of, the landlord asked first, notice of entry given, the home inspected with a telephone whose line
 * goes and comes back, and the inspection written up. Another case ends, and the team leader sees what is left.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ReportABadBedroomE2E {

    private static final String STREET = "Damp Street";
    private static final String AWAY = "No connection. Kept on this phone, sent when it is back.";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 202);
    }

    private static String here(Visitor officer) {
        return URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private static String report(Visitor officer, Counter counter, String address, boolean checks) {
        officer.go("housing/report-dwelling.xhtml");
        counter.fill("Which home is it about?", address);
        counter.press("Find the address");
        if (officer.page().locator("[id='pick:house'] input").count() > 0) {
            officer.page().locator("[id='pick:house'] input").first().check();
            counter.press("Take this one");
        }
        if (checks) {
            counter.press("Record the report");
            assertThat(counter.errors()).hasSizeGreaterThanOrEqualTo(3);
            officer.look("report-dwelling-errors");
        }
        counter.choose("How did we come to know of it?", "Complaint");
        counter.fill("What is wrong with the home?", "Black mould over the cot in the back bedroom.");
        counter.choose("Is somebody in danger now?", "No");
        if (checks) {
            counter.fill("Name (optional)", "Rosa Tanner");
            counter.fill("How and when can they be reached safely? (optional)", "Mobile, before three");
        }
        counter.press("Record the report");
        assertThat(counter.main()).contains("is recorded. It waits to be looked at.");
        return here(officer);
    }

    @Test
    void complained_of_asked_for_inspected_on_a_telephone_and_written_up() throws IOException {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        String reference = report(officer, hio, "Flat 1, 1 " + STREET, true);
        assertThat(hio.main()).contains("Rosa Tanner").contains("Report to be looked at");
        officer.look("view-enforcement-reported");

        officer.go("housing/triage-report.xhtml?reference=" + reference);
        hio.choose("Is somebody in danger now?", "No");
        hio.choose("What is done?", "The landlord is asked to put it right first");
        assertThat(hio.main()).contains("An informal stage is never open-ended");
        hio.fill("What is the landlord asked to do?", "Repair the extractor fan and the heater.");
        officer.look("triage-report-informal");
        hio.press("Record it");
        assertThat(hio.main()).contains("With the landlord informally").contains("Repair the extractor fan");

        officer.link("Look again now").click();
        officer.settle();
        hio.fill("What was found?", "The tenant says nothing was done.");
        hio.choose("What does it come to?", "Not put right: it is inspected");
        officer.look("review-informal");
        hio.press("Record it");
        assertThat(hio.main()).contains("Inspection to be arranged");

        enterByNotice(officer, hio, reference);
        inspect(officer, hio, reference);
        writeUp(officer, hio, reference);

        officer.go("place/view-property.xhtml?uprn=972020001");
        assertThat(hio.main()).contains(reference).contains("Hazards to be assessed");
    }

    private static void enterByNotice(Visitor officer, Counter hio, String reference) {
        officer.go("housing/arrange-inspection.xhtml?reference=" + reference);
        assertThat(hio.main()).contains("Whoever lives there has still to be given notice");
        officer.look("arrange-inspection-without-notice");
        officer.link("Write a notice of entry").click();
        officer.settle();
        hio.choose("Is there somebody to be given notice?", "Yes");
        hio.fillAndLeave(
                hio.field("On which day will an officer come at the earliest?"),
                Counter.written(hio.today().plusDays(2)));
        officer.look("write-entry-notice");
        hio.press("Write it");
        officer.page().getByText("Record that it was given").first().click();
        officer.settle();
        hio.fill("At what time today?", "00:01");
        officer.look("give-entry-notice");
        hio.press("Record that it was given");
        assertThat(hio.main()).contains("elapsed hours after notice was given");

        officer.go("housing/write-entry-notice.xhtml?reference=" + reference);
        hio.choose("Is there somebody to be given notice?", "No");
        hio.fill("Why is there nobody?", "Owner not known after inquiry at the Land Registry");
        hio.press("Write it");
        assertThat(hio.main()).doesNotContain("has still to be given notice");

        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today().plusDays(1)));
        hio.fill("From what time?", "00:00");
        hio.fill("Until what time?", "00:30");
        hio.pick("Who leads it?", "Peter Sandys");
        hio.press("Book the inspection");
        assertThat(hio.errors())
                .singleElement()
                .asString()
                .containsAnyOf("Officers may enter from", "nobody comes before");
        officer.look("arrange-inspection-too-early");
        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today().plusDays(2)));
        hio.fill("From what time?", "10:00");
        hio.fill("Until what time?", "11:00");
        hio.press("Book the inspection");
        assertThat(hio.main()).contains("The inspection is booked").contains("Inspection due");
        officer.look("view-enforcement-inspection-due");
        officer.link("Move the inspection").click();
        officer.settle();
        hio.press("Move the inspection");
        assertThat(hio.errors()).as("why?").hasSize(1);
        officer.glance("move-inspection-error");
        hio.fill("From what time?", "10:30");
        hio.fill("Until what time?", "11:30");
        hio.fill("Why is it moved?", "The tenant is at the clinic until ten.");
        hio.press("Move the inspection");
        assertThat(hio.main()).contains("The inspection is moved").contains("10:30 to 11:30");

        officer.go("housing/inspect-dwelling.xhtml?reference=" + reference);
        assertThat(hio.main()).contains("arrange it first");
        hio.moveTo(hio.today().plusDays(2));
    }

    private static FilePayload photograph() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2400, 1800, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
        return new FilePayload("IMG_0001.jpg", "image/jpeg", bytes.toByteArray());
    }

    private static void kept(Visitor officer) {
        officer.page().waitForFunction("() => !document.body.dataset.sendingInspection");
        officer.settle();
    }

    private static void inspect(Visitor officer, Counter hio, String reference) throws IOException {
        officer.go("housing/inspect-dwelling.xhtml?reference=" + reference);
        assertThat(hio.main()).contains("Nothing yet.");
        hio.press("Write it down");
        assertThat(officer.page().locator("#line .error-summary li").allInnerTexts())
                .hasSize(2);
        officer.look("inspect-dwelling");
        hio.fill("Room", "Kitchen");
        hio.fill("What is wrong, or that nothing is", "Nothing.");
        hio.press("Write it down");
        kept(officer);
        assertThat(hio.main()).contains("1 line.").doesNotContain("not sent yet");

        officer.line(false);
        hio.fill("Room", "Back bedroom");
        hio.fill("What is wrong, or that nothing is", "Black mould over the cot, an arm's length wide.");
        officer.page().locator("#hazard").selectOption("1");
        officer.page().locator("#picture").setInputFiles(photograph());
        hio.press("Write it down");
        officer.page().waitForSelector("text=1 line of an inspection is kept on this phone");
        assertThat(hio.main()).contains(AWAY).contains("kept on this phone").contains("2 lines.");
        hio.fill("What is wrong, or that nothing is", "The heater does not work; and half");
        officer.look("inspect-dwelling-without-a-line");

        officer.line(true);
        officer.page().waitForFunction("() => document.getElementById('unsent-inspection').hidden");
        kept(officer);
        assertThat(hio.field("What is wrong, or that nothing is").inputValue())
                .as("what was being typed stays")
                .isEqualTo("The heater does not work; and half");
        assertThat(hio.main()).contains("photograph").contains("2 lines.").doesNotContain("kept on this phone,");
        officer.page().reload();
        officer.settle();
        assertThat(hio.field("What is wrong, or that nothing is").inputValue())
                .as("and outlives the page")
                .isEqualTo("The heater does not work; and half");
        hio.press("Write it down");
        kept(officer);
        hio.fill("From what time?", "10:00");
        hio.fill("Until what time?", "10:40");
        hio.fill("Who was there?", "The tenant");
        hio.press("Finish the inspection");
        officer.page().waitForURL("**/view-enforcement.xhtml**");
        officer.settle();
        assertThat(hio.main()).contains("Inspected").contains("Inspection to be written up");
    }

    private static void writeUp(Visitor officer, Counter hio, String reference) {
        officer.go("housing/write-up-inspection.xhtml?reference=" + reference);
        assertThat(hio.main()).contains("RCV-");
        officer.look("write-up-inspection");
        officer.page().getByText("Strike out").first().click();
        officer.settle();
        hio.fill("Why is it wrong?", "Said of another flat");
        officer.look("strike-finding");
        hio.press("Strike it out");
        hio.fill("What was found, in a few sentences?", "Damp and mould in the back bedroom; the heater is broken.");
        hio.press("Write it up");
        assertThat(hio.main()).contains("The inspection is written up").contains("Hazards to be assessed");
        officer.look("view-enforcement-written-up");
        officer.page().locator("a[href*='view-inspection']").first().click();
        officer.settle();
        assertThat(hio.main()).contains("struck out").contains("Damp and mould in the back bedroom");
        officer.look("view-inspection");
    }

    @Test
    void no_access_leads_to_a_warrant_and_what_is_put_right_is_closed_with_a_reason() {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        String reference = report(officer, hio, "Flat 2, 2 " + STREET, false);
        officer.go("housing/triage-report.xhtml?reference=" + reference);
        hio.choose("Is somebody in danger now?", "No");
        hio.choose("What is done?", "It is inspected");
        hio.press("Record it");
        officer.go("housing/arrange-inspection.xhtml?reference=" + reference);
        hio.choose("By what right do they go in?", "Without notice: an offence is suspected (s.239(7))");
        hio.fill(
                "Which offence is suspected, and why would notice not do?",
                "Letting without a licence, s.95(1): the names on the bells would be gone.");
        hio.fillAndLeave(hio.field("On which day?"), Counter.written(hio.today()));
        hio.fill("From what time?", "08:00");
        hio.fill("Until what time?", "09:00");
        hio.pick("Who leads it?", "Peter Sandys");
        hio.press("Book the inspection");
        assertThat(hio.main()).contains("The inspection is booked");
        officer.link("Nobody let us in").click();
        officer.settle();
        hio.choose("Did somebody refuse?", "Yes");
        hio.fill("What happened at the door?", "A man shut the door.");
        officer.look("record-no-access");
        hio.press("Record it");
        assertThat(hio.main()).contains("No access");
        officer.go("housing/retry-access.xhtml?reference=" + reference);
        officer.look("retry-access");
        officer.link("Ask for a warrant").click();
        officer.settle();
        hio.choose("On which ground?", "Admission was sought and refused");
        hio.fill("What supports it?", "The landlord said that nobody would be let in.");
        officer.look("seek-warrant");
        hio.press("Write the information");
        assertThat(hio.main()).contains("Warrant sought").contains("Information for a warrant");
        officer.go("housing/record-warrant-decision.xhtml?reference=" + reference);
        hio.choose("Is the warrant granted?", "Yes");
        hio.fill("Which court or justice?", "Margate magistrates’ court");
        officer.look("record-warrant-decision");
        hio.press("Record it");
        assertThat(hio.main()).contains("The justice’s decision is recorded");

        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("housing/watch-enforcement.xhtml");
        assertThat(htl.main()).contains("How much each officer has").contains("Peter Sandys");
        leader.look("watch-enforcement");
        leader.go("housing/close-case.xhtml?reference=" + reference);
        htl.choose("How does it end?", "Closed: put right informally");
        htl.fill("Why? The manager’s reason", "The landlord let us see the flat by video; the fan works.");
        htl.press("Check before you close");
        leader.look("close-case-check");
        htl.press("Close the case");
        assertThat(htl.main()).contains("is closed").contains("Closed: put right informally");
        leader.go("housing/find-enforcement.xhtml?q=" + reference);
        assertThat(htl.main()).contains("Closed: put right informally");
        leader.look("find-enforcement");
        leader.go("housing/find-enforcement.xhtml?q=no+such+case");
        assertThat(htl.main()).contains("No case fits these filters");

        leader.go("housing/record-capacity.xhtml");
        htl.fill("Which post?", "Housing Improvement Officer, extra post 1");
        htl.pick("Who holds it? (optional)", "Peter Sandys");
        htl.fill("Who pays for it?", "Housing renewal grant");
        htl.choose("Is it one of the grant’s extra posts?", "Yes");
        htl.fill("How many inspections a month are planned of it?", "12");
        leader.look("record-capacity");
        htl.press("Put it into the plan");
        assertThat(htl.main()).contains("extra post 1").contains("of the grant’s");
        leader.look("delivery-plan");
    }
}
