package org.margatetaskforce.launch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.margatetaskforce.workflow.BareEngine;

/**
 * Thousands of licences that end at the same moment while officers work: how long the house takes until each is off the register, how
 * long the officers' pages take meanwhile, that each ended once and left one line in its case, and the same with two houses on one
 * database. The bare engine ends as many in the same run. {@code ./mvnw -Pbench-expiries}, {@code -Dmtf.bench.expiries=10000}, in a fifth of
 * a county unless told ({@code -Dmtf.bench.scale}); docs/performance.md.
 */
final class LicencesThatEnd {

    /** What stands in the engine's rows of the licence that is copied, where each licence has its own. */
    private static final String REFERENCE = "REFERENCE-OF-ONE";

    private static final int QUIET_SECONDS = 60;
    private static final int AT_ONCE = 500;
    private static final long PATIENCE_SECONDS = 900;

    private static final int EXPIRIES = 10_000;
    private static final int OFFICERS = 40;

    private final County county;
    private final Connection owner;
    private final HouseUnderLoad.Results results;

    private LicencesThatEnd(County county, Connection owner, HouseUnderLoad.Results results) {
        this.county = county;
        this.owner = owner;
        this.results = results;
    }

    /** Fills, starts, measures and prints. */
    public static void main(String[] arguments) throws Exception {
        try (County county = County.open(0.2);
                Connection owner = county.as("postgres", "");
                ServedHouse house = ServedHouse.on(county.url)) {
            List<OfficerAtWork> officers = HouseUnderLoad.officers(owner, OFFICERS, house.port);
            HouseUnderLoad.letIn(officers);
            HouseUnderLoad.Results results = new HouseUnderLoad.Results();
            new LicencesThatEnd(county, owner, results)
                    .measure(
                            Integer.getInteger("mtf.bench.expiries", EXPIRIES),
                            officers,
                            Double.parseDouble(System.getProperty("mtf.bench.think", "10")));
            results.keep("expiries");
        }
    }

    /** By the bare engine, by one house alone, by one beside officers, and by two. */
    @SuppressWarnings("SystemOut")
    private void measure(int many, List<OfficerAtWork> officers, double think) throws Exception {
        double bare;
        List<BareEngine.Row> shape;
        try (BareEngine engine = BareEngine.beside(county.url)) {
            shape = engine.shapeOfOneThatEnds(REFERENCE);
            bare = engine.timers(many);
        }
        System.out.printf(Locale.UK, "%nthe bare engine ends %,d licences at %.0f a second%n", many, bare);
        results.put("licences ended a second", "the bare engine", bare);

        double alone = many / seconds(end(many, shape));
        tell("one house", many, alone, bare);

        HouseUnderLoad.Crowd quiet = new HouseUnderLoad.Crowd(officers, think);
        TimeUnit.SECONDS.sleep(QUIET_SECONDS);
        quiet.goHome();
        double before = quiet.p95();
        HouseUnderLoad.Crowd meanwhile = new HouseUnderLoad.Crowd(officers, think);
        TimeUnit.SECONDS.sleep((long) think);
        double took = seconds(end(many, shape));
        meanwhile.goHome();
        tell("one house beside officers", many, many / took, bare);
        meanwhile.print("officers while licences end", results);
        System.out.printf(
                Locale.UK,
                "%,d licences ended in %.1f s beside %d officers, whose p95 was %.1f ms, and %.1f quiet: %.2f of it%n",
                many,
                took,
                officers.size(),
                meanwhile.p95(),
                before,
                meanwhile.p95() / before);
        results.put("seconds beside officers", "licences that end", took);
        results.put("p95 to quiet p95", "officers while licences end", meanwhile.p95() / before);

        try (ServedHouse other = ServedHouse.on(county.url)) {
            tell("two houses on one database", many, many / seconds(end(many, shape)), bare);
            System.out.printf("the second, on port %d, was one of them%n", other.port);
        }
    }

    @SuppressWarnings("SystemOut")
    private void tell(String who, int many, double aSecond, double bare) {
        System.out.printf(
                Locale.UK,
                "%s: %,d licences ended at %.0f a second, %.2f of the bare engine's; each once%n",
                who,
                many,
                aSecond,
                aSecond / bare);
        results.put("licences ended a second", who, aSecond);
    }

    private static double seconds(long nanos) {
        return nanos / 1e9;
    }

    /** Has so many licences end now; answers how long it took until the last had, and fails unless each ended once. */
    private long end(int many, List<BareEngine.Row> shape) throws SQLException, InterruptedException {
        List<String> references = running(many);
        if (references.size() < many) {
            throw new IllegalStateException("only " + references.size() + " licences are left in this county");
        }
        hold(references, shape);
        County.tell(owner, "analyze camunda.act_ru_job");
        County.tell(
                owner, "update camunda.act_ru_job set duedate_ = '2011-05-23' where handler_cfg_ like 'Timer_Expiry%'");
        long began = System.nanoTime();
        while (waiting() > 0) {
            if (System.nanoTime() - began > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IllegalStateException(waiting() + " licences have not ended");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        long took = System.nanoTime() - began;
        each(references, "select count(*) from licensing.application a where a.reference = ? and a.state = 'EXPIRED'");
        each(references, """
                select count(*) from licensing.licence l join licensing.application a on a.id = l.application_id
                 where a.reference = ? and l.state = 'EXPIRED'""");
        each(references, """
                select count(*) from licensing.application_step s join licensing.application a on a.id = s.application_id
                 where a.reference = ? and s.to_state = 'EXPIRED'""");
        each(references, "select count(*) from cases.timeline_entry where subject_reference = ?");
        each(
                references,
                "select count(*) from camunda.act_hi_procinst where business_key_ = ? and end_time_ is not null");
        return took;
    }

    private int waiting() throws SQLException {
        return Integer.parseInt(
                County.ask(owner, "select count(*) from camunda.act_ru_job where handler_cfg_ like 'Timer_Expiry%'"));
    }

    /** Licences whose last day has gone and that are in force, as on the morning after it. */
    private List<String> running(int many) throws SQLException {
        List<String> references = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery("""
                        with chosen as (select a.id from licensing.application a join licensing.licence l on l.application_id = a.id
                                         where a.reference like 'SL-2011-5_____' and a.state = 'IN_FORCE' order by a.id limit\s""" + many + """
                        ), ended as (update licensing.licence set ends_on = '2011-05-22' where application_id in (select id from chosen))
                        update licensing.application set ends_on = '2011-05-22' where id in (select id from chosen) returning reference""")) {
            while (row.next()) {
                references.add(row.getString(1));
            }
        }
        return references;
    }

    /** Writes what the engine holds of a licence that waits for its end, for each of them, ages away. */
    private void hold(List<String> references, List<BareEngine.Row> shape) throws SQLException {
        String definition = County.ask(
                owner,
                "select id_ from camunda.act_re_procdef where key_ = 'SelectiveLicence' order by version_ desc limit 1");
        String deployment =
                County.ask(owner, "select deployment_id_ from camunda.act_re_procdef where id_ = '" + definition + "'");
        String jobDefinition = County.ask(
                owner,
                "select id_ from camunda.act_ru_jobdef where proc_def_id_ = '" + definition
                        + "' and act_id_ = 'Timer_Expiry'");
        owner.setAutoCommit(false);
        try {
            for (BareEngine.Row row : shape) {
                String own = row.json()
                        .replaceAll("\"proc_def_id_\":\"[^\"]*\"", "\"proc_def_id_\":\"" + definition + '"')
                        .replaceAll("\"process_def_id_\":\"[^\"]*\"", "\"process_def_id_\":\"" + definition + '"')
                        .replaceAll("\"deployment_id_\":\"[^\"]*\"", "\"deployment_id_\":\"" + deployment + '"')
                        .replaceAll("\"job_def_id_\":\"[^\"]*\"", "\"job_def_id_\":\"" + jobDefinition + '"')
                        .replaceAll("\"duedate_\":\"[^\"]*\"", "\"duedate_\":\"2100-01-01T00:00:00\"");
                // each id of the copied licence is a number of the bare engine's: each licence has its own beside it
                String insert = "insert into camunda." + row.table() + " select (json_populate_record(null::camunda."
                        + row.table() + ", ?::json)).*";
                try (PreparedStatement written = owner.prepareStatement(insert)) {
                    int batched = 0;
                    for (String reference : references) {
                        written.setString(1, ownIds(own, reference).replace(REFERENCE, reference));
                        written.addBatch();
                        if (++batched % AT_ONCE == 0) {
                            written.executeBatch();
                        }
                    }
                    written.executeBatch();
                }
            }
            owner.commit();
        } catch (SQLException failed) {
            owner.rollback();
            throw failed;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    /** The row of another licence: every id that the bare engine gave is followed by the licence's reference. */
    private static String ownIds(String json, String reference) {
        return json.replaceAll(
                "\"((?:id|root_proc_inst_id|proc_inst_id|process_instance_id|parent_id|execution_id|parent_act_inst_id|act_inst_id|var_inst_id|job_id"
                        + "|root_proc_inst_id|var_scope|operation_id|super_exec)_)\":\"([^\"]+)\"",
                "\"$1\":\"$2-" + reference + '"');
    }

    /** Fails unless the answer is one for each. */
    private void each(List<String> references, String question) throws SQLException {
        String all = "select count(*) from unnest(string_to_array('" + String.join(",", references)
                + "', ',')) r(reference) where (" + question.replace("?", "r.reference") + ") <> 1";
        long wrong = Long.parseLong(County.ask(owner, all));
        if (wrong > 0) {
            throw new IllegalStateException(wrong + " licences for which this is not one: " + question);
        }
    }
}
