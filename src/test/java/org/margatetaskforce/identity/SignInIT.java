package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The door of the house, tried from the street: what a stranger, a thief and a leaver find. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class SignInIT {

    private static final String PASSWORD = "Margate-2011!";
    private static final String NONCE = Base64.getEncoder()
            .encodeToString("175d3482-60c1-434f-93fa-2dfda40a1873".getBytes(StandardCharsets.US_ASCII));
    private static final HttpClient STREET =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    @ArquillianResource
    URL house;

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private boolean proxied;

    @BeforeEach
    @AfterEach
    void nobody_is_suspected() throws SQLException {
        asTheSystem("delete from identity.sign_in_failure_from", "delete from identity.sign_in_failure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-in.xhtml", "worklist.xhtml", "no-such-page.xhtml", "api/nothing", "problem.xhtml"})
    void every_answer_carries_the_headers(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(answer, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(answer, "Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("Server")).isEmpty();
        assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
        assertThat(answer.body()).doesNotContain("Exception", "com.sun.faces", "org.margatetaskforce");
    }

    @Test
    void a_page_may_run_only_its_own_scripts_and_be_framed_by_nobody() throws Exception {
        String policy = header(get("sign-in.xhtml"), "Content-Security-Policy");
        assertThat(policy).contains("frame-ancestors 'none'", "form-action 'self'", "object-src 'none'");
        assertThat(policy).containsPattern("script-src 'self' 'nonce-[A-Za-z0-9+/=]+'");
        assertThat(policy).doesNotContain("unsafe-eval");
    }

    @Test
    void signing_in_changes_the_session_and_seals_it() throws Exception {
        signIn("p.sandys", PASSWORD);
        String first = cookies.get("JSESSIONID");
        HttpResponse<String> second = signIn("k.hollands", PASSWORD);
        assertThat(second.statusCode()).isEqualTo(302);
        assertThat(cookies.get("JSESSIONID")).isNotNull().isNotEqualTo(first);
        assertThat(setCookies(second)).allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax")
                .contains("Path=/"));
        assertThat(cookies.get("MTF-SEAL")).hasSize(43);
    }

    @Test
    void a_session_named_in_the_address_is_no_session() throws Exception {
        signIn("p.sandys", PASSWORD);
        String id = cookies.remove("JSESSIONID");
        assertThat(get("worklist.xhtml;jsessionid=" + id).statusCode()).isNotEqualTo(200);
    }

    @Test
    void a_session_with_another_seal_is_over_for_good() throws Exception {
        signIn("p.sandys", PASSWORD);
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(200);
        String session = cookies.get("JSESSIONID");
        String seal = cookies.put("MTF-SEAL", "A".repeat(43));
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(303);
        cookies.put("JSESSIONID", session);
        cookies.put("MTF-SEAL", String.valueOf(seal));
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "last_seen_at = now() - interval '17 minutes'",
                "began_at = now() - interval '10 hours 1 minute'",
                "ended_at = now()"
            })
    void a_session_that_lay_idle_lasted_too_long_or_was_ended_is_over_for_good(String change) throws Exception {
        signIn("p.sandys", PASSWORD);
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(200);
        Map<String, String> kept = new LinkedHashMap<>(cookies);
        asTheSystem("update identity.session set " + change
                + " where officer_id = (select id from identity.officer where username = 'p.sandys')");
        assertThat(header(get("worklist.xhtml"), "Location")).contains("/sign-in.xhtml?ended=1");
        cookies.clear();
        cookies.putAll(kept);
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(303);
    }

    @Test
    void a_name_in_other_letters_is_read_as_it_was_typed_where_no_session_has_begun() throws Exception {
        assertThat(signIn("zoë.müller", "not the password").body()).contains("value=\"zoë.müller\"");
    }

    @Test
    void five_failures_lock_a_name_in_every_spelling_even_for_the_right_password() throws Exception {
        for (String spelling : List.of("m.stokes", "M.Stokes", " m.stokes ", "ｍ．ｓｔｏｋｅｓ", "M.STOKES")) {
            assertThat(signIn(spelling, "not the password").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> right = signIn("m.stokes", PASSWORD);
        assertThat(right.statusCode()).isEqualTo(200);
        assertThat(cookies).doesNotContainKey("MTF-SEAL");
    }

    @Test
    void a_lock_that_has_run_out_is_over() throws Exception {
        for (int i = 0; i < 5; i++) {
            signIn("m.stokes", "not the password");
        }
        asTheSystem("update identity.sign_in_failure set locked_until = now() - interval '1 second'");
        assertThat(signIn("m.stokes", PASSWORD).statusCode()).isEqualTo(302);
    }

    @Test
    void success_wipes_the_slate() throws Exception {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 4; i++) {
                signIn("m.stokes", "not the password");
            }
            assertThat(signIn("m.stokes", PASSWORD).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void a_name_nobody_has_gets_the_same_answer_in_the_same_time() throws Exception {
        List<Long> known = new ArrayList<>();
        List<Long> unknown = new ArrayList<>();
        String knownBody = "";
        String unknownBody = "";
        for (int i = 0; i < 7; i++) {
            nobody_is_suspected();
            long start = System.nanoTime();
            knownBody = signIn("t.solley", "not the password").body();
            long between = System.nanoTime();
            unknownBody = signIn("t.nobody", "not the password").body();
            known.add(between - start);
            unknown.add(System.nanoTime() - between);
        }
        assertThat(plain(unknownBody).replace("t.nobody", "t.solley")).isEqualTo(plain(knownBody));
        // skipping the 210,000 rounds for a name nobody has would make the one several times the other
        assertThat(middle(unknown) / middle(known)).isBetween(0.6, 1.7);
    }

    @Test
    void one_password_tried_on_many_names_is_stopped_by_where_it_comes_from() throws Exception {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn("name" + i, "Summer-2011!").statusCode()).isEqualTo(200);
        }
        assertThat(signIn("name10", "Summer-2011!").statusCode()).isEqualTo(429);
        assertThat(signIn("p.sandys", PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void a_leaver_is_out_at_the_next_click() throws Exception {
        signIn("c.pettman", PASSWORD);
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(200);
        try {
            asTheSystem("update identity.officer set active = false where username = 'c.pettman'");
            assertThat(get("worklist.xhtml").statusCode()).isEqualTo(303);
            assertThat(signIn("c.pettman", PASSWORD).statusCode()).isEqualTo(200);
        } finally {
            asTheSystem("update identity.officer set active = true where username = 'c.pettman'");
        }
    }

    @Test
    void a_page_of_another_post_says_what_to_do_and_the_attempt_is_noted() throws Exception {
        signIn("p.sandys", PASSWORD);
        HttpResponse<String> answer = get("identity/officers.xhtml");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("not for your post", "supervisor");
        assertThat(get("worklist.xhtml").body()).doesNotContain("identity/officers.xhtml");
        assertThat(count("select count(*) from identity.audit_entry where officer = 'p.sandys' and action = 'DENIED'"
                        + " and reference = '/identity/officers.xhtml'"))
                .isPositive();
    }

    @Test
    void what_is_not_there_is_noted_once_be_it_a_page_a_file_or_a_drawing() throws Exception {
        signIn("p.sandys", PASSWORD);
        Map<String, String> asked = Map.of(
                "cases/view-case.xhtml?reference=MTF-2011-98761", "MTF-2011-98761",
                "documents/pdf?reference=DOC-2011-98762", "DOC-2011-98762",
                "cases/referral-drawing?reference=RF-2011-98763", "RF-2011-98763",
                "r/ZZ-2011-98764", "ZZ-2011-98764");
        for (Map.Entry<String, String> each : asked.entrySet()) {
            assertThat(get(each.getKey()).statusCode()).as(each.getKey()).isEqualTo(404);
            assertThat(count(
                            "select count(*) from identity.audit_entry where officer = 'p.sandys' and action = 'DENIED'"
                                    + " and outcome = 'NOT_FOUND' and reference = '" + each.getValue() + "'"))
                    .as(each.getKey())
                    .isEqualTo(1);
        }
    }

    @Test
    void signing_out_ends_the_session_whatever_the_browser_still_has() throws Exception {
        signIn("p.sandys", PASSWORD);
        Map<String, String> kept = new LinkedHashMap<>(cookies);
        String page = get("worklist.xhtml").body();
        HttpResponse<String> out = post(
                "worklist.xhtml",
                Map.of("me", "me", "me:signOut", "Sign out", "jakarta.faces.ViewState", viewState(page)));
        assertThat(header(out, "Location")).endsWith("/sign-in.xhtml?out=1");
        cookies.clear();
        cookies.putAll(kept);
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(303);
        assertThat(count("select count(*) from identity.audit_entry where officer = 'p.sandys' and action = 'SIGN_IN'"))
                .isPositive();
        assertThat(count(
                        "select count(*) from identity.audit_entry where officer = 'p.sandys' and action = 'SIGN_OUT'"))
                .isPositive();
    }

    @Test
    void after_signing_in_one_is_where_one_wanted_to_be_and_never_elsewhere() throws Exception {
        assertThat(header(get("worklist.xhtml?view=mine"), "Location"))
                .endsWith("/sign-in.xhtml?to=%2Fworklist.xhtml%3Fview%3Dmine");
        assertThat(header(signIn("p.sandys", PASSWORD, "/worklist.xhtml?view=mine"), "Location"))
                .endsWith("/worklist.xhtml?view=mine");
        assertThat(header(signIn("p.sandys", PASSWORD, "//evil.example/worklist.xhtml"), "Location"))
                .isEqualTo(house + "today.xhtml");
    }

    @Test
    void a_form_on_another_site_writes_nothing_here() throws Exception {
        signIn("p.sandys", PASSWORD);
        HttpRequest.Builder forged = request("worklist.xhtml")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(HttpRequest.BodyPublishers.ofString("me=me"));
        assertThat(send(forged).statusCode()).isEqualTo(403);
        HttpRequest.Builder older = request("worklist.xhtml")
                .header("Origin", "https://evil.example")
                .POST(HttpRequest.BodyPublishers.ofString("me=me"));
        assertThat(send(older).statusCode()).isEqualTo(403);
    }

    @Test
    void a_form_with_the_view_of_another_session_or_none_does_nothing() throws Exception {
        signIn("i.dumitru", PASSWORD);
        String others = viewState(get("worklist.xhtml").body());
        cookies.clear();
        signIn("p.sandys", PASSWORD);
        get("worklist.xhtml");
        Map<String, String> leaving = new LinkedHashMap<>(Map.of("me", "me", "me:signOut", "Sign out"));
        post("worklist.xhtml", leaving);
        assertThat(get("worklist.xhtml").statusCode()).as("without a view").isEqualTo(200);
        leaving.put("jakarta.faces.ViewState", others);
        post("worklist.xhtml", leaving);
        assertThat(get("worklist.xhtml").statusCode())
                .as("with another session's view")
                .isEqualTo(200);
    }

    @Test
    void behind_a_proxy_that_ends_https_cookies_are_secure_and_on_plain_loopback_they_work() throws Exception {
        HttpResponse<String> plain = signIn("p.sandys", PASSWORD);
        assertThat(setCookies(plain)).hasSizeGreaterThan(1).noneMatch(cookie -> cookie.contains("Secure"));
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        cookies.clear();
        proxied = true;
        HttpResponse<String> sealed = signIn("p.sandys", PASSWORD);
        assertThat(setCookies(sealed))
                .hasSizeGreaterThan(1)
                .allMatch(cookie -> cookie.contains("Secure") && cookie.contains("HttpOnly"));
        assertThat(sealed.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void what_the_server_could_tell_of_itself_it_tells_nobody() throws Exception {
        assertThat(get("metrics").statusCode()).isNotEqualTo(200);
        assertThat(get("metrics/base").statusCode()).isNotEqualTo(200);
        assertThat(send(request("sign-in.xhtml").method("TRACE", HttpRequest.BodyPublishers.noBody()))
                        .statusCode())
                .isBetween(400, 405);
        HttpResponse<String> ready = get("health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body()).contains("UP", "database").doesNotContain("jdbc", "postgres");
    }

    @Test
    void after_the_database_was_away_the_next_question_is_answered() throws Exception {
        signIn("p.sandys", PASSWORD);
        try (Connection above = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
                Statement statement = above.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'mtf_app'");
        }
        for (int i = 0; i < 6; i++) {
            assertThat(get("worklist.xhtml").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_server_listens_to_its_door_and_the_demonstrations_payment_page_on_this_machine_alone() throws Exception {
        long server = ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .contains("-Dmtf.db.app.url=" + System.getProperty("mtf.test.db")))
                .mapToLong(ProcessHandle::pid)
                .findFirst()
                .orElseThrow();
        Assumptions.assumeTrue(Files.isDirectory(Path.of("/proc/" + server)), "only Linux says who listens where");
        Set<String> sockets = new HashSet<>();
        try (Stream<Path> open = Files.list(Path.of("/proc/" + server + "/fd"))) {
            for (Path descriptor : open.toList()) {
                if (Files.isSymbolicLink(descriptor)) {
                    sockets.add(
                            String.valueOf(Files.readSymbolicLink(descriptor)).replaceAll("\\D", ""));
                }
            }
        }
        List<String> listening = new ArrayList<>();
        for (String table : List.of("tcp", "tcp6")) {
            for (String line : Files.readAllLines(Path.of("/proc/" + server + "/net/" + table))) {
                String[] cells = line.strip().split(" +");
                if (cells.length > 9 && cells[3].equals("0A") && sockets.contains(cells[9])) {
                    listening.add(cells[1]);
                }
            }
        }
        String port = String.format("%04X", house.getPort());
        assertThat(listening)
                .as("the house, and the page on which the demonstration pretends to pay")
                .hasSize(2)
                .allMatch(address -> address.contains("0100007F:"))
                .anyMatch(address -> address.endsWith("0100007F:" + port));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WEB-INF/web.xml",
                "WEB-INF/templates/page.xhtml",
                "WEB-INF/errorpages/500.xhtml",
                "WEB-INF/classes/pages.properties",
                "jakarta.faces.resource/web.xml.xhtml?ln=../WEB-INF",
                "jakarta.faces.resource/../WEB-INF/web.xml.xhtml"
            })
    void what_is_behind_the_counter_is_not_given_out(String path) throws Exception {
        signIn("k.havel", PASSWORD);
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isBetween(400, 404);
        assertThat(answer.body()).doesNotContain("<web-app", "ui:composition", "sign-in = public");
    }

    private HttpResponse<String> signIn(String username, String password) throws IOException, InterruptedException {
        return signIn(username, password, "");
    }

    private HttpResponse<String> signIn(String username, String password, String to)
            throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("signIn", "signIn");
        form.put("signIn:username", username);
        form.put("signIn:password", password);
        form.put("signIn:to", to);
        form.put("signIn:enter", "");
        form.put("jakarta.faces.ViewState", "stateless");
        return post("sign-in.xhtml", form);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        // a browser's page sends the nonce it was given along with every form
        Map<String, String> sent = new LinkedHashMap<>(form);
        sent.put("primefaces.nonce", NONCE);
        String body = sent.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(house + path));
        if (proxied) {
            request.header("X-Forwarded-Proto", "https");
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = STREET.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (String cookie : setCookies(answer)) {
            String[] pair = cookie.split(";")[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static List<String> setCookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private static String viewState(String page) {
        return page.replaceFirst("(?s).*name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\".*", "$1");
    }

    /** A page without what differs from one answer to the next: its nonces. */
    private static String plain(String page) {
        return page.replaceAll("nonce=\"[^\"]*\"", "").replaceAll("csp\\.init\\('[^']*'\\)", "");
    }

    private static double middle(List<Long> times) {
        return times.stream().sorted().toList().get(times.size() / 2);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static long count(String question) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('mtf.officer', 'b.teague', true)");
            try (ResultSet answer = statement.executeQuery(question)) {
                answer.next();
                return answer.getLong(1);
            }
        }
    }

    private static void asTheSystem(String... changes) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('mtf.officer', 'system', true)");
            for (String change : changes) {
                statement.executeUpdate(change);
            }
            database.commit();
        }
    }

    private static Connection database() throws SQLException {
        Connection connection = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
        connection.setAutoCommit(false);
        return connection;
    }
}
