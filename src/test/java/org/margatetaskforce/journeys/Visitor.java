package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One person at one browser window, with a session of their own. What Playwright does is reached by {@link #page}; here
 * is what every journey needs besides: looking at a page as the accessibility rules do, on the desk and on the phone,
 * working by keyboard, and noticing what goes wrong behind the page.
 */
final class Visitor {

    /** A window size. */
    enum Size {
        /** An officer's screen, all day. */
        DESK(1366, 768),
        /** A phone on a doorstep. */
        PHONE(390, 844),
        /** The narrowest that must work without scrolling sideways. */
        NARROW(360, 780);

        final int width;
        final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    static final Size DESK = Size.DESK;

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");

    private static final List<String> WCAG_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private static final Map<String, String> PROMISED = Map.of(
            "content-security-policy", "frame-ancestors 'none'",
            "x-content-type-options", "nosniff",
            "x-frame-options", "DENY",
            "referrer-policy", "no-referrer",
            "cache-control", "no-store");

    private static final int MOST_TAB_STOPS = 300;

    /** Nothing under way: no request, no PrimeFaces Ajax in its queue, no panel still fading in. */
    private static final String AT_REST = "() => document.readyState === 'complete'"
            + " && (!window.PrimeFaces || !PrimeFaces.ajax || PrimeFaces.ajax.Queue.isEmpty())"
            + " && (!window.jQuery || window.jQuery(':animated').length === 0)"
            + " && document.getAnimations().every(a => a.playState !== 'running'"
            + "      || a.effect.getComputedTiming().endTime === Infinity)";

    private final BrowserContext session;
    private final Page page;
    private final URI house;
    private final List<String> troubles = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    Visitor(BrowserContext session, URI house) {
        this.session = session;
        this.house = house.getPath().endsWith("/") ? house : URI.create(house + "/");
        session.addInitScript("document.addEventListener('securitypolicyviolation', e => console.error("
                + "'content security policy: ' + e.violatedDirective + ' refused ' + (e.blockedURI || 'inline')"
                + " + ' at ' + e.sourceFile + ':' + e.lineNumber));");
        this.page = session.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add("console: " + message.text() + " (" + message.location() + ")");
            }
        });
        page.onPageError(error -> troubles.add("script: " + error));
        page.onResponse(response -> {
            if (response.status() >= 400) {
                troubles.add(response.status() + ": " + response.url());
            }
        });
        page.onRequestFailed(request -> {
            // a page left while its pictures still load is no failure
            if (!"net::ERR_ABORTED".equals(request.failure())) {
                troubles.add("request failed: " + request.url() + " " + request.failure());
            }
        });
    }

    /** Every page of the house that is opened from now on says what the browser must not do with it, or it is trouble. */
    void watchHeaders() {
        page.onResponse(response -> {
            Map<String, String> headers = response.headers();
            if (!response.request().resourceType().equals("document")
                    || response.status() / 100 == 3
                    || !response.url().startsWith(house.toString())) {
                return;
            }
            PROMISED.forEach((header, words) -> {
                if (!headers.getOrDefault(header, "").contains(words)) {
                    troubles.add("header " + header + " without " + words + ": " + response.url());
                }
            });
            for (String talkative : List.of("server", "x-powered-by")) {
                if (headers.containsKey(talkative)) {
                    troubles.add("header " + talkative + ": " + response.url());
                }
            }
        });
    }

    /** The window itself. */
    Page page() {
        return page;
    }

    /** Opens a page of the house, such as {@code licensing/applications.xhtml?state=PROPOSED_GRANT}. */
    void go(String pathInTheHouse) {
        page.navigate(house.resolve(pathInTheHouse).toString());
        settle();
    }

    /**
     * Signs in before the window is looked at, as the form would: {@link SignInE2E} fills it in, and the other journeys begin behind
     * it, on the page that it leads to.
     */
    void comesIn(String username, String password) {
        String form = house.resolve("sign-in.xhtml").toString();
        session.request().get(form);
        APIResponse answer = session.request()
                .post(
                        form,
                        RequestOptions.create()
                                .setMaxRedirects(0)
                                .setForm(FormData.create()
                                        .set("signIn", "signIn")
                                        .set("signIn:username", username)
                                        .set("signIn:password", password)
                                        .set("signIn:enter", "")
                                        .set("jakarta.faces.ViewState", "stateless")));
        String leadsTo = answer.headers().getOrDefault("location", "");
        assertThat(leadsTo).as("%s is let in: %d", username, answer.status()).isNotEmpty();
        go(leadsTo);
    }

    /** Fills in the sign-in form that is on the page. */
    void signIn(String username, String password) {
        page.getByLabel("User name").fill(username);
        page.getByLabel("Password").fill(password);
        button("Sign in").click();
        settle();
    }

    /** The button of that name. */
    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The link of that name. */
    Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The only heading of the first level. */
    String heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .innerText();
    }

    /** Waits until the page has come to rest. */
    void settle() {
        page.waitForLoadState();
        page.waitForFunction(AT_REST);
    }

    /**
     * Looks at the page as it now stands, at the desk and on the phone: no serious fault of accessibility on the phone (at the desk
     * {@link EveryPageE2E} asks that of every page), nothing wider than a 360 px screen, and with {@code -Dmtf.pictures=true} a picture of each for people to look at.
     *
     * @param name the picture's name, such as {@code propose-licence-errors}
     */
    void look(String name) {
        settle();
        picture(name + "-desk");
        resize(Size.PHONE);
        axe(name + " on the phone");
        picture(name + "-phone");
        resize(Size.NARROW);
        assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
                .as("%s must not scroll sideways at %d px: %s", name, Size.NARROW.width, wide())
                .isLessThanOrEqualTo(Size.NARROW.width);
        resize(Size.DESK);
    }

    /** What reaches over the right edge, the innermost of it. */
    private Object wide() {
        return page.evaluate("""
                () => [...document.querySelectorAll('main *')]
                  .filter(one => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1
                                 && ![...one.children].some(in_ => in_.getBoundingClientRect().right > document.documentElement.clientWidth + 1))
                  .slice(0, 4).map(one => one.outerHTML.slice(0, 160)).join(' | ')""");
    }

    /** As {@link #look}, in half the time: the accessibility rules are asked at the desk alone. */
    void glance(String name) {
        settle();
        axe(name + " at the desk");
        picture(name + "-desk");
        resize(Size.NARROW);
        picture(name + "-phone");
        assertThat(((Number) page.evaluate("() => document.documentElement.scrollWidth")).intValue())
                .as("%s must not scroll sideways at %d px: %s", name, Size.NARROW.width, wide())
                .isLessThanOrEqualTo(Size.NARROW.width);
        resize(Size.DESK);
    }

    /** No serious or critical fault against WCAG 2.0, 2.1 and 2.2, levels A and AA. */
    void axe(String what) {
        // what passes is not told of node by node: on a long page that takes longer than finding it out
        AxeRunOptions faultsAlone = new AxeRunOptions();
        faultsAlone.setResultTypes(List.of("violations"));
        // legacy mode: the other one opens a second window to sum up frames, and we have none of other origins
        List<Rule> violations = new AxeBuilder(page)
                .setLegacyMode(true)
                .options(faultsAlone)
                .withTags(WCAG_AA)
                .analyze()
                .getViolations();
        assertThat(violations)
                .filteredOn(rule -> Set.of("serious", "critical").contains(String.valueOf(rule.getImpact())))
                .as("accessibility of %s (%s)", what, page.url())
                .extracting(Visitor::inWords)
                .isEmpty();
    }

    private static String inWords(Rule rule) {
        return rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp()
                + rule.getNodes().stream()
                        .map(node -> "\n    " + node.getTarget() + " " + node.getHtml())
                        .collect(Collectors.joining());
    }

    private void resize(Size size) {
        page.setViewportSize(size.width, size.height);
        settle();
    }

    /** For people to look at, who ask for it: it takes as long as the accessibility rules. */
    private void picture(String name) {
        if (Boolean.getBoolean("mtf.pictures")) {
            take(name);
        }
    }

    private void take(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    /** A picture after a failure; the page may already be gone. */
    void leavePicture(String name) {
        try {
            take(name);
        } catch (PlaywrightException gone) {
            System.out.println("[browser tests] no picture " + name + ": " + gone.getMessage());
        }
    }

    /** Presses a key or a combination, such as {@code Tab}, {@code Enter}, {@code Control+Enter}, {@code /}. */
    void press(String key) {
        page.keyboard().press(key);
        settle();
    }

    /** Goes by Tab, as somebody without a mouse does, until the element has the focus, and checks that it shows. */
    void tabTo(Locator element) {
        for (int stops = 0; stops < MOST_TAB_STOPS && !hasFocus(element); stops++) {
            page.keyboard().press("Tab");
        }
        assertThat(hasFocus(element)).as("%s can be reached by Tab", element).isTrue();
        focusShows();
    }

    /** True where typing would go to that element. */
    boolean hasFocus(Locator element) {
        return Boolean.TRUE.equals(element.evaluate("e => e === document.activeElement"));
    }

    /** The element with the focus wears a ring of at least 2 px (its own, or its visible label's or wrapper's). */
    void focusShows() {
        Object ring = page.evaluate("() => { let e = document.activeElement;"
                + " const near = [e, e.parentElement, e.parentElement && e.parentElement.parentElement,"
                + "   e.id && document.querySelector('label[for=\"' + CSS.escape(e.id) + '\"]')].filter(Boolean);"
                + " return near.some(n => { const s = getComputedStyle(n);"
                + "   return s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 2"
                + "     || s.boxShadow !== 'none'; }); }");
        assertThat(ring)
                .as("the focus shows on %s", page.evaluate("() => document.activeElement.outerHTML"))
                .isEqualTo(true);
    }

    /** Types into whatever has the focus. */
    void type(String text) {
        page.keyboard().type(text);
    }

    /** Stays signed in and comes back in a second window of the same session: cookies, by name. */
    Map<String, String> cookies() {
        return session.cookies().stream().collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
    }

    /** Forgets the session, as the server does when it has expired. */
    void loseSession() {
        session.clearCookies();
    }

    /** The telephone's line goes, or comes back. */
    void line(boolean there) {
        session.setOffline(!there);
    }

    /** Waits until the page has sent what was kept on the telephone. */
    void sent() {
        page.waitForFunction("() => !document.body.dataset.sending");
        settle();
    }

    /** Opens what is folded under a summary, unless it stands open. */
    void unfold(String summary) {
        Locator folded = page.locator("details", new Page.LocatorOptions().setHasText(summary))
                .last();
        if (folded.getAttribute("open") == null) {
            folded.locator("summary").first().click();
        }
    }

    /** Chooses in a list of choices that filters as one types. */
    void pick(String label, String option) {
        page.locator(".field", new Page.LocatorOptions().setHasText(label))
                .last()
                .locator(".ui-selectonemenu")
                .click();
        settle();
        page.locator(".ui-selectonemenu-panel:visible li", new Page.LocatorOptions().setHasText(option))
                .first()
                .click();
        settle();
    }

    /**
     * Says that trouble matching the pattern belongs to this test, such as {@code "404: .*no-such-page.*"}; if it does
     * not come, that is trouble too.
     */
    void expect(String regularExpression) {
        expected.add(Pattern.compile(regularExpression, Pattern.DOTALL));
    }

    /** Everything that went wrong unexpectedly, and everything expected that did not happen. */
    List<String> troubles() {
        List<String> all = new ArrayList<>();
        for (String trouble : troubles) {
            boolean isExpected =
                    expected.stream().anyMatch(p -> p.matcher(trouble).find());
            // Chromium writes a console line for each failed response; the response itself is judged
            boolean echo = trouble.startsWith("console: Failed to load resource: the server responded");
            if (!isExpected && !echo) {
                all.add(trouble);
            }
        }
        for (Pattern pattern : expected) {
            if (troubles.stream().noneMatch(t -> pattern.matcher(t).find())) {
                all.add("expected and did not happen: " + pattern);
            }
        }
        return all;
    }

    /** Closes the window and forgets the session. */
    void leave() {
        session.close();
    }
}
