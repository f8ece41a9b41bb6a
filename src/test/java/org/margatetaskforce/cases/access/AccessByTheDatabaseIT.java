package org.margatetaskforce.cases.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Break-glass and granted access as the database keeps them: asked as the application's role, past every page and boundary, and rolled
 * back (partnership practice F.5; vectors J.12 and J.14).
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AccessByTheDatabaseIT {

    private static final String NOTES = "select reference from cases.note where reference like 'N-9800%' order by 1";

    private Connection connection = unset();

    private static Connection unset() {
        try {
            return DriverManager.getConnection(System.getProperty("mtf.test.db"), "mtf_app", "in-tests");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void a_family_case_of_another_agency_with_notes_of_many_classes() throws SQLException {
        connection.setAutoCommit(false);
        as("system", "2011-05-23T09:00:00Z");
        run("""
                insert into people.person (reference, given_names, family_name, recorded_at, recorded_by)
                values ('P-980001', 'Invented', 'Child', now(), 'system'), ('P-980002', 'Invented', 'Nobody', now(), 'system')""");
        run("""
                insert into cases.shared_case (reference, type, stage, lead_agency, lead_professional, marking, heading, opened_on, recorded_at, recorded_by)
                values ('MTF-F-2011-98001', 'FAMILY', 'ACTIVE', 'KCC', 't.lindo', 'RESTRICTED', 'x', '2011-01-01', now(), 'system')""");
        run("""
                insert into cases.case_subject (case_id, data_class, kind, person_id, role, valid_from, recorded_at, recorded_by)
                select c.id, 4, 'PERSON', p.id, 'child', '2011-01-01', now(), 'system'
                  from cases.shared_case c, people.person p where c.reference = 'MTF-F-2011-98001' and p.reference = 'P-980001'""");
        note("t.lindo", "N-980006", 6, "KCC");
        note("t.lindo", "N-980007", 7, "KCC");
        note("t.lindo", "N-980014", 14, "KCC");
        note("l.tapsell", "N-980070", 7, "POL");
        note("l.tapsell", "N-980012", 12, "POL");
        for (int never : new int[] {13, 15, 16, 17, 21, 24, 25}) {
            note("t.lindo", "N-9800" + (never + 60), never, "KCC");
        }
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void note(String who, String reference, int dataClass, String agency) throws SQLException {
        String caseId = strings("select cases.id_of('MTF-F-2011-98001')::text").get(0);
        as(who, "2011-05-23T09:00:00Z");
        run(
                "insert into cases.note (reference, case_id, data_class, agency_code, type, nature, body, marking, occurred_at, recorded_at, recorded_by)"
                        + " values ('" + reference + "', " + caseId + ", " + dataClass + ", '" + agency
                        + "', 'CALL', 'FACT', 'x', 'RESTRICTED', now(), now(), '" + who + "')");
        as("system", "2011-05-23T09:00:00Z");
    }

    private void as(String who, String moment) throws SQLException {
        run("select set_config('mtf.officer', '" + who + "', true), set_config('mtf.now', '" + moment
                + "', true), set_config('mtf.today', '" + moment.substring(0, 10) + "', true)");
    }

    private void run(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        List<String> answers = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                answers.add(row.getString(1));
            }
        }
        return answers;
    }

    private String breakGlass(String reference, String about) throws SQLException {
        run(
                "insert into cases.glass_request (reference, officer, supervisor_post, about, reason, because, asked_at, until_at, answer_by,"
                        + " review_due_on, manager_on, recorded_at, recorded_by) values ('" + reference
                        + "', 'd.whitlock', 'PM', '" + about
                        + "', 'CHILD_AT_RISK', 'A child is at risk, and I must know more now.', identity.now(), identity.now() + interval '60 minutes',"
                        + " identity.now() + interval '60 minutes', identity.today() + 2, identity.today() + 3, identity.now(), 'd.whitlock')");
        return strings("select cases.open_glass('" + reference + "')::text").get(0);
    }

    @Test
    void it_opens_the_classes_it_may_for_an_hour_to_read_and_nothing_else() throws SQLException {
        as("d.whitlock", "2011-05-23T09:00:00Z");
        assertThat(strings(NOTES)).as("before").isEmpty();
        assertThat(breakGlass("BG-2011-98001", "P-980001")).isEqualTo("1");
        assertThat(strings(NOTES)).as("D6, and D7 of others than the police").containsExactly("N-980006", "N-980007");
        assertThat(strings("select reference from cases.shared_case where reference = 'MTF-F-2011-98001'"))
                .hasSize(1);
        run("update cases.note set body = 'changed' where reference = 'N-980006'");
        as("system", "2011-05-23T09:00:00Z");
        run("select set_config('mtf.asking', 'holders', true)");
        assertThat(strings("select body from cases.note where reference = 'N-980006'"))
                .containsExactly("x");
        run("select set_config('mtf.asking', '', true)");
        as("d.whitlock", "2011-05-23T09:59:59Z");
        run("select set_config('mtf.exit', 'file', true)");
        assertThat(strings(NOTES)).as("in a file").isEmpty();
        run("select set_config('mtf.exit', '', true)");
        assertThat(strings(NOTES)).as("in its last second").hasSize(2);
        as("d.whitlock", "2011-05-23T10:00:00Z");
        assertThat(strings(NOTES)).as("after the hour").isEmpty();
        as("p.sandys", "2011-05-23T09:30:00Z");
        assertThat(strings(NOTES)).as("to anybody else").isEmpty();
        assertThat(strings("select reference from cases.glass_request where reference = 'BG-2011-98001'"))
                .isEmpty();
    }

    @Test
    void nobody_writes_a_grant_for_themselves() throws SQLException {
        as("d.whitlock", "2011-05-23T09:00:00Z");
        breakGlass("BG-2011-98001", "P-980001");
        assertThatThrownBy(
                        () -> run(
                                "insert into cases.broken_glass (request_id, officer, case_id, case_reference, opened_at, until_at)"
                                        + " select request_id, officer, case_id, case_reference, opened_at, until_at + interval '1 day' from cases.broken_glass"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_note_that_is_read_so_is_not_written_on() throws SQLException {
        as("d.whitlock", "2011-05-23T09:00:00Z");
        breakGlass("BG-2011-98001", "P-980001");
        assertThatThrownBy(
                        () -> run(
                                "insert into cases.note_person (note_id, person_id)"
                                        + " select n.id, p.id from cases.note n, people.person p where n.reference = 'N-980006' and p.reference = 'P-980001'"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void a_conflict_of_interest_beats_it() throws SQLException {
        as("d.whitlock", "2011-05-23T09:00:00Z");
        breakGlass("BG-2011-98001", "P-980001");
        as("system", "2011-05-23T09:00:00Z");
        run(
                "insert into cases.case_excluded (case_id, username, reason, recorded_at, recorded_by)"
                        + " select id, 'd.whitlock', 'lives next door', now(), 'system' from cases.shared_case where reference = 'MTF-F-2011-98001'");
        as("d.whitlock", "2011-05-23T09:10:00Z");
        assertThat(strings(NOTES)).isEmpty();
    }

    @Test
    void where_there_is_nothing_nothing_opens_and_nobody_is_called() throws SQLException {
        as("d.whitlock", "2011-05-23T09:00:00Z");
        assertThat(breakGlass("BG-2011-98002", "P-980002")).isEqualTo("0");
        breakGlass("BG-2011-98001", "P-980001");
        as("system", "2011-05-23T09:00:00Z");
        assertThat(strings("select h from cases.glass_holders('BG-2011-98002') h"))
                .isEmpty();
        assertThat(strings("select h from cases.glass_holders('BG-2011-98001') h order by 1"))
                .containsExactly("KCC", "POL");
    }

    @Test
    void what_others_hold_is_told_where_it_may_be_and_opens_by_a_grant_until_its_day() throws SQLException {
        as("d.whitlock", "2011-05-23T09:00:00Z");
        assertThat(strings("select data_class || ' ' || agency_code from cases.held_elsewhere('P-980001')"))
                .as("of D14 a community safety officer may know that it is there")
                .containsExactly("14 KCC");
        assertThat(strings("select data_class::text from cases.held_elsewhere('P-980002')"))
                .isEmpty();
        run(
                "insert into cases.access_request (reference, about, asked_class, agency_code, officer, purpose, items, wanted_until, urgent,"
                        + " asked_at, due_at, state, recorded_at, recorded_by) values ('RA-2011-98001', 'P-980001', 14, 'KCC', 'd.whitlock',"
                        + " 'The hearing of the injunction needs to know it.', 'The order', '2011-06-30', false, identity.now(),"
                        + " identity.now() + interval '3 days', 'ASKED', identity.now(), 'd.whitlock')");
        as("p.oduya", "2011-05-23T10:00:00Z");
        run("update cases.access_request set state = 'GRANTED', decided_at = identity.now(), decided_by = 'p.oduya',"
                + " granted_until = '2011-06-01', answer = 'For the hearing alone.' where reference = 'RA-2011-98001'");
        assertThat(strings("select cases.grant_access('RA-2011-98001', null)::text"))
                .containsExactly("1");
        as("d.whitlock", "2011-06-01T10:00:00Z");
        assertThat(strings(NOTES)).containsExactly("N-980014");
        assertThat(strings("select rule from cases.why('N-980014')")).containsExactly("GRANTED");
        as("d.whitlock", "2011-06-02T10:00:00Z");
        assertThat(strings(NOTES)).as("after its day").isEmpty();
        as("p.oduya", "2011-05-24T10:00:00Z");
        run("select cases.end_access('RA-2011-98001', identity.now())");
        as("d.whitlock", "2011-05-24T10:00:00Z");
        assertThat(strings(NOTES)).as("taken back").isEmpty();
    }
}
