package org.margatetaskforce.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
    private static final Pattern MARK =
            Pattern.compile(".*(?:statement|execute [^:]+): select '(?<what>begin|end) (?<mark>page [0-9a-f-]+)'.*");
    private static final Pattern END = Pattern.compile("(?i)(COMMIT|ROLLBACK).*");
    private static final String WHO = "select set_config('mtf.officer'";
    private static final String SYSTEM = "system";

    private final Connection database;
    private final Map<String, Integer> counted = new LinkedHashMap<>();
    private final Map<String, String> marks = new LinkedHashMap<>();

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
            counted.merge(page, byMark().getOrDefault(mark, List.of()).size(), Math::max);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Opens a page and has what it asks noted under a name, to be read once by {@link #noted}. */
    public void note(String name, Runnable open) {
        try {
            String mark = "page " + UUID.randomUUID();
            marks.put(mark, name);
            tell("select 'begin " + mark + "'");
            open.run();
            tell("select 'end " + mark + "'");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The statements, whole and in their order, that were noted under each name. */
    public Map<String, List<String>> noted() {
        try {
            tell("select pg_sleep(0.5)");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        Map<String, List<String>> asked = byMark();
        Map<String, List<String>> noted = new LinkedHashMap<>();
        marks.forEach((mark, name) -> noted.put(name, asked.getOrDefault(mark, List.of())));
        return noted;
    }

    /** What was asked in an officer's name between the begin and the end of each mark in the log. */
    private static Map<String, List<String>> byMark() {
        Map<String, List<String>> asked = new HashMap<>();
        Map<String, String> officers = new HashMap<>();
        Set<String> changing = new HashSet<>();
        List<String> current = new ArrayList<>();
        boolean counting = false;
        boolean added = false;
        for (String line : log()) {
            if (line.startsWith("\t")) {
                // the next line of what was written last
                if (added) {
                    current.add(current.remove(current.size() - 1) + '\n' + line.substring(1));
                }
                continue;
            }
            added = false;
            Matcher mark = MARK.matcher(line);
            Matcher statement = STATEMENT.matcher(line);
            Matcher parameters = PARAMETERS.matcher(line);
            if (mark.matches()) {
                counting = mark.group("what").equals("begin");
                current = asked.computeIfAbsent(mark.group("mark"), fresh -> new ArrayList<>());
            } else if (parameters.matches() && changing.remove(parameters.group("session"))) {
                officers.put(parameters.group("session"), parameters.group("first"));
            } else if (statement.matches()) {
                String session = statement.group("session");
                if (statement.group("sql").startsWith(WHO)) {
                    changing.add(session);
                } else if (END.matcher(statement.group("sql")).matches()) {
                    // who acts is said for one transaction; what the engine asks in between is nobody's
                    officers.remove(session);
                } else if (counting
                        && !FRAME.matcher(statement.group("sql")).matches()
                        && !officers.getOrDefault(session, SYSTEM).equals(SYSTEM)) {
                    current.add(statement.group("sql"));
                    added = true;
                }
            }
        }
        return asked;
    }

    private static List<String> log() {
        try {
            return Files.readAllLines(HouseForTests.STATEMENTS.resolve("postgres.log"), StandardCharsets.ISO_8859_1);
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
