package org.margatetaskforce.web.shell;

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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a browser is made to send that no page of ours offered: every page asked for by GET, every form posted without a view
 * of its own session, and the forms of a case filled in with what they did not offer. Nothing but the traces of reading may be
 * written; what is compared is the database itself, row by row, as its owner sees it.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ForgedRequestsIT {

    private static final Path WEBAPP = Path.of("src/main/webapp");
    private static final String PASSWORD = "Margate-2011!";
    private static final String NONCE = Base64.getEncoder()
            .encodeToString("175d3482-60c1-434f-93fa-2dfda40a1873".getBytes(StandardCharsets.US_ASCII));
    private static final HttpClient STREET =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    /** What reading leaves behind, and what the house does by itself meanwhile. */
    private static final Pattern TRACES = Pattern.compile(
            "identity\\.(audit_.*|sign_in_.*|.*session.*)|cases\\.(last_look|referral_link_try)|mail\\..*");

    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SELECT = Pattern.compile("(?s)<select\\b([^>]*)>(.*?)</select>");
    private static final Pattern TEXT = Pattern.compile("(?s)<textarea\\b([^>]*)>(.*?)</textarea>");

    @ArquillianResource
    URL house;

    /** A browser: its cookies, and what it sends. */
    private final class Browser {

        private final Map<String, String> cookies = new LinkedHashMap<>();

        Browser(String officer) throws IOException, InterruptedException {
            post(
                    "sign-in.xhtml",
                    Map.of(
                            "signIn", "signIn",
                            "signIn:username", officer,
                            "signIn:password", PASSWORD,
                            "signIn:to", "",
                            "signIn:enter", "",
                            "jakarta.faces.ViewState", "stateless"));
            assertThat(cookies).as(officer + " is signed in").containsKey("MTF-SEAL");
        }

        HttpResponse<String> get(String address) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(URI.create(house + address)).GET());
        }

        HttpResponse<String> post(String address, Map<String, String> form) throws IOException, InterruptedException {
            Map<String, String> sent = new TreeMap<>(form);
            sent.put("primefaces.nonce", NONCE);
            return send(HttpRequest.newBuilder(URI.create(house + address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(sent.entrySet().stream()
                            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                            .collect(Collectors.joining("&")))));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            HttpResponse<String> answer = STREET.send(request.build(), HttpResponse.BodyHandlers.ofString());
            for (String cookie : answer.headers().allValues("Set-Cookie")) {
                String[] pair = cookie.split(";")[0].split("=", 2);
                cookies.put(pair[0], pair[1]);
            }
            return answer;
        }

        /** The form of a page as a browser would send it back, nothing typed yet. */
        Map<String, String> form(String address, String id) throws IOException, InterruptedException {
            HttpResponse<String> page = get(address);
            assertThat(page.statusCode()).as(address).isEqualTo(200);
            Map<String, String> fields = new TreeMap<>();
            Matcher form =
                    Pattern.compile("(?s)<form id=\"" + id + "\".*?</form>").matcher(page.body());
            assertThat(form.find()).as(address + " has a form " + id).isTrue();
            Matcher input = INPUT.matcher(form.group());
            while (input.find()) {
                String type = attribute(input.group(), "type");
                boolean box = type.equals("radio") || type.equals("checkbox");
                if (!type.equals("submit")
                        && !type.equals("button")
                        && (!box || input.group().contains("checked"))) {
                    put(fields, attribute(input.group(), "name"), attribute(input.group(), "value"));
                }
            }
            Matcher select = SELECT.matcher(form.group());
            while (select.find()) {
                Matcher chosen = Pattern.compile("<option value=\"([^\"]*)\"[^>]*selected")
                        .matcher(select.group(2));
                put(fields, attribute(select.group(1), "name"), chosen.find() ? chosen.group(1) : "");
            }
            Matcher text = TEXT.matcher(form.group());
            while (text.find()) {
                put(fields, attribute(text.group(1), "name"), text.group(2).strip());
            }
            return fields;
        }

        private void put(Map<String, String> fields, String name, String value) {
            if (!name.isEmpty()) {
                fields.put(name, value);
            }
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    // ---------------------------------------------------------------- the database, as its owner sees it

    /** What was written between its making and its reading, and by whom it may have been. */
    private static final class Watch implements AutoCloseable {

        private final Connection owner = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
        private final List<String> tables = new ArrayList<>();
        private final long since;
        private final Map<String, Long> before;

        Watch() throws SQLException {
            try (Statement ask = owner.createStatement();
                    ResultSet row = ask.executeQuery(
                            "select format('%I.%I', schemaname, tablename) from pg_tables"
                                    + " where schemaname not in ('pg_catalog', 'information_schema', 'public', 'camunda') order by 1")) {
                while (row.next()) {
                    if (!TRACES.matcher(row.getString(1)).matches()) {
                        tables.add(row.getString(1));
                    }
                }
            }
            assertThat(tables).contains("cases.note", "cases.shared_case", "people.person", "workflow.worklist");
            since = Long.parseLong(one("select txid_snapshot_xmax(txid_current_snapshot())::text"));
            before = counts("");
        }

        private String one(String sql) throws SQLException {
            try (Statement ask = owner.createStatement();
                    ResultSet row = ask.executeQuery(sql)) {
                row.next();
                return String.valueOf(row.getString(1));
            }
        }

        private Map<String, Long> counts(String where) throws SQLException {
            Map<String, Long> counts = new TreeMap<>();
            try (Statement ask = owner.createStatement();
                    ResultSet row = ask.executeQuery(tables.stream()
                            .map(table -> "select '" + table + "', count(*) from " + table + where)
                            .collect(Collectors.joining(" union all ")))) {
                while (row.next()) {
                    counts.put(row.getString(1), row.getLong(2));
                }
            }
            return counts;
        }

        /** The tables in which a row was added, altered or taken away meanwhile. */
        Set<String> changed() throws SQLException {
            Set<String> changed = new TreeSet<>();
            counts(" where xmin::text::bigint >= " + since).forEach((table, rows) -> {
                if (rows > 0) {
                    changed.add(table);
                }
            });
            counts("").forEach((table, rows) -> {
                if (!rows.equals(before.get(table))) {
                    changed.add(table);
                }
            });
            return changed;
        }

        @Override
        public void close() throws SQLException {
            owner.close();
        }
    }

    private static String asOwner(String question, Object... of) throws SQLException {
        try (Connection owner = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
                PreparedStatement ask = owner.prepareStatement(question)) {
            for (int i = 0; i < of.length; i++) {
                ask.setObject(i + 1, of[i]);
            }
            try (ResultSet row = ask.executeQuery()) {
                return row.next() ? String.valueOf(row.getString(1)) : "";
            }
        }
    }

    /** A property case of this test's own, with a team. */
    private static String openCase(String... team) throws SQLException {
        String uprn = asOwner("select p.uprn from place.property p where not exists"
                + " (select 1 from cases.shared_case c where c.uprn = p.uprn) order by p.uprn desc limit 1");
        try (Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests")) {
            own.setAutoCommit(false);
            try (Statement say = own.createStatement()) {
                say.execute(
                        "select set_config('mtf.officer', 'a.okonkwo', true), set_config('mtf.today',"
                                + " cast(cast(now() + make_interval(secs => c.ahead_seconds) as date) as text), true) from base.demo_clock c");
                String reference;
                try (ResultSet row = say.executeQuery("select cases.open_property_case('" + uprn
                        + "', 'A house of forged requests', 'PROTECT', now())")) {
                    row.next();
                    reference = row.getString(1);
                }
                for (String member : team) {
                    say.execute("select cases.join_team('" + reference + "', '" + member + "', 'works on it', now())");
                }
                own.commit();
                return reference;
            }
        }
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(WEBAPP)) {
            return files.filter(file -> file.toString().endsWith(".xhtml"))
                    .filter(file -> !WEBAPP.relativize(file).toString().startsWith("WEB-INF"))
                    .filter(file -> !file.toString().contains("resources"))
                    .sorted()
                    .toList();
        }
    }

    private static String address(Path page) {
        return WEBAPP.relativize(page).toString().replace('\\', '/');
    }

    // ---------------------------------------------------------------- C19

    /** One pass over all pages. */
    @FunctionalInterface
    private interface Sweep {
        void over(String reference) throws Exception;
    }

    /**
     * The tables in which a sweep wrote, whatever the house's own timers wrote meanwhile: what a sweep does it does again, on a
     * case of its own.
     */
    private static Set<String> writtenBy(Sweep sweep, String... team) throws Exception {
        Set<String> each = new TreeSet<>();
        for (int round = 0; round < 3 && (round == 0 || !each.isEmpty()); round++) {
            String reference = openCase(team);
            try (Watch watch = new Watch()) {
                sweep.over(reference);
                if (round == 0) {
                    each.addAll(watch.changed());
                } else {
                    each.retainAll(watch.changed());
                }
            }
        }
        return each;
    }

    @Test
    void no_page_changes_anything_by_being_opened() throws Exception {
        List<Browser> officers = new ArrayList<>();
        for (String officer : List.of("p.sandys", "a.okonkwo", "r.ferreira", "l.tapsell")) {
            officers.add(new Browser(officer));
        }
        Set<String> opened = new TreeSet<>();
        assertThat(writtenBy(
                        reference -> {
                            for (Path page : pages()) {
                                for (Browser officer : officers) {
                                    String address = address(page)
                                            + "?reference=%1$s&case=%1$s&of=%1$s&page=1".formatted(reference);
                                    if (officer.get(address).statusCode() == 200) {
                                        opened.add(address(page));
                                        break;
                                    }
                                }
                            }
                        },
                        "p.sandys",
                        "l.tapsell",
                        "r.ferreira"))
                .as("written by GET")
                .isEmpty();
        assertThat(opened).hasSizeGreaterThan(80);
    }

    @Test
    void every_form_posted_without_a_view_of_its_own_session_does_nothing() throws Exception {
        Browser stranger = new Browser("i.dumitru");
        String foreign = viewState(stranger.get("identity/did-not-work.xhtml").body());
        Browser officer = new Browser("p.sandys");
        Set<String> posted = new TreeSet<>();
        assertThat(writtenBy(
                        reference -> {
                            // a view of this session, but of another page
                            String own = viewState(officer.get("cases/write-note.xhtml?reference=" + reference)
                                    .body());
                            for (Path page : pages()) {
                                Map<String, String> forged = forged(Files.readString(page));
                                if (!forged.isEmpty() && !address(page).equals("sign-in.xhtml")) {
                                    String address = address(page) + "?reference=" + reference;
                                    officer.post(address, forged);
                                    forged.put("jakarta.faces.ViewState", foreign);
                                    officer.post(address, forged);
                                    forged.put("jakarta.faces.ViewState", own);
                                    officer.post(address, forged);
                                    posted.add(address(page));
                                }
                            }
                        },
                        "p.sandys"))
                .as("written by a forged form")
                .isEmpty();
        assertThat(posted).hasSizeGreaterThan(80);
    }

    private static String viewState(String page) {
        Matcher found = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"")
                .matcher(page);
        assertThat(found.find()).as("a view").isTrue();
        return String.valueOf(found.group(1));
    }

    /** Every button of a page pressed at once, every field filled in. */
    private static Map<String, String> forged(String page) {
        Map<String, String> forged = new TreeMap<>();
        List<String> buttons = ids(page, "commandButton|commandLink");
        if (!buttons.isEmpty()) {
            List<String> forms = ids(page, "form");
            for (String form : forms.isEmpty() ? List.of("form") : forms) {
                forged.put(form, form);
                ids(page, "inputText|inputTextarea|selectOneMenu|selectOneRadio")
                        .forEach(field -> forged.put(form + ":" + field, "Words that nobody here has typed."));
                buttons.forEach(button -> forged.put(form + ":" + button, ""));
            }
        }
        return forged;
    }

    private static List<String> ids(String page, String tags) {
        return Pattern.compile("<[hp]:(?:" + tags + ")\\b[^>]*\\bid=\"(\\w+)\"")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    // ---------------------------------------------------------------- C20

    @Test
    void no_page_can_be_framed_and_none_sends_a_browser_elsewhere() throws Exception {
        Browser officer = new Browser("p.sandys");
        List<String> framed = new ArrayList<>();
        for (Path page : pages()) {
            HttpResponse<String> answer =
                    officer.get(address(page) + "?from=https://evil.example/&to=//evil.example/&back=/%5Cevil.example");
            String policy = String.join(" ", answer.headers().allValues("Content-Security-Policy"));
            boolean sentOn = answer.statusCode() / 100 == 3;
            if (!sentOn && !policy.contains("frame-ancestors 'none'")
                    || !answer.headers().allValues("X-Frame-Options").equals(List.of("DENY"))
                    || !answer.headers().allValues("X-Content-Type-Options").equals(List.of("nosniff"))
                    || !answer.headers().allValues("Referrer-Policy").equals(List.of("no-referrer"))
                    || !answer.headers().allValues("Cross-Origin-Opener-Policy").equals(List.of("same-origin"))
                    || !String.join(" ", answer.headers().allValues("Cache-Control"))
                            .contains("no-store")
                    // a page that answers with a file lets nothing run at all
                    || answer.statusCode() == 200
                            && !policy.startsWith("default-src 'none'")
                            && !policy.matches("(?s).*script-src 'self' 'nonce-[^']+'.*")
                    || answer.headers().firstValue("Server").isPresent()
                    || answer.headers().firstValue("X-Powered-By").isPresent()) {
                framed.add(address(page) + " " + answer.statusCode() + " " + policy);
            }
            answer.headers().firstValue("Location").ifPresent(there -> assertThat(
                            URI.create(there).getHost())
                    .as(address(page))
                    .isIn(null, house.getHost()));
            assertThat(answer.body()).as(address(page)).doesNotContain("href=\"https://evil", "href=\"//evil");
        }
        assertThat(framed).isEmpty();
    }

    // ---------------------------------------------------------------- C25

    private static Map<String, String> honest(Map<String, String> form, String words) {
        Map<String, String> typed = new TreeMap<>(form);
        typed.put("form:type", "OBSERVATION");
        typed.put("form:nature", "FACT");
        typed.put("form:body", words);
        typed.put("form:write", "");
        return typed;
    }

    private static long notes(String words) throws SQLException {
        return Long.parseLong(asOwner("select count(*) from cases.note where body = ?", words));
    }

    @Test
    void a_form_takes_in_what_it_offered_and_nothing_else() throws Exception {
        String reference = openCase("p.sandys", "i.dumitru");
        String others = openCase("l.duffy");
        String page = "cases/write-note.xhtml?reference=" + reference;
        Browser officer = new Browser("p.sandys");

        officer.post(page, honest(officer.form(page, "form"), "An honest note of this test."));
        assertThat(notes("An honest note of this test."))
                .as("the test knows the form")
                .isEqualTo(1);

        for (Map.Entry<String, String> tampered : Map.of(
                        "form:dataClass", "17",
                        "form:marking", "OFFICIAL",
                        "form:type", "MARAC",
                        "form:nature", "RUMOUR")
                .entrySet()) {
            Map<String, String> form = honest(officer.form(page, "form"), "What was not offered: " + tampered.getKey());
            form.put(tampered.getKey(), tampered.getValue());
            officer.post(page, form);
            assertThat(notes("What was not offered: " + tampered.getKey()))
                    .as(tampered.toString())
                    .isZero();
        }

        Map<String, String> elsewhere = honest(officer.form(page, "form"), "Put on somebody else's case.");
        elsewhere.put("reference", others);
        officer.post("cases/write-note.xhtml?reference=" + others, elsewhere);
        assertThat(asOwner(
                        "select count(*) from cases.note n join cases.shared_case c on c.id = n.case_id where c.reference = ?",
                        others))
                .isEqualTo("0");

        Map<String, String> more = honest(officer.form(page, "form"), "With fields that the form has not.");
        more.putAll(Map.of(
                "form:recordedBy", "a.okonkwo",
                "writeNote.dataClass", "17",
                "form:agencyCode", "POL",
                "form:inError", "true",
                "form:reference", others));
        officer.post(page, more);
        assertThat(asOwner(
                        "select concat_ws(' ', recorded_by, agency_code, data_class, in_error_at is null) from cases.note where body = ?",
                        "With fields that the form has not."))
                .isEqualTo("p.sandys TDC 6 t");
    }

    @Test
    void a_button_that_was_not_shown_cannot_be_pressed_nor_anothers_form_filled_in() throws Exception {
        String reference = openCase("p.sandys", "i.dumitru");
        String page = "cases/write-note.xhtml?reference=" + reference;
        Browser author = new Browser("p.sandys");
        author.post(page, honest(author.form(page, "form"), "A note that stays as its author wrote it."));
        String note =
                asOwner("select reference from cases.note where body = ?", "A note that stays as its author wrote it.");
        Map<String, String> authors = author.form("cases/view-note.xhtml?reference=" + note, "form");
        authors.putAll(Map.of("form:reason", "Somebody else says that it is wrong.", "form:error", ""));

        String asWritten =
                "select concat_ws(' ', body, in_error_at is null, version, marking) from cases.note where reference = ?";
        String written = asOwner(asWritten, note);

        Browser colleague = new Browser("i.dumitru");
        HttpResponse<String> seen = colleague.get("cases/view-note.xhtml?reference=" + note);
        assertThat(seen.body()).contains("A note that stays").doesNotContain("Hide it: entered in error");
        // with the author's own view, and with the colleague's view of the same page
        colleague.post("cases/view-note.xhtml?reference=" + note, authors);
        Map<String, String> forged = new TreeMap<>(authors);
        forged.put("jakarta.faces.ViewState", viewState(seen.body()));
        colleague.post("cases/view-note.xhtml?reference=" + note, forged);
        assertThat(colleague.get("cases/mark-note.xhtml?note=" + note).statusCode())
                .isEqualTo(404);
        assertThat(colleague.get("cases/write-note.xhtml?changes=" + note).body())
                .isNotNull();
        assertThat(asOwner(asWritten, note)).isEqualTo(written);

        // and sent again when its author has signed out
        Map<String, String> leaving = new TreeMap<>(Map.of("me", "me", "me:signOut", "Sign out"));
        leaving.put("jakarta.faces.ViewState", authors.getOrDefault("jakarta.faces.ViewState", ""));
        Map<String, String> kept = new TreeMap<>(author.cookies);
        author.post("cases/view-note.xhtml?reference=" + note, leaving);
        author.cookies.clear();
        author.cookies.putAll(kept);
        assertThat(author.post("cases/view-note.xhtml?reference=" + note, authors)
                        .statusCode())
                .isEqualTo(303);
        assertThat(asOwner("select in_error_at is null from cases.note where reference = ?", note))
                .isEqualTo("t");
    }
}
