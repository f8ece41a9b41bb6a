package org.margatetaskforce.journeys;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** A street of a test's own inside the designation: houses 1 to 9, each of three flats, that no other test touches. */
final class TrialStreet {

    private TrialStreet() {}

    /**
     * Builds it, once.
     *
     * @param name its name, of one's own
     * @param number two figures of one's own, for its UPRNs and its postcode
     */
    static void build(String name, int number) {
        try (Connection house = TownRecords.open()) {
            run(house, """
                    insert into place.street (name, town, recorded_at, recorded_by)
                    select ?, 'Margate', now(), 'system'
                     where not exists (select 1 from place.street where name = ?)""", name, name);
            run(house, """
                    insert into place.area (kind, code, name, valid_from, valid_to, outline_hash, recorded_at, recorded_by)
                    values ('DESIGNATION', 'DESIGNATION-2011', 'Parts of Cliftonville West and Margate Central',
                            '2011-04-21', '2016-04-20', 'trial', now(), 'system') on conflict do nothing""");
            run(house, """
                    insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude,
                           latitude, point_source, building_type, storeys, recorded_at, recorded_by)
                    select '97' || ? || '000' || n, n, s.id, 'Margate', 'CT9 ' || ? || 'ZZ', 636000, 171000, 1.39, 51.39,
                           'SURVEYED', 'CONVERTED_FLATS', 3, now(), 'system'
                      from place.street s, generate_series(1, 9) n where s.name = ?
                        on conflict do nothing""", "" + number, "" + number % 10, name);
            mustBeItsOwn(house, name, number);
            run(house, """
                    insert into place.dwelling_unit (uprn, property_id, label, self_contained, recorded_at, recorded_by)
                    select '96' || ? || p.pao_number || n, p.id, 'Flat ' || n, true, now(), 'system'
                      from place.property p join place.street s on s.id = p.street_id, generate_series(1, 3) n
                     where s.name = ?
                       and not exists (select 1 from place.dwelling_unit u where u.property_id = p.id)""", "" + number, name);
            run(house, """
                    insert into place.property_area
                    select p.id, a.id
                      from place.property p join place.street s on s.id = p.street_id, place.area a
                     where s.name = ? and a.code = 'DESIGNATION-2011' on conflict do nothing""", name);
            house.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("the trial street could not be built", failed);
        }
    }

    /** Two tests with one number would share their houses, and the one to run second would find none. */
    private static void mustBeItsOwn(Connection house, String name, int number) throws SQLException {
        try (PreparedStatement sql = house.prepareStatement(
                "select count(*) from place.property p join place.street s on s.id = p.street_id where s.name = ?")) {
            sql.setString(1, name);
            try (ResultSet found = sql.executeQuery()) {
                found.next();
                if (found.getInt(1) < 9) {
                    throw new IllegalStateException(number + " is the number of another trial street than " + name);
                }
            }
        }
    }

    /** Puts a street that was built into Cliftonville West: what is there may be a shared case. */
    static void intoTheWard(String name) {
        try (Connection house = TownRecords.open()) {
            run(house, """
                    insert into place.property_area
                    select p.id, a.id
                      from place.property p join place.street s on s.id = p.street_id, place.area a
                     where s.name = ? and a.kind = 'WARD' and a.name = 'Cliftonville West' on conflict do nothing""", name);
            house.commit();
        } catch (SQLException failed) {
            throw new IllegalStateException("the trial street could not be put into the ward", failed);
        }
    }

    private static void run(Connection house, String statement, String... values) throws SQLException {
        try (PreparedStatement sql = house.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                sql.setString(i + 1, values[i]);
            }
            sql.execute();
        }
    }
}
