package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.sql.SQLException;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A cold flat is rated: the score as one picks, the balance, category 1; another officer approves it; after works it is rated anew. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AssessHazardsE2E {

    private static final int STREET = 200;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Rating Street", STREET);
    }

    private static void set(Visitor officer, String label, String value) {
        officer.page()
                .getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setValue(value));
        officer.settle();
    }

    private static String verdict(Visitor officer) {
        return officer.page().locator(".verdict").innerText();
    }

    private static void rate(Visitor officer, Counter hio, String likelihood) {
        set(officer, "In the next twelve months, harm would come to", likelihood);
        hio.choose("Which harm is most likely?", "Class IV, moderate");
        set(officer, "Percentage of class I, extreme", "316");
        set(officer, "Percentage of class II, severe", "46");
        set(officer, "Percentage of class III, serious", "215");
    }

    @Test
    void a_cold_flat_is_rated_approved_and_rated_anew() throws IOException, SQLException {
        String reference = TrialEnforcement.inspected(STREET, 1, "1 Rating Street, Margate");
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        // the rating system is read once in the life of the server
        officer.go("housing/score-hazard.xhtml?reference=" + reference);
        try (Statements statements = new Statements()) {
            statements.of("assess-hazards", () -> officer.go("housing/assess-hazards.xhtml?reference=" + reference));
            assertThat(hio.main()).contains("No hazard is recorded in this round yet");
            officer.look("assess-hazards-empty");
            statements.of("score-hazard", () -> officer.go("housing/score-hazard.xhtml?reference=" + reference));
            assertThat(statements.counted())
                    .allSatisfy((page, asked) -> assertThat(asked).as(page).isLessThanOrEqualTo(12));
        }
        assertThat(verdict(officer)).contains("Choose the likelihood");
        hio.press("Save the hazard");
        assertThat(hio.errors()).as("no hazard chosen").hasSize(1);
        set(officer, "Hazard", "2");
        assertThat(hio.main()).contains("65 or over", "National averages", "1 in 330");
        hio.fill("Where", "Whole flat");
        set(officer, "In the next twelve months, harm would come to", "320");
        hio.choose("Which harm is most likely?", "Class IV, moderate");
        set(officer, "Percentage of class I, extreme", "464");
        set(officer, "Percentage of class II, severe", "464");
        set(officer, "Percentage of class III, serious", "100");
        assertThat(verdict(officer)).contains("exceed 100%", "102.8%");
        officer.look("score-hazard-over-100");
        rate(officer, hio, "320");
        assertThat(verdict(officer)).contains("Score 1023, band C, category 1", "1023.3531", "carrying 42.3%");
        officer.look("score-hazard");
        hio.press("Save the hazard");
        assertThat(hio.main()).contains("is saved as a draft of this round", "2 Excess cold", "Category 1");
        hio.press("Hand it in for approval");
        assertThat(hio.errors())
                .as("no justification")
                .singleElement()
                .asString()
                .contains("justification");
        officer.link("2 Excess cold").click();
        officer.settle();
        hio.fill("What is wrong", "No fixed heating; single glazing.");
        hio.fill("Works that would remove it (optional)", "Install fixed heating in every room.");
        hio.fill("Why this likelihood?", "Uninsulated roof, no fixed heating.");
        hio.fill("Why these outcomes?", "As the average.");
        hio.press("Save the hazard");
        officer.look("assess-hazards");
        takenAlong(officer, reference);
        hio.press("Hand it in for approval");
        assertThat(hio.main()).contains("Handed in by");
        officer.look("assess-hazards-handed-in");
        approve(reference);
        officer.go("housing/assess-hazards.xhtml?reference=" + reference);
        assertThat(hio.main()).contains("Stands: a duty to act", "Round 1, approved by Amara Okonkwo");
        anew(officer, hio);
    }

    private void approve(String reference) {
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("housing/assess-hazards.xhtml?reference=" + reference);
        htl.press("Send it back");
        assertThat(htl.errors()).as("without a reason").hasSize(1);
        htl.press("Check what will be approved");
        assertThat(htl.main()).contains("A category 1 hazard is among them");
        leader.look("approve-hazards");
        htl.press("Approve it");
        assertThat(htl.main()).contains("Approved. The assessment was printed");
    }

    private static void takenAlong(Visitor officer, String reference) throws IOException {
        Download file = officer.page()
                .waitForDownload(() -> officer.link("Save as a file (JSON)").click());
        assertThat(Files.readString(file.path())).contains("\"hazard\": 2", "\"score\": 1023", reference);
        officer.go("housing/read-in-hazards.xhtml?reference=" + reference);
        officer.page()
                .locator("input[type=file]")
                .setInputFiles(new com.microsoft.playwright.options.FilePayload(
                        "hazards.json",
                        "application/json",
                        "{\"format\":\"housing-hazard-assessment\",\"edition\":1,\"hazards\":[{\"hazard\":77}]}"
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        officer.button("Read it in").click();
        officer.settle();
        assertThat(officer.page().locator("main").innerText())
                .contains("Nothing was read in", "Row 1: There is no hazard 77 in the list");
        officer.look("read-in-hazards-refused");
        officer.go("housing/assess-hazards.xhtml?reference=" + reference);
    }

    private static void anew(Visitor officer, Counter hio) {
        officer.link("Assess anew 2 Excess cold").click();
        officer.settle();
        assertThat(officer.heading()).isEqualTo("Assess the hazard anew");
        rate(officer, hio, "1800");
        assertThat(verdict(officer)).contains("Score 181, band F, category 2");
        hio.fill("Why this likelihood?", "Roof insulated since.");
        hio.fill("Why these outcomes?", "As before.");
        officer.look("score-hazard-anew");
        hio.press("Save the hazard");
        assertThat(hio.main()).contains("in place of HZ-");
        String draft = URI.create(
                        officer.page().getByText("2 Excess cold").first().getAttribute("href"))
                .getQuery()
                .replaceAll(".*hazard=", "");
        officer.go("housing/view-hazard.xhtml?reference=" + draft);
        assertThat(hio.main()).contains("1 in 320", "1 in 1800", "1023", "181", "The arithmetic");
        officer.look("view-hazard");
    }
}
