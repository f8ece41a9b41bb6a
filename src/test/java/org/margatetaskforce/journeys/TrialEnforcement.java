package org.margatetaskforce.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A housing enforcement case of a journey's own, on a house of its trial street, inspected and with nothing assessed yet. */
final class TrialEnforcement {

    private TrialEnforcement() {}

    /**
     * Opens it, as the housing officer.
     *
     * @param number the figures of the trial street
     * @param house 1 to 9
     * @return its reference
     */
    static String inspected(int number, int house, String address) {
        String shared = TrialCase.open(number, house, address, "p.sandys");
        try (Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests")) {
            own.setAutoCommit(false);
            try (PreparedStatement set = own.prepareStatement(
                    "select set_config('mtf.officer', 'p.sandys', true), set_config('mtf.today',"
                            + " cast(cast(now() + make_interval(secs => c.ahead_seconds) as date) as text), true) from base.demo_clock c")) {
                set.execute();
            }
            String reference;
            try (PreparedStatement insert = own.prepareStatement("""
                    insert into housing.enforcement_case (recorded_at, recorded_by, reference, case_reference, case_id, last_saved_at,
                           last_saved_by, uprn, property_uprn, address, state, origin, reported_on, inspected_on)
                    values (now(), 'p.sandys', base.next_number('EN', cast(extract(year from identity.today()) as int)), ?, cases.id_of(?),
                            now(), 'p.sandys', ?, ?, ?, 'INSPECTED', 'COMPLAINT', identity.today(), identity.today())
                    returning reference""")) {
                insert.setString(1, shared);
                insert.setString(2, shared);
                insert.setString(3, "97" + number + "000" + house);
                insert.setString(4, "97" + number + "000" + house);
                insert.setString(5, address);
                try (ResultSet row = insert.executeQuery()) {
                    row.next();
                    reference = row.getString(1);
                }
            }
            own.commit();
            return reference;
        } catch (SQLException failed) {
            throw new IllegalStateException("the trial enforcement case could not be opened", failed);
        }
    }
}
