package org.margatetaskforce.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What need-to-know costs: fills a database with part of a county ({@code -Dmtf.bench.scale}, 0.08 unless told: some 200,000
 * notes) and reads each list twice, as the application's role under the policies and, in the same run and by turns, as a role
 * that they do not bind with the same rule written into the statement. Prints the medians and their ratio; asserts nothing.
 * {@code ./mvnw -Pbench}; the figures and what they taught are in docs/performance.md.
 */
public final class PolicyCost {

    private static final int ROUNDS = 400;
    private static final int WARM = 40;
    private static final int FOLLOWING = 4;
    private static final String OFFICER = "b1.lindo";
    private static final String TODAY = "2011-05-23";

    private record ListOf(String name, String underPolicies, String byHand) {}

    private PolicyCost() {}

    /** Fills, measures and prints. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        double scale = Double.parseDouble(System.getProperty("mtf.bench.scale", "0.08"));
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            String url = postgres.getJdbcUrl("postgres", "postgres");
            Migration.migrate(url, "postgres", "", "mtf_app", "bench", true);
            String role = "?prepareThreshold=1&user=";
            String at = ServerCommand.withoutCredentials(url);
            try (Connection owner = DriverManager.getConnection(at + role + "postgres");
                    Connection app = DriverManager.getConnection(at + role + "mtf_app&password=bench")) {
                long began = System.nanoTime();
                fill(owner, scale);
                System.out.printf(
                        Locale.UK,
                        "filled at %s of a county in %d s: %,d notes, %,d lines of timelines, %,d cases%n",
                        scale,
                        (System.nanoTime() - began) / 1_000_000_000L,
                        count(owner, "cases.note"),
                        count(owner, "cases.timeline_entry"),
                        count(owner, "cases.shared_case"));
                app.setAutoCommit(false);
                owner.setAutoCommit(false);
                System.out.printf(
                        "%-36s %21s %21s %7s %9s%n",
                        "list (p50 in ms)", "policies 1st  after", "by hand 1st  after", "ratio", "more");
                for (ListOf list : lists(owner)) {
                    measure(list, app, owner);
                }
            }
        }
    }

    private static void measure(ListOf list, Connection app, Connection owner) throws SQLException {
        double[][] first = new double[2][ROUNDS];
        double[][] after = new double[2][ROUNDS];
        try (PreparedStatement bound = app.prepareStatement(list.underPolicies());
                PreparedStatement free = owner.prepareStatement(list.byHand())) {
            for (int round = -WARM; round < ROUNDS; round++) {
                for (int who = 0; who < 2; who++) {
                    Connection connection = who == 0 ? app : owner;
                    PreparedStatement statement = who == 0 ? bound : free;
                    act(connection);
                    double once = time(statement);
                    double rest = 0;
                    for (int i = 0; i < FOLLOWING; i++) {
                        rest += time(statement) / FOLLOWING;
                    }
                    connection.commit();
                    if (round >= 0) {
                        first[who][round] = once;
                        after[who][round] = rest;
                    }
                }
            }
        }
        double bound = median(after[0]);
        double free = median(after[1]);
        System.out.printf(
                Locale.UK,
                "%-36s %13.3f %7.3f %13.3f %7.3f %7.2f %+9.3f%n",
                list.name(),
                median(first[0]),
                bound,
                median(first[1]),
                free,
                bound / free,
                bound - free);
    }

    private static double time(PreparedStatement statement) throws SQLException {
        long began = System.nanoTime();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void act(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('mtf.officer', ?, true), set_config('mtf.today', ?, true), set_config('mtf.now', ?, true),"
                        + " set_config('mtf.exit', '', true)")) {
            statement.setString(1, OFFICER);
            statement.setString(2, TODAY);
            statement.setString(3, TODAY + " 09:00+01");
            statement.executeQuery().close();
        }
    }

    private static long count(Connection owner, String table) throws SQLException {
        return Long.parseLong(ask(owner, "select count(*) from " + table));
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    /** The statements, with what the rule asks of the officer put in by hand. */
    private static List<ListOf> lists(Connection owner) throws SQLException, IOException {
        act(owner);
        Map<String, String> known = new HashMap<>();
        known.put("officer", OFFICER);
        known.put("today", TODAY);
        known.put("agency", ask(owner, "select identity.acting_agency()"));
        known.put("full", ask(owner, "select identity.full_classes()"));
        known.put("member", ask(owner, "select identity.member_classes()"));
        known.put(
                "case",
                ask(
                        owner,
                        "select c.id from cases.shared_case c join cases.team_member m on m.case_id = c.id"
                                + " where m.username = '" + OFFICER
                                + "' and c.closed_on is null order by c.id limit 1"));
        owner.commit();
        List<ListOf> found = new ArrayList<>();
        for (String block : resource("/bench/lists.txt").split("(?m)^# ", -1)) {
            List<String> lines = block.lines().toList();
            if (lines.size() < 2) {
                continue;
            }
            String bound = lines.get(1);
            String free = lines.get(1);
            for (String line : lines.subList(2, lines.size())) {
                int space = line.indexOf(' ');
                String place = "${" + line.substring(0, space) + '}';
                free = free.replace(place, line.substring(space));
                bound = bound.replace(place, "");
            }
            found.add(new ListOf(lines.get(0), put(bound, known), put(free, known)));
        }
        return found;
    }

    private static String put(String text, Map<String, String> known) {
        String put = text;
        for (Map.Entry<String, String> each : known.entrySet()) {
            put = put.replace("${" + each.getKey() + '}', each.getValue());
        }
        return put;
    }

    /** Fills a database with so much of a county (src/test/resources/bench/county.sql). */
    static void fill(Connection owner, double scale) throws SQLException, IOException {
        String script = resource("/bench/county.sql")
                .replace("${scale}", Double.toString(scale))
                .replace("${names}", "insert into bench.name_list values " + String.join(",\n", names()) + ';');
        owner.setAutoCommit(false);
        act(owner);
        try (Statement statement = owner.createStatement()) {
            statement.execute("set local mtf.officer = 'system'");
            statement.execute(script);
            owner.commit();
            owner.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    /** The names of the demonstration town, by community: everybody's forenames and family names. */
    private static List<String> names() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : resource("/demo/names.txt").lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] parts = line.split(";", -1);
            List<String> given = new ArrayList<>(List.of(parts[2].split(",", -1)));
            given.addAll(List.of(parts[3].split(",", -1)));
            List<String> families = Arrays.stream(parts[4].split(",", -1))
                    .map(pair -> pair.split("/", -1)[0])
                    .toList();
            rows.add("(" + rows.size() + ", " + words(given) + ", " + words(families) + ')');
        }
        return rows;
    }

    private static String words(List<String> of) {
        return "array['"
                + String.join(
                        "','", of.stream().map(word -> word.replace("'", "''")).toList()) + "']";
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = PolicyCost.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("not on the classpath: " + Path.of(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
