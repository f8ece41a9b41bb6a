package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A list is narrowed, taken as a file, kept under a name, shared with one's agency and come back to. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeepAListE2E {

    private static final String STREET = "Listers Row";
    private static final String LIST = "place/find-properties.xhtml?street=Listers+Row";

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void build() {
        TrialStreet.build(STREET, 203);
    }

    @Test
    void the_files_hold_what_the_list_counts_and_say_who_took_them(@ArquillianResource URL house) throws IOException {
        Visitor officer = browser.signIn(house, "p.sandys");
        officer.go(LIST);
        assertThat(officer.heading()).contains("9 properties");
        officer.page()
                .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Export"))
                .click();
        officer.look("list-export");

        List<CSVRecord> rows = CSVFormat.RFC4180
                .parse(new StringReader(
                        text(download(officer, "CSV, for any program")).substring(1)))
                .getRecords();
        assertThat(rows.get(0).toList()).containsExactly("Address", "Postcode", "Building", "Dwelling units", "UPRN");
        assertThat(rows.stream().filter(row -> row.get(0).contains(STREET))).hasSize(9);
        assertThat(rows.get(rows.size() - 1).get(0))
                .as("where a house stands bears the lowest marking of the day's scheme (F.4)")
                .startsWith("PROTECT")
                .contains("properties, 9 rows", "Peter Sandys (p.sandys)", "Thanet District Council");

        Download file = download(officer, "Excel workbook");
        assertThat(file.suggestedFilename()).startsWith("properties-").endsWith(".xlsx");
        try (InputStream stream = file.createReadStream();
                ReadableWorkbook workbook = new ReadableWorkbook(stream)) {
            List<Row> sheet = workbook.getFirstSheet().read();
            assertThat(sheet.get(0).getCellText(0)).isEqualTo("Address");
            assertThat(sheet.stream()
                            .filter(row ->
                                    row.getCellCount() > 1 && row.getCellText(0).contains(STREET)))
                    .hasSize(9);
        }
    }

    @Test
    void a_view_is_kept_opened_shared_and_deleted(@ArquillianResource URL house) {
        Visitor officer = browser.signIn(house, "y.rahman");
        officer.go(LIST + "&q=&page=1");
        views(officer).click();
        officer.link("Save this view").click();
        officer.settle();
        officer.button("Save the view").click();
        officer.settle();
        assertThat(officer.page().locator(".error-summary li").allInnerTexts()).hasSize(1);
        officer.look("save-view");
        officer.page().getByLabel("Name of the view").fill("My row");
        officer.page().getByLabel("Open the list with it from the menu").check();
        officer.page()
                .getByLabel("Offer it to everybody in Thanet District Council")
                .check();
        officer.button("Save the view").click();
        officer.settle();
        assertThat(officer.page().url()).endsWith(LIST);
        assertThat(officer.page().locator(".done-message").innerText()).contains("My row");

        officer.go("place/find-properties.xhtml?my=view");
        assertThat(officer.page().url())
                .as("the menu opens the list with the view")
                .endsWith(LIST);
        officer.go("place/find-properties.xhtml");
        assertThat(officer.page().url())
                .as("a link without filters is left alone")
                .endsWith("find-properties.xhtml");

        Visitor colleague = browser.signIn(house, "p.sandys");
        colleague.go("place/find-properties.xhtml");
        views(colleague).click();
        assertThat(colleague.page().locator(".choices").allInnerTexts().toString())
                .contains("from Yusuf Rahman");
        colleague.link("My row").click();
        colleague.settle();
        assertThat(colleague.page().url()).endsWith(LIST);
        Visitor elsewhere = browser.signIn(house, "l.tapsell");
        elsewhere.go("place/find-properties.xhtml");
        views(elsewhere).click();
        assertThat(elsewhere.page().locator(".choices").allInnerTexts().toString())
                .doesNotContain("My row");

        officer.go("identity/my-views.xhtml");
        officer.look("my-views");
        officer.link("Change My row").click();
        officer.settle();
        officer.look("my-view");
        officer.button("Delete the view").click();
        officer.settle();
        assertThat(officer.page().locator("main").innerText()).doesNotContain("opens the list");
        officer.go("place/find-properties.xhtml?my=view");
        assertThat(officer.page().url()).endsWith("find-properties.xhtml");
    }

    @Test
    void a_record_has_an_address_to_quote_and_what_is_hidden_is_not_there(@ArquillianResource URL house) {
        Visitor officer = browser.signIn(house, "p.sandys");
        officer.go("r/97203000" + "1");
        assertThat(officer.page().url()).contains("/place/view-property.xhtml?uprn=972030001");
        assertThat(officer.page().locator(".quote a").getAttribute("href")).isEqualTo("/r/972030001");
        officer.button("Copy the address").click();
        officer.page()
                .locator(".copied", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Copied"))
                .or(officer.page()
                        .locator(
                                ".copied",
                                new com.microsoft.playwright.Page.LocatorOptions().setHasText("/r/972030001")))
                .waitFor();
        officer.look("record-with-address");
        officer.expect("404: .*view-case.*");
        officer.go("r/MTF-F-2011-99999");
        officer.expect("404: .*/r/NO-SUCH-1");
        officer.go("r/NO-SUCH-1");
    }

    @Test
    void a_list_of_many_persons_is_taken_when_a_second_person_agrees(@ArquillianResource URL house) {
        Visitor worker = browser.signIn(house, "t.lindo");
        worker.go("people/find-people.xhtml?family=yes");
        assumeThat(worker.heading()).as("the town stands without its past").containsPattern("[1-9],?\\d\\d people");
        export(worker);
        worker.link("CSV, for any program").click();
        worker.settle();
        worker.button("Ask for it").click();
        worker.settle();
        assertThat(worker.page().locator(".error-summary li").count()).isPositive();
        worker.look("ask-export-errors");
        worker.page()
                .getByLabel("What is it for, why is it needed, and who gets it?")
                .fill("To ask each of them whether the letters of May have reached them; the duty desk alone.");
        worker.button("Ask for it").click();
        worker.settle();
        String reference = java.net.URI.create(worker.page().url()).getQuery().replaceAll(".*reference=", "");

        Visitor governance = browser.signIn(house, "m.eldridge");
        governance.go("identity/find-exports.xhtml");
        governance.look("find-exports");
        governance.link(reference).click();
        governance.settle();
        governance.button("Refuse").click();
        governance.settle();
        assertThat(governance.page().locator(".error-summary li").count())
                .as("a refusal has its reason")
                .isPositive();
        governance.look("ask-export-to-decide");
        governance.button("Agree").click();
        governance.settle();

        worker.go("people/find-people.xhtml?family=yes");
        export(worker);
        assertThat(download(worker, "CSV, for any program").suggestedFilename()).endsWith(".csv");
    }

    private static void export(Visitor officer) {
        officer.page()
                .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Export"))
                .click();
    }

    private static com.microsoft.playwright.Locator views(Visitor officer) {
        return officer.page()
                .locator("summary", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Views"));
    }

    private static Download download(Visitor officer, String link) {
        return officer.page().waitForDownload(() -> officer.link(link).click());
    }

    private static String text(Download file) throws IOException {
        try (InputStream stream = file.createReadStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
