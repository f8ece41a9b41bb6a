package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.margatetaskforce.launch.HouseForTests;

/**
 * Records whose time is past: found, held, proposed by one and decided by another, gone with their certificate; and what is held stays
 * (partnership practice F.6, check C79).
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DisposeOfWhatIsDueE2E {

    private static final String GOVERNANCE = "m.eldridge";
    private static final String MANAGER = "r.ferreira";
    private static final String LEADER = "a.okonkwo";
    private static final int LOOKS = 60;

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    private String goes = "";
    private String stays = "";

    @BeforeEach
    void two_cases_of_houses_that_closed_long_ago() throws SQLException {
        TrialStreet.build("Keepers Lane", 190);
        goes = TrialCase.open(190, 1, "1 Keepers Lane");
        stays = TrialCase.open(190, 2, "2 Keepers Lane");
        try (Connection town = TownRecords.open();
                Statement sql = town.createStatement()) {
            sql.execute("""
                    update cases.shared_case set opened_on = '2003-02-03', closed_on = '2004-05-05', stage = 'CLOSED', closure_reason = 'NEEDS_MET'
                     where reference in ('%s', '%s')""".formatted(goes, stays));
            town.commit();
        }
    }

    private static String reference(Visitor visitor) {
        return URI.create(visitor.page().url()).getQuery().replaceAll(".*reference=", "");
    }

    private static int count(String sql) throws SQLException {
        try (Connection town = TownRecords.open();
                Statement statement = town.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }

    @Test
    void what_is_due_goes_by_two_persons_with_its_certificate_and_what_is_held_stays()
            throws SQLException, IOException {
        Visitor leader = browser.signIn(base, LEADER);
        Counter htl = new Counter(leader);
        leader.go("cases/view-case.xhtml?reference=" + goes);
        assertThat(htl.main()).contains("Kept until", "closed 5 May 2004 + 6 years: 5 May 2010");
        leader.look("view-case-kept-until");
        leader.go("cases/retention-schedule.xhtml");
        assertThat(htl.main()).contains("the youngest child’s 25th birthday", "No placement is kept here yet");
        leader.look("retention-schedule");

        Visitor officer = browser.signIn(base, GOVERNANCE);
        Counter igo = new Counter(officer);
        officer.go("cases/find-due.xhtml?q=" + goes.substring(0, 11));
        assertThat(igo.main()).contains(goes, stays, "due");
        officer.look("find-due");
        officer.go("cases/view-due.xhtml?reference=" + stays);
        officer.link("Hold it").click();
        officer.settle();
        igo.press("Set the hold");
        assertThat(igo.errors()).hasSize(2);
        igo.choose("What is it for?", "Legal claim");
        igo.fill("Why is it held?", "A claim for disrepair is before the county court.");
        officer.look("set-disposal-hold");
        igo.press("Set the hold");
        String hold = reference(officer);
        assertThat(igo.main()).contains("Stands", "before the county court", stays);
        officer.look("view-disposal-hold");
        officer.go("cases/review-disposal-hold.xhtml?reference=" + hold);
        igo.choose("Is the hold still needed?", "No: lift it");
        igo.fill("Why?", "The claim has been withdrawn.");
        igo.press("Record it");
        assertThat(igo.errors()).singleElement().asString().contains("somebody else lifts it");
        officer.look("review-disposal-hold");

        leader.go("cases/view-case.xhtml?reference=" + stays);
        assertThat(htl.main()).contains("held: not disposed of").doesNotContain("county court");

        officer.go("cases/propose-disposal.xhtml?kind=PROPERTY");
        assertThat(igo.main()).contains(goes).doesNotContain(stays);
        officer.page().locator("input[value='" + goes + "']").check();
        igo.fill("Why are they disposed of?", "The time of the schedule is past.");
        officer.look("propose-disposal");
        igo.press("Propose it");
        String disposal = reference(officer);
        assertThat(igo.main()).contains("Somebody else decides", goes);
        officer.look("view-disposal-proposed");

        Visitor manager = browser.signIn(base, MANAGER);
        Counter pm = new Counter(manager);
        manager.go("worklist.xhtml?q=" + disposal);
        assertThat(pm.main()).contains("Decide about a disposal");
        manager.go("cases/decide-disposal.xhtml?reference=" + disposal);
        assertThat(pm.main()).contains("What would go", "Team and partners");
        pm.press("Record the decision");
        assertThat(pm.errors()).hasSize(1);
        manager.look("decide-disposal");
        pm.choose("Are these records disposed of?", "Yes: dispose of them");
        pm.press("Record the decision");
        for (int look = 0; look < LOOKS && !pm.main().contains("Carried out"); look++) {
            manager.page().waitForTimeout(1000);
            manager.go("cases/view-disposal.xhtml?reference=" + disposal);
        }
        assertThat(pm.main()).contains("Carried out", "1 in all, 1 gone", "CD-");
        manager.look("view-disposal-done");
        String certificate = manager.page()
                .locator("a[href*=certificate-of-disposal]")
                .first()
                .getAttribute("href");
        APIResponse pdf =
                manager.page().context().request().get(base.getProtocol() + "://" + base.getAuthority() + certificate);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.headers().get("content-type")).isEqualTo("application/pdf");
        assertThat(pdf.body()).startsWith("%PDF".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        manager.go("cases/find-disposals.xhtml?q=" + goes);
        assertThat(pm.main()).contains(disposal);
        manager.look("find-disposals");

        assertThat(leader.page()
                        .context()
                        .request()
                        .get(base + "cases/view-case.xhtml?reference=" + goes)
                        .status())
                .isEqualTo(404);
        assertThat(count("select count(*) from camunda.act_hi_procinst where business_key_ = '" + goes + "'"))
                .isZero();
        assertThat(count("select count(*) from identity.audit_entry where reference = '" + goes
                        + "' and detail like 'disposed of under " + disposal + "%'"))
                .as("who disposed of it stays in the audit")
                .isEqualTo(1);
        assertThat(count("select count(*) from identity.audit_entry where reference = '" + hold
                        + "' and detail = 'set'"))
                .isEqualTo(1);

        assertThat(Files.readString(HouseForTests.HEADS.resolve("erasures.log")))
                .as("what was erased stands outside the database")
                .contains(" cases.shared_case " + goes + " CD-");

        manager.go("cases/review-disposal-hold.xhtml?reference=" + hold);
        pm.choose("Is the hold still needed?", "No: lift it");
        pm.fill("Why?", "The claim has been withdrawn.");
        pm.press("Record it");
        assertThat(pm.main()).contains("Lifted");
        manager.go("cases/find-disposal-holds.xhtml?which=LIFTED&q=" + hold);
        assertThat(pm.main()).contains(hold);
        manager.look("find-disposal-holds");
    }
}
