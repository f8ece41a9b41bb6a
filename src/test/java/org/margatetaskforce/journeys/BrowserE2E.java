package org.margatetaskforce.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The browser harness notices what it promises to notice: each fault is put before it once. */
class BrowserE2E {

    private static final String GOOD = page("<h1>Licences</h1><p><label for=\"a\">Street</label> <input id=\"a\">"
            + " <button>Find</button> <a href=\"/gone\">Map</a></p>");

    private static final Map<String, String> PAGES = Map.of(
            "/", GOOD,
            "/unlabelled", page("<h1>Licences</h1><input>"),
            "/wide", page("<h1>Licences</h1><div class=\"wide\">a table of eleven columns</div>"),
            "/inline", page("<h1>Licences</h1><script>window.ran = true</script>"),
            "/picture", page("<h1>Licences</h1><img src=\"/gone.png\" alt=\"Dalby Square\">"),
            "/broken", page("<h1>Licences</h1><script src=\"/broken.js\"></script>"),
            "/broken.js", "noSuchFunction()",
            "/style.css", "html{background:#fff;color:#111}.wide{width:900px}:focus{outline:2px solid #00f}");

    private static HttpServer server = unstarted();

    @RegisterExtension
    final Browser browser = new Browser();

    @BeforeAll
    static void serve() {
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            String body = PAGES.get(path);
            String kind = path.endsWith(".css") ? "text/css" : path.endsWith(".js") ? "text/javascript" : "text/html";
            exchange.getResponseHeaders().add("Content-Type", kind + ";charset=utf-8");
            exchange.getResponseHeaders().add("Content-Security-Policy", "default-src 'self'");
            byte[] bytes = (body == null ? "not here" : body).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(body == null ? 404 : 200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    @Test
    void a_good_page_is_quiet_and_leaves_two_pictures() throws IOException {
        Visitor officer = browser.visitor(house());
        officer.go("");
        String asked = System.setProperty("mtf.pictures", "true");
        officer.look("harness");
        System.setProperty("mtf.pictures", asked == null ? "false" : asked);
        assertThat(officer.heading()).isEqualTo("Licences");
        assertThat(officer.troubles()).isEmpty();
        assertThat(width("harness-desk")).isEqualTo(1366);
        assertThat(width("harness-phone")).isEqualTo(390);
    }

    @Test
    void a_field_without_a_label_is_told() {
        Visitor officer = browser.visitor(house());
        officer.go("unlabelled");
        assertThatThrownBy(() -> officer.axe("the page"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("label");
    }

    @Test
    void a_page_too_wide_for_a_phone_is_told() {
        Visitor officer = browser.visitor(house());
        officer.go("wide");
        assertThatThrownBy(() -> officer.look("harness-wide"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("sideways");
    }

    @Test
    void a_breach_of_the_content_security_policy_is_told() {
        Visitor officer = browser.visitor(house());
        officer.go("inline");
        assertThat(officer.troubles())
                .anyMatch(trouble -> trouble.contains("content security policy: script-src-elem"));
        officer.expect("(?i)content security policy");
    }

    @Test
    void a_failed_request_is_told_once() {
        Visitor officer = browser.visitor(house());
        officer.go("picture");
        assertThat(officer.troubles()).containsExactly("404: " + house() + "gone.png");
        officer.expect("404: .*gone.png");
    }

    @Test
    void a_script_that_throws_is_told() {
        Visitor officer = browser.visitor(house());
        officer.go("broken");
        assertThat(officer.troubles()).anyMatch(trouble -> trouble.contains("noSuchFunction"));
        officer.expect("noSuchFunction");
    }

    @Test
    void trouble_that_was_expected_and_did_not_come_is_told() {
        Visitor officer = browser.visitor(house());
        officer.go("");
        officer.expect("404: .*never-asked-for");
        assertThat(officer.troubles()).containsExactly("expected and did not happen: 404: .*never-asked-for");
        officer.go("never-asked-for");
    }

    @Test
    void what_cannot_be_reached_by_keyboard_is_told() {
        Visitor officer = browser.visitor(house());
        officer.go("");
        officer.tabTo(officer.link("Map"));
        assertThatThrownBy(() -> officer.tabTo(officer.page().locator("h1")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("reached by Tab");
    }

    @Test
    void a_browser_that_was_asked_for_and_does_not_start_is_not_passed_over(@TempDir Path folder) throws IOException {
        Path stub = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\nexit 1\n");
        assertThat(stub.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> Chromium.onThisMachine(Map.of("MTF_CHROMIUM", stub.toString())))
                .hasMessageContaining("MTF_CHROMIUM names");
    }

    @Test
    void a_stub_on_the_path_is_passed_over_for_one_that_starts(@TempDir Path folder) throws IOException {
        Path stub = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\nexit 1\n");
        Path real = Files.writeString(folder.resolve("google-chrome"), "#!/bin/sh\necho 'Google Chrome 156'\n");
        assertThat(stub.toFile().setExecutable(true) && real.toFile().setExecutable(true))
                .isTrue();
        assertThat(Chromium.onThisMachine(Map.of("PATH", folder.toString()))).contains(real);
    }

    private static HttpServer unstarted() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URI house() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/");
    }

    private static String page(String body) {
        return "<!DOCTYPE html><html lang=\"en-GB\"><head><title>Licences</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\">"
                + "<link rel=\"stylesheet\" href=\"/style.css\"></head>"
                + "<body><main>" + body + "</main></body></html>";
    }

    private static int width(String picture) throws IOException {
        return javax.imageio.ImageIO.read(
                        Path.of("target", "screenshots", picture + ".png").toFile())
                .getWidth();
    }
}
