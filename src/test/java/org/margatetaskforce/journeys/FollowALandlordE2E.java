package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A landlord's homes, hazards and notices; a notice revoked in part; the delivery plan with its posts and months, and their file. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class FollowALandlordE2E {

    private static final int STREET = 260;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void a_landlord_a_notice_that_stands_in_part_and_the_plan() throws IOException {
        TrialStreet.build("Landlords Row", STREET);
        String reference = TrialNotice.assessed(STREET, 1, "1 Landlords Row, Margate");
        String notice = TrialNotice.breached(reference);
        TrialNotice.aboutTwoHazards(notice);
        Visitor leader = browser.signIn(base, "a.okonkwo");
        Counter htl = new Counter(leader);
        landlord(leader, htl, reference, notice);
        part(leader, htl, notice);
        plan(leader, htl);
    }

    private static void landlord(Visitor leader, Counter htl, String reference, String notice) {
        leader.go("people/view-organisation.xhtml?reference=O-997" + STREET + "0001");
        leader.link("As a landlord").click();
        leader.settle();
        assertThat(leader.heading()).contains(TrialNotice.LANDLORD);
        assertThat(htl.main())
                .contains("Homes they answer for today\n1", "1 case", "1 with a category 1 hazard")
                .contains(reference, notice, "Landlords Row", "not yet")
                .contains("They are recorded as holder of no licence.");
        leader.look("view-landlord");
    }

    /** Housing Act 2004 s.16(3). */
    private static void part(Visitor leader, Counter htl, String notice) {
        leader.go("housing/view-notice.xhtml?reference=" + notice);
        leader.link("Revoke part of it").click();
        leader.settle();
        htl.press("Check the decision");
        assertThat(htl.main()).contains("Falling on stairs etc, category 1", "Excess cold, category 1");
        htl.press("Change");
        leader.page().getByLabel("Excess cold, category 1: not found removed").check();
        htl.press("Check the decision");
        htl.press("Revoke it for these");
        assertThat(htl.errors()).as("not for all of them").hasSize(1);
        htl.press("Change");
        leader.page().getByLabel("Excess cold, category 1: not found removed").uncheck();
        leader.glance("revoke-part-of-notice");
        htl.press("Check the decision");
        leader.glance("revoke-part-of-notice-check");
        htl.press("Revoke it for these");
        assertThat(htl.errors()).isEmpty();
        assertThat(htl.main())
                .contains("revoked in part, stands for the rest", "revoked for it on", "Decision on improvement notice")
                .contains("Local land charge: for which hazards it stands");
        leader.look("view-notice-in-part");
    }

    private static void plan(Visitor leader, Counter htl) throws IOException {
        leader.go("housing/record-capacity.xhtml");
        htl.press("Put it into the plan");
        assertThat(htl.errors()).isNotEmpty();
        htl.fill("Which post?", "Enforcement officer of the journey");
        htl.fill("Who pays for it?", "Grant to the task force");
        htl.choose("Is it one of the grant’s extra posts?", "Yes");
        htl.fill("How many inspections a month are planned of it?", "7");
        leader.glance("record-capacity");
        htl.press("Put it into the plan");
        assertThat(htl.errors()).isEmpty();
        assertThat(htl.main()).contains("Enforcement officer of the journey", "vacant", "of the grant’s", "May 2011");
        leader.look("delivery-plan");
        leader.page()
                .locator("summary", new Page.LocatorOptions().setHasText("Export"))
                .click();
        List<CSVRecord> rows = CSVFormat.RFC4180
                .parse(new StringReader(text(leader, "CSV, for any program").substring(1)))
                .getRecords();
        assertThat(rows.get(0).toList()).startsWith("Month", "Inspections planned", "Of these by the grant's posts");
        assertThat(rows).as("a head, twelve months, a gap, who took it").hasSize(15);
        assertThat(Integer.parseInt(rows.get(2).get(2)))
                .as("planned of the grant's posts in the second month")
                .isGreaterThanOrEqualTo(7);
        leader.page().locator("main table a[href*='happened=REPORTED']").first().click();
        leader.settle();
        assertThat(leader.heading()).contains("nforcement");
    }

    private static String text(Visitor leader, String link) throws IOException {
        Download file = leader.page().waitForDownload(() -> leader.link(link).click());
        try (InputStream stream = file.createReadStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
