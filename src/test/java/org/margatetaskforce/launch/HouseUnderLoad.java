package org.margatetaskforce.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The house as its officers use it, by HTTP, signed in, in a register of the size asked for: first each page alone, with what
 * it asks of the database (statements, rows read, time), then 40 officers and 200 with time to think, each with their own
 * cases, pages and notes. Prints p50, p95 and p99 of each page, what failed, and the server's memory; writes a results file
 * and sets it beside an earlier one. Asserts nothing. {@code ./mvnw -Pbench-house}; docs/performance.md.
 *
 * <p>{@code -Dmtf.bench.scale} (1 is Kent; 0.01 unless told), {@code -Dmtf.bench.officers} (40,200),
 * {@code -Dmtf.bench.seconds} (60 each), {@code -Dmtf.bench.think} (mean seconds, 10), {@code -Dmtf.bench.against=FILE}.
 */
public final class HouseUnderLoad {

    private static final String PASSWORD = "Margate-2011!";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ALONE = 25;
    private static final int WARM = 8;
    private static final Pattern FIELD =
            Pattern.compile("<(input|textarea|select)\\b([^>]*)>", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-zA-Z-]+)=\"([^\"]*)\"");
    private static final Pattern DRAFT = Pattern.compile("saveDraft\\s*=\\s*function\\(\\)\\s*\\{[^}]*?s:\"([^\"]+)\"");

    /** So many persons are looked at for one whom the officer sees. */
    private static final int ASKED_FOR_ONE_SEEN = 50;

    private static int port;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private HouseUnderLoad() {}

    /** A page of the day's work, and how often it is wanted among a hundred. */
    private enum Visited {
        TODAY("today", 12),
        WORKLIST("worklist", 16),
        SEARCH("search for a person", 14),
        PERSON("a person", 10),
        PROPERTY("a property", 8),
        CASE("a case", 16),
        CHRONOLOGY("a chronology", 6),
        ACTIONS("actions", 6),
        BOARD("the board", 3),
        MAP("the map", 3),
        DRAFT("a draft saved as one types", 3),
        NOTE("a note written", 3);

        private final String words;
        private final int share;

        Visited(String words, int share) {
            this.words = words;
            this.share = share;
        }

        boolean isPartial() {
            return this == DRAFT;
        }
    }

    private record Answer(int status, String body, long nanos, String where) {

        boolean isGood() {
            return status == 200 && !body.contains("partial-response><error>");
        }
    }

    /** How a page fared among many. */
    private static final class Tally {

        private final ConcurrentLinkedQueue<Long> took = new ConcurrentLinkedQueue<>();
        private final AtomicLong failed = new AtomicLong();
    }

    /** Somebody at a desk: their own cookies, cases and random walk. */
    private static final class Officer {

        private final String username;
        private final CookieManager cookies = new CookieManager();
        private final Random random;
        private final List<String> cases = new ArrayList<>();
        private final List<String> persons = new ArrayList<>();
        private final List<String> properties = new ArrayList<>();
        private final List<String> names = new ArrayList<>();
        private final List<Visited> may = new ArrayList<>();

        Officer(String username, int seed) {
            this.username = username;
            random = new Random(seed);
        }

        private String one(List<String> of) {
            return of.isEmpty() ? "" : of.get(random.nextInt(of.size()));
        }

        private Answer send(HttpRequest.Builder asked, String path) throws IOException, InterruptedException {
            URI address = URI.create("http://127.0.0.1:" + port + path);
            String sent = cookies.getCookieStore().get(address).stream()
                    .map(cookie -> cookie.getName() + '=' + cookie.getValue())
                    .collect(Collectors.joining("; "));
            if (!sent.isEmpty()) {
                asked.header("Cookie", sent);
            }
            asked.uri(address).timeout(PATIENCE).header("Accept", "text/html");
            long began = System.nanoTime();
            HttpResponse<String> answer = CLIENT.send(asked.build(), HttpResponse.BodyHandlers.ofString());
            long took = System.nanoTime() - began;
            for (String header : answer.headers().allValues("Set-Cookie")) {
                for (HttpCookie cookie : HttpCookie.parse(header)) {
                    cookie.setPath("/");
                    cookie.setSecure(false);
                    cookies.getCookieStore().add(address, cookie);
                }
            }
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    took,
                    answer.headers().firstValue("Location").orElse(""));
        }

        private Answer get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder().GET(), path);
        }

        private Answer post(String path, Map<String, String> fields, boolean partial)
                throws IOException, InterruptedException {
            String body = fields.entrySet().stream()
                    .map(field -> encoded(field.getKey()) + '=' + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            HttpRequest.Builder asked = HttpRequest.newBuilder()
                    .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                    .POST(HttpRequest.BodyPublishers.ofString(body));
            if (partial) {
                asked.header("Faces-Request", "partial/ajax");
            }
            return send(asked, path);
        }

        boolean signIn() throws IOException, InterruptedException {
            Answer form = get("/sign-in.xhtml");
            Map<String, String> fields = fields(form.body(), "signIn");
            fields.put("signIn:username", username);
            fields.put("signIn:password", PASSWORD);
            fields.put("signIn:enter", "signIn:enter");
            return post("/sign-in.xhtml", fields, false).status() == 302;
        }

        Answer visit(Visited page) throws IOException, InterruptedException {
            return switch (page) {
                case TODAY -> get("/today.xhtml");
                case WORKLIST -> get("/worklist.xhtml");
                case SEARCH -> look(one(names));
                case PERSON -> get("/people/view-person.xhtml?reference=" + one(persons));
                case PROPERTY -> get("/place/view-property.xhtml?uprn=" + one(properties));
                case CASE -> get("/cases/view-case.xhtml?reference=" + one(cases));
                case CHRONOLOGY -> get("/cases/chronology.xhtml?of=" + one(cases));
                case ACTIONS -> get("/cases/find-actions.xhtml?whose=mine");
                case BOARD -> get("/cases/board.xhtml");
                case MAP -> get("/safety/map.xhtml");
                case DRAFT -> write(true);
                case NOTE -> write(false);
            };
        }

        /** Looks for somebody by the form over the list: what was typed stays in the session, the answer is the list it leads to. */
        private Answer look(String typed) throws IOException, InterruptedException {
            Answer kept = post("/people/find-people.xhtml?page=1", Map.of("name", typed), false);
            int path = kept.where().indexOf("/people/");
            if (kept.status() != 302 || path < 0) {
                return new Answer(500, kept.body(), kept.nanos(), kept.where());
            }
            Answer list = get(kept.where().substring(path));
            return new Answer(list.status(), list.body(), kept.nanos() + list.nanos(), list.where());
        }

        /** Opens the form of a note and writes it, or has its draft saved as the browser does while somebody types. */
        private Answer write(boolean draft) throws IOException, InterruptedException {
            String path = "/cases/write-note.xhtml?reference=" + one(cases);
            Answer form = get(path);
            if (!form.isGood()) {
                return form;
            }
            Map<String, String> fields = fields(form.body(), "form");
            fields.put("form:type", "CALL");
            fields.put("form:nature", "FACT");
            fields.put("form:body", "Rang at noon; they will be in on Thursday.");
            fields.putIfAbsent("form:time", "09:00");
            if (!draft) {
                fields.put("form:write", "form:write");
                Answer written = post(path, fields, false);
                return new Answer(
                        written.status() == 302 ? 200 : 500, written.body(), written.nanos(), written.where());
            }
            Matcher source = HouseUnderLoad.DRAFT.matcher(form.body());
            if (!source.find()) {
                return new Answer(500, "no draft on the page", 0, "");
            }
            fields.put("jakarta.faces.partial.ajax", "true");
            fields.put("jakarta.faces.source", source.group(1));
            fields.put("jakarta.faces.partial.execute", "form");
            fields.put("jakarta.faces.partial.render", "form:saved");
            fields.put(source.group(1), source.group(1));
            return post(path, fields, true);
        }

        Visited next() {
            int whole = may.stream().mapToInt(page -> page.share).sum();
            int drawn = random.nextInt(whole);
            for (Visited page : may) {
                drawn -= page.share;
                if (drawn < 0) {
                    return page;
                }
            }
            return may.get(0);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What a browser would send back of a form if nothing were touched: boxes and buttons apart. */
    private static Map<String, String> fields(String page, String form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(form, form);
        int from = page.indexOf("id=\"" + form + '"');
        int to = page.indexOf("</form>", Math.max(from, 0));
        String inside = from < 0 || to < 0 ? page : page.substring(from, to);
        Matcher tags = FIELD.matcher(inside);
        while (tags.find()) {
            Map<String, String> said = new TreeMap<>();
            Matcher each = ATTRIBUTE.matcher(tags.group(2));
            while (each.find()) {
                said.put(each.group(1), each.group(2));
            }
            String name = said.get("name");
            String type = said.getOrDefault("type", "");
            if (name == null || type.equals("submit") || type.equals("radio") || type.equals("checkbox")) {
                continue;
            }
            if (tags.group(1).equalsIgnoreCase("select")) {
                int end = inside.indexOf("</select>", tags.end());
                Matcher chosen = Pattern.compile("<option[^>]*value=\"([^\"]*)\"[^>]*selected")
                        .matcher(inside.substring(tags.end(), end));
                fields.put(name, chosen.find() ? chosen.group(1) : "");
            } else {
                fields.put(name, said.getOrDefault("value", ""));
            }
        }
        return fields;
    }

    /** Fills, starts, measures and prints. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        double scale = Double.parseDouble(System.getProperty("mtf.bench.scale", "0.01"));
        int seconds = Integer.getInteger("mtf.bench.seconds", 60);
        double think = Double.parseDouble(System.getProperty("mtf.bench.think", "10"));
        Path folder = Files.createTempDirectory("mtf-bench-house");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "120")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_planning", "on")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Migration.migrate(url, "postgres", "", "mtf_app", "bench", true);
            String at = ServerCommand.withoutCredentials(url);
            Process server = null;
            try (Connection owner = DriverManager.getConnection(at + "?user=postgres")) {
                long began = System.nanoTime();
                PolicyCost.fill(owner, scale);
                owner.setAutoCommit(true);
                tell(owner, "create extension pg_stat_statements");
                // the town is there already, and its clock stands at the day of the figures
                tell(
                        owner,
                        "insert into base.demo_clock (ahead_seconds, loaded_at) values ("
                                + "extract(epoch from timestamptz '2011-05-23 09:00+01' - now())::bigint, now())"
                                + " on conflict (only_row) do update set ahead_seconds = excluded.ahead_seconds, loaded_at = now()");
                tell(owner, "vacuum analyze");
                // to try something out: a setting of the role, an index
                tell(owner, System.getProperty("mtf.bench.sql", "select 1"));
                System.out.printf(
                        Locale.UK, "%s of a county in %d s%n", scale, (System.nanoTime() - began) / 1_000_000_000L);
                int[] crowds = Stream.of(System.getProperty("mtf.bench.officers", "40,200")
                                .split(","))
                        .mapToInt(many -> Integer.parseInt(many.strip()))
                        .toArray();
                List<Officer> officers =
                        officers(owner, IntStream.of(crowds).max().orElse(1));
                long started = System.nanoTime();
                server = serve(at, folder);
                System.out.printf(Locale.UK, "ready after %.1f s%n", (System.nanoTime() - started) / 1e9);
                Results results = new Results();
                letIn(officers);
                alone(officers, owner, results);
                found(opensEverything(officers), owner, results);
                for (int many : crowds) {
                    together(officers.subList(0, Math.min(many, officers.size())), seconds, think, server, results);
                }
                results.keep();
            } finally {
                if (server != null) {
                    server.destroy();
                    server.waitFor();
                }
            }
        }
    }

    private static void tell(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Process serve(String database, Path folder) throws Exception {
        try (java.net.ServerSocket free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(ServerCommand.of(
                Path.of(System.getProperty("mtf.payara.jar")),
                Path.of(System.getProperty("mtf.app")),
                folder.resolve("server"),
                "127.0.0.1",
                port,
                false));
        builder.environment().put("MTF_DB_APP_URL", database);
        builder.environment().put("MTF_DB_APP_USER", "mtf_app");
        builder.environment().put("MTF_DB_APP_PASSWORD", "bench");
        builder.environment().put("MTF_DEMO", "true");
        builder.environment()
                .put("MTF_CONTINUITY_DIR", folder.resolve("continuity").toString());
        builder.environment().put("MTF_AUDIT_DIR", folder.resolve("audit").toString());
        Path log = folder.resolve("server.log");
        Process server =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        Officer nobody = new Officer("", 0);
        while (server.isAlive()) {
            try {
                if (nobody.get("/health/ready").status() == 200) {
                    return server;
                }
            } catch (IOException notYet) {
                // it is starting
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the server ended: " + log);
    }

    /** Officers with open cases of their own, those of many posts first, with what they would look for. */
    private static List<Officer> officers(Connection owner, int most) throws SQLException {
        List<Officer> found = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select o.username from bench.officer o
                         where exists (select from cases.team_member m join cases.shared_case c on c.id = m.case_id
                                        where m.username = o.username and c.closed_on is null)
                         order by hashtext(o.username), o.username limit\s""" + most)) {
            while (row.next()) {
                found.add(new Officer(row.getString(1), found.size()));
            }
        }
        for (Officer officer : found) {
            List<String> whose = List.of(officer.username);
            officer.cases.addAll(column(owner, """
                    select c.reference from cases.team_member m join cases.shared_case c on c.id = m.case_id
                     where m.username = ? and c.closed_on is null and m.valid_to is null order by hashtext(c.reference) limit 30""", whose));
            officer.persons.addAll(column(owner, """
                    select p.reference from cases.team_member m join cases.shared_case c on c.id = m.case_id
                      join cases.case_subject s on s.case_id = c.id join people.person p on p.id = s.person_id
                     where m.username = ? and c.closed_on is null and m.valid_to is null order by hashtext(p.reference) limit 30""", whose));
            officer.properties.addAll(column(owner, """
                    select distinct r.property_uprn from cases.team_member m join cases.shared_case c on c.id = m.case_id
                      join cases.case_subject s on s.case_id = c.id join people.residency r on r.person_id = s.person_id and r.valid_to is null
                     where m.username = ? and c.closed_on is null limit 30""", whose));
            officer.names.addAll(column(owner, """
                    select split_part(p.given_names, ' ', 1) || ' ' || left(p.family_name, greatest(3, length(p.family_name) - 1))
                           || ' ' || extract(year from p.born_on)::int
                      from people.person p where p.id in (select b.id from bench.person b where b.i % 97 = abs(hashtext(?)) % 97)
                       and p.given_names ~ '^[A-Za-z -]+$' and p.family_name ~ '^[A-Za-z-]+$'
                     order by hashtext(p.reference) limit 30""", whose));
        }
        return found;
    }

    private static List<String> column(Connection owner, String sql, List<String> given) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < given.size(); i++) {
                statement.setString(i + 1, given.get(i));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }

    /** Signs everybody in and finds which pages their post opens. */
    @SuppressWarnings("SystemOut")
    private static void letIn(List<Officer> officers) throws Exception {
        ExecutorService doors = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> in = new ArrayList<>();
        for (Officer officer : officers) {
            in.add(doors.submit(officer::signIn));
        }
        List<Officer> out = new ArrayList<>();
        for (int i = 0; i < officers.size(); i++) {
            if (!in.get(i).get()) {
                out.add(officers.get(i));
            }
        }
        doors.shutdown();
        officers.removeAll(out);
        System.out.printf("%d officers signed in, %d could not%n", officers.size(), out.size());
        for (Officer officer : officers) {
            for (Visited page : Visited.values()) {
                boolean nothing =
                        switch (page) {
                            case PERSON -> officer.persons.isEmpty();
                            case PROPERTY -> officer.properties.isEmpty();
                            case SEARCH -> officer.names.isEmpty();
                            default -> false;
                        };
                if (!nothing && page != Visited.NOTE && officer.visit(page).isGood()) {
                    officer.may.add(page);
                }
            }
            if (officer.may.contains(Visited.DRAFT)) {
                officer.may.add(Visited.NOTE);
            }
        }
    }

    /** Each page by itself, by one who has all of them: how long, and what it asks of the database. */
    @SuppressWarnings("SystemOut")
    private static Officer opensEverything(List<Officer> officers) {
        return officers.stream()
                .filter(officer -> officer.may.size() == Visited.values().length)
                .findFirst()
                .orElse(officers.get(0));
    }

    private static void alone(List<Officer> officers, Connection owner, Results results) throws Exception {
        Officer one = opensEverything(officers);
        System.out.printf(
                "%n%-28s %8s %8s %11s %7s %9s %9s %7s   alone, as %s%n",
                "page", "p50 ms", "p95 ms", "statements", "rows", "plan ms", "run ms", "share", one.username);
        for (Visited page : one.may) {
            for (int i = 0; i < WARM; i++) {
                one.visit(page);
            }
            tell(owner, "select pg_stat_statements_reset()");
            long[] took = new long[ALONE];
            for (int i = 0; i < ALONE; i++) {
                took[i] = one.visit(page).nanos();
            }
            double[] asked = new double[4];
            try (Statement statement = owner.createStatement();
                    ResultSet row = statement.executeQuery("""
                            select sum(calls) filter (where not query ~* '^(begin|commit|rollback|set |show |select set_config\\(|select \\$1$)'),
                                   sum(rows) filter (where not query ~* '^select set_config\\('), sum(total_plan_time), sum(total_exec_time)
                              from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'mtf_app'""")) {
                row.next();
                for (int i = 0; i < asked.length; i++) {
                    asked[i] = row.getDouble(i + 1) / ALONE;
                }
            }
            java.util.Arrays.sort(took);
            double p50 = took[ALONE / 2] / 1e6;
            System.out.printf(
                    Locale.UK,
                    "%-28s %8.1f %8.1f %11.1f %7.0f %9.2f %9.2f %6.0f%%%n",
                    page.words,
                    p50,
                    took[ALONE * 95 / 100] / 1e6,
                    asked[0],
                    asked[1],
                    asked[2],
                    asked[3],
                    100 * (asked[2] + asked[3]) / p50);
            costliest(owner, Integer.getInteger("mtf.bench.statements", 0));
            results.put("alone p50", page, p50);
            results.put("alone statements", page, asked[0]);
            results.put("alone SQL ms", page, asked[2] + asked[3]);
        }
    }

    /**
     * Is somebody found whose name is heard or typed wrong? Each name sought has one to three slips (a letter left out, put in,
     * changed, swapped; written as it sounds), a third of the forenames one too, and a fifth of the years of birth are one or two
     * out. Found is who stands among the first twenty. Only persons whom the officer sees are sought: the others are not to be found.
     */
    @SuppressWarnings("SystemOut")
    private static void found(Officer who, Connection owner, Results results) throws Exception {
        int many = Integer.getInteger("mtf.bench.searches", 300);
        List<String> anybody = column(owner, """
                select p.reference || '\t' || split_part(p.given_names, ' ', 1) || '\t' || p.family_name || '\t' || extract(year from p.born_on)::int
                  from bench.person b join people.person p on p.id = b.id
                 where length(p.family_name) > 3 and p.merged_into_id is null
                 order by hashint8extended(b.i, 4711) limit\s""" + ASKED_FOR_ONE_SEEN * many, List.of());
        Set<String> seen = seenBy(who, owner, anybody);
        List<String> sought = anybody.stream()
                .filter(person -> seen.contains(person.substring(0, person.indexOf('\t'))))
                .limit(many)
                .toList();
        Random slips = new Random(4711);
        long[] took = new long[sought.size()];
        int hits = 0;
        for (int i = 0; i < sought.size(); i++) {
            String[] person = sought.get(i).split("\t");
            String family = person[2];
            for (int slip = 1 + slips.nextInt(3); slip > 0; slip--) {
                family = slipped(family, slips);
            }
            String given = slips.nextDouble() < 0.35 ? slipped(person[1], slips) : person[1];
            int year = Integer.parseInt(person[3]) + (slips.nextDouble() < 0.2 ? slips.nextInt(5) - 2 : 0);
            Answer answer = who.look(given + ' ' + family + ' ' + year);
            took[i] = answer.nanos();
            List<String> shown = Pattern.compile("view-person\\.xhtml\\?reference=(P-[0-9]+)")
                    .matcher(answer.body())
                    .results()
                    .map(match -> match.group(1))
                    .distinct()
                    .limit(20)
                    .toList();
            if (shown.contains(person[0])) {
                hits++;
            }
        }
        java.util.Arrays.sort(took);
        double recall = hits / (double) Math.max(1, sought.size());
        System.out.printf(
                Locale.UK,
                "%n%d misspelt names: %.3f found among the first twenty; the page p50 %.1f ms, p95 %.1f ms%n",
                sought.size(),
                recall,
                at(took, 50),
                at(took, 95));
        results.put("recall at 20", "search for a misspelt name", recall);
        results.put("alone p50", "search for a misspelt name", at(took, 50));
    }

    /** Those of some persons whom the officer sees, asked as the application asks. */
    private static Set<String> seenBy(Officer who, Connection owner, List<String> persons) throws SQLException {
        owner.setAutoCommit(false);
        try {
            tell(owner, "set local role mtf_app");
            try (PreparedStatement acting = owner.prepareStatement("select set_config('mtf.officer', ?, true)")) {
                acting.setString(1, who.username);
                acting.execute();
            }
            return new HashSet<>(column(
                    owner,
                    "select p.reference from people.person p where p.reference = any (string_to_array(?, ','))",
                    List.of(persons.stream()
                            .map(person -> person.substring(0, person.indexOf('\t')))
                            .collect(Collectors.joining(",")))));
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }

    private static String slipped(String name, Random slips) {
        int at = slips.nextDouble() < 0.08 ? 0 : 1 + slips.nextInt(Math.max(1, name.length() - 1));
        int before = Math.min(at, name.length() - 1);
        char other = (char) ('a' + slips.nextInt(26));
        return switch (slips.nextInt(5)) {
            case 0 -> name.length() < 4 ? name : name.substring(0, before) + name.substring(before + 1);
            case 1 -> name.substring(0, before) + other + name.substring(before);
            case 2 -> name.substring(0, before) + other + name.substring(before + 1);
            case 3 ->
                before + 1 >= name.length()
                        ? name
                        : name.substring(0, before)
                                + name.charAt(before + 1)
                                + name.charAt(before)
                                + name.substring(before + 2);
            default ->
                name.replaceFirst("ph", "f")
                        .replaceFirst("ck", "k")
                        .replaceFirst("ee", "ea")
                        .replaceFirst("ough", "off");
        };
    }

    /** So many statements of the page just measured, those that took longest first, for each visit. */
    @SuppressWarnings("SystemOut")
    private static void costliest(Connection owner, int many) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        select s.calls, s.total_plan_time, s.total_exec_time, left(regexp_replace(s.query, '\\s+', ' ', 'g'), 150)
                          from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname = 'mtf_app'
                         order by s.total_plan_time + s.total_exec_time desc limit\s""" + many)) {
            while (row.next()) {
                System.out.printf(
                        Locale.UK,
                        "      %5.1f times, plan %6.2f ms, run %6.2f ms: %s%n",
                        row.getDouble(1) / ALONE,
                        row.getDouble(2) / ALONE,
                        row.getDouble(3) / ALONE,
                        row.getString(4));
            }
        }
    }

    /** So many at once, each thinking between two pages. */
    @SuppressWarnings("SystemOut")
    private static void together(List<Officer> officers, int seconds, double think, Process server, Results results)
            throws Exception {
        List<Tally> tallies =
                Stream.of(Visited.values()).map(page -> new Tally()).toList();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        ExecutorService desks = Executors.newFixedThreadPool(officers.size());
        List<Future<?>> working = new ArrayList<>();
        for (Officer officer : officers) {
            working.add(desks.submit(() -> {
                Random pace = new Random(officer.username.hashCode());
                Thread.sleep((long) (pace.nextDouble() * think * 1000));
                while (System.nanoTime() < end) {
                    Visited page = officer.next();
                    try {
                        Answer answer = officer.visit(page);
                        if (answer.isGood()) {
                            tallies.get(page.ordinal()).took.add(answer.nanos());
                        } else {
                            tallies.get(page.ordinal()).failed.incrementAndGet();
                        }
                    } catch (IOException lost) {
                        tallies.get(page.ordinal()).failed.incrementAndGet();
                    }
                    Thread.sleep((long) Math.min(-Math.log(1 - pace.nextDouble()) * think * 1000, think * 5000));
                }
                return null;
            }));
        }
        long most = 0;
        while (System.nanoTime() < end) {
            most = Math.max(most, resident(server.pid()));
            Thread.sleep(1000);
        }
        desks.shutdown();
        for (Future<?> each : working) {
            each.get();
        }
        System.out.printf(
                Locale.UK,
                "%n%-28s %7s %8s %8s %8s %7s   %d officers, %.0f s to think, %d s%n",
                "page",
                "asked",
                "p50 ms",
                "p95 ms",
                "p99 ms",
                "failed",
                officers.size(),
                think,
                seconds);
        long all = 0;
        for (Visited page : Visited.values()) {
            Tally tally = tallies.get(page.ordinal());
            long[] sorted =
                    tally.took.stream().mapToLong(Long::longValue).sorted().toArray();
            all += sorted.length;
            if (sorted.length == 0 && tally.failed.get() == 0) {
                continue;
            }
            System.out.printf(
                    Locale.UK,
                    "%-28s %7d %8.1f %8.1f %8.1f %7d%s%n",
                    page.words,
                    sorted.length,
                    at(sorted, 50),
                    at(sorted, 95),
                    at(sorted, 99),
                    tally.failed.get(),
                    page.isPartial() ? "   (partial)" : "");
            results.put(officers.size() + " officers p50", page, at(sorted, 50));
            results.put(officers.size() + " officers p95", page, at(sorted, 95));
            results.put(officers.size() + " officers failed", page, tally.failed.get());
        }
        System.out.printf(
                Locale.UK,
                "%.1f pages a second; the server's resident memory at most %d MB%n",
                all / (double) seconds,
                most);
        results.put(officers.size() + " officers resident MB", "server", most);
    }

    private static double at(long[] sorted, int percent) {
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    private static long resident(long pid) throws IOException {
        Path status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(kilobytes -> Long.parseLong(kilobytes) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** What was measured, a line a figure; two files can be set side by side. */
    private static final class Results {

        private final Map<String, Double> figures = new LinkedHashMap<>();

        void put(String what, Visited page, double figure) {
            put(what, page.words, figure);
        }

        void put(String what, String of, double figure) {
            figures.put(of + '\t' + what, figure);
        }

        @SuppressWarnings("SystemOut")
        void keep() throws IOException {
            Path file = Path.of("target", "bench", "house-" + System.currentTimeMillis() / 1000 + ".tsv");
            Files.createDirectories(file.getParent());
            Files.write(
                    file,
                    figures.entrySet().stream()
                            .map(each -> each.getKey() + '\t' + String.format(Locale.UK, "%.3f", each.getValue()))
                            .toList());
            System.out.printf("%nKept in %s: set it beside a later run with -Dmtf.bench.against=%s%n", file, file);
            String against = System.getProperty("mtf.bench.against");
            if (against == null) {
                return;
            }
            Map<String, Double> before = new LinkedHashMap<>();
            for (String line : Files.readAllLines(Path.of(against))) {
                int tab = line.lastIndexOf('\t');
                before.put(line.substring(0, tab), Double.parseDouble(line.substring(tab + 1)));
            }
            System.out.printf("%n%-28s %-24s %10s %10s %7s%n", "page", "figure", "before", "now", "now/b.");
            figures.forEach((what, now) -> {
                Double then = before.get(what);
                if (then != null) {
                    String[] part = what.split("\t");
                    System.out.printf(
                            Locale.UK, "%-28s %-24s %10.1f %10.1f %7.2f%n", part[0], part[1], then, now, now / then);
                }
            });
        }
    }
}
