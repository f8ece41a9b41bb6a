package org.margatetaskforce.launch;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
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

    private record ListOf(String name, String underPolicies, String byHand) {}

    private PolicyCost() {}

    /** Fills, measures and prints. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        try (County county = County.open(0.08);
                Connection owner = county.as("postgres", "");
                Connection app = county.as("mtf_app", County.APP_PASSWORD)) {
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

    private static void measure(ListOf list, Connection app, Connection owner) throws SQLException {
        double[][] first = new double[2][ROUNDS];
        double[][] after = new double[2][ROUNDS];
        try (PreparedStatement bound = app.prepareStatement(list.underPolicies());
                PreparedStatement free = owner.prepareStatement(list.byHand())) {
            for (int round = -WARM; round < ROUNDS; round++) {
                for (int who = 0; who < 2; who++) {
                    Connection connection = who == 0 ? app : owner;
                    PreparedStatement statement = who == 0 ? bound : free;
                    County.act(connection, OFFICER);
                    double once = County.time(statement);
                    double rest = 0;
                    for (int i = 0; i < FOLLOWING; i++) {
                        rest += County.time(statement) / FOLLOWING;
                    }
                    connection.commit();
                    if (round >= 0) {
                        first[who][round] = once;
                        after[who][round] = rest;
                    }
                }
            }
        }
        double bound = County.median(after[0]);
        double free = County.median(after[1]);
        System.out.printf(
                Locale.UK,
                "%-36s %13.3f %7.3f %13.3f %7.3f %7.2f %+9.3f%n",
                list.name(),
                County.median(first[0]),
                bound,
                County.median(first[1]),
                free,
                bound / free,
                bound - free);
    }

    /** The statements, with what the rule asks of the officer put in by hand. */
    private static List<ListOf> lists(Connection owner) throws SQLException, IOException {
        County.act(owner, OFFICER);
        Map<String, String> known = new HashMap<>();
        known.put("officer", OFFICER);
        known.put("today", County.TODAY);
        known.put("agency", County.ask(owner, "select identity.acting_agency()"));
        known.put("full", County.ask(owner, "select identity.full_classes()"));
        known.put("member", County.ask(owner, "select identity.member_classes()"));
        known.put(
                "case",
                County.ask(
                        owner,
                        "select c.id from cases.shared_case c join cases.team_member m on m.case_id = c.id"
                                + " where m.username = '" + OFFICER
                                + "' and c.closed_on is null order by c.id limit 1"));
        owner.commit();
        List<ListOf> found = new ArrayList<>();
        for (String block : County.resource("/bench/lists.txt").split("(?m)^# ", -1)) {
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
}
