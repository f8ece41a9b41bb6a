package org.margatetaskforce.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What the demo town's schools tell: two terms of every third child, and who was excluded. The same for the same children. */
final class SchoolReports {

    private SchoolReports() {}

    /** Written as who recorded the child's enrolment. */
    static void write(Connection lent) throws SQLException {
        try (Statement statement = lent.createStatement()) {
            statement.executeUpdate("""
                    insert into people.school_term (reference, person_id, organisation_id, data_class, valid_from, valid_to, possible,
                           authorised_absent, unauthorised_absent, source_agency, source_type, confidence, recorded_at, recorded_by)
                    select 'ST-' || lpad(nextval('people.school_term_number')::text, 6, '0'), e.person_id, e.organisation_id, 6,
                           t.first, t.last, t.possible, chance % 9, case when chance % 5 = 0 then 12 + chance % 40 else chance % 4 end,
                           'KCC', 'AGENCY_RECORD', 'CONFIRMED', t.last + time '16:00', e.recorded_by
                      from people.enrolment e
                     cross join (values (date '2010-09-01', date '2010-12-17', 146), (date '2011-01-05', date '2011-04-08', 126))
                                t (first, last, possible)
                     cross join lateral (select abs(hashtext(e.reference || t.first)) chance) c
                     where e.organisation_id is not null and e.kind <> 'GENERAL_PRACTICE' and e.valid_from <= t.first
                       and abs(hashtext(e.reference)) % 3 = 0
                     order by e.reference, t.first""");
            statement.executeUpdate("""
                    insert into people.exclusion (reference, person_id, organisation_id, data_class, valid_from, school_days,
                           source_agency, source_type, confidence, recorded_at, recorded_by)
                    select 'SX-' || lpad(nextval('people.exclusion_number')::text, 6, '0'), t.person_id, t.organisation_id, 6,
                           t.valid_from + 30 + chance % 40, case when chance % 7 = 0 then null else 1 + chance % 10 * 0.5 end,
                           'KCC', 'AGENCY_RECORD', 'CONFIRMED', t.recorded_at, t.recorded_by
                      from people.school_term t
                     cross join lateral (select abs(hashtext(t.reference)) chance) c
                     where t.unauthorised_absent > 12 and chance % 3 = 0
                     order by t.reference""");
        }
    }
}
