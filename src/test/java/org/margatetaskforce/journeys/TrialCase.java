package org.margatetaskforce.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A property case of a test's own, on a house of its trial street, with people on its team. */
final class TrialCase {

    private TrialCase() {}

    /**
     * Opens it, as the housing team leader.
     *
     * @param number the two figures of the trial street
     * @param house 1 to 9
     * @param team who joins, by user name
     * @return its reference
     */
    static String open(int number, int house, String heading, String... team) {
        try (Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests")) {
            own.setAutoCommit(false);
            as(own, "a.okonkwo");
            String reference;
            try (PreparedStatement open =
                    own.prepareStatement("select cases.open_property_case(?, ?, 'PROTECT', now())")) {
                open.setString(1, "97" + number + "000" + house);
                open.setString(2, heading);
                try (ResultSet row = open.executeQuery()) {
                    row.next();
                    reference = row.getString(1);
                }
            }
            for (String member : team) {
                try (PreparedStatement join =
                        own.prepareStatement("select cases.join_team(?, ?, 'works on it', now())")) {
                    join.setString(1, reference);
                    join.setString(2, member);
                    join.execute();
                }
            }
            own.commit();
            return reference;
        } catch (SQLException failed) {
            throw new IllegalStateException("the trial case could not be opened", failed);
        }
    }

    private static void as(Connection own, String officer) throws SQLException {
        // the case is of the town's day, not of the machine's
        try (PreparedStatement set = own.prepareStatement(
                "select set_config('mtf.officer', ?, true), set_config('mtf.today',"
                        + " cast(cast(now() + make_interval(secs => c.ahead_seconds) as date) as text), true) from base.demo_clock c")) {
            set.setString(1, officer);
            set.execute();
        }
    }
}
