package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.net.URL;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A landlord's dozen flats as one piece of work: validated, proposed, decided and served, as far as each lawfully can be. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Order(Integer.MAX_VALUE)
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
    void a_dozen_flats_in_one_day() {
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
        assertThat(candidates(officer)).isEqualTo(12);
        hio.press("Tick none");
        hio.press("Check");
        assertThat(hio.main() + hio.errors()).contains("Pick at least one application");
        hio.press("Tick all");
        officer.look("start-bulk-work");
        String validated = begin(officer, hio);
        assertThat(validated).contains("10 of 12 found duly made, 2 refused").contains("is missing");
        officer.look("view-bulk-work");

        find(officer, "PROPOSE", landlord);
        assertThat(candidates(officer)).isEqualTo(10);
        hio.press("Check");
        assertThat(hio.errors()).hasSize(4);
        hio.fill(
                "What shows that the tests of section 88(3) are met in each of these houses?",
                "The same owner since 1998; the police, the fire service and council tax know nothing against him.");
        hio.fillAndLeave(
                hio.field("First day of the licences"),
                Counter.written(hio.today().plusDays(40)));
        hio.fill("Reasons, as the notices print them", "The tests of section 88(3) are met.");
        hio.pick("How everybody is served", "First class post");
        officer.look("start-bulk-work-propose");
        String proposed = begin(officer, hio);
        assertThat(proposed)
                .contains("9 of 10 proposed, and the notice served, 1 refused")
                .contains("by hand");

        String reference = officer.page()
                .locator("main table.list tbody tr td[data-label='Application'] a")
                .last()
                .innerText();
        officer.go("licensing/stop-clock.xhtml?reference=" + reference);
        hio.choose("For what does it stop?", "Waiting for the applicant");
        officer.look("stop-clock");
        hio.press("Stop the clock");
        assertThat(hio.main()).contains("it stands now");

        hio.moveTo(hio.today().plusDays(18));
        officer.go("licensing/stop-clock.xhtml?reference=" + reference);
        hio.press("Start the clock");
        assertThat(hio.main()).contains("moved on by 18 days on which the clock stood");

        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        leader.go("licensing/share-out-work.xhtml");
        assertThat(htl.main()).contains("Out of target").contains("Hand over");
        htl.press("Hand them over");
        assertThat(htl.errors()).hasSize(3);
        leader.look("share-out-work");
        leader.go("licensing/scheme-accounts.xhtml");
        htl.press("Enter it");
        assertThat(htl.errors()).hasSize(1);
        htl.fill("For what?", "Validation of a dozen flats");
        htl.press("Enter it");
        assertThat(htl.main() + htl.errors()).contains("Give the minutes");
        htl.fill("Minutes of officers’ time (optional)", "90");
        htl.press("Enter it");
        assertThat(htl.main()).contains("It is entered").contains("£48.00").contains("Fee from now that breaks even");
        leader.look("scheme-accounts");
        leader.page().getByTitle("Publish the report of 2011/12").click();
        leader.settle();
        htl.press("Publish it");
        assertThat(htl.main() + htl.errors()).contains("2011/12 runs until");
        leader.go("register/yearly-report.xhtml");
        assertThat(htl.main()).contains("No report has been published yet.");
        find(leader, "DECIDE", landlord);
        assertThat(candidates(leader)).isEqualTo(9);
        htl.fill("Reasons, as the notices print them", "Nobody made a representation, and the tests are met.");
        String decided = begin(leader, htl);
        // the clock of one was started meanwhile, but before it was picked
        assertThat(decided).contains("9 of 9 granted, 0 refused");

        Visitor administrator = browser.signIn(base, "m.stokes");
        Counter aa = new Counter(administrator);
        find(administrator, "SERVE", landlord);
        aa.pick("How everybody is served", "First class post");
        assertThat(begin(administrator, aa)).contains("9 of 9 decision served");
        administrator.go("licensing/find-bulk-work.xhtml");
        administrator.look("find-bulk-work");
        assertThat(aa.main()).contains("Serve the decision").contains("BW-2011-");
    }
}
