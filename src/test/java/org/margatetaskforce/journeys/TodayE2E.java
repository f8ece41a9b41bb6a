package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The first page of the day, for each kind of officer: what is theirs, what is late, who waits. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TodayE2E {

    @ArquillianResource
    URL house;

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void each_post_comes_to_its_own_day() {
        for (String who : List.of(
                "r.ferreira PM",
                "t.lindo FIW",
                "p.sandys HIO",
                "l.tapsell PC",
                "m.stokes AA",
                "m.eldridge IGO",
                "a.okonkwo HTL",
                "k.havel SYS",
                "b.teague AUD")) {
            String[] officer = who.split(" ");
            Visitor visitor = browser.signIn(house, officer[0]);
            assertThat(visitor.page().url()).as(who).endsWith("/today.xhtml");
            assertThat(visitor.heading()).as(who).contains("2011");
            assertThat(visitor.page().locator("nav.menu a").count()).as(who).isBetween(2, 9);
            visitor.look("today-" + officer[1]);
        }
    }

    @Test
    void what_the_first_page_counts_the_list_shows() {
        Visitor officer = browser.signIn(house, "a.okonkwo");
        String total = tile(officer, "in all");
        officer.page()
                .locator(".tiles a", new Page.LocatorOptions().setHasText("in all"))
                .click();
        officer.settle();
        assertThat(officer.heading().replace(",", "")).contains(total + " task");
        officer.go("today.xhtml");
        String late = tile(officer, "late task");
        officer.page()
                .locator(".tiles a", new Page.LocatorOptions().setHasText("late task"))
                .click();
        officer.settle();
        assertThat(officer.heading().replace(",", "")).contains(late + " task");
    }

    @Test
    void it_is_worked_by_keyboard_and_the_menu_opens_every_page_it_names() {
        Visitor officer = browser.signIn(house, "r.ferreira");
        officer.tabTo(officer.page().locator(".tiles a").first());
        for (String page : officer.page().locator("nav.menu a").all().stream()
                .map(link -> link.getAttribute("href"))
                .toList()) {
            officer.go(page.substring(1));
            assertThat(officer.page().locator("nav.menu a.here").count())
                    .as(page)
                    .isEqualTo(1);
            for (String tab : officer.page().locator("nav[aria-label='Pages for this work'] a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList()) {
                officer.go(tab.substring(1));
                assertThat(officer.page().locator("nav.menu a.here").count())
                        .as(tab)
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void an_officer_says_how_they_like_the_house() {
        Visitor officer = browser.signIn(house, "c.pettman");
        officer.link("Colin Pettman").click();
        officer.settle();
        officer.page().getByLabel("Send me my day").uncheck();
        officer.page().getByLabel("From what time").selectOption("08:30");
        officer.page().getByLabel("Hide people’s names until I press them").check();
        officer.button("Save").click();
        officer.settle();
        officer.look("preferences");
        officer.go("identity/me.xhtml");
        assertThat(officer.page().getByLabel("Send me my day").isChecked()).isFalse();
        assertThat(officer.page().getByLabel("From what time").inputValue()).isEqualTo("08:30");
        assertThat(officer.page().locator("body.hide-names").count()).isEqualTo(1);
    }

    @Test
    void the_administrator_sees_that_letters_wait() {
        Visitor administrator = browser.signIn(house, "k.havel");
        administrator.go("identity/outbox.xhtml");
        assertThat(administrator.page().locator("main").innerText()).contains("No mail server is set");
        administrator.look("outbox");
        Visitor officer = browser.signIn(house, "p.sandys");
        officer.expect("403: .*outbox.*");
        officer.go("identity/outbox.xhtml");
    }

    @Test
    void what_did_not_work_is_told_to_the_programme_manager_and_answered() {
        Visitor officer = browser.signIn(house, "g.pryce");
        officer.go("worklist.xhtml");
        officer.link("This did not work").click();
        officer.settle();
        officer.button("Tell the Programme Manager").click();
        officer.settle();
        assertThat(officer.page().locator(".error-summary li").count()).isEqualTo(1);
        String words = "The list forgets my filter when I come back, " + System.nanoTime();
        officer.page().getByLabel("What did you want to do, and what happened?").fill(words);
        officer.button("Tell the Programme Manager").click();
        officer.settle();
        assertThat(officer.page().locator(".remarks").innerText()).contains(words, "Worklist", "Not answered yet");
        officer.look("did-not-work");
        Visitor other = browser.signIn(house, "t.solley");
        other.go("identity/did-not-work.xhtml");
        assertThat(other.page().locator("main").innerText()).doesNotContain(words);
        Visitor manager = browser.signIn(house, "r.ferreira");
        manager.go("identity/did-not-work.xhtml");
        var told = manager.page().locator(".remarks li", new Page.LocatorOptions().setHasText(words));
        told.locator("textarea").fill("Mended with the next version.");
        told.getByRole(com.microsoft.playwright.options.AriaRole.BUTTON).click();
        manager.settle();
        manager.look("did-not-work-answered");
        officer.go("identity/did-not-work.xhtml");
        assertThat(officer.page().locator(".remarks").innerText()).contains("Mended with the next version.");
    }

    private static String tile(Visitor officer, String words) {
        return officer.page()
                .locator(".tiles a", new Page.LocatorOptions().setHasText(words))
                .locator("strong")
                .innerText();
    }
}
