package org.margatetaskforce.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The administrative assistant imports the list of houses, and everybody finds them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportGazetteerE2E {

    private static final String ADMINISTRATIVE_ASSISTANT = "m.stokes";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String SYSTEM_ADMINISTRATOR = "k.havel";

    private static final String LIST = """
            UPRN,CLASS,SAO_TEXT,SAO_NUMBER,PAO_NUMBER,STREET,TOWN,POSTCODE,EASTING,NORTHING,PARENT_UPRN,STOREYS
            950000000001,RH01,,,12,Browsing Road,Margate,CT9 2ZZ,636010,171020,,4
            950000000002,RD06,Flat,1,12,Browsing Road,Margate,CT9 2ZZ,,,950000000001,
            950000000003,RD06,Flat,2,12,Browsing Road,Margate,CT9 2ZZ,,,950000000001,
            950000000004,RD04,,,14,Browsing Road,Margate,CT9 2ZZ,636020,171020,,3
            9.5E+11,RD04,,,16,Browsing Road,Margate,CT9 2ZZ,636030,171020,,3
            950000000006,RD04,,,18,Browsing Road,Margate,CT9 2ZZ,1,99999999,,3
            """;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_list_goes_in_its_bad_lines_are_told_and_the_mended_list_mends(@ArquillianResource URL house)
            throws IOException {
        Visitor assistant = browser.signIn(house, ADMINISTRATIVE_ASSISTANT);
        assistant.go("place/import-gazetteer.xhtml");
        assistant.look("import-gazetteer");

        assistant.button("Import").click();
        assistant.settle();
        assertThat(assistant.page().getByRole(com.microsoft.playwright.options.AriaRole.ALERT))
                .containsText("Choose a file.");
        assistant.look("import-gazetteer-error");

        send(assistant, "houses.csv", LIST);
        assertThat(assistant.page().locator("main")).containsText("6 lines read:");
        assertThat(assistant.page().locator("main")).containsText("2 refused");
        assertThat(assistant.page().locator("main")).containsText("The spreadsheet shortened the UPRN");
        assertThat(assistant.page().locator("main")).containsText("is outside Great Britain");
        assistant.look("import-gazetteer-report");
        Download report = assistant
                .page()
                .waitForDownload(() -> assistant.button("Download the report").click());
        assertThat(Files.readString(report.path())).contains("6,9.5E+11,refused,");

        send(assistant, "houses.csv", LIST.replace("9.5E+11", "950000000005").replace("1,99999999", "636040,171020"));
        assertThat(assistant.page().locator("main")).containsText("2 new, 0 changed, 4 unchanged, 0 refused");
    }

    @Test
    void a_file_that_is_none_is_refused_in_words(@ArquillianResource URL house) {
        Visitor assistant = browser.signIn(house, ADMINISTRATIVE_ASSISTANT);
        assistant.go("place/import-gazetteer.xhtml");
        send(assistant, "houses.csv", "uprn;road\n1;x\n");
        assertThat(assistant.page().locator("main")).containsText("Nothing went in");
        assertThat(assistant.page().locator("main")).containsText("The first line has no column street, town");
        assistant.look("import-gazetteer-refused");
    }

    private static void send(Visitor assistant, String name, String content) {
        Page page = assistant.page();
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        assistant.button("Import").click();
        page.waitForFunction("() => !document.querySelector('progress')"
                + " && document.querySelector('main').innerText.match(/lines? read|Nothing went in/)");
        assistant.settle();
    }

    @Test
    void houses_are_found_as_people_write_them_and_street_by_street(@ArquillianResource URL house) {
        Visitor assistant = browser.signIn(house, ADMINISTRATIVE_ASSISTANT);
        assistant.go("place/import-gazetteer.xhtml");
        send(assistant, "houses.csv", LIST);

        Visitor officer = browser.signIn(house, HOUSING_OFFICER);
        officer.go("place/find-properties.xhtml?q=12+browsing+rd+flat+2");
        assertThat(officer.page().locator("table.list tbody tr").first()).containsText("Flat 2, 12 Browsing Road");
        officer.look("find-properties-by-text");
        officer.go("place/find-properties.xhtml?street=Browsing+Road");
        assertThat(officer.page().locator("table.list tbody tr").first()).containsText("12 Browsing Road");
        officer.look("find-properties");
        officer.go("place/find-properties.xhtml?q=zzzz+qqqq");
        assertThat(officer.page().locator("main")).containsText("No address fits.");
        officer.look("find-properties-none");

        officer.go("place/view-property.xhtml?uprn=950000000003");
        assertThat(officer.heading()).contains("12 Browsing Road, Margate, CT9 2ZZ");
        assertThat(officer.page().locator("main")).containsText("2 dwelling units");
        officer.look("view-property");

        officer.expect("404: .*view-property.*");
        officer.go("place/view-property.xhtml?uprn=999999999999");
    }

    @Test
    void cases_are_listed_with_their_filters_in_the_address(@ArquillianResource URL house) throws SQLException {
        Visitor assistant = browser.signIn(house, ADMINISTRATIVE_ASSISTANT);
        assistant.go("place/import-gazetteer.xhtml");
        send(assistant, "houses.csv", LIST);
        Visitor officer = browser.signIn(house, HOUSING_OFFICER);
        officer.go("cases/find-cases.xhtml?type=PROPERTY&open=yes");
        assertThat(officer.heading()).contains("Cases");
        officer.look("find-cases");
        officer.go("cases/find-cases.xhtml?q=no-such-case");
        assertThat(officer.page().locator("main")).containsText("No case that you may see fits these filters.");
        officer.look("find-cases-none");

        String reference = caseOf("950000000004", 30);
        officer.go("place/view-property.xhtml?uprn=950000000004");
        officer.link(reference).click();
        officer.settle();
        assertThat(officer.heading()).startsWith("14 Browsing Road, Margate");
        assertThat(officer.page().locator("main")).containsText("30 entries");
        assertThat(officer.page().locator("ol.timeline li")).hasCount(25);
        officer.look("view-case");
        officer.link("Older").click();
        officer.settle();
        assertThat(officer.page().locator("ol.timeline li")).hasCount(5);
        officer.go("place/find-properties.xhtml?q=" + reference);
        assertThat(officer.heading()).as("a reference opens its record").startsWith("14 Browsing Road, Margate");

        officer.expect("404: .*view-case.*");
        officer.go("cases/view-case.xhtml?reference=MTF-P-1999-00001");
    }

    /** A case with so many lines on its timeline, as the housing officer's work would leave it. */
    private static String caseOf(String uprn, int lines) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select set_config('mtf.officer', '" + HOUSING_OFFICER
                    + "', true), set_config('mtf.today', '2011-05-03', true)");
            String reference;
            try (ResultSet row = statement.executeQuery("select cases.open_property_case('" + uprn
                    + "', '14 Browsing Road, Margate', 'PROTECT', timestamptz '2011-05-03 09:00Z')")) {
                row.next();
                reference = row.getString(1);
            }
            statement.execute(
                    "insert into cases.timeline_entry (case_id, data_class, agency_code, occurred_at, heading, body,"
                            + " recorded_at, recorded_by) select cases.id_of('" + reference + "'), 2, 'TDC',"
                            + " timestamptz '2011-05-03 09:00Z' + n * interval '1 minute', 'Visited', 'Nobody at home, time ' || n || '.',"
                            + " timestamptz '2011-05-03 12:00Z', '" + HOUSING_OFFICER + "' from generate_series(1, "
                            + lines + ") n");
            connection.commit();
            return reference;
        }
    }

    @Test
    void who_may_not_import_does_not_reach_the_page(@ArquillianResource URL house) {
        Visitor administrator = browser.signIn(house, SYSTEM_ADMINISTRATOR);
        administrator.expect("403: .*import-gazetteer.*");
        administrator.go("place/import-gazetteer.xhtml");
    }
}
