package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The team leader has an area designated: drafted, consulted on, decided, published, in force; and sees which homes fall in and out. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(Integer.MAX_VALUE)
class DesignateAnAreaE2E {

    private static final int STREET = 330;
    private static final String NAME = "Parts of Dalby Square and Trinity Square";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void an_area_is_designated_by_every_step_of_the_act() {
        TrialStreet.build("Designating Street", STREET);
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("licensing/find-designations.xhtml");
        assertThat(htl.main()).contains("DN-2011-00001");
        leader.look("find-designations");
        leader.go("licensing/view-designation.xhtml?reference=DN-2011-00001");
        assertThat(htl.main()).contains("December 2015", "20 April 2016");
        leader.look("view-designation-2011");

        leader.go("licensing/draft-designation.xhtml");
        LocalDate from = htl.today().plusMonths(8);
        LocalDate to = from.plusYears(5).minusDays(1);
        days(htl, from, to.plusDays(1));
        htl.press("Begin the file");
        assertThat(htl.errors()).singleElement().asString().contains("Five years end on");
        leader.look("draft-designation-errors");
        days(htl, from, to);
        htl.press("Begin the file");
        String reference = URI.create(leader.page().url()).getQuery().replaceAll(".*reference=", "");
        leader.look("view-designation-draft");

        part(leader, reference, "area");
        htl.field("Outline").setInputFiles(file("edge.geojson", """
                        {"type":"Feature","properties":{"name":"Edge"},"geometry":{"type":"Polygon",
                         "coordinates":[[[1.3805,51.3840],[1.3880,51.3840],[1.3880,51.3880],[1.3805,51.3880],[1.3805,51.3840]]]}}"""));
        htl.press("Take in the outline");
        drawnOnTheMap(htl, leader);
        htl.field("List of houses").setInputFiles(file("houses.csv", "uprn\n97" + STREET + "0001\n"));
        htl.press("Take in the list");
        assertThat(htl.main()).contains("1 house named one by one");
        leader.look("draft-designation-area");
        part(leader, reference, "figures");
        htl.press("Freeze the figures of today");
        assertThat(htl.main()).contains("Anti-social behaviour that the police published", "Let privately");
        leader.look("draft-designation-figures");
        part(leader, reference, "grounds");
        htl.pick("Ground", "Anti-social behaviour (Housing Act 2004 s.80(6))");
        htl.fill("What meets it?", "Noise and waste are reported here more than twice as often as elsewhere.");
        htl.press("Keep this ground");
        leader.look("draft-designation-grounds");
        part(leader, reference, "considered");
        htl.fill("How is it consistent with the housing strategy?", "Aim 3 of the strategy.");
        htl.fill(
                "How is it co-ordinated with what is done about homelessness, empty homes and anti-social behaviour?",
                "Through the task force.");
        htl.fill(
                "Which other courses were considered, and why are they not enough?",
                "Accreditation reached few landlords.");
        htl.fill("How will it significantly assist in achieving the objectives?", "Each landlord is known and bound.");
        htl.press("Keep the four answers");

        htl.open("consult-designation", reference);
        htl.fill("How was it made known?", "Letters to every home, two meetings, the website.");
        htl.press("Begin the consultation");
        htl.pick("From what kind of person or body?", "Body of landlords");
        htl.pick("What does it say of the designation?", "Opposes");
        htl.fill("Summary", "Asks for accreditation instead.");
        htl.press("Record it");
        assertThat(htl.main()).contains("It cannot be closed before");
        leader.look("consult-designation");
        htl.moveTo(htl.today().plusDays(69));
        htl.open("consult-designation", reference);
        htl.press("Close it");
        htl.press("Close the consultation");

        htl.moveTo(htl.today().plusDays(14));
        htl.open("decide-designation", reference);
        htl.fill("Minute", "Cabinet, minute 7");
        htl.press("Check the decision");
        assertThat(htl.main()).contains("general approval of 2010");
        leader.look("decide-designation");
        htl.press("Record the decision");
        assertThat(htl.errors()).singleElement().asString().contains("no answer yet");
        htl.open("consult-designation", reference);
        leader.page().locator("select[id$='number']").selectOption("1");
        htl.fill("What is answered?", "Accreditation is taken into account in the fee.");
        htl.press("Record the answer");
        htl.open("decide-designation", reference);
        htl.fill("Minute", "Cabinet, minute 7");
        htl.press("Check the decision");
        htl.press("Record the decision");
        assertThat(htl.main()).contains("Made, in force from " + Counter.written(from));

        htl.open("publish-designation", reference);
        htl.press("Write the notice");
        htl.pick("Which?", "In the local newspaper 1");
        htl.fill("Proof", "Gazette, page 4; copy kept with the minute");
        htl.press("Record it");
        assertThat(htl.main()).contains("newspaper 1, repeat 1");
        leader.look("publish-designation");
        leader.go("licensing/view-designation.xhtml?reference=" + reference);
        leader.look("view-designation-made");

        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("licensing/compare-designations.xhtml?first=DN-2011-00001&second=" + reference + "&side=BOTH");
        assertThat(hio.main()).contains("only in the first", "only in the second");
        officer.look("compare-designations");
        assertThat(officer.page()
                        .request()
                        .get(base + "licensing/export-designation-homes?first=DN-2011-00001&second=" + reference
                                + "&side=BOTH&as=csv")
                        .text())
                .contains("Flat 1, 1 Designating Street");
        htl.open("review-designation", reference + "&part=challenge");
        htl.fill("Number of the claim", "CO/4/2011");
        htl.fill("What is claimed?", "That other courses were not considered.");
        htl.press("Record the claim");
        assertThat(htl.main()).contains("Challenged in court: it has its effect", "Made, in force from");
    }

    private static FilePayload file(String name, String content) {
        return new FilePayload(name, "text/plain", content.getBytes(StandardCharsets.UTF_8));
    }

    private static void part(Visitor leader, String reference, String part) {
        leader.go("licensing/draft-designation.xhtml?reference=" + reference + "&part=" + part);
    }

    private static void days(Counter htl, LocalDate from, LocalDate to) {
        htl.fill("Name of the area", NAME);
        htl.fill("Meant to come into force on", Counter.written(from));
        htl.fill("Meant to end on", Counter.written(to));
        htl.field("Follows (optional)").selectOption("DN-2011-00001");
    }

    /** The leader puts a corner out of the way of the line from the file, and is told of a line that crosses itself. */
    private static void drawnOnTheMap(Counter htl, Visitor leader) {
        Locator map = leader.page().locator("#drawMap");
        assertThat(leader.page().locator("#drawSays").textContent()).isEqualTo("4 corners.");
        map.scrollIntoViewIfNeeded();
        leader.page().locator("#drawCorners .between").first().click();
        assertThat(leader.page().locator("#drawSays").textContent()).isEqualTo("5 corners.");
        leader.page()
                .getByText("Undo", new Page.GetByTextOptions().setExact(true))
                .click();
        assertThat(htl.field("Corners").inputValue().strip().split("\n")).hasSize(4);
        leader.page()
                .getByText("Begin anew", new Page.GetByTextOptions().setExact(true))
                .click();
        BoundingBox paper = map.boundingBox();
        double[][] corners = {{.2, .2}, {.8, .8}, {.8, .2}, {.2, .8}};
        for (double[] corner : corners) {
            map.click(new Locator.ClickOptions().setPosition(corner[0] * paper.width, corner[1] * paper.height));
        }
        assertThat(leader.page().locator("#drawSays").textContent()).isEqualTo("4 corners: the line crosses itself.");
        htl.press("Take this line");
        assertThat(htl.errors()).singleElement().asString().contains("The line crosses itself");
        assertThat(htl.field("Corners").inputValue().strip().split("\n")).hasSize(4);
        leader.page()
                .getByText("Begin anew", new Page.GetByTextOptions().setExact(true))
                .click();
        map.focus();
        double[][] square = {{.1, .15}, {.9, .15}, {.9, .85}, {.1, .85}};
        for (double[] corner : square) {
            map.click(new Locator.ClickOptions().setPosition(corner[0] * paper.width, corner[1] * paper.height));
        }
        leader.look("draft-designation-drawn");
        htl.press("Take this line");
        assertThat(htl.errors()).isEmpty();
        assertThat(leader.page().locator("#drawSays").textContent()).isEqualTo("4 corners.");
    }
}
