package org.margatetaskforce.launch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which tables of the register statements read from end to end, as PostgreSQL plans them for the application's role under the policies
 * and for every value. In a database of any size, for the planner is told that a large table has a million rows.
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
     * The large tables that any of these statements would read from end to end, each with the statement, in one line.
     *
     * @param database where, without who asks
     * @param officer as whom they are planned
     * @param statements with $1 and so on for their values
     * @throws SQLException where one of them cannot be planned
     */
    static Set<String> of(String database, String officer, Collection<String> statements) throws SQLException {
        Set<String> whole = new TreeSet<>();
        // the driver takes the places of a statement's values for its own unless it sends statements as they stand
        try (Connection owner = DriverManager.getConnection(
                        database + (database.indexOf('?') < 0 ? '?' : '&') + "preferQueryMode=simple&user=postgres");
                Statement ask = owner.createStatement()) {
            owner.setAutoCommit(false);
            ask.execute("update pg_class set reltuples = " + AS_MANY + " where oid in ("
                    + LARGE.stream().map(table -> "'" + table + "'::regclass").collect(Collectors.joining(", ")) + ')');
            ask.execute("set local role mtf_app");
            County.act(owner, officer);
            for (String statement : statements) {
                try (ResultSet line = ask.executeQuery("explain (generic_plan, verbose, costs off) " + statement)) {
                    while (line.next()) {
                        Matcher scan = SCAN.matcher(line.getString(1));
                        if (scan.find() && LARGE.contains(scan.group(1))) {
                            whole.add(scan.group(1) + " | " + inOneLine(statement));
                        }
                    }
                }
            }
            owner.rollback();
        }
        return whole;
    }

    /** A statement as it is compared. */
    static String inOneLine(String statement) {
        return statement.replaceAll("\\s+", " ").strip();
    }
}
