package org.margatetaskforce.housing.notice;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementTrials;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.hhsrs.HazardForm;
import org.margatetaskforce.housing.hhsrs.HazardTrials;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * What housing enforcement costs, through its boundaries in the container: a survey of twelve hazards recorded, handed in and
 * approved; the register at the size of a county. Runs only when asked, with how many notices: {@code -Dmtf.figures=100000};
 * docs/performance.md.
 */
@ExtendWith(ArquillianExtension.class)
@EnabledIfSystemProperty(
        named = "mtf.figures",
        matches = "[1-9]\\d*",
        disabledReason = "skipped: -Dmtf.figures=100000 does not ask for it")
@Order(Integer.MAX_VALUE)
class NoticeFiguresIT {

    private static final String OFFICER = "p.sandys";
    private static final String LEADER = "a.okonkwo";
    private static final int ROUNDS = 15;
    private static final int SURVEYS = 5;
    private static final int HAZARDS = 12;

    @Inject
    EnforcementTrials trials;

    @Inject
    HazardTrials houses;

    @Inject
    HazardAssessments assessments;

    @Inject
    EnforcementFiles files;

    @Inject
    EnforcementNotices notices;

    private static <T> T as(String who, Callable<T> work) throws Exception {
        List<T> answer = new ArrayList<>();
        Acting.<Exception>as(who, () -> answer.add(work.call()));
        return answer.get(0);
    }

    private static double median(List<Double> took) {
        return took.stream().sorted().toList().get(took.size() / 2);
    }

    private static void tell(String what, List<Double> took) {
        System.getLogger(NoticeFiguresIT.class.getName())
                .log(
                        System.Logger.Level.INFO,
                        String.format(Locale.UK, "figure: %s: median %.0f ms of %d", what, median(took), took.size()));
    }

    private static double millis(Callable<?> work) throws Exception {
        long began = System.nanoTime();
        work.call();
        return (System.nanoTime() - began) / 1e6;
    }

    @Test
    void a_survey_of_twelve_hazards_is_recorded_handed_in_and_approved() throws Exception {
        List<Double> recorded = new ArrayList<>();
        List<Double> whole = new ArrayList<>();
        for (int survey = 1; survey <= SURVEYS; survey++) {
            int number = 900 + survey;
            String uprn = as(Acting.SYSTEM, () -> houses.house(number));
            String reference = as(OFFICER, () -> houses.inspected(uprn));
            as(LEADER, () -> assessments.takeUp(reference));
            double twelve = 0;
            for (int hazard = 1; hazard <= HAZARDS; hazard++) {
                HazardForm form = hazard(hazard);
                double one = millis(() -> as(OFFICER, () -> {
                    assessments.record(reference, files.get(reference).getVersion(), form);
                    return reference;
                }));
                recorded.add(one);
                twelve += one;
            }
            double rest = millis(() -> as(OFFICER, () -> {
                        assessments.submit(reference, files.get(reference).getVersion(), false, "Every room.");
                        return reference;
                    }))
                    + millis(() -> as(LEADER, () -> {
                        assessments.approve(reference, files.get(reference).getVersion(), null);
                        return reference;
                    }));
            whole.add(twelve + rest);
            assertThat(as(LEADER, () -> assessments.standing(reference))).hasSize(HAZARDS);
        }
        tell("one hazard recorded", recorded);
        tell("a survey of twelve hazards recorded, handed in, approved and printed", whole);
    }

    private static HazardForm hazard(int number) {
        HazardForm form = new HazardForm();
        form.setAssessedOn(TaskForceClock.current().today());
        form.setHazardNo(21);
        form.setLocation("Stair " + number);
        form.setLikelihood(32);
        form.setMostLikely(4);
        form.setClass1(22);
        form.setClass2(46);
        form.setClass3(215);
        form.setDeficiency("No handrail and a broken tread.");
        form.setRemedy("Fit a handrail; mend the tread.");
        form.setJustificationLikelihood("Steep, unlit, no handrail.");
        form.setJustificationOutcome("A fall onto stone.");
        return form;
    }

    @Test
    void the_register_at_the_size_of_a_county_reads_no_large_table_from_end_to_end() throws Exception {
        int many = Integer.getInteger("mtf.figures", 0);
        String uprn = as(Acting.SYSTEM, () -> houses.house(899));
        String reference = as(OFFICER, () -> houses.inspected(uprn));
        Acting.<Exception>as(Acting.SYSTEM, () -> fill(reference, many));
        analyse();
        look("the register", filter(null, null, false, false));
        look("the register, improvement notices", filter(NoticeKind.IMPROVEMENT_NOTICE, null, false, false));
        look("the register, what is due within a week", filter(null, null, false, true));
        look("the register, by a part of an address", filter(null, "Figures Street 77", false, false));
        look("the register, what is over", filter(null, null, true, false));
        for (EnforcementNotices.Filter each : List.of(
                filter(null, null, false, false),
                filter(NoticeKind.IMPROVEMENT_NOTICE, null, false, false),
                filter(null, null, false, true))) {
            assertThat(plan(each)).as(plan(each)).doesNotContain("Seq Scan on notice ", "Seq Scan on notice_clock");
        }
    }

    private static EnforcementNotices.Filter filter(
            @Nullable NoticeKind kind, @Nullable String text, boolean ended, boolean due) {
        return new EnforcementNotices.Filter(kind, null, text, ended, due, 0, 25);
    }

    private void look(String what, EnforcementNotices.Filter filter) throws Exception {
        List<Double> took = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            took.add(millis(() -> as(OFFICER, () -> notices.page(filter))));
        }
        tell(what + " (" + as(OFFICER, () -> notices.page(filter).total()) + ")", took);
    }

    private String plan(EnforcementNotices.Filter filter) throws Exception {
        List<Object> parameters = new ArrayList<>();
        String sql = EnforcementNotices.statement(filter, parameters);
        for (int i = parameters.size(); i > 0; i--) {
            sql = sql.replace("?" + i, "'" + parameters.get(i - 1) + "'");
        }
        String statement = sql;
        return as(OFFICER, () -> trials.ask("explain " + statement)).stream()
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** Notices of ten years in cases of their own, one in twenty of them running, with two clocks each. */
    private void fill(String like, int many) {
        for (String statement : List.of("""
                insert into housing.enforcement_case (recorded_at, recorded_by, reference, case_reference, case_id, last_saved_at,
                       last_saved_by, uprn, property_uprn, address, postcode, state, origin, reported_on, inspected_on)
                select now(), 'p.sandys', 'EN-1990-' || lpad(cast(n as text), 6, '0'), c.case_reference, c.case_id, now(), 'p.sandys', c.uprn,
                       c.property_uprn, 'Figures Street ' || n, 'CT9 2AB', 'ACTION_DECIDED', 'COMPLAINT', c.reported_on, c.reported_on
                  from housing.enforcement_case c, generate_series(1, %2$d) n where c.reference = '%1$s'""", """
                insert into housing.course_of_action (recorded_at, recorded_by, enforcement_case_id, number, kind, section, category,
                       decided_on, decided_by)
                select now(), 'p.sandys', c.id, 1, 'IMPROVEMENT_NOTICE', 's.11', 1, c.reported_on, 'a.okonkwo'
                  from housing.enforcement_case c where c.reference like 'EN-1990-%%'""", """
                insert into housing.notice (recorded_at, recorded_by, enforcement_case_id, course_id, reference, kind, section, state,
                       drafted_by, drafted_on, handed_up_on, handed_up_by, signed_by, signed_on, served_on, copies_by, appeal_by,
                       appeal_over_on, operative_on, works_start_on, works_end_on, revoked_on, ended_on, next_clock_on, land_charge)
                select now(), 'p.sandys', a.enforcement_case_id, a.id, 'HN-1990-' || lpad(cast(a.id as text), 7, '0'),
                       case when a.id %% 3 = 0 then 'PROHIBITION_ORDER' else 'IMPROVEMENT_NOTICE' end, 's.11',
                       case when a.id %% 20 = 0 then 'OPERATIVE' else 'REVOKED' end, 'p.sandys', d.day, d.day, 'p.sandys', 'a.okonkwo',
                       d.day + 1, d.day + 2, d.day + 8, d.day + 22, d.day + 23, d.day + 24, d.day + 30, d.day + 90,
                       case when a.id %% 20 = 0 then null else d.day + 100 end, case when a.id %% 20 = 0 then null else d.day + 100 end,
                       case when a.id %% 20 = 0 then d.day + 3700 end, 'NONE'
                  from housing.course_of_action a
                  join housing.enforcement_case c on c.id = a.enforcement_case_id
                 cross join lateral (select c.reported_on - cast(a.id %% 3650 as integer) as day) d
                 where c.reference like 'EN-1990-%%'""", """
                insert into housing.notice_clock (recorded_at, recorded_by, enforcement_case_id, notice_id, code, title, on_day, explanation,
                       source, state, ended_at)
                select now(), 'p.sandys', n.enforcement_case_id, n.id, k.code, k.title, n.served_on + k.after, 'as generated', 'none',
                       case when n.ended_on is null then 'RUNNING' else 'OVER' end, case when n.ended_on is null then null else now() end
                  from housing.notice n, (values ('WORKS_END', 'Works done by', 3700), ('INSPECT', 'Looked at again', 3710)) k (code, title, after)
                 where n.reference like 'HN-1990-%%'""")) {
            trials.sql(statement.formatted(like, many));
        }
    }

    /** As the database does by itself after a while. */
    private static void analyse() throws SQLException {
        PGSimpleDataSource owner = new PGSimpleDataSource();
        owner.setURL(System.getProperty("mtf.db.app.url"));
        owner.setUser("postgres");
        owner.setPassword("");
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }
}
