package org.margatetaskforce.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Figures of areas come in by file, and everybody looks at them on the map, in its table, and area by area. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LookAtTheMapE2E {

    private static final String ADMINISTRATIVE_ASSISTANT = "m.stokes";
    private static final String POLICE_SERGEANT = "m.brightwell";
    private static final String HOUSING_OFFICER = "p.sandys";

    private static final String HEADINGS = "Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,"
            + "LSOA code,LSOA name,Crime type,Last outcome category,Context\n";
    private static final String CALL = ",2009-02,Imagined Police,Imagined Police,1.391033,51.390823,"
            + "On or near Athelstan Road,E01024657,Thanet 001A,Anti-social behaviour,,\n";
    private static final String ELSEWHERE = ",2009-02,Imagined Police,Imagined Police,0.965899,51.244036,"
            + "On or near Herons Close,E01023987,Ashford 001B,Burglary,,\n";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_month_is_looked_at_taken_in_once_and_replaced_when_asked(@ArquillianResource URL house) {
        Visitor assistant = browser.signIn(house, ADMINISTRATIVE_ASSISTANT);
        assistant.go("safety/import-figures.xhtml");
        assistant.look("import-figures");

        send(
                assistant,
                HEADINGS + CALL + CALL.replace("2009-02", "Feb 09") + ELSEWHERE,
                "Only look: say what would go in");
        assertThat(assistant.page().locator("main")).containsText("would not go in");
        assertThat(assistant.page().locator("main")).containsText("“Feb 09” is not a month such as 2011-05.");
        assistant.look("import-figures-report");

        String whole = HEADINGS + CALL + CALL + ELSEWHERE;
        send(assistant, whole, "Take it in, in the place of what is here");
        assertThat(assistant.page().locator("main")).containsText("street.csv is in");
        assertThat(assistant.page().locator("main")).containsText("3 lines read: 2 new");
        assertThat(assistant.page().locator("main")).containsText("1 outside our areas");

        send(assistant, whole, "Take it in, unless the month is here already");
        assertThat(assistant.page().locator("main")).containsText("2009-02 of Imagined Police is here already");
    }

    private static void send(Visitor assistant, String content, String wish) {
        Page page = assistant.page();
        assistant.go("safety/import-figures.xhtml");
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload("street.csv", "text/csv", content.getBytes(StandardCharsets.UTF_8)));
        page.getByLabel(wish).check();
        assistant.button("Send").click();
        page.waitForFunction("() => !document.querySelector('progress')"
                + " && document.querySelector('main').innerText.match(/lines? read|Nothing went in/)");
        assistant.settle();
    }

    @Test
    void the_map_shows_what_its_reader_may_see_and_the_table_says_the_same(@ArquillianResource URL house) {
        Visitor sergeant = browser.signIn(house, POLICE_SERGEANT);
        sergeant.go("safety/map.xhtml");
        assertThat(sergeant.page().locator("svg.town-map path.lsoa").count()).isPositive();
        assertThat(sergeant.page().locator("table.figures-list tbody tr").count())
                .as("a line each area, and their total")
                .isEqualTo(sergeant.page().locator("svg.town-map path.lsoa").count() + 1);
        sergeant.look("map");

        sergeant.page()
                .getByLabel("Properties", new Page.GetByLabelOptions().setExact(true))
                .check();
        sergeant.page().getByLabel("Actions due or overdue").check();
        sergeant.button("Apply").click();
        sergeant.settle();
        assertThat(sergeant.page().locator("circle.properties").count()).isPositive();
        sergeant.link("Nearer").click();
        sergeant.settle();
        sergeant.link("Nearer").click();
        sergeant.settle();
        assertThat(sergeant.page().locator("text.street").count()).isPositive();
        assertThat(sergeant.page().locator("circle.properties").count()).isPositive();
        sergeant.look("map-nearer");

        sergeant.go("safety/map.xhtml");
        sergeant.page().locator("table.figures-list tbody th a").first().click();
        sergeant.settle();
        assertThat(sergeant.page().locator("main")).containsText("Deprivation");
        sergeant.look("view-area");
    }

    @Test
    void what_is_no_area_is_not_found(@ArquillianResource URL house) {
        Visitor officer = browser.signIn(house, HOUSING_OFFICER);
        officer.go("safety/map.xhtml?chosen=yes&shade=RESIDENTS&lon=junk&lat=51.39&zoom=99999999");
        assertThat(officer.heading()).contains("Map");
        officer.expect("404: .*view-area.*");
        officer.go("place/view-area.xhtml?code=E01999999");
    }
}
