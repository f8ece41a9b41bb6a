package org.margatetaskforce.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.margatetaskforce.launch.HouseForTests;

/**
 * Counts what pages ask of the database, by its own log: every statement in an officer's name but the frame of a transaction.
 * What the system does in its own, timers and letters, goes on whoever opens a page meanwhile.
 */
public final class Statements implements AutoCloseable {

    private static final Pattern FRAME =
            Pattern.compile("(?i)(BEGIN|COMMIT|ROLLBACK|SET |SHOW |select set_config\\('mtf\\.officer'|select 1$).*");
    private static final Pattern STATEMENT =
            Pattern.compile("mtf_app=(?<session>\\d+) *LOG: +(execute [^:]+|statement): (?<sql>.*)");
    private static final Pattern PARAMETERS =
            Pattern.compile("mtf_app=(?<session>\\d+) *DETAIL: +[Pp]arameters: \\$1 = '(?<first>[^']*)'.*");
    private static final String WHO = "select set_config('mtf.officer'";
    private static final String SYSTEM = "system";

    private final Connection database;
    private final Map<String, Integer> counted = new LinkedHashMap<>();

    /** Has everything written from now on, until it is closed. */
    public Statements() throws SQLException {
        database = DriverManager.getConnection(System.getProperty(HouseForTests.DATABASE), "postgres", "");
        write("all");
    }

    private void write(String what) throws SQLException {
        tell("alter system set log_statement = '" + what + "'");
        tell("select pg_reload_conf()");
        // a session hears of it between two statements
        tell("select pg_sleep(0.5)");
    }

    private void tell(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Opens a page and counts what it asks. */
    public void of(String page, Runnable open) {
        try {
            // no other test's mark, nor an earlier run's, in the same log
            String mark = "page " + UUID.randomUUID();
            tell("select 'begin " + mark + "'");
            open.run();
            tell("select 'end " + mark + "'");
            tell("select pg_sleep(0.2)");
            counted.merge(page, between("begin " + mark, "end " + mark), Math::max);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static int between(String begin, String end) {
        try {
            List<String> lines =
                    Files.readAllLines(HouseForTests.STATEMENTS.resolve("postgres.log"), StandardCharsets.UTF_8);
            boolean counting = false;
            int count = 0;
            Map<String, String> officers = new HashMap<>();
            Set<String> changing = new HashSet<>();
            for (String line : lines) {
                Matcher statement = STATEMENT.matcher(line);
                Matcher parameters = PARAMETERS.matcher(line);
                if (line.contains("'" + begin + "'")) {
                    counting = true;
                } else if (line.contains("'" + end + "'")) {
                    counting = false;
                } else if (parameters.matches() && changing.remove(parameters.group("session"))) {
                    officers.put(parameters.group("session"), parameters.group("first"));
                } else if (statement.matches()) {
                    String session = statement.group("session");
                    if (statement.group("sql").startsWith(WHO)) {
                        changing.add(session);
                    } else if (counting
                            && !FRAME.matcher(statement.group("sql")).matches()
                            && !officers.getOrDefault(session, SYSTEM).equals(SYSTEM)) {
                        count++;
                    }
                }
            }
            return count;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The pages and the most that each asked at once. */
    public Map<String, Integer> counted() {
        return counted;
    }

    @Override
    public void close() throws SQLException {
        write("none");
        database.close();
    }
}
