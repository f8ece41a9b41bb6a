package org.margatetaskforce.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The one browser of the test run. A browser test registers it and asks it for {@link Visitor}s: each has a session of
 * its own, so one test can be the officer, the team leader and the passer-by at the public register.
 *
 * <pre>
 * &#64;RegisterExtension
 * final Browser browser = new Browser();
 *
 * &#64;Test
 * &#64;RunAsClient
 * void the_leader_sees_the_worklist(&#64;ArquillianResource URL house) {
 *     Visitor leader = browser.signIn(house, "h.leader");
 *     leader.look("worklist");
 * }
 * </pre>
 *
 * <p>After each test every visitor must have had a quiet time: a console error, a breach of the content security
 * policy or a failed request that nobody {@linkplain Visitor#expect expected} fails the test. A test that failed leaves
 * a picture of what each visitor saw last.
 */
final class Browser implements AfterEachCallback {

    /** Everybody's password in the demo town. */
    static final String DEMO_PASSWORD = "Margate-2011!";

    private static com.microsoft.playwright.@Nullable Browser running;

    private final List<Visitor> visitors = new ArrayList<>();

    /** Somebody who has just walked in and not yet asked for a page. */
    Visitor visitor(Object house) {
        BrowserContext session = running()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setTimezoneId("Europe/London")
                        .setViewportSize(Visitor.DESK.width, Visitor.DESK.height));
        Visitor visitor = new Visitor(session, URI.create(house.toString()));
        if (house instanceof URL) {
            visitor.watchHeaders();
        }
        visitors.add(visitor);
        return visitor;
    }

    /** An officer of the demo town, signed in and on the first page. */
    Visitor signIn(Object house, String username) {
        Visitor officer = visitor(house);
        officer.comesIn(username, DEMO_PASSWORD);
        return officer;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        boolean failed = test.getExecutionException().isPresent();
        String name = test.getRequiredTestClass().getSimpleName() + "-"
                + test.getRequiredTestMethod().getName();
        List<String> troubles = new ArrayList<>();
        for (Visitor visitor : visitors) {
            if (failed) {
                visitor.leavePicture("failed-" + name + "-" + (visitors.indexOf(visitor) + 1));
            }
            troubles.addAll(visitor.troubles());
            visitor.leave();
        }
        visitors.clear();
        if (!failed && !troubles.isEmpty()) {
            throw new AssertionError("the browser was not quiet:\n  " + String.join("\n  ", troubles));
        }
    }

    /** Started by the first test that needs it; ended with the process. */
    private static synchronized com.microsoft.playwright.Browser running() {
        if (running == null) {
            // Playwright would fetch three browsers of its own before its first answer
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            running = Chromium.launch(playwright);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(playwright), "close the browser"));
        }
        return running;
    }

    private static void close(Playwright playwright) {
        try {
            playwright.close();
        } catch (PlaywrightException alreadyGone) {
            // the process ends either way
        }
    }
}
