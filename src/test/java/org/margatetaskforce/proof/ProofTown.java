package org.margatetaskforce.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.margatetaskforce.launch.HouseForTests;

/**
 * Where the proof lives: a street with a door and a case for each relation, and one officer for each post, all of one agency,
 * on the teams and lists that the relations say. Taken down again at the end.
 */
final class ProofTown implements AutoCloseable {

    /** The agency of all the proof's officers. */
    static final String AGENCY = "TDC";

    static final String OTHER_AGENCY = "POL";

    private static final String STREET = "Needtoknow Street";

    private final Connection owner;

    ProofTown(Connection owner) {
        this.owner = owner;
    }

    static Connection asTheOwner() throws SQLException {
        return DriverManager.getConnection(System.getProperty(HouseForTests.DATABASE), "postgres", "");
    }

    static Connection asTheApplication() throws SQLException {
        Connection connection =
                DriverManager.getConnection(System.getProperty(HouseForTests.DATABASE), "mtf_app", "in-tests");
        connection.setAutoCommit(false);
        return connection;
    }

    static String officer(String post) {
        return "proof." + post.toLowerCase(java.util.Locale.ROOT);
    }

    static String uprn(Relation relation) {
        return "97111000" + relation.door();
    }

    static List<String> strings(Connection connection, String sql, String... values) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            if (statement.execute()) {
                ResultSet row = statement.getResultSet();
                while (row.next()) {
                    answers.add(row.getString(1));
                }
            }
        }
        return answers;
    }

    /** The owner passes by every policy, acts as the system, and knows the town's day. */
    static void takeTheTownsDay(Connection owner) throws SQLException {
        strings(owner, "select set_config('mtf.officer', 'system', false)");
        strings(owner, """
                select set_config('mtf.today', coalesce((select ((now() + make_interval(secs => ahead_seconds)) at time zone 'Europe/London')::date::text
                         from base.demo_clock), current_date::text), false)""");
    }

    /** Streets, doors and officers; the cases are records like others and come with the canaries. */
    void build() throws SQLException {
        takeTheTownsDay(owner);
        tell("insert into place.street (name, town, recorded_at, recorded_by) select '" + STREET
                + "', 'Margate', now(), 'system' where not exists (select 1 from place.street where name = '" + STREET
                + "')");
        tell("""
                insert into place.property (uprn, pao_number, street_id, town, postcode, easting, northing, longitude, latitude,
                       point_source, building_type, storeys, recorded_at, recorded_by)
                select '97111000' || n, n, s.id, 'Margate', 'CT9 1ZZ', 636000, 171000, 1.39, 51.39, 'SURVEYED', 'HOUSE', 3, now(), 'system'
                  from place.street s, generate_series(1, 6) n where s.name = 'Needtoknow Street' on conflict do nothing""");
        tell("""
                insert into place.property_area
                select p.id, a.id from place.property p join place.street s on s.id = p.street_id, place.area a
                 where s.name = 'Needtoknow Street' and a.kind = 'WARD' and a.name = 'Cliftonville West' on conflict do nothing""");
        tell("""
                insert into identity.officer (username, display_name, email, agency_code, recorded_at)
                select 'proof.' || lower(code), 'Proof of ' || code, 'proof.' || lower(code) || '@proof.example', 'TDC', now()
                  from identity.post where code not in ('SYSTEM', 'PUBLIC', 'LANDLORD') on conflict do nothing""");
        tell("""
                insert into identity.officer (username, display_name, email, agency_code, recorded_at)
                values ('author.of.proof', 'Author of the proof', 'author@proof.example', 'KFRS', now()) on conflict do nothing""");
        tell("update identity.officer set active = true where username like 'proof.%'");
        tell("""
                insert into identity.officer_post (officer_id, post_code, valid_from)
                select o.id, upper(substr(o.username, 7)), date '2010-09-06' from identity.officer o
                 where o.username like 'proof.%' and not exists (select 1 from identity.officer_post p where p.officer_id = o.id)""");
        tell("""
                insert into identity.credential (officer_id, password_hash)
                select o.id, c.password_hash from identity.officer o, identity.credential c
                  join identity.officer d on d.id = c.officer_id and d.username = 'p.sandys'
                 where o.username like 'proof.%' on conflict do nothing""");
    }

    /** Puts the officers into their relation to the cases that were made. */
    void relate(List<Canary> canaries) throws SQLException {
        for (Canary of : canaries) {
            tie(of, canaries);
            if (of.table().equals("cases.shared_case") && of.relation().onTheCase) {
                tell("""
                        insert into cases.team_member (case_id, case_reference, username, valid_from, reason, recorded_at, recorded_by)
                        select c.id, c.reference, o.username, date '2010-09-06', 'the proof', now(), 'system'
                          from cases.shared_case c, identity.officer o where o.username like 'proof.%' and c.id = """ + of.key());
            }
            if (of.table().equals("cases.shared_case") && of.relation().isDenied()) {
                tell("""
                        insert into cases.case_excluded (case_id, username, reason, recorded_at, recorded_by)
                        select c.id, o.username, 'excluded for the proof', now(), 'system'
                          from cases.shared_case c, identity.officer o where o.username like 'proof.%' and c.id = """ + of.key());
            }
        }
    }

    /** A family is on a case and an incident is linked to it by a row between them. */
    private void tie(Canary of, List<Canary> canaries) throws SQLException {
        for (Canary shared : canaries) {
            if (!shared.table().equals("cases.shared_case") || shared.relation() != of.relation()) {
                continue;
            }
            if (of.table().equals("people.family")) {
                tell(
                        "insert into cases.case_subject (case_id, data_class, kind, family_id, role, valid_from, recorded_at, recorded_by)"
                                + " values (" + shared.key() + ", 4, 'FAMILY', " + of.key()
                                + ", 'SUBJECT', '2010-09-06', now(), 'system')");
            } else if (of.table().equals("safety.incident")) {
                tell(
                        "insert into safety.incident_case (incident_id, case_id, reason, recorded_at, recorded_by) values ("
                                + of.key() + ", " + shared.key() + ", 'linked for the proof', now(), 'system')");
            }
        }
    }

    private void tell(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Takes everything away again: other tests share the house. */
    void takeDown(List<Canary> canaries, Catalogue catalogue) throws SQLException {
        tell("set session_replication_role = replica");
        for (int i = canaries.size() - 1; i >= 0; i--) {
            Canary of = canaries.get(i);
            strings(owner, "delete from " + of.table() + " where " + catalogue.key(of.table()) + " = ?", of.key());
            if (of.table().equals("cases.shared_case")) {
                for (String table : List.of(
                        "cases.team_member",
                        "cases.case_excluded",
                        "cases.single_agency_case",
                        "cases.case_subject",
                        "safety.incident_case")) {
                    tell("delete from " + table + " where case_id = " + of.key());
                }
            }
            if (of.table().equals("people.person")) {
                for (String table : List.of("people.name_to_find", "people.name_key")) {
                    tell("delete from " + table + " where person_id = " + of.key());
                }
            }
        }
        tell("set session_replication_role = origin");
        tell("update identity.officer set active = false where username like 'proof.%'");
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
