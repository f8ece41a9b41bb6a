package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.margatetaskforce.identity.Authenticator;

/** Somebody is appointed, comes in by two proofs, is seen to be in, is put out, and leaves. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeepSignInsE2E {

    @ArquillianResource
    URL house;

    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void nobody_is_suspected() throws SQLException {
        try (Connection database =
                        DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("select set_config('mtf.officer', 'system', true)");
            statement.executeUpdate("delete from identity.sign_in_failure_from");
            statement.executeUpdate("delete from identity.sign_in_failure");
            database.commit();
        }
    }

    @Test
    void from_the_first_day_to_the_last() {
        String username = "z." + UUID.randomUUID().toString().substring(0, 8);
        Visitor administrator = browser.signIn(house, "k.havel");
        String given = appoint(administrator, username);
        String reference = administrator.page().url().replaceAll(".*reference=", "");

        // the first day: a password of one's own, and an authenticator
        Visitor officer = browser.visitor(house);
        officer.go("today.xhtml");
        officer.look("sign-in-with-agency");
        officer.signIn(username, given);
        assertThat(officer.heading()).isEqualTo("Change your password");
        officer.go("worklist.xhtml");
        assertThat(officer.heading()).as("nothing else before that").isEqualTo("Change your password");
        officer.page().getByLabel("Present password").fill(given);
        officer.page().getByLabel("New password", exactly()).fill("harbour arm in the rain");
        officer.page().getByLabel("New password once more").fill("harbour arm in the rain");
        officer.button("Change password").click();
        officer.settle();
        Authenticator phone = setUp(officer);
        List<String> recovery = officer.page().locator(".recovery-codes code").allInnerTexts();
        assertThat(recovery).hasSize(10);
        officer.look("second-factor-recovery-codes");
        officer.go("identity/second-factor.xhtml");
        assertThat(officer.page().content()).doesNotContain(recovery.get(0));
        officer.look("second-factor-in-use");
        officer.button("Sign out").click();
        officer.settle();

        // the next: both proofs, the second first wrongly
        officer.signIn(username, "harbour arm in the rain");
        assertThat(officer.heading()).isEqualTo("Give your code");
        officer.page().getByLabel("Code").fill("123456");
        officer.button("Go on").click();
        officer.settle();
        assertThat(officer.page().locator("[role=alert]").first().innerText()).contains("That code is not right");
        officer.look("sign-in-code");
        officer.page().getByLabel("Code").fill(phone.code(1));
        officer.button("Go on").click();
        officer.page().waitForURL("**/today.xhtml");

        // a second desk, with a recovery code
        Visitor elsewhere = browser.visitor(house);
        elsewhere.go("today.xhtml");
        elsewhere.signIn(username, "harbour arm in the rain");
        elsewhere.page().getByLabel("Code").fill(recovery.get(0));
        elsewhere.button("Go on").click();
        elsewhere.page().waitForURL("**/today.xhtml");
        officer.go("identity/my-sessions.xhtml");
        assertThat(officer.page().locator("tbody tr").allInnerTexts())
                .hasSize(2)
                .anyMatch(row -> row.contains("password and recovery code"))
                .anyMatch(row -> row.contains("this one"));
        officer.look("my-sessions");
        officer.button("End all but this one").click();
        officer.settle();
        elsewhere.go("worklist.xhtml");
        assertThat(elsewhere.heading()).isEqualTo("Sign in");

        // an administrator puts them out, and then for good
        administrator.go("identity/sessions.xhtml");
        administrator.look("sessions");
        administrator
                .page()
                .locator("tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Zoë Trial " + username))
                .getByRole(AriaRole.BUTTON)
                .first()
                .click();
        administrator.settle();
        officer.go("worklist.xhtml");
        assertThat(officer.heading()).isEqualTo("Sign in");
        administrator.go("identity/change-officer.xhtml?act=leave&reference=" + reference);
        administrator.look("officer-leaves");
        administrator.button("Shut the sign-in").click();
        administrator.settle();
        assertThat(administrator.page().locator("main").innerText())
                .contains("can no longer sign in", "disabled", "Appointed: Housing Improvement Officer", "Left:");
        administrator.look("officer-left");
        officer.signIn(username, "harbour arm in the rain");
        assertThat(officer.page().locator("main").innerText()).doesNotContain("Give your code");
        assertThat(officer.heading()).isEqualTo("Sign in");
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }

    /** Appoints, wrongly first, and gives the first password. */
    private static String appoint(Visitor administrator, String username) {
        administrator.go("identity/officers.xhtml");
        administrator.link("Appoint an officer").click();
        administrator.settle();
        administrator.button("Check before you go on").click();
        administrator.settle();
        assertThat(administrator.page().locator(".error-summary").innerText()).contains("What is their name?");
        administrator.page().getByLabel("What is their name?").fill("Zoë Trial " + username);
        administrator.page().getByLabel("User name").fill("k.havel");
        administrator.page().getByLabel("Work e-mail").fill("zoe@thanet.example");
        administrator.page().getByLabel("Which agency employs them?").selectOption("TDC");
        administrator.page().getByLabel("Which post?").selectOption("HIO");
        administrator.look("appoint-officer");
        administrator.button("Check before you go on").click();
        administrator.settle();
        administrator.button("Appoint them").click();
        administrator.settle();
        assertThat(administrator.page().locator("main").innerText()).contains("The user name k.havel is somebody’s");
        administrator.button("Change").click();
        administrator.settle();
        administrator.page().getByLabel("User name").fill(username);
        administrator.button("Check before you go on").click();
        administrator.settle();
        administrator.button("Appoint them").click();
        administrator.settle();
        assertThat(administrator.heading()).isEqualTo("Give a new password");
        administrator.button("Give a new password").click();
        administrator.settle();
        String given = administrator.page().locator("code.secret").innerText();
        administrator.look("officer-password-given");
        administrator.link("I have told them").click();
        administrator.settle();
        assertThat(administrator.heading()).isEqualTo("Zoë Trial " + username);
        administrator.look("view-officer");
        administrator.link("Give a post").click();
        administrator.settle();
        administrator.page().getByLabel("Which post?").selectOption("LGL");
        administrator.look("give-post");
        administrator.button("Check before you go on").click();
        administrator.settle();
        administrator.button("Give the post").click();
        administrator.settle();
        administrator
                .page()
                .locator("tr")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Legal officer"))
                .getByRole(AriaRole.LINK)
                .click();
        administrator.settle();
        administrator.look("end-post");
        administrator.button("Check before you go on").click();
        administrator.settle();
        administrator.button("End the post").click();
        administrator.settle();
        assertThat(administrator.page().locator("main").innerText()).contains("The post Legal officer is ended.");
        return given;
    }

    private static Authenticator setUp(Visitor officer) {
        officer.go("identity/me.xhtml");
        officer.link("My authenticator").click();
        officer.settle();
        Authenticator phone =
                new Authenticator(officer.page().locator("code.secret").innerText());
        officer.look("second-factor");
        officer.page().getByLabel("Code").fill("000000");
        officer.button("Use this authenticator from now on").click();
        officer.settle();
        assertThat(officer.page().locator("main").innerText()).contains("That code is not right");
        officer.page().getByLabel("Code").fill(phone.code(0));
        officer.button("Use this authenticator from now on").click();
        officer.settle();
        assertThat(officer.page().locator("main").innerText()).contains("Your recovery codes");
        return phone;
    }
}
