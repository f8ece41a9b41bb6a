package org.margatetaskforce.cases.disposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
 * Retention, holds and disposal as the database keeps them: asked as the application's role, past every page and boundary, and rolled
 * back (partnership practice F.6; checks C69 and C79).
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RetentionIT {

    private static final String GOVERNANCE = "m.eldridge";
    private static final String MANAGER = "r.ferreira";
    private static final String CASE = "MTF-F-2003-97001";
    private static final String OTHER = "MTF-F-2003-97002";
    private static final String REFERRAL = "RF-2003-97001";

    private Connection connection = open("mtf_app", "in-tests");

    private static Connection open(String user, String password) {
        try {
            return DriverManager.getConnection(System.getProperty("mtf.test.db"), user, password);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @BeforeEach
    void a_family_case_closed_long_ago_another_with_the_same_grandmother_and_a_referral_that_was_not_taken_on()
            throws SQLException {
        connection.setAutoCommit(false);
        as("system");
        lay_out();
    }

    private void lay_out() throws SQLException {
        run("""
                insert into people.person (reference, given_names, family_name, born_on, born_precision, recorded_at, recorded_by)
                values ('P-970001', 'Invented', 'Child', '1984-02-29', 'EXACT', now(), 'system'),
                       ('P-970002', 'Invented', 'Grandmother', '1930-01-01', 'EXACT', now(), 'system')""");
        run(
                "insert into people.family (reference, label, recorded_at, recorded_by) values ('FM-970001', 'Invented', now(), 'system')");
        run("""
                insert into people.family_member (reference, family_id, person_id, role, valid_from, source_agency, source_type, confidence, recorded_at, recorded_by)
                select 'MB-970001', f.id, p.id, 'CHILD', '2001-01-01', 'TDC', 'AGENCY_RECORD', 'CONFIRMED', now(), 'system'
                  from people.family f, people.person p where f.reference = 'FM-970001' and p.reference = 'P-970001'""");
        for (String reference : new String[] {CASE, OTHER}) {
            run("""
                    insert into cases.shared_case (reference, type, stage, lead_agency, marking, heading, opened_on, closed_on, closure_reason, recorded_at, recorded_by)
                    values ('%s', 'FAMILY', 'CLOSED', 'KCC', 'RESTRICTED', 'x', '2000-01-01', '2001-01-04', 'NEEDS_MET', now(), 'system')""".formatted(reference));
            run("""
                    insert into cases.case_subject (case_id, data_class, kind, person_id, role, valid_from, recorded_at, recorded_by)
                    select cases.id_of('%s'), 4, 'PERSON', p.id, 'grandmother', '2000-01-01', now(), 'system' from people.person p where p.reference = 'P-970002'""".formatted(reference));
        }
        run("""
                insert into cases.case_subject (case_id, data_class, kind, family_id, role, valid_from, recorded_at, recorded_by)
                select cases.id_of('%s'), 4, 'FAMILY', f.id, 'family', '2000-01-01', now(), 'system' from people.family f where f.reference = 'FM-970001'""".formatted(CASE));
        run("""
                insert into cases.timeline_entry (case_id, data_class, agency_code, occurred_at, heading, body, recorded_at, recorded_by, subject_reference)
                values (cases.id_of('%1$s'), 6, 'KCC', now(), 'x', 'x', now(), 'system', '%1$s')""".formatted(CASE));
        run("""
                insert into cases.referral (reference, state, organisation, category, marking, referred_at, referred_on, decided_at, reason, signpost, saved_by, saved_at, recorded_at, recorded_by)
                values ('%s', 'REJECTED', 'School', 'HOME', 'PROTECT', '2003-03-01', '2003-03-01', '2003-03-04', 'x', 'x', 'system', '2003-03-04', now(), 'system')""".formatted(REFERRAL));
        run("""
                select cases.keep_retentions(null, array['%s', '%s', '%s'], array['2009-03-01', '2009-03-01', '2009-03-01'], now())""".formatted(CASE, OTHER, REFERRAL));
    }

    @AfterEach
    void nothing_stays() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void as(String who) throws SQLException {
        run("select set_config('mtf.officer', '" + who + "', true), set_config('mtf.today', '2011-05-23', true)");
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

    private void refused(String sql, String sentence) throws SQLException {
        run("savepoint before");
        assertThatThrownBy(() -> run(sql)).hasMessageContaining(sentence);
        run("rollback to savepoint before");
    }

    private String propose(String... references) throws SQLException {
        as(GOVERNANCE);
        String list = "'" + String.join("','", references) + "'";
        return strings("select cases.propose_disposal(array[" + list + "], array[" + list
                        + "], 'The time of the schedule is past.', '2011-06-06', now())")
                .get(0);
    }

    private String approved(String... references) throws SQLException {
        String reference = propose(references);
        as(MANAGER);
        assertThat(strings("select cases.settle_disposal('" + reference + "', 0, 'APPROVED', null, now())"))
                .containsExactly("t");
        as("system");
        return reference;
    }

    private List<String> carryOut(String disposal) throws SQLException {
        as("system");
        List<String> answers = new ArrayList<>();
        for (String item : strings(
                "select i.id from cases.disposal_item i join cases.disposal d on d.id = i.disposal_id where d.reference = '"
                        + disposal + "' order by i.id")) {
            answers.addAll(strings("select cases.dispose(" + item + ", now())"));
        }
        return answers;
    }

    private void hold(String scope, String more, String values) throws SQLException {
        as(GOVERNANCE);
        run(
                "insert into cases.disposal_hold (reference, ground, covers, about, set_on, review_due_on, recorded_at, recorded_by"
                        + more
                        + ") select 'RH-2011-97001', 'INQUIRY', '" + scope
                        + "', 'x', identity.today(), identity.today() + 180, now(), identity.acting()"
                        + values);
    }

    @Test
    void every_table_that_hangs_on_what_is_disposed_of_is_in_the_register() throws SQLException {
        assertThat(strings("""
                with recursive going (name) as (
                  select unnest(array['cases.shared_case', 'cases.referral', 'people.person', 'people.family', 'people.household'])
                  union select d.room_table from going g join cases.disposal_rule d on d.of_table = g.name and d.what = 'DELETE')
                select distinct c.conrelid::regclass || ' (' || a.attname || ') -> ' || c.confrelid::regclass
                  from pg_constraint c
                  join going g on c.confrelid = g.name::regclass
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                  join pg_attribute b on b.attrelid = c.confrelid and b.attnum = any (c.confkey)
                 where c.contype = 'f' and (array_position(c.conkey, a.attnum) = array_position(c.confkey, b.attnum)) and a.attname <> 'data_class'
                   and not exists (select 1 from cases.disposal_rule d
                                    where d.room_table::regclass = c.conrelid and d.of_table::regclass = c.confrelid and d.via = a.attname)
                 order by 1"""))
                .as("one insert into cases.disposal_rule for each")
                .isEmpty();
        assertThat(strings("""
                select d.room_table || '.' || d.via from cases.disposal_rule d
                 where not exists (select 1 from pg_attribute a where a.attrelid = d.room_table::regclass and a.attname = d.via)
                    or d.what = 'DETACH' and exists (select 1 from pg_attribute a
                                                      where a.attrelid = d.room_table::regclass and a.attname = d.via and a.attnotnull)"""))
                .as("what the register names is there, and what is detached may be empty")
                .isEmpty();
        assertThat(strings("select t.name from cases.tables_going_with('cases.shared_case') t"))
                .contains(
                        "cases.note_version",
                        "documents.document_pdf",
                        "cases.referral_text",
                        "cases.disclosure_subject")
                .doesNotContain("licensing.application", "identity.audit_entry");
    }

    @Test
    void a_case_goes_with_all_that_hangs_on_it_and_leaves_a_certificate_a_figure_and_its_erasures()
            throws SQLException {
        as(GOVERNANCE);
        assertThat(strings("select w.register || ' ' || w.number from cases.what_would_go(array['" + CASE + "', '"
                        + OTHER + "', '" + REFERRAL + "']) w"))
                .as("of all three together, register by register")
                .containsExactly("Lines of the timeline 1", "Team and partners 2", "Whom and what it is about 3");
        String disposal = approved(CASE, REFERRAL);
        assertThat(carryOut(disposal)).containsExactly("DONE", "DONE");
        assertThat(strings("select reference from cases.shared_case where reference like 'MTF-F-2003-97%'"))
                .containsExactly(OTHER);
        assertThat(strings("select reference from cases.referral where reference = '" + REFERRAL + "'"))
                .isEmpty();
        run("select set_config('mtf.keeping', 'people', true)");
        assertThat(strings("select reference from people.person where reference like 'P-9700%'"))
                .as("the child stood in no other record; the grandmother does")
                .containsExactly("P-970002");
        assertThat(strings("select reference from people.family where reference = 'FM-970001'"))
                .isEmpty();
        assertThat(strings(
                        "select certificate ~ '^CD-2011-' and length(digest) = 64 and counts ->> 'Persons' = '1' from cases.disposal_item where reference = '"
                                + CASE + "'"))
                .containsExactly("t");
        assertThat(
                        strings(
                                "select of_table || ' ' || reference from cases.erasure where reference ~ '97001$|970001$' order by id"))
                .containsExactly(
                        "cases.shared_case " + CASE,
                        "people.family FM-970001",
                        "people.person P-970001",
                        "cases.referral " + REFERRAL);
        assertThat(
                        strings(
                                "select number from cases.disposed_figure where rule_code = 'FAMILY' and opened_in = 2000 and ended_in = 2001"))
                .hasSize(1);
        assertThat(strings("select count(*) from cases.timeline_entry where subject_reference = '" + CASE + "'"))
                .containsExactly("0");
    }

    @Test
    void a_hold_on_a_record_a_person_a_kind_or_everything_stops_what_was_approved_already() throws SQLException {
        String disposal = approved(CASE, REFERRAL);
        String[][] holds = {
            {"RECORD", ", case_id", ", (select cases.id_to_hold('CASE', '" + CASE + "'))", "STOPPED", "DONE"},
            {"PERSON", ", person_id", ", (select cases.id_to_hold('PERSON', 'P-970001'))", "STOPPED", "DONE"},
            {"KIND", ", rule_code", ", 'REFERRAL'", "DONE", "STOPPED"},
            {"ALL", "", "", "STOPPED", "STOPPED"},
        };
        for (String[] each : holds) {
            run("savepoint free");
            hold(each[0], each[1], each[2]);
            assertThat(carryOut(disposal)).as(each[0]).containsExactly(each[3], each[4]);
            assertThat(strings(
                            "select distinct stopped_by from cases.disposal_item where state = 'STOPPED' and reference in ('"
                                    + CASE + "', '" + REFERRAL + "')"))
                    .containsExactly("held: RH-2011-97001");
            run("rollback to savepoint free");
        }
        hold("ALL", "", "");
        refused(
                "select cases.propose_disposal(array['" + OTHER
                        + "'], array['x'], 'The time of the schedule is past.', '2011-06-06', now())",
                "held, not due");
        refused(
                "update cases.disposal_hold set lifted_on = identity.today(), lifted_by = identity.acting()",
                "lifted_by_another");
        refused(
                "update cases.disposal_hold set lifted_on = identity.today(), lifted_by = 'r.ferreira'",
                "kept or lifted");
        refused("update cases.disposal_hold set about = 'y'", "kept or lifted");
        as(MANAGER);
        run("update cases.disposal_hold set lifted_on = identity.today(), lifted_by = identity.acting()");
        assertThat(carryOut(disposal)).containsExactly("DONE", "DONE");
    }

    @Test
    void whoever_asked_what_is_held_about_them_is_answered_before_it_goes() throws SQLException {
        String disposal = approved(CASE, REFERRAL);
        as(GOVERNANCE);
        run("""
                insert into cases.subject_request (reference, person_id, person_reference, asker_name, asker_address, received_on, received_how, wanted,
                    answer_how, regime, fee_pence, state, recorded_at, recorded_by)
                select 'SAR-2011-97001', cases.id_to_hold('PERSON', 'P-970001'), 'P-970001', 'Invented Child', '1 Invented Road', '2011-05-20', 'LETTER',
                       'everything', 'POST', '1998', 1000, 'RECEIVED', now(), identity.acting()""");
        assertThat(carryOut(disposal)).containsExactly("STOPPED", "DONE");
        assertThat(strings("select stopped_by from cases.disposal_item where reference = '" + CASE + "'"))
                .containsExactly("held: SAR-2011-97001");
    }

    @Test
    void nobody_disposes_alone_and_nobody_deletes_in_another_way() throws SQLException {
        String disposal = propose(CASE);
        refused("select cases.settle_disposal('" + disposal + "', 0, 'APPROVED', null, now())", "two_persons");
        as("p.sandys");
        refused("select cases.settle_disposal('" + disposal + "', 0, 'APPROVED', null, now())", "not for this post");
        as("system");
        refused("select cases.dispose((select max(id) from cases.disposal_item), now())", "two persons");
        refused("delete from cases.shared_case where reference = '" + CASE + "'", "two persons");
        refused("insert into cases.disposal_running values (pg_current_xact_id())", "permission denied");
        refused(
                "update cases.disposal set state = 'APPROVED', decided_by = 'r.ferreira', decided_at = now()",
                "permission denied");
        refused("delete from cases.erasure", "permission denied");
        refused(
                "select cases.erase_again('cases.shared_case', '" + CASE + "', 'CD-2011-97001', now())",
                "permission denied");
        refused(
                "select cases.erase('cases.shared_case', 1, '" + CASE + "', 'CD-2011-97001', now())",
                "permission denied");
        run("select set_config('mtf.disposing', 'true', true)");
        assertThat(strings("select cases.disposing()")).containsExactly("f");
    }

    @Test
    void what_its_day_was_reckoned_from_has_changed_and_it_stays() throws SQLException {
        String disposal = approved(CASE);
        run("select set_config('mtf.keeping', 'people', true)");
        run("update people.person set born_on = '1999-02-28' where reference = 'P-970001'");
        run("select set_config('mtf.keeping', '', true)");
        assertThat(carryOut(disposal)).containsExactly("STOPPED");
        assertThat(strings("select stopped_by from cases.disposal_item where reference = '" + CASE + "'"))
                .singleElement()
                .asString()
                .contains("has changed");
    }

    @Test
    void who_governs_sees_the_day_and_not_the_case_and_who_does_not_see_the_case_sees_neither() throws SQLException {
        String day = "select reference from cases.retention where reference = '" + CASE + "'";
        String record = "select reference from cases.shared_case where reference = '" + CASE + "'";
        as(GOVERNANCE);
        assertThat(strings(day)).hasSize(1);
        assertThat(strings(record)).isEmpty();
        as("m.brightwell");
        assertThat(strings(day)).as("the sergeant reads every header").hasSize(1);
        as("a.menon");
        assertThat(strings(day)).isEmpty();
        assertThat(strings("select reference from cases.disposal")).isEmpty();
        as("p.sandys");
        refused("select * from cases.what_would_go(array['" + CASE + "'])", "not for this post");
        hold("ALL", "", "");
        run(
                "insert into cases.disposal_hold_change (hold_id, what, why, recorded_at, recorded_by) select id, 'SET', 'An inquiry asked for it.', now(), identity.acting() from cases.disposal_hold where reference = 'RH-2011-97001'");
        as("m.brightwell");
        assertThat(strings("select reference from cases.disposal_hold where reference = 'RH-2011-97001'"))
                .hasSize(1);
        assertThat(strings("select why from cases.disposal_hold_change"))
                .as("why is for few")
                .isEmpty();
    }

    @Test
    void after_a_restore_the_owner_erases_again_what_the_log_names_and_nothing_else() throws SQLException {
        connection.rollback();
        connection.close();
        connection = open("postgres", "");
        connection.setAutoCommit(false);
        as("system");
        lay_out();
        assertThat(strings("select cases.erase_again('cases.shared_case', '" + CASE + "', 'CD-2011-97001', now())"))
                .containsExactly("1");
        assertThat(strings("select cases.erase_again('people.family', 'FM-970001', 'CD-2011-97001', now())"))
                .containsExactly("1");
        assertThat(strings("select cases.erase_again('people.person', 'P-970001', 'CD-2011-97001', now())"))
                .containsExactly("1");
        assertThat(strings("select cases.erase_again('people.person', 'P-970001', 'CD-2011-97001', now())"))
                .as("twice is once")
                .containsExactly("0");
        assertThat(strings("select reference from cases.shared_case where reference like 'MTF-F-2003-97%'"))
                .containsExactly(OTHER);
        assertThat(strings("select reference from people.person where reference like 'P-9700%'"))
                .containsExactly("P-970002");
        refused("delete from cases.shared_case where reference = '" + OTHER + "'", "two persons");
    }

    @Test
    void every_kind_of_case_of_the_town_could_go_with_nothing_left_that_points_at_it() throws SQLException {
        connection.rollback();
        connection.close();
        connection = open("postgres", "");
        connection.setAutoCommit(false);
        as("system");
        List<String> cases = strings("""
                select c.id || ' ' || c.reference
                  from (select c.*, row_number() over (partition by c.type, c.stage order by c.id) as nth from cases.shared_case c) c
                 where c.nth = 1 and cases.what_keeps('cases.shared_case', array[c.id]) is null order by c.id""");
        assumeTrue(cases.size() > 15, "the town stands without its past");
        run("set local role mtf_owner");
        run("select set_config('mtf.keeping', 'people', true)");
        run("insert into cases.disposal_running values (pg_current_xact_id())");
        List<String> failed = new ArrayList<>();
        for (String each : cases) {
            String[] parts = each.split(" ", -1);
            run("savepoint one");
            try {
                run("select cases.erase('cases.shared_case', " + parts[0] + ", '" + parts[1]
                        + "', 'CD-2011-97001', now())");
            } catch (SQLException refused) {
                failed.add(parts[1] + ": " + refused.getMessage());
            }
            run("rollback to savepoint one");
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void a_person_under_a_hold_stays_whatever_record_goes() throws SQLException {
        String disposal = approved(REFERRAL);
        as("system");
        run(
                "insert into cases.referral_subject (referral_id, data_class, kind, subject_reference, recorded_at, recorded_by) select id, 4, 'PERSON', 'P-970001', now(), 'system' from cases.referral where reference = '"
                        + REFERRAL + "'");
        hold("PERSON", ", person_id", ", (select cases.id_to_hold('PERSON', 'P-970001'))");
        assertThat(carryOut(disposal)).containsExactly("STOPPED");
    }
}
