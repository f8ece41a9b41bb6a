package org.margatetaskforce.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.margatetaskforce.launch.HouseForTests;

/** The town's own records, for a journey that looks where to begin, or lays out what time alone would bring. */
final class TownRecords {

    private TownRecords() {}

    /** A transaction of the application's role that acts as the system; who opens it commits what it writes. */
    static Connection open() throws SQLException {
        Connection town =
                DriverManager.getConnection(System.getProperty(HouseForTests.DATABASE), "mtf_app", "in-tests");
        town.setAutoCommit(false);
        try (Statement who = town.createStatement()) {
            who.execute("select set_config('mtf.officer', 'system', true)");
        }
        return town;
    }
}
