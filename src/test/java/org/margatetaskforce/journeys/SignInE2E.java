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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Coming in, being kept out, and finding one's way about the shell, by mouse, by keyboard and on a phone. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInE2E {

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
    void an_officer_comes_to_their_day_by_keyboard_alone() {
        Visitor officer = browser.visitor(house);
        officer.go("");
        officer.look("sign-in");
        officer.tabTo(officer.page().getByLabel("User name"));
        officer.type("p.sandys");
        officer.press("Tab");
        officer.type(Browser.DEMO_PASSWORD);
        officer.press("Enter");
        officer.page().waitForURL("**/today.xhtml");
        officer.settle();
        assertThat(officer.page().url()).endsWith("/today.xhtml");
        assertThat(officer.heading()).contains("2011");
        assertThat(officer.page().locator(".top").innerText()).contains("Peter Sandys", "Thanet District Council");
        officer.look("sign-in-today");
        officer.tabTo(officer.link("Skip to the content"));
    }

    @Test
    void what_is_missing_is_said_at_the_top_and_at_the_field_and_leads_to_it() {
        Visitor officer = browser.visitor(house);
        officer.go("sign-in.xhtml");
        officer.button("Sign in").click();
        officer.page().locator(".error-summary").waitFor();
        officer.settle();
        assertThat(officer.hasFocus(officer.page().locator(".error-summary"))).isTrue();
        assertThat(officer.page().title()).startsWith("Error: ");
        officer.look("sign-in-errors");
        officer.link("Password: nothing was entered, and it is needed.").click();
        assertThat(officer.hasFocus(officer.page().getByLabel("Password"))).isTrue();
        assertThat(officer.page().getByLabel("Password").getAttribute("aria-invalid"))
                .isEqualTo("true");
        String described = officer.page().getByLabel("Password").getAttribute("aria-describedby");
        assertThat(officer.page().locator("[id='" + described + "']").innerText())
                .contains("nothing was entered");
    }

    @Test
    void a_name_that_is_locked_is_told_what_everybody_is_told() {
        Visitor officer = browser.visitor(house);
        officer.go("sign-in.xhtml");
        for (int i = 0; i < 5; i++) {
            officer.signIn("t.lindo", "not the password");
        }
        String told = officer.page().locator(".error-summary").innerText();
        officer.signIn("t.lindo", Browser.DEMO_PASSWORD);
        assertThat(officer.page().locator(".error-summary").innerText()).isEqualTo(told);
        assertThat(officer.page().url()).contains("/sign-in.xhtml");
        officer.look("sign-in-refused");
    }

    @Test
    void after_signing_out_the_back_button_shows_nothing() {
        Visitor officer = browser.signIn(house, "a.okonkwo");
        officer.button("Sign out").click();
        officer.settle();
        assertThat(officer.page().getByText("You are signed out.").isVisible()).isTrue();
        officer.page().goBack();
        officer.settle();
        assertThat(officer.heading()).isEqualTo("Sign in");
    }

    @Test
    void a_session_that_is_over_leads_back_to_the_page_that_was_open() {
        Visitor officer = browser.signIn(house, "y.rahman");
        officer.go("worklist.xhtml?view=agency");
        officer.loseSession();
        officer.page().reload();
        officer.signIn("y.rahman", Browser.DEMO_PASSWORD);
        assertThat(officer.page().url()).endsWith("/worklist.xhtml?view=agency");
    }

    @Test
    void what_was_typed_when_the_session_ended_stands_in_the_form_again() {
        Visitor officer = browser.signIn(house, "y.rahman");
        officer.go("demo/move-the-clock.xhtml");
        officer.page().getByLabel("Move to nine in the morning of").fill("the day of the hearing");
        officer.page()
                .context()
                .clearCookies(new com.microsoft.playwright.BrowserContext.ClearCookiesOptions().setName("JSESSIONID"));
        officer.button("Move the day").click();
        officer.settle();
        assertThat(officer.heading()).isEqualTo("Sign in");
        officer.signIn("y.rahman", Browser.DEMO_PASSWORD);
        assertThat(officer.page().url()).endsWith("/demo/move-the-clock.xhtml");
        assertThat(officer.page().getByLabel("Move to nine in the morning of").inputValue())
                .isEqualTo("the day of the hearing");
        officer.look("kept-what-was-typed");
        officer.page().reload();
        assertThat(officer.page().getByLabel("Move to nine in the morning of").inputValue())
                .isEmpty();
    }

    @Test
    void the_menu_holds_only_what_the_post_may_open() {
        Visitor officer = browser.signIn(house, "g.pryce");
        assertThat(officer.page().locator("nav.menu a").count()).isBetween(1, 9);
        assertThat(officer.page().locator("nav.menu").innerText()).doesNotContain("Officers");
        officer.expect("403: .*identity/officers.xhtml");
        officer.go("identity/officers.xhtml");
        assertThat(officer.heading()).isEqualTo("This is not for your post");
        officer.look("error-403");
    }

    @Test
    void a_page_that_is_not_there_says_what_to_do() {
        Visitor officer = browser.signIn(house, "g.pryce");
        officer.expect("404: .*no-such-page.xhtml");
        officer.go("no-such-page.xhtml");
        assertThat(officer.heading()).isEqualTo("Nothing is recorded here");
        officer.look("error-404");
    }

    @Test
    void an_administrator_finds_officers_by_agency_and_sees_who_signed_in() {
        Visitor administrator = browser.signIn(house, "k.havel");
        administrator.go("identity/officers.xhtml?agency=TDC");
        assertThat(administrator.page().locator("tr").filter(row("k.havel")).innerText())
                .as("who has just signed in has not signed in for long")
                .doesNotContain("never");
        administrator.go("identity/officers.xhtml?agency=POL");
        administrator.look("officers");
        assertThat(administrator.page().locator("tbody tr").allInnerTexts())
                .isNotEmpty()
                .allMatch(officer -> officer.contains("Kent Police"));
    }

    private static com.microsoft.playwright.Locator.FilterOptions row(String username) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(username);
    }

    @Test
    void a_sign_in_that_nobody_uses_is_found_and_the_programme_manager_shuts_no_door() throws SQLException {
        // other journeys sign in as everybody: this officer has not been here since autumn
        try (Connection town = TownRecords.open();
                Statement statement = town.createStatement()) {
            statement.executeUpdate("update identity.last_sign_in set at = now() - interval '75 days'"
                    + " where officer_id = (select id from identity.officer where username = 's.vane')");
            town.commit();
        }
        Visitor manager = browser.signIn(house, "r.ferreira");
        manager.go("identity/officers.xhtml?dormant=yes");
        assertThat(manager.page().locator("tbody tr").filter(row("s.vane")).innerText())
                .contains("dormant");
        assertThat(manager.page().locator("tbody tr").filter(row("r.ferreira")).count())
                .isZero();
        assertThat(manager.page().locator("tbody button, tbody input").count()).isZero();
        manager.look("officers-dormant");
    }

    @Test
    void every_officer_reads_who_owns_which_class_of_information_and_how_much_of_it_they_see() {
        Visitor officer = browser.signIn(house, "j.fagg");
        officer.link("Who owns what we know").click();
        officer.settle();
        assertThat(officer.page().locator("tbody tr").count()).isEqualTo(25);
        assertThat(officer.page().locator("tbody tr").nth(0).innerText())
                .contains("Property basic", "Housing Team Leader", "all of it");
        assertThat(officer.page().locator("tbody tr").nth(11).innerText()).contains("not shareable", "nothing");
        officer.look("data-classes");
    }

    @Test
    void a_password_is_changed_and_changed_back() {
        Visitor officer = browser.signIn(house, "l.duffy");
        change(officer, Browser.DEMO_PASSWORD, "short", "short");
        assertThat(officer.page().locator(".error-summary").innerText()).contains("at least 12 characters");
        officer.look("change-password");
        change(officer, Browser.DEMO_PASSWORD, "winkle harbour tram", "winkle harbour train");
        assertThat(officer.page().locator(".error-summary").innerText()).contains("not the same");
        change(officer, Browser.DEMO_PASSWORD, "winkle harbour tram", "winkle harbour tram");
        assertThat(officer.page().getByText("Your password is changed.").isVisible())
                .isTrue();
        change(officer, "winkle harbour tram", Browser.DEMO_PASSWORD, Browser.DEMO_PASSWORD);
        assertThat(officer.page().getByText("Your password is changed.").isVisible())
                .isTrue();
    }

    private static void change(Visitor officer, String present, String next, String again) {
        officer.go("identity/change-password.xhtml");
        officer.page().getByLabel("Present password").fill(present);
        officer.page()
                .getByLabel("New password", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                .fill(next);
        officer.page().getByLabel("New password once more").fill(again);
        officer.button("Change password").click();
        officer.settle();
    }
}
