package org.margatetaskforce.journeys;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.margatetaskforce.housing.BreachedNotice;

/** A case of a journey's own with a category 1 hazard on the stairs, approved, and a landlord who has control of the house. */
final class TrialNotice {

    static final String LANDLORD = "Sands Lettings of the trial";

    private static final String ACTING = """
            select set_config('mtf.officer', 'p.sandys', true), set_config('mtf.today',
                   cast(cast(now() + make_interval(secs => c.ahead_seconds) as date) as text), true) from base.demo_clock c""";

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
            run(own, ACTING);
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

    /**
     * An improvement notice of a case which was not complied with.
     *
     * @return its reference
     */
    static String breached(String enforcement) {
        try (Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests")) {
            own.setAutoCommit(false);
            run(own, ACTING);
            String notice;
            try (ResultSet row = own.createStatement()
                    .executeQuery("select base.next_number('HN', cast(extract(year from identity.today()) as int))")) {
                row.next();
                notice = row.getString(1);
            }
            run(own, BreachedNotice.written(notice, enforcement));
            own.commit();
            return notice;
        } catch (SQLException failed) {
            throw new IllegalStateException("the notice could not be written", failed);
        }
    }

    /** What such a notice says: two hazards, the first found removed; its landlord, whom it was served on. */
    static void aboutTwoHazards(String notice) {
        try (Connection own = DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests")) {
            own.setAutoCommit(false);
            run(own, ACTING);
            run(own, """
                    insert into housing.notice_content (recorded_at, recorded_by, case_id, enforcement_case_id, notice_id, premises_kind,
                           premises)
                    select now(), 'p.sandys', c.case_id, c.id, n.id, 'HOUSE', c.address
                      from housing.notice n join housing.enforcement_case c on c.id = n.enforcement_case_id where n.reference = ?""", notice);
            run(own, """
                    insert into housing.notice_hazard (recorded_at, recorded_by, case_id, enforcement_case_id, notice_id, position,
                           hazard_reference, hazard_name, location, category, band, deficiency, works, removes_category_1, found)
                    select now(), 'p.sandys', c.case_id, c.id, n.id, h.position, n.reference || '/' || h.position, h.name, h.place, 1, 'C',
                           h.deficiency, h.works, true, h.found
                      from housing.notice n join housing.enforcement_case c on c.id = n.enforcement_case_id,
                           (values (1, 'Falling on stairs etc', 'Cellar stairs', 'No handrail.', 'Fit a handrail.', 'REMOVED'),
                                   (2, 'Excess cold', 'Whole house', 'No fixed heating.', 'Fit fixed heating.', 'REMAINS'))
                             h (position, name, place, deficiency, works, found)
                     where n.reference = ?""", notice);
            run(own, """
                    insert into housing.notice_party (recorded_at, recorded_by, case_id, enforcement_case_id, notice_id, position, role,
                           name, capacity, because, address, address_source, served_on)
                    select now(), 'p.sandys', c.case_id, c.id, n.id, 1, 'REQUIRED', ?, 'person having control', 'has control',
                           '1 Example Parade, Folkestone', 'the record', n.served_on
                      from housing.notice n join housing.enforcement_case c on c.id = n.enforcement_case_id where n.reference = ?""", LANDLORD, notice);
            own.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("the notice could not be written out", failed);
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
