package org.margatetaskforce.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** An officer signs in by their own agency, through the whole exchange; and everybody who must not. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AgencySignInIT {

    private static final String OFFICER = "n.hussain";
    private static final HttpClient STREET =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private static StubProvider agency;

    @ArquillianResource
    URL house;

    private final Map<String, String> cookies = new LinkedHashMap<>();

    @BeforeAll
    static void the_agency_opens() throws IOException, SQLException {
        int port = Integer.getInteger("mtf.test.oidc.port");
        agency = new StubProvider(port);
        for (String row : List.of("'agency', 'kent-police', 'POL', null", "'posts', 'neighbourhood', null, 'PC'")) {
            asTheSystem(
                    "insert into identity.claim_mapping (issuer, claim, value, agency_code, post_code, valid_from, source)"
                            + " values ('http://127.0.0.1:" + port + "', " + row + ", '2009-07-01', 'trial')");
        }
    }

    @AfterAll
    static void the_agency_closes() throws SQLException {
        agency.close();
        asTheSystem("delete from identity.claim_mapping where source = 'trial'");
    }

    @BeforeEach
    @AfterEach
    void all_is_as_it_should_be() throws SQLException {
        asTheSystem("delete from identity.sign_in_failure_from", "delete from identity.sign_in_failure");
        agency.claims = claims("preferred_username", OFFICER);
        agency.userInfo = new LinkedHashMap<>(Map.of("sub", "trial-subject"));
        agency.tampering = UnaryOperator.identity();
        agency.forged = false;
    }

    private static Map<String, Object> claims(String name, Object value) {
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("amr", new Object[] {"pwd", "mfa"});
        claims.put("agency", "kent-police");
        claims.put("posts", new Object[] {"neighbourhood", "something-else"});
        claims.put("preferred_username", OFFICER);
        claims.put(name, value);
        return claims;
    }

    @Test
    void an_officer_comes_in_by_their_agency_and_goes_on_to_the_page_they_asked_for() throws Exception {
        assertThat(get("sign-in.xhtml?to=%2Fworklist.xhtml").body())
                .contains("Sign in with the-trial-agency", "/identity/agency?to=%2Fworklist.xhtml");
        URI back = agency.signIn(begin("identity/agency?to=%2Fworklist.xhtml"));
        assertThat(back.getRawQuery()).contains("code=", "state=");
        String session = cookies.get("JSESSIONID");
        assertThat(location(get(back))).endsWith("/worklist.xhtml");
        assertThat(cookies.get("MTF-SEAL")).hasSize(43);
        assertThat(cookies.get("JSESSIONID")).as("another session than before").isNotEqualTo(session);
        assertThat(get("worklist.xhtml").body()).contains("Nadia Hussain", "Kent Police");
        assertThat(get("identity/my-sessions.xhtml").body()).contains("agency’s sign-in", "this one");
        assertThat(count("select count(*) from identity.audit_entry where officer = '" + OFFICER
                        + "' and action = 'SIGN_IN' and detail = 'agency’s sign-in'"))
                .isPositive();
        assertThat(location(get(back))).as("an answer is good once").contains("refused=not-vouched-for");
    }

    @Test
    void what_is_not_in_the_token_is_asked_for() throws Exception {
        agency.claims.remove("preferred_username");
        agency.userInfo.put("preferred_username", OFFICER);
        assertThat(location(get(agency.signIn(begin("identity/agency"))))).endsWith("/today.xhtml");
        // what is told of somebody else is no answer (OpenID Connect Core 5.3.2)
        agency.userInfo.put("sub", "somebody-else");
        assertThat(location(get(agency.signIn(begin("identity/agency"))))).contains("refused=not-vouched-for");
    }

    static Stream<Arguments> what_is_not_whole() {
        return Stream.of(
                Arguments.of("another nonce", with("nonce", "0123456789")),
                Arguments.of("another issuer", with("iss", "https://evil.example")),
                Arguments.of("another client's", with("aud", "another-client")),
                Arguments.of("run out", with("exp", Instant.now().getEpochSecond() - 3600)),
                Arguments.of("not begun", with("iat", Instant.now().getEpochSecond() + 86400)));
    }

    private static UnaryOperator<Map<String, Object>> with(String claim, Object value) {
        return token -> {
            token.put(claim, value);
            return token;
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("what_is_not_whole")
    void a_token_that_is_not_whole_brings_nobody_in(String what, UnaryOperator<Map<String, Object>> tampering)
            throws Exception {
        agency.tampering = tampering;
        assertNobodyComesIn(agency.signIn(begin("identity/agency")), "not-vouched-for");
    }

    @Test
    void a_token_of_another_hand_brings_nobody_in() throws Exception {
        agency.forged = true;
        assertNobodyComesIn(agency.signIn(begin("identity/agency")), "not-vouched-for");
    }

    @Test
    void an_answer_that_was_not_asked_for_from_here_brings_nobody_in() throws Exception {
        URI back = agency.signIn(begin("identity/agency"));
        assertNobodyComesIn(URI.create(back.toString().replaceFirst("state=[^&]+", "state=forged")), "not-vouched-for");
        URI others = agency.signIn(begin("identity/agency"));
        cookies.clear();
        assertNobodyComesIn(others, "not-vouched-for");
    }

    @Test
    void who_was_refused_there_is_refused_here() throws Exception {
        Map<String, String> question =
                StubProvider.form(begin("identity/agency").getRawQuery());
        assertNobodyComesIn(
                URI.create(house + "identity/agency?error=access_denied&state=" + question.get("state")),
                "not-vouched-for");
    }

    @ParameterizedTest
    @CsvSource({
        "amr, pwd, no-second-factor, did not vouch for a second proof",
        "amr, '', no-second-factor, did not vouch for a second proof",
        "preferred_username, nobody.here, unknown-officer, is known by the name",
        "preferred_username, '', unknown-officer, is known by the name",
        "agency, thanet, other-agency, names another agency",
        "posts, something-else, no-post, none of the posts"
    })
    void who_is_not_as_they_must_be_is_told_so_in_one_sentence(
            String claim, String value, String refusal, String sentence) throws Exception {
        agency.claims = claims(claim, value);
        assertNobodyComesIn(agency.signIn(begin("identity/agency")), refusal);
        assertThat(get("sign-in.xhtml?refused=" + refusal).body()).contains(sentence);
    }

    @Test
    void a_leaver_does_not_come_in_by_their_agency_either() throws Exception {
        asTheSystem("update identity.officer set active = false where username = '" + OFFICER + "'");
        try {
            assertNobodyComesIn(agency.signIn(begin("identity/agency")), "unknown-officer");
        } finally {
            asTheSystem("update identity.officer set active = true where username = '" + OFFICER + "'");
        }
    }

    @Test
    void signing_out_here_ends_the_session_there() throws Exception {
        get(agency.signIn(begin("identity/agency")));
        HttpResponse<String> left =
                send(request(URI.create(house + "identity/desk/leave")).POST(HttpRequest.BodyPublishers.noBody()));
        assertThat(location(left)).endsWith("/identity/agency?out=1");
        assertThat(get("identity/agency?out=1").headers().firstValue("Refresh").orElse(""))
                .contains("/bye?client_id=trial-client&post_logout_redirect_uri=")
                .doesNotContain(OFFICER, "token");
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(303);
    }

    private void assertNobodyComesIn(URI back, String refusal) throws Exception {
        HttpResponse<String> answer = get(back);
        assertThat(location(answer)).endsWith("/sign-in.xhtml?refused=" + refusal);
        assertThat(cookies).doesNotContainKey("MTF-SEAL");
        assertThat(get("worklist.xhtml").statusCode()).isEqualTo(303);
    }

    private URI begin(String path) throws IOException, InterruptedException {
        return URI.create(location(get(path)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return get(URI.create(house + path));
    }

    private HttpResponse<String> get(URI address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    private HttpRequest.Builder request(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address);
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
        for (String cookie : answer.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";")[0].split("=", 2);
            if (pair[1].isEmpty()) {
                cookies.remove(pair[0]);
            } else {
                cookies.put(pair[0], pair[1]);
            }
        }
        return answer;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("no redirect: " + answer.statusCode());
    }

    private static long count(String question) throws SQLException {
        try (Connection database = database();
                Statement statement = database.createStatement()) {
            statement.execute("select set_config('mtf.officer', '" + OFFICER + "', true)");
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
