package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A landlord's dozen flats validated as one piece of work: what lacks something is refused with its reason. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class WorkTheDayInBulkE2E {

    private static final double ALL_HOUSES = 60_000;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private static void find(Visitor who, String kind, String landlord) {
        who.go("licensing/start-bulk-work.xhtml?kind=" + kind + "&landlord="
                + URLEncoder.encode(landlord, StandardCharsets.UTF_8));
    }

    private static int candidates(Visitor who) {
        return who.page().locator("[id='bulk'] tbody tr").count();
    }

    private static String begin(Visitor who, Counter counter) {
        counter.press("Check");
        assertThat(counter.errors()).isEmpty();
        counter.press("Begin");
        who.page()
                .locator("[role='status']", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Finished"))
                .first()
                .waitFor(new Locator.WaitForOptions().setTimeout(ALL_HOUSES));
        return counter.main();
    }

    @Test
    void a_dozen_flats_are_validated_together() throws IOException {
        Visitor officer = browser.signIn(base, "p.sandys");
        Counter hio = new Counter(officer);
        officer.go("licensing/start-bulk-work.xhtml?kind=VALIDATE&landlord=nobody+at+all");
        assertThat(hio.main()).contains("No application that fits stands where this can be done.");
        officer.go("licensing/start-bulk-work.xhtml");
        List<String> holders =
                officer.page().locator("td[data-label='Landlord']").allInnerTexts();
        String landlord = holders.stream()
                .filter(name -> !name.equals("not shown"))
                .max(java.util.Comparator.comparingInt(name -> Collections.frequency(holders, name)))
                .orElseThrow();
        find(officer, "VALIDATE", landlord);
        int all = candidates(officer);
        assertThat(all).as("a dozen, and what other journeys applied for").isGreaterThanOrEqualTo(12);
        hio.press("Tick none");
        hio.press("Check");
        assertThat(hio.main() + hio.errors()).contains("Pick at least one application");
        hio.press("Tick all");
        officer.look("start-bulk-work");
        String validated = begin(officer, hio);
        Matcher figures = Pattern.compile("(\\d+) of " + all + " found duly made, (\\d+) refused")
                .matcher(validated);
        assertThat(figures.find()).as(validated).isTrue();
        int made = Integer.parseInt(figures.group(1));
        int refused = Integer.parseInt(figures.group(2));
        assertThat(made).isGreaterThanOrEqualTo(10);
        assertThat(refused).isGreaterThanOrEqualTo(2);
        assertThat(made + refused).isEqualTo(all);
        assertThat(validated).contains("Still missing");
        officer.look("view-bulk-work");

        String print =
                officer.page().locator("a[href*='print-bulk-letters']").first().getAttribute("href");
        APIResponse letters = officer.page()
                .request()
                .get(URI.create(officer.page().url()).resolve(print).toString());
        assertThat(letters.headers()).containsEntry("content-type", "application/pdf");
        try (PDDocument paper = Loader.loadPDF(letters.body())) {
            assertThat(paper.getNumberOfPages())
                    .as("a letter for each house, each from the front of a sheet")
                    .isGreaterThanOrEqualTo(2 * made)
                    .isEven();
        }
    }
}
