package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.WaitForSelectorOptions;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.charset.StandardCharsets;
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

/** A card in a window and a file of benefit lead to a home that never applied, and to the evidence that it should have. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FindHomesThatNeverAppliedE2E {

    private static final String STREET = "Seeking Street";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build(STREET, 204);
        TrialStreet.intoTheWard(STREET);
    }

    /** Milliseconds: the file is read by a thread of its own, on a machine that runs everything else of the tests too. */
    private static final double READ_WITHIN = 120_000;

    private static void takeIn(Visitor officer, Counter hio, String lines, boolean look) {
        officer.go("licensing/take-in-signals.xhtml");
        officer.page()
                .locator("[id='file:sent']")
                .setInputFiles(new FilePayload(
                        "benefit.csv",
                        "text/csv",
                        ("kind,seen_on,words,uprn\n" + lines).getBytes(StandardCharsets.UTF_8)));
        if (!look) {
            hio.choose("What shall become of it?", "Take it in");
        }
        hio.press("Send");
        officer.page()
                .waitForSelector("[id='report'], .error-summary", new WaitForSelectorOptions().setTimeout(READ_WITHIN));
        officer.settle();
    }

    /** The first document of the home, as the officer opens it. */
    private static String printed(Visitor officer) throws IOException {
        Locator pack = officer.page()
                .locator("main a.reference")
                .filter(new Locator.FilterOptions().setHasText("as PDF"))
                .first();
        APIResponse answer = officer.page()
                .request()
                .get(URI.create(officer.page().url())
                        .resolve(pack.getAttribute("href"))
                        .toString());
        assertThat(answer.status()).isEqualTo(200);
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked())
                    .as("tagged")
                    .isTrue();
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    @Test
    void from_a_card_in_a_window_to_the_evidence() throws IOException {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("licensing/find-unlicensed.xhtml?street=Seeking+Street");
        assertThat(hio.main()).contains("No home fits these filters");
        officer.look("find-unlicensed-empty");

        String flat = "96204" + "11";
        officer.go("licensing/enter-signal.xhtml?uprn=" + flat);
        hio.press("Record it");
        assertThat(hio.errors()).hasSize(2);
        officer.look("enter-signal-errors");
        hio.choose("What speaks for it that it is let?", "Advertised to let");
        hio.fill("Where, or by whom in what capacity?", "Card in the window of Sandgrove Lettings");
        hio.press("Record it");
        assertThat(hio.main()).contains("It is recorded").contains("Card in the window");

        takeIn(
                officer,
                hio,
                "housing benefit,20/05/2011,Paid for a tenancy," + flat + "\nrumour,20/05/2011,Heard," + flat,
                true);
        assertThat(hio.main()).contains("benefit.csv would not go in").contains("“rumour” is no kind of signal");
        officer.look("take-in-signals-refused");
        takeIn(
                officer,
                hio,
                "housing benefit,20/05/2011,Paid for a tenancy," + flat + "\nadvert,19/05/2011,Card,9620412",
                false);
        assertThat(hio.main()).contains("2 new");

        officer.go("licensing/find-unlicensed.xhtml?street=Seeking+Street");
        assertThat(officer.page().locator("main table.list tbody tr").first().innerText())
                .contains("Flat 1, 1 Seeking Street")
                .contains("9");
        officer.look("find-unlicensed");
        officer.page().locator("main table.list tbody a").first().click();
        officer.settle();
        hio.press("Look into it");
        assertThat(hio.main()).contains("Being looked into").contains("Find out whether it needs a licence");
        officer.look("view-unlicensed");
        String reference = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");

        officer.go("licensing/decide-unlicensed.xhtml?reference=" + reference);
        hio.press("Check");
        assertThat(hio.errors()).hasSize(2);
        hio.choose("How is it lived in?", "Let as a whole under one tenancy or licence");
        hio.fill("How is it known?", "The tenant showed the agreement at the door on 20 May.");
        hio.fillAndLeave(hio.field("From which day was it found to be let? (optional)"), "1 June 2031");
        hio.press("Check");
        assertThat(hio.errors()).singleElement().asString().contains("cannot lie ahead");
        assertThat(hio.field("How is it known?").inputValue()).contains("showed the agreement");
        hio.fillAndLeave(hio.field("From which day was it found to be let? (optional)"), "1 March 2011");
        officer.look("decide-unlicensed");
        hio.press("Check");
        assertThat(hio.main()).contains("It needs a licence.");
        officer.look("decide-unlicensed-check");
        hio.press("Decide it so");
        assertThat(hio.main())
                .contains("Needs a licence and has none")
                .contains("from Thu 21 April 2011")
                .contains("No licence and no application for this home was ever recorded.")
                .contains("£20,000");
        officer.look("view-unlicensed-evidence");

        officer.link("Write to who controls it").click();
        officer.settle();
        officer.look("write-to-unlicensed");
        hio.press("Write and serve");
        assertThat(hio.main()).contains("Say how it is sent or handed over");
        hio.fill("Name", "The owner");
        hio.fill("As what", "freeholder");
        hio.fill("Address used", "3 Invented Gardens, Ramsgate");
        hio.pick("How (optional)", "First class post");
        hio.press("Write and serve");
        assertThat(hio.main()).contains("Say for each recipient the name");
        assertThat(hio.field("Name").inputValue()).isEqualTo("The owner");
        hio.fill("Known from", "council tax");
        officer.look("write-to-unlicensed-filled");
        hio.press("Write and serve");
        assertThat(hio.main()).contains("This home needs a licence").contains("Written and served: one letter");

        officer.link("Prepare the evidence pack").click();
        officer.settle();
        assertThat(hio.main())
                .contains("Control is not shown")
                .contains("Serve a requisition for information")
                .contains("PS/1")
                .contains("Card in the window of Sandgrove Lettings");
        hio.field("Leave it out, because (optional)").nth(1).fill("The card names no flat");
        officer.look("prepare-evidence-pack");
        hio.press("Check");
        assertThat(hio.main()).contains("Left out: The card names no flat").contains("With 2 of 3 exhibits");
        officer.look("prepare-evidence-pack-check");
        hio.press("Make the pack");
        assertThat(hio.main()).contains("Evidence of letting without a licence").contains("The evidence pack DOC-");
        officer.look("view-unlicensed-pack");
        assertThat(printed(officer))
                .contains("Having control of or managing a house")
                .contains("Paid for a tenancy")
                .doesNotContain("Sandgrove Lettings")
                .contains("Not relied on: 1")
                .contains("Certificate of service")
                .contains("bound together");

        officer.go("licensing/follow-unlicensed.xhtml?reference=" + reference);
        hio.choose("What came of it?", "Handed to enforcement");
        hio.press("Record it");
        assertThat(hio.main()).contains("Say why.");
        hio.fill("Why? (optional)", "Nobody applied within four weeks: the breach is weighed.");
        officer.look("follow-unlicensed");
        hio.press("Record it");
        assertThat(hio.main()).contains("Handed to enforcement");

        officer.go("licensing/strike-signal.xhtml?uprn=9620412");
        hio.choose("Which of these?", "Advertised to let, 2011-05-19: Card");
        hio.fill("Why was it wrong?", "The card was for another street.");
        officer.look("strike-signal");
        hio.press("Strike it out");
        assertThat(hio.main()).contains("It counts no more").contains("Nothing that you may see");
    }

    @Test
    void a_home_found_to_need_no_licence_is_listed_again_once_it_is_advertised_later() {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("licensing/view-unlicensed.xhtml?uprn=9620421");
        LocalDate today = hio.today();
        hio.press("Look into it");
        String reference = URI.create(officer.page().url()).getQuery().replaceAll(".*reference=", "");
        officer.go("licensing/decide-unlicensed.xhtml?reference=" + reference);
        hio.choose("How is it lived in?", "Lived in by its owner, nothing let");
        hio.fill("How is it known?", "The owner opened the door and showed the mortgage statement.");
        hio.press("Check");
        hio.press("Decide it so");
        assertThat(hio.main()).contains("Needs no licence").doesNotContain("looked into anew");
        officer.go("licensing/find-unlicensed.xhtml?street=Seeking+Street&show=NOT_NEEDED");
        assertThat(hio.main()).contains("Flat 1, 2 Seeking Street");

        hio.moveTo(today.plusDays(3));
        officer.go("licensing/enter-signal.xhtml?uprn=9620421");
        hio.choose("What speaks for it that it is let?", "Advertised to let");
        hio.fill("Where, or by whom in what capacity?", "Card in the window of Sandgrove Lettings");
        hio.press("Record it");
        assertThat(hio.main()).contains("to be looked into anew");
        officer.look("view-unlicensed-seen-again");
        officer.go("licensing/find-unlicensed.xhtml?street=Seeking+Street");
        assertThat(officer.page()
                        .locator("main table.list tbody tr")
                        .filter(new Locator.FilterOptions().setHasText("Flat 1, 2 Seeking Street"))
                        .innerText())
                .contains(reference, "seen again since");
        officer.look("find-unlicensed-seen-again");
        officer.go("licensing/find-unlicensed.xhtml?street=Seeking+Street&show=NOT_NEEDED");
        assertThat(hio.main()).doesNotContain("Flat 1, 2 Seeking Street");
    }
}
