package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URL;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Several work at one desk, in an open office, before a projector: who leaves is covered, and names are covered at will. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ShareADeskE2E {

    private static final String WORDS = "The list forgets my filter";

    @ArquillianResource
    URL house;

    @RegisterExtension
    final Browser browser = new Browser();

    @AfterEach
    void the_desk_is_as_it_was() throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('mtf.officer', 'system', true)");
            statement.executeUpdate("delete from identity.sign_in_failure_from");
            statement.executeUpdate("delete from identity.sign_in_failure");
            statement.execute("select set_config('mtf.officer', 't.lindo', true)");
            statement.executeUpdate("update identity.preference set hide_names = false");
            database.commit();
        }
    }

    @Test
    void who_leaves_the_desk_is_covered_after_five_minutes_and_goes_on_where_they_were() throws SQLException {
        Visitor officer = browser.visitor(house);
        officer.page().clock().install();
        officer.go("");
        officer.signIn("b.mutasa", Browser.DEMO_PASSWORD);
        officer.go("identity/did-not-work.xhtml");
        Page other = officer.page().context().newPage();
        other.navigate(house + "worklist.xhtml");
        officer.page().getByLabel("What did you want to do, and what happened?").fill(WORDS);
        String title = officer.page().title();
        officer.page().clock().fastForward("04:30");
        assertThat(lock(officer.page()).isVisible()).isFalse();
        officer.page().clock().fastForward("00:40");
        lock(officer.page()).waitFor();
        lock(other).waitFor();
        assertThat(officer.page().title()).isEqualTo("Locked – Margate Task Force");
        assertThat(officer.page().locator("main").isVisible()).isFalse();
        assertThat(officer.page().locator("header.top").isVisible()).isFalse();
        officer.press("Escape");
        officer.press("Escape");
        assertThat(lock(officer.page()).isVisible()).isTrue();
        for (int stops = 0; stops < 8; stops++) {
            officer.page().keyboard().press("Tab");
            assertThat(officer.page()
                            .evaluate("() => document.activeElement === document.body"
                                    + " || document.getElementById('lock').contains(document.activeElement)"))
                    .isEqualTo(true);
        }
        officer.look("locked");

        officer.expect("403: .*/identity/desk/unlock");
        unlock(officer.page(), "Ramsgate-2011!");
        officer.page().getByText("That is not the password").waitFor();
        assertThat(failuresOf("b.mutasa")).isEqualTo(1);
        officer.look("locked-wrong-password");

        unlock(officer.page(), Browser.DEMO_PASSWORD);
        lock(officer.page())
                .waitFor(new Locator.WaitForOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN));
        assertThat(failuresOf("b.mutasa")).isZero();
        assertThat(officer.page().title()).isEqualTo(title);
        assertThat(lock(other).isVisible()).isFalse();
        assertThat(officer.page()
                        .getByLabel("What did you want to do, and what happened?")
                        .inputValue())
                .isEqualTo(WORDS);
        officer.button("Tell the Programme Manager").click();
        officer.settle();
        assertThat(officer.page().locator(".remarks").innerText()).contains(WORDS);
    }

    @Test
    void while_it_is_locked_the_server_gives_nothing_out() {
        Visitor officer = browser.signIn(house, "l.duffy");
        officer.go("cases/find-cases.xhtml");
        officer.press("Alt+l");
        lock(officer.page()).waitFor();
        officer.page().waitForTimeout(300);
        for (String page : new String[] {
            "",
            "today.xhtml",
            "worklist.xhtml",
            "cases/find-cases.xhtml",
            "cases/export-cases",
            "workflow/export-work",
            "r/MTF-F-2011-00001"
        }) {
            APIResponse answer = ask(officer, page, RequestOptions.create());
            assertThat(answer.status()).as(page).isEqualTo(303);
            assertThat(answer.headers().get("location")).as(page).contains("/identity/locked.xhtml");
            assertThat(answer.text()).as(page).isEmpty();
        }
        APIResponse ajax = ask(
                officer,
                "worklist.xhtml",
                RequestOptions.create().setMethod("POST").setHeader("Faces-Request", "partial/ajax"));
        assertThat(ajax.text())
                .startsWith("<?xml version='1.0' encoding='UTF-8'?><partial-response><redirect url=\"")
                .contains("/identity/locked.xhtml?to=%2Fworklist.xhtml");

        officer.go("cases/find-cases.xhtml");
        assertThat(officer.page().url()).contains("/identity/locked.xhtml");
        assertThat(officer.page().title()).isEqualTo("Locked – Margate Task Force");
        assertThat(officer.page().locator("body").innerText()).doesNotContain("MTF-");
        officer.look("locked-page");
        unlock(officer.page(), Browser.DEMO_PASSWORD);
        officer.page().waitForURL("**/cases/find-cases.xhtml");
        officer.settle();
        assertThat(officer.heading()).contains("Cases");
    }

    @Test
    void a_colleague_signs_the_one_who_left_out() {
        Visitor officer = browser.signIn(house, "s.goodban");
        officer.button("Lock now").click();
        lock(officer.page()).getByText("Not me: sign out").click();
        officer.page().waitForURL("**/sign-in.xhtml?out=1");
        officer.settle();
        officer.signIn("o.adeyemi", Browser.DEMO_PASSWORD);
        assertThat(officer.page().locator(".top").innerText()).contains("Oluwaseun Adeyemi");
        officer.go("worklist.xhtml");
        assertThat(officer.heading()).contains("Worklist");
    }

    @Test
    void names_are_covered_and_shown_one_by_one() {
        Visitor officer = browser.visitor(house);
        officer.page().clock().install();
        officer.go("");
        officer.signIn("t.lindo", Browser.DEMO_PASSWORD);
        String mother = FollowAFamilyE2E.record(officer, "Ludmila", "Ukrytá", "EXACT", "4/5/1986", "FEMALE");
        String child = FollowAFamilyE2E.record(officer, "Vojtěch", "Ukrytý", "EXACT", "6/7/2005", "MALE");
        officer.go("people/record-family.xhtml");
        officer.page().getByLabel("What is the family called?").fill("Ukrytá, Hidden Street");
        officer.button("Record the family").click();
        officer.settle();
        String family = officer.page().url().replaceAll(".*reference=", "");
        FollowAFamilyE2E.belongs(officer, family, mother, "INDEX_ADULT", LocalDate.of(2010, 1, 1));
        FollowAFamilyE2E.belongs(officer, family, child, "CHILD", LocalDate.of(2010, 1, 1));
        TrialStreet.build("Hidden Street", 67);
        String reference = TrialCase.open(67, 1, "A family in Hidden Street", "t.lindo");

        officer.go("people/find-people.xhtml");
        officer.tabTo(officer.button("Hide names"));
        officer.press("Enter");
        assertThat(officer.button("Show names").isVisible()).isTrue();
        officer.page().waitForTimeout(300);
        officer.go("people/view-family.xhtml?reference=" + family);
        assertThat(officer.page().locator("body.hide-names").count()).isEqualTo(1);
        everythingIsCovered(officer, "names-hidden-family");

        // in a link: pressed once it shows the name, pressed again it leads on
        Locator link = officer.page()
                .locator("table.list td:first-child a[href$='" + mother + "']")
                .first();
        String name = link.textContent();
        assertThat(name).isEqualTo("Ludmila Ukrytá");
        assertThat(link.getAttribute("aria-label")).isEqualTo("hidden name");
        officer.tabTo(link);
        officer.press("Enter");
        assertThat(officer.page().url()).contains("view-family");
        assertThat(isCovered(link.locator(".name"))).isFalse();
        assertThat(link.getAttribute("aria-label")).isNull();
        officer.press("Enter");
        officer.page().waitForURL("**/people/view-person.xhtml*");
        officer.settle();

        // elsewhere: a button that says it is hidden, for ten seconds a name
        Locator heading = officer.page().locator("h1 .name");
        assertThat(heading.textContent()).isEqualTo(name);
        assertThat(officer.page().title()).contains(mother).doesNotContain("Ukryt");
        assertThat(heading.getAttribute("role")).isEqualTo("button");
        assertThat(heading.getAttribute("aria-label")).isEqualTo("Hidden name");
        everythingIsCovered(officer, "names-hidden-person");
        officer.tabTo(heading);
        officer.press("Enter");
        assertThat(isCovered(heading)).isFalse();
        assertThat(officer.hasFocus(heading)).isTrue();
        officer.page().clock().fastForward("00:11");
        assertThat(isCovered(heading)).isTrue();

        officer.page().locator("#search").fill("Ukryta");
        officer.press("Enter");
        officer.page().waitForURL("**/find.xhtml*");
        everythingIsCovered(officer, "names-hidden-search");
        officer.go("people/find-people.xhtml");
        everythingIsCovered(officer, "names-hidden-people");
        officer.go("people/view-map.xhtml?family=" + family);
        everythingIsCovered(officer, "names-hidden-map");

        officer.go("cases/view-case.xhtml?reference=" + reference);
        everythingIsCovered(officer, "names-hidden-case");

        officer.button("Show names").click();
        assertThat(isCovered(officer.page().locator("main .name").first())).isFalse();
        assertThat(officer.page().locator("main [role=button].name").count()).isZero();
    }

    private static void everythingIsCovered(Visitor officer, String picture) {
        Locator names = officer.page().locator("main .name");
        assertThat(names.count()).as(picture).isPositive();
        for (Locator each : names.all()) {
            assertThat(isCovered(each))
                    .as(each.evaluate("e => e.outerHTML").toString())
                    .isTrue();
        }
        officer.look(picture);
    }

    private APIResponse ask(Visitor officer, String page, RequestOptions how) {
        return officer.page().context().request().fetch(house + page, how.setMaxRedirects(0));
    }

    private static Locator lock(Page page) {
        return page.locator("dialog#lock");
    }

    private static void unlock(Page page, String password) {
        page.getByLabel("Password").fill(password);
        page.locator("form.unlock button").click();
    }

    /** True where the letters cannot be told from what they stand on. */
    private static boolean isCovered(Locator name) {
        return Boolean.TRUE.equals(
                name.evaluate("e => { const s = getComputedStyle(e); return e.textContent.trim() === ''"
                        + " || e.matches('text') && s.filter !== 'none' || s.color === s.backgroundColor; }"));
    }

    private static int failuresOf(String username) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('mtf.officer', 'system', true)");
            try (ResultSet row = statement.executeQuery(
                    "select coalesce(max(failures), 0) from identity.sign_in_failure where name = '" + username
                            + "'")) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    private static Connection database() throws SQLException {
        Connection database = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
        database.setAutoCommit(false);
        return database;
    }
}
