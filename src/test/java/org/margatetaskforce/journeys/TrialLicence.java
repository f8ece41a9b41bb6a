package org.margatetaskforce.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A licence in force of a journey's own, for a flat of its trial street, as it stands after everything that comes before. */
final class TrialLicence {

    static final String HOLDER = "Florin Ionescu";

    private TrialLicence() {}

    /**
     * Grants it, as the housing officer.
     *
     * @param number the figures of the trial street
     * @param house 1 to 9
     * @return its reference
     */
    static String inForce(int number, int house, String street) {
        String address = "Flat 1, " + house + " " + street + ", Margate";
        String shared = TrialCase.open(number, house, house + " " + street + ", Margate", "p.sandys");
        try (Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests")) {
            own.setAutoCommit(false);
            ask(
                    own,
                    "select set_config('mtf.officer', 'p.sandys', true), set_config('mtf.today',"
                            + " cast(cast(now() + make_interval(secs => c.ahead_seconds) as date) as text), true) from base.demo_clock c");
            String home = ask(own, """
                    insert into licensing.house (recorded_at, recorded_by, extent, property_uprn, address, street, postcode)
                    values (now(), 'p.sandys', 'FLAT', ?, ?, ?, ?) returning cast(id as text)""", "97" + number + "000" + house, address, street, "CT9 " + number % 10 + "ZZ");
            ask(own, """
                    insert into licensing.house_unit (house_id, uprn, label) values (cast(? as bigint), ?, 'Flat 1') returning uprn""", home, "96" + number + house + "1");
            String application = ask(own, """
                    insert into licensing.application (recorded_at, recorded_by, reference, case_reference, case_id, state, house_id,
                           last_saved_at, last_saved_by, received_on, gas_supplied, duly_made_on, duly_made_reason, term_months,
                           commences_on, ends_on, decided_on, decided_by, decision_served_on)
                    values (now(), 'p.sandys', base.next_number('SL', cast(extract(year from identity.today()) as int)), ?, cases.id_of(?),
                            'IN_FORCE', cast(? as bigint), now(), 'p.sandys', identity.today() - 60, true, identity.today() - 60,
                            'all was there', 60, identity.today() - 5, identity.today() - 6 + 1826, identity.today() - 10, 'a.okonkwo',
                            identity.today() - 9)
                    returning cast(id as text)""", shared, shared, home);
            for (String role : new String[] {"APPLICANT", "HOLDER", "MANAGER"}) {
                ask(own, """
                        insert into licensing.party (recorded_at, recorded_by, case_id, application_id, role, position, kind, name, address)
                        values (now(), 'p.sandys', cases.id_of(?), cast(? as bigint), ?, 0, 'PERSON', ?, '14 Harold Road, Margate CT9 2HT')
                        returning name""", shared, application, role, HOLDER);
            }
            ask(own, """
                    insert into licensing.chosen_condition (recorded_at, recorded_by, application_id, condition_id)
                    select now(), 'p.sandys', cast(? as bigint), t.id from licensing.condition_text t
                     where t.code in ('M1', 'M2', 'M4', 'M5', 'TEN2', 'ASB2') and t.text_version = 1 returning 'chosen'""", application);
            String licence = ask(own, """
                    insert into licensing.licence (recorded_at, recorded_by, reference, application_id, house_id, state, granted_on,
                           commences_on, ends_on)
                    select now(), 'p.sandys', base.next_number('L', cast(extract(year from identity.today()) as int)), a.id, a.house_id,
                           'IN_FORCE', a.decided_on, a.commences_on, a.ends_on
                      from licensing.application a where a.id = cast(? as bigint) returning reference""", application);
            ask(own, """
                    insert into licensing.register_entry (recorded_at, recorded_by, licence_reference, holder_name, manager_name,
                           house_address, street, postcode, description, conditions_summary, commences_on, ends_on, entered_on)
                    select now(), 'p.sandys', l.reference, ?, ?, h.address, h.street, h.postcode, 'Flat; one dwelling',
                           'Gas safety certificate; Inspection every six months; Warning letters', l.commences_on, l.ends_on, l.commences_on
                      from licensing.licence l join licensing.house h on h.id = l.house_id where l.reference = ?
                    returning licence_reference""", HOLDER, HOLDER, licence);
            own.commit();
            return licence;
        } catch (SQLException failed) {
            throw new IllegalStateException("the trial licence could not be granted", failed);
        }
    }

    private static String ask(Connection own, String sql, String... values) throws SQLException {
        try (PreparedStatement ask = own.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                ask.setString(i + 1, values[i]);
            }
            try (ResultSet row = ask.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
