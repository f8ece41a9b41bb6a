package org.margatetaskforce.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tables of the register the application's statements read from end to end, as PostgreSQL plans them for its role under the
 * policies and for every value: of what {@code pg_stat_statements} saw since it was last emptied. In a database of any size, for the
 * planner is told that a large table has a million rows.
 */
final class ReadFromEndToEnd {

    /** The tables that grow with a county's people, homes and years; the others stay small however large it is. */
    private static final Set<String> LARGE = Set.of(
            "cases.action",
            "cases.action_header",
            "cases.case_subject",
            "cases.note",
            "cases.note_person",
            "cases.shared_case",
            "cases.team_member",
            "cases.timeline_entry",
            "documents.document",
            "documents.service_of_document",
            "identity.audit_entry",
            "licensing.application",
            "licensing.application_step",
            "licensing.house",
            "licensing.house_unit",
            "licensing.licence",
            "licensing.register_entry",
            "people.family",
            "people.family_member",
            "people.name_key",
            "people.name_to_find",
            "people.organisation",
            "people.person",
            "people.property_interest",
            "people.residency",
            "place.address",
            "place.dwelling_unit",
            "place.property",
            "place.property_area",
            "safety.incident",
            "workflow.worklist");

    private static final int AS_MANY = 1_000_000;
    private static final Pattern SCAN = Pattern.compile("Seq Scan on ([a-z_]+\\.[a-z_]+)");
    private static final int SHOWN = 160;

    /** A statement that reads a table from end to end. */
    record Found(String table, String statement) {}

    private ReadFromEndToEnd() {}

    /** The large tables that this database does not have: the list above is wrong then. */
    static Set<String> unknown(Connection owner) throws SQLException {
        Set<String> unknown = new TreeSet<>();
        for (String table : LARGE) {
            if (County.ask(owner, "select to_regclass('" + table + "')::text") == null) {
                unknown.add(table);
            }
        }
        return unknown;
    }

    /**
     * What has been asked as the application's role since the last reset and would read a large table from end to end.
     *
     * @param database where, without who asks
     * @param officer as whom it is planned; the policies are the same for everybody
     */
    static List<Found> since(String database, String officer) throws SQLException {
        List<Found> found = new ArrayList<>();
        // the driver takes the places of a statement's values for its own unless it sends statements as they stand
        try (Connection owner = DriverManager.getConnection(
                        database + (database.indexOf('?') < 0 ? '?' : '&') + "preferQueryMode=simple&user=postgres");
                Statement ask = owner.createStatement()) {
            owner.setAutoCommit(false);
            List<String> statements = asked(ask);
            ask.execute("update pg_class set reltuples = " + AS_MANY + " where oid in ("
                    + LARGE.stream().map(table -> "'" + table + "'::regclass").collect(Collectors.joining(", ")) + ')');
            ask.execute("set local role mtf_app");
            County.act(owner, officer);
            for (String statement : statements) {
                plan(owner, ask, statement, found);
            }
            owner.rollback();
        }
        return found;
    }

    private static List<String> asked(Statement ask) throws SQLException {
        List<String> statements = new ArrayList<>();
        try (ResultSet row = ask.executeQuery("""
                select s.query from pg_stat_statements s join pg_roles r on r.oid = s.userid
                 where r.rolname = 'mtf_app' and s.query ~* '^\\s*(select|with)\\s'
                   and s.query !~* 'set_config|^select \\$1$|act_ru_' order by s.query""")) {
            while (row.next()) {
                statements.add(row.getString(1));
            }
        }
        return statements;
    }

    @SuppressWarnings("SystemOut")
    private static void plan(Connection owner, Statement ask, String statement, List<Found> found) throws SQLException {
        Savepoint before = owner.setSavepoint();
        Set<String> whole = new TreeSet<>();
        try (ResultSet line = ask.executeQuery("explain (generic_plan, verbose, costs off) " + statement)) {
            while (line.next()) {
                Matcher scan = SCAN.matcher(line.getString(1));
                if (scan.find() && LARGE.contains(scan.group(1))) {
                    whole.add(scan.group(1));
                }
            }
        } catch (SQLException unreadable) {
            // a value that stands where the language takes none, such as "interval '1 year'", which is kept as
            // "interval $1"
            owner.rollback(before);
            System.out.println("not planned: " + shown(statement) + ": " + unreadable.getMessage());
            return;
        }
        owner.releaseSavepoint(before);
        whole.forEach(table -> found.add(new Found(table, shown(statement))));
    }

    private static String shown(String statement) {
        String one = statement.replaceAll("\\s+", " ").strip();
        return one.length() > SHOWN ? one.substring(0, SHOWN) : one;
    }
}
