package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An officer looks; governance asks, tells a person who looked, and proves that nothing of it was altered. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class GovernTheAuditE2E {

    private static final String OFFICER = "i.dumitru";

    @ArquillianResource
    URL base;

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeEach
    void a_street() {
        TrialStreet.build("Auditors Row", 121);
    }

    private static void asTheMaster(String sql) {
        try (Connection master = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
                Statement statement = master.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Test
    void an_officer_looks_governance_asks_and_the_chain_is_proved() {
        String aCase = TrialCase.open(121, 1, "1 Auditors Row", OFFICER);
        Visitor officer = browser.signIn(base, OFFICER);
        Counter hio = new Counter(officer);
        officer.go("cases/view-case.xhtml?reference=" + aCase);
        officer.page().waitForResponse("**/identity/printed", () -> officer.page()
                .evaluate("() => window.dispatchEvent(new Event('beforeprint'))"));
        officer.page().locator("#search").fill("Dumitru");
        officer.page().locator("#search").press("Enter");
        officer.settle();
        officer.expect("404: .*");
        officer.go("cases/view-case.xhtml?reference=MTF-1999-00001");
        officer.go("identity/me.xhtml");
        officer.link("What I looked at").click();
        officer.settle();
        assertThat(hio.main())
                .contains("looked at")
                .contains("printed")
                .contains(aCase)
                .contains("not found")
                .contains("“Dumitru”");
        officer.look("my-trail");
        officer.go("identity/find-access.xhtml?whose=ALL&about=" + aCase);
        assertThat(hio.main()).contains(aCase);
        officer.leave();

        Visitor governance = browser.signIn(base, "m.eldridge");
        Counter igo = new Counter(governance);
        governance.go("identity/governance.xhtml");
        governance.look("governance");
        String waiting = "identity/find-alerts.xhtml?state=waiting&officer=" + OFFICER;
        for (int i = 0; i < 20; i++) {
            governance.go(waiting);
            if (igo.main().contains("AL-")) {
                break;
            }
            governance.page().waitForTimeout(1000);
        }
        assertThat(igo.main()).contains("Searched for their own name");
        governance.look("find-alerts");
        governance.page().locator("td a.reference").first().click();
        governance.settle();
        igo.press("Save");
        assertThat(igo.errors()).hasSize(2);
        governance.look("review-alert-errors");
        governance.page().getByLabel("What came of it").selectOption("EXPLAINED");
        igo.fill("In a sentence or two", "Looked for a tenant of the same name, on an own case.");
        igo.press("Save");
        assertThat(igo.main()).contains("explained").contains("of the same name");
        governance.look("review-alert");
        governance.go("identity/find-access.xhtml?about=" + aCase);
        assertThat(igo.main()).contains("looked at").contains("Thanet District Council");
        governance.look("find-access");
        governance.go("identity/who-looked.xhtml?about=" + aCase);
        assertThat(igo.main()).contains("Housing Improvement Officer").doesNotContain("Dumitru");
        governance.look("who-looked");
        governance.go("identity/watched-records.xhtml");
        governance.look("watched-records");
        governance.go("identity/prove-audit.xhtml");
        igo.press("Write the head outside now");
        governance.button("Prove it now").click();
        governance.page().getByText("The access audit is whole").waitFor();
        governance.look("prove-audit");
        governance.leave();
    }

    @Test
    void what_cannot_be_audited_is_not_shown() {
        String aCase = TrialCase.open(121, 2, "2 Auditors Row", OFFICER);
        Visitor officer = browser.signIn(base, OFFICER);
        asTheMaster("revoke insert on identity.audit_entry from mtf_app");
        try {
            officer.expect("500: .*");
            officer.go("cases/view-case.xhtml?reference=" + aCase);
            assertThat(officer.page().content()).doesNotContain("2 Auditors Row");
        } finally {
            asTheMaster("grant insert on identity.audit_entry to mtf_app");
        }
        officer.go("cases/view-case.xhtml?reference=" + aCase);
        assertThat(officer.page().content()).contains("2 Auditors Row");
        officer.leave();
    }
}
