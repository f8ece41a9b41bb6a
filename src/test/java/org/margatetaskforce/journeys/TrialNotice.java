package org.margatetaskforce.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** A case of a journey's own with a category 1 hazard on the stairs, approved, and a landlord who has control of the house. */
final class TrialNotice {

    static final String LANDLORD = "Sands Lettings of the trial";

    private TrialNotice() {}

    /**
     * Opens it.
     *
     * @param number the figures of the trial street
     * @param house 1 to 9
     * @return the reference of the enforcement case, whose course of action is to be decided
     */
    static String assessed(int number, int house, String address) {
        String reference = TrialEnforcement.inspected(number, house, address);
        String uprn = "97" + number + "000" + house;
        try (Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests")) {
            own.setAutoCommit(false);
            run(own, """
                    select set_config('mtf.officer', 'p.sandys', true), set_config('mtf.today',
                           cast(cast(now() + make_interval(secs => c.ahead_seconds) as date) as text), true) from base.demo_clock c""");
            run(own, """
                    insert into housing.hazard_survey (recorded_at, recorded_by, case_id, enforcement_case_id, number, state,
                           submitted_on, submitted_by, decided_on, decided_by)
                    select now(), 'p.sandys', case_id, id, 1, 'APPROVED', identity.today(), 'p.sandys', identity.today(), 'a.okonkwo'
                      from housing.enforcement_case where reference = ?""", reference);
            run(own, """
                    insert into housing.hazard_assessment (recorded_at, recorded_by, reference, case_id, enforcement_case_id, survey_id,
                           state, assessed_on, assessed_by, scheme, hazard_no, hazard_name, location, likelihood, most_likely,
                           class_1, class_2, class_3, class_4, numerator, score, band, category, deficiency, remedy,
                           justification_likelihood, justification_outcome, approved_on, approved_by)
                    select now(), 'p.sandys', base.next_number('HZ', cast(extract(year from identity.today()) as int)), c.case_id, c.id,
                           s.id, 'APPROVED', identity.today(), 'p.sandys', 'HHSRS_2005', 21, 'Falling on stairs etc', 'Cellar stairs',
                           32, 4, 22, 46, 215, 717, 337670, 1055, 'C', 1, 'No handrail; a broken tread.',
                           'Fit a handrail; mend the tread.', 'Steep and unlit.', 'A fall onto stone.', identity.today(), 'a.okonkwo'
                      from housing.enforcement_case c join housing.hazard_survey s on s.enforcement_case_id = c.id
                     where c.reference = ?""", reference);
            run(
                    own,
                    "update housing.enforcement_case set state = 'ASSESSED', assessed_on = identity.today(), category_1 = true,"
                            + " version = version + 1 where reference = ?",
                    reference);
            run(own, """
                    insert into people.organisation (reference, name, address, recorded_at, recorded_by)
                    values ('O-9' || ?, ?, '1 Example Parade, Folkestone', now(), 'p.sandys') on conflict do nothing""", uprn, LANDLORD);
            run(own, """
                    insert into people.property_interest (reference, data_class, uprn, property_uprn, organisation_id, kind, valid_from,
                           source_agency, source_type, confidence, recorded_at, recorded_by)
                    select 'PI-9' || ?, 1, ?, ?, o.id, 'PERSON_HAVING_CONTROL', identity.today(), 'TDC', 'VISIT', 'CONFIRMED', now(),
                           'p.sandys'
                      from people.organisation o where o.reference = 'O-9' || ?""", uprn, uprn, uprn, uprn);
            own.commit();
            return reference;
        } catch (SQLException failed) {
            throw new IllegalStateException("the trial notice could not be begun", failed);
        }
    }

    private static void run(Connection own, String statement, String... values) throws SQLException {
        try (PreparedStatement sql = own.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            sql.execute();
        }
    }
}
