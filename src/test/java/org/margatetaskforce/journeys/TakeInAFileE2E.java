package org.margatetaskforce.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The housing team leader takes in the tenants of the housing system, and decides on one who is much like another. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TakeInAFileE2E {

    private static final String LEADER = "a.okonkwo";
    private static final String HOUSING_OFFICER = "p.sandys";
    private static final String STREET = "Takings Street";
    private static final int NUMBER = 86;

    private static final String HEADING =
            "Tenant ID;Forename;Surname;Date of birth;Address line 1;Postcode;Type of tenancy;Start date;Rent"
                    + " account\r\n";
    private static final String TENANTS = HEADING
            + "E2E-1;Amélie;Brøndsted;3/2/1975;Flat 1, 2 Takings Street;CT9 6ZZ;Secure;1/3/2009;111\r\n"
            + "E2E-2;Björn;Eskilsson;31/2/1981;Flat 2, 2 Takings Street;CT9 6ZZ;Secure;1/4/2010;112\r\n"
            + "E2E-3;Célia;Figueiroa;1983;Flat 9, 2 Takings Street;CT9 6ZZ;Grace and favour;1/4/2010;113\r\n"
            + "E2E-4;Dörte;Grünewald;9/9/1990;3 Takings Street, Flat 3;CT9 6ZZ;Secure;1/4/2010;114\r\n";
    private static final String NEXT = HEADING.replace("Rent account", "Account")
            + "E2E-1;Amélie;Brøndsted;3/2/1975;Flat 1, 2 Takings Street;CT9 6ZZ;Secure;1/3/2009;111\r\n"
            + "E2E-9;Amelia;Brondsted;3/2/1975;Flat 2, 4 Takings Street;CT9 6ZZ;Secure;1/5/2009;119\r\n";

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_file_goes_in_without_its_bad_lines_and_one_like_another_is_decided(@ArquillianResource URL house)
            throws IOException {
        TrialStreet.build(STREET, NUMBER);
        Visitor leader = browser.signIn(house, LEADER);
        leader.go("intake/find-imports.xhtml");
        leader.link("Take in a file").click();
        leader.settle();
        leader.look("take-in-file");
        leader.button("Read it").click();
        leader.settle();
        assertThat(leader.page().getByRole(AriaRole.ALERT)).containsText("Choose a file.");
        assertThat(leader.page().getByRole(AriaRole.ALERT)).containsText("Say what the file holds.");
        leader.look("take-in-file-error");
        send(leader, "tenants.xlsx", "PK\u0003\u0004\u0000\u0000".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(leader.page().getByRole(AriaRole.ALERT)).containsText("This is not a text file.");

        send(leader, "tenants.csv", TENANTS.getBytes(Charset.forName("windows-1252")));
        assertThat(leader.page().locator("main")).containsText("What is in each column?");
        assertThat(leader.page().locator("main")).containsText("Amélie · Björn · Célia");
        assertThat(leader.page().getByLabel("What Surname is here")).hasValue("family_name");
        assertThat(leader.page().getByLabel("What Rent account is here")).hasValue("");
        leader.page().getByLabel("What Type of tenancy is here").selectOption("tenure");
        leader.look("take-in-file-columns");
        leader.button("Go on").click();
        leader.settle();
        assertThat(leader.page().getByLabel("What Secure means in Tenure")).hasValue("SOCIAL");
        leader.look("take-in-file-words");
        leader.button("Save, and see what would happen").click();
        leader.settle();
        assertThat(leader.page().getByRole(AriaRole.ALERT)).containsText("Give the mapping a name.");
        leader.page().getByLabel("Save the mapping as").fill("Trial housing system");
        leader.button("Save, and see what would happen").click();
        waitForTheReport(leader);
        assertThat(leader.page().locator("main")).containsText("4 lines: 2 new, 0 changed, 0 known already");
        assertThat(leader.page().locator("main")).containsText("“31/2/1981” in “Born” is not a date");
        assertThat(leader.page().locator("main")).containsText("Nothing says what “Grace and favour” means here");
        leader.look("take-in-file-report");
        Download report = leader.page().waitForDownload(() -> leader.button("Download what would happen")
                .click());
        assertThat(Files.readString(report.path())).contains("\"3\",\"refused\"");
        leader.button("Take it in").click();
        leader.settle();
        assertThat(leader.page().getByRole(AriaRole.ALERT)).containsText("2 lines cannot");
        leader.page().getByLabel("Take the good lines in and leave 2 lines out").check();
        leader.button("Take it in").click();
        leader.page().getByText("The file is in").waitFor();
        leader.button("See what came of it").click();
        leader.settle();
        assertThat(leader.heading()).contains("IM-");
        assertThat(leader.page().locator("main"))
                .containsText("2 new, 0 changed, 0 known already, 0 to be decided, 2 left out");
        leader.look("view-import");
        leader.page().locator("table.list a.reference").first().click();
        leader.settle();
        assertThat(leader.heading()).contains("Amélie Brøndsted");

        leader.go("intake/take-in-file.xhtml");
        send(leader, "tenants.csv", NEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(leader.page().locator("main"))
                .containsText("1 column is new since “Trial housing system” was saved");
        leader.look("take-in-file-known");
        leader.button("Go on").click();
        leader.settle();
        leader.button("Save, and see what would happen").click();
        waitForTheReport(leader);
        assertThat(leader.page().locator("main"))
                .containsText("0 new, 0 changed, 1 known already, 1 to be decided, 0 refused");
        leader.button("Take it in").click();
        leader.page().getByText("The file is in").waitFor();
        leader.button("See what came of it").click();
        leader.settle();
        leader.link("Decide on those that still wait").click();
        leader.settle();
        leader.look("find-arrivals");
        leader.page().locator("table.list a.reference").first().click();
        leader.settle();
        leader.look("decide-arrival");
        leader.page().getByLabel("Somebody else: record them anew").check();
        leader.button("Check before you decide").click();
        leader.settle();
        assertThat(leader.page().getByRole(AriaRole.ALERT)).isVisible();
        leader.page().getByLabel("How do you know?").fill("They are cousins and live at different doors");
        leader.button("Check before you decide").click();
        leader.settle();
        leader.look("decide-arrival-check");
        leader.button("Decide").click();
        leader.settle();
        assertThat(leader.page().locator("main")).containsText("Nothing waits to be decided.");
        leader.go("intake/find-imports.xhtml");
        leader.look("find-imports");
    }

    @Test
    void who_may_not_take_files_in_does_not_reach_the_page(@ArquillianResource URL house) {
        Visitor officer = browser.signIn(house, HOUSING_OFFICER);
        officer.expect("403: .*take-in-file.*");
        officer.go("intake/take-in-file.xhtml");
    }

    private static void send(Visitor leader, String name, byte[] content) {
        Page page = leader.page();
        page.getByLabel("Persons and where they live").check();
        page.getByLabel("File", new Page.GetByLabelOptions().setExact(true))
                .setInputFiles(new FilePayload(name, "text/csv", content));
        leader.button("Read it").click();
        leader.settle();
    }

    private static void waitForTheReport(Visitor leader) {
        leader.page()
                .waitForFunction("() => !document.querySelector('progress') &&"
                        + " document.querySelector('main').innerText.match(/Lines to look at|to be decided|Nothing"
                        + " went in/)");
        leader.settle();
    }
}
