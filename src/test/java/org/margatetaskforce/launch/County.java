package org.margatetaskforce.launch;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A county to measure in, as large as is asked for ({@code -Dmtf.bench.scale}; 1 is Kent: a million persons, 300,000 dwellings with
 * ten years of residencies, 200,000 cases, five million notes and lines of timelines, 100,000 open tasks, 500,000 actions, 100,000
 * licences), in a PostgreSQL of its own. The same size is the same county on every run, and nobody in it lives
 * ({@code src/test/resources/bench/county.sql}). With {@code -Dmtf.bench.data=FOLDER} it is filled once and found again by the next
 * benchmark; {@code ./mvnw -Pbench-fill} does nothing else.
 */
public final class County implements Closeable {

    /** How the application's role signs in to a database of tests or of a benchmark, which nobody else reaches. */
    public static final String APP_PASSWORD = "in-tests";

    private final EmbeddedPostgres postgres;

    /** Where the database is, without who asks. */
    public final String url;

    private County(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        url = ServerCommand.withoutCredentials(postgres.getJdbcUrl("postgres", "postgres"));
    }

    /** Fills a county, or says that it is there, and stops. */
    public static void main(String[] arguments) throws Exception {
        if (System.getProperty("mtf.bench.data") == null) {
            throw new CannotStart("Say where the county is to stand: -Dmtf.bench.data=FOLDER");
        }
        open(1).close();
    }

    /**
     * The county of the size asked for, or else of the size given; filled where it is not yet.
     *
     * @throws CannotStart where the folder holds a county of another size
     */
    public static County open(double scaleUnlessTold) throws SQLException, IOException {
        double scale = Double.parseDouble(System.getProperty("mtf.bench.scale", Double.toString(scaleUnlessTold)));
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
                .setServerConfig("shared_buffers", "512MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("max_connections", "160")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                .setServerConfig("pg_stat_statements.track_planning", "on");
        String kept = System.getProperty("mtf.bench.data");
        if (kept != null) {
            builder.setDataDirectory(Files.createDirectories(Path.of(kept))).setCleanDataDirectory(false);
        }
        County county = new County(builder.start());
        try (Connection owner = county.as("postgres", "")) {
            county.fillUnlessFilled(owner, scale);
            // a run that was broken off while it measured without policies left them off
            tell(owner, "alter role mtf_app nobypassrls");
            // the town is there already, and its clock stands at the day of the figures
            tell(
                    owner,
                    "insert into base.demo_clock (ahead_seconds, loaded_at) values ("
                            + "extract(epoch from timestamptz '2011-05-23 09:00+01' - now())::bigint, now())"
                            + " on conflict (only_row) do update set ahead_seconds = excluded.ahead_seconds, loaded_at = now()");
            return county;
        } catch (SQLException | IOException | RuntimeException | Error failed) {
            county.close();
            throw failed;
        }
    }

    @SuppressWarnings("SystemOut")
    private void fillUnlessFilled(Connection owner, double scale) throws SQLException, IOException {
        // one that was filled before has what was changed since
        Migration.migrate(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "", "mtf_app", APP_PASSWORD, true);
        if (ask(owner, "select to_regclass('bench.size')::text") != null) {
            if (ask(owner, "select to_regclass('bench.filled')::text") == null) {
                throw new CannotStart("The county in that folder was not filled to its end: remove the folder.");
            }
            if (!ask(owner, "select scale from bench.size").equals(Double.toString(scale))) {
                throw new CannotStart("The county in that folder is of another size: "
                        + ask(owner, "select scale from bench.size") + ", not " + scale);
            }
            return;
        }
        long began = System.nanoTime();
        String script = resource("/bench/county.sql")
                .replace("${scale}", Double.toString(scale))
                .replace(
                        "${names}",
                        "insert into bench.name_list values " + String.join(",\n", names())
                                + ";\ninsert into bench.forename values "
                                + rows("/bench/forenames.txt", true, false, false, true)
                                + ";\ninsert into bench.surname values " + rows("/bench/surnames.txt", true, false)
                                + ';');
        owner.setAutoCommit(false);
        for (String part : script.split("(?m)^-- ## ")) {
            long from = System.nanoTime();
            act(owner, "system");
            tell(owner, "-- " + part);
            owner.commit();
            System.out.printf(
                    Locale.UK,
                    "%6.1f s  %s%n",
                    (System.nanoTime() - from) / 1e9,
                    part.lines().findFirst().orElse(""));
        }
        owner.setAutoCommit(true);
        tell(owner, "create extension pg_stat_statements");
        tell(owner, "vacuum analyze");
        System.out.printf(
                Locale.UK,
                "%s of a county in %d s: %,d persons, %,d cases, %,d notes, %,d lines of timelines%n",
                scale,
                (System.nanoTime() - began) / 1_000_000_000L,
                count(owner, "people.person"),
                count(owner, "cases.shared_case"),
                count(owner, "cases.note"),
                count(owner, "cases.timeline_entry"));
    }

    /** A connection of somebody: {@code postgres}, who is bound by no policy, or the application's role. */
    public Connection as(String role, String password) throws SQLException {
        return DriverManager.getConnection(url + (url.indexOf('?') < 0 ? '?' : '&') + "prepareThreshold=1&user=" + role
                + (password.isEmpty() ? "" : "&password=" + password));
    }

    /** Puts an officer and the day of the figures on the transaction, as the application does. */
    public static void act(Connection connection, String officer) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select set_config('mtf.officer', ?, true), set_config('mtf.today', ?, true), set_config('mtf.now', ?, true),"
                        + " set_config('mtf.exit', '', true)")) {
            statement.setString(1, officer);
            statement.setString(2, TODAY);
            statement.setString(3, TODAY + " 09:00+01");
            statement.executeQuery().close();
        }
    }

    /** The day on which every figure is taken. */
    public static final String TODAY = "2011-05-23";

    static long count(Connection owner, String table) throws SQLException {
        return Long.parseLong(ask(owner, "select count(*) from " + table));
    }

    public static String ask(Connection connection, String question) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(question)) {
            answer.next();
            return answer.getString(1);
        }
    }

    public static void tell(Connection owner, String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Runs a statement and reads its rows: how many milliseconds that took. */
    public static double time(PreparedStatement statement) throws SQLException {
        long began = System.nanoTime();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                rows.getObject(1);
            }
        }
        return (System.nanoTime() - began) / 1e6;
    }

    /** The middle of some figures. */
    public static double median(double[] of) {
        double[] sorted = of.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
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

    /** The lines of a list of names as rows of a statement; for each column, whether it is words. */
    private static String rows(String list, boolean... words) throws IOException {
        List<String> rows = new ArrayList<>();
        for (String line : resource(list).lines().toList()) {
            if (line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split(",", -1);
            List<String> values = new ArrayList<>();
            for (int i = 0; i < words.length; i++) {
                values.add(words[i] ? '\'' + cells[i].replace("'", "''") + '\'' : cells[i]);
            }
            rows.add('(' + String.join(", ", values) + ')');
        }
        return String.join(",\n", rows);
    }

    private static String words(List<String> of) {
        return "array['"
                + String.join(
                        "','", of.stream().map(word -> word.replace("'", "''")).toList()) + "']";
    }

    static String resource(String name) throws IOException {
        try (InputStream stream = County.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IOException("not on the classpath: " + Path.of(name));
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
