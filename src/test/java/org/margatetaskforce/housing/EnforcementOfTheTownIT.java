package org.margatetaskforce.housing;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What must hold of every enforcement case and notice, whoever walked it where: asked of all that the demonstration town and
 * the tests before this one have left, in every state, as the owner of the database.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EnforcementOfTheTownIT {

    @Test
    void no_case_is_closed_with_a_category_1_hazard_unless_a_course_of_action_was_completed() throws SQLException {
        assertThat(asked("""
                        select c.reference from housing.enforcement_case c
                         where c.closed_on is not null and c.category_1
                           and (c.state <> 'CLOSED_ACTION_COMPLETED' or housing.has_open_course(c.id))""")).as("Housing Act 2004 s.5").isEmpty();
    }

    @Test
    void every_open_case_has_its_process_and_no_closed_one_has() throws SQLException {
        assertThat(asked("""
                        select c.reference from housing.enforcement_case c
                         where exists (select from cases.team_member) and (c.closed_on is null) <>
                               exists (select from camunda.act_ru_execution e
                                        where e.business_key_ = c.reference and e.parent_id_ is null)
                           and exists (select from camunda.act_hi_procinst h where h.business_key_ = c.reference)""")).isEmpty();
        assertThat(asked("""
                        select n.reference from housing.notice n
                         where n.ended_on is null and not exists (select from camunda.act_ru_execution e
                                                                    where e.business_key_ = n.reference and e.parent_id_ is null)
                           and exists (select from camunda.act_hi_procinst h where h.business_key_ = n.reference)""")).isEmpty();
    }

    @Test
    void no_day_of_a_notice_is_before_its_law_allows() throws SQLException {
        assertThat(asked("""
                        select n.reference from housing.notice n
                         where n.served_on is not null and n.kind = 'IMPROVEMENT_NOTICE'
                           and (n.works_start_on < n.served_on + 28 or n.appeal_by <> n.served_on + 20
                                or n.copies_by <> n.served_on + 6)""")).as("ss.13(3), 15(2), Sch 1 paras 5 and 14").isEmpty();
        assertThat(asked("""
                        select n.reference from housing.notice n
                         where n.made_on is not null and n.kind in ('PROHIBITION_ORDER', 'SUSPENDED_PROHIBITION_ORDER')
                           and n.served_on is not null and n.appeal_by <> n.made_on + 27""")).as("Sch 2 para 10").isEmpty();
        assertThat(asked("""
                        select n.reference from housing.notice n
                         where n.state in ('OPERATIVE', 'SUSPENDED') and n.kind not like 'EMERGENCY%' and not n.appealed
                           and n.appeal_over_on >= (select (now() + coalesce(max(d.ahead_seconds), 0) * interval '1 second')::date
                                                      from base.demo_clock d)"""))
                .as("nothing rests on nobody having appealed before the safe day is over")
                .isEmpty();
    }

    @Test
    void who_drafted_a_notice_never_signed_it() throws SQLException {
        assertThat(asked(
                        "select n.reference from housing.notice n where n.signed_by in (n.drafted_by, n.handed_up_by)"))
                .isEmpty();
    }

    @Test
    void the_town_has_a_hundred_and_fifty_inspections_and_sixty_notices_in_all_states() throws SQLException {
        assumeTrue(
                Boolean.parseBoolean(System.getProperty("mtf.history", "true")),
                "skipped: the town was built without its past");
        assertThat(Integer.parseInt(
                        asked("select count(*)::text from housing.inspection").get(0)))
                .isGreaterThanOrEqualTo(150);
        assertThat(Integer.parseInt(
                        asked("select count(*)::text from housing.notice").get(0)))
                .isGreaterThanOrEqualTo(60);
        assertThat(asked("select distinct n.state from housing.notice n"))
                .contains(
                        "DRAFTED",
                        "SIGNED",
                        "SERVED",
                        "APPEALED",
                        "SUSPENDED",
                        "OPERATIVE",
                        "BREACHED",
                        "REVOKED",
                        "COMPLETED");
    }

    /** An officer at eight in the morning of the town's day finds a register that is followed, not one that is mostly late. */
    @Test
    void about_a_quarter_of_what_runs_is_late_and_a_land_charge_is_still_to_be_registered() throws SQLException {
        assumeTrue(
                Boolean.parseBoolean(System.getProperty("mtf.history", "true")),
                "skipped: the town was built without its past");
        String ofTheTown = " " + """
                from housing.notice_clock k join housing.notice n on n.id = k.notice_id
                  join housing.enforcement_case c on c.id = n.enforcement_case_id
                 where k.state = 'RUNNING' and n.drafted_on < date '2011-05-23' and c.uprn like '99%'""";
        double late = Double.parseDouble(asked("select avg(l.late)::text from (select max(case when k.on_day < date"
                        + " '2011-05-23' then 1 else 0 end) as late" + ofTheTown + " group by n.id) l")
                .get(0));
        assertThat(late)
                .as(
                        "late of all: %s",
                        asked("select k.code || ' ' || k.on_day || ' ' || n.state" + ofTheTown + " order by k.on_day"))
                .isBetween(0.05, 0.4);
        assertThat(asked("select n.reference" + ofTheTown + " and k.code = 'LAND_CHARGE'"))
                .isNotEmpty();
    }

    private static List<String> asked(String question) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = DriverManager.getConnection(System.getProperty("mtf.test.db"), "postgres", "");
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("select set_config('mtf.officer', 'system', true)");
            try (ResultSet row = statement.executeQuery(question)) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
        }
        return found;
    }
}
