package org.margatetaskforce.workflow;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.launch.County;

/**
 * What a page of the worklist costs in SQL, 25 rows and the totals, with 10,000, 100,000 and 1,000,000 open tasks: the statement of
 * {@link Worklist} as the application's role under its policies, the anchor (a table of nothing but owner, day and task, read by its
 * index alone) and the engine's own task query, turn about for the same officer. Prints medians and ratios; asserts nothing.
 * {@code ./mvnw -Pbench-worklist}; docs/performance.md.
 */
public final class WorklistCost {

    private static final int ROUNDS = 100;
    private static final int WARM = 10;

    /** The engine reads every task that matches: so many rounds of it are enough, and more would take the day. */
    private static final int ENGINE_ROUNDS = 15;

    private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);

    private static final String ANCHOR = """
            select p.task_id, p.title, p.page, p.reference, p.heading, p.case_reference, p.group_code, p.assignee, p.due_on, t.total
              from (select count(*) total from bench.own where owner = any (?)) t
              left join lateral (select * from unnest(?::text[]) o(owner)
                                  cross join lateral (select * from bench.own w where w.owner = o.owner order by w.sort_on, w.task_id limit 25) x
                                  order by x.sort_on, x.task_id limit 25) p on true
             order by p.sort_on, p.task_id""";

    private WorklistCost() {}

    /** Fills, measures and prints. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws Exception {
        try (County county = County.open(0.05);
                Connection owner = county.as("postgres", "");
                Connection app = county.as("mtf_app", County.APP_PASSWORD)) {
            app.setAutoCommit(false);
            // as the application's pool has it: a plan that serves every value
            County.tell(owner, "set plan_cache_mode = force_generic_plan");
            String officer = County.ask(
                    owner,
                    "select assignee from workflow.worklist where assignee is not null group by 1 order by count(*) desc, 1 limit 1");
            System.out.printf(
                    "%n%-12s %10s %9s %9s %9s %9s %10s %9s %9s   as %s%n",
                    "open tasks",
                    "they see",
                    "1st ms",
                    "after ms",
                    "anchor ms",
                    "of it",
                    "engine ms",
                    "of it",
                    "to 10,000",
                    officer);
            double first = 0;
            // a county that is kept has its own tasks back afterwards
            County.tell(owner, "create table bench.tasks_before as select * from workflow.worklist");
            for (int size : SIZES) {
                lay(owner, size);
                double[] found = measure(county, app, owner, officer);
                first = first == 0 ? found[0] : first;
                System.out.printf(
                        Locale.UK,
                        "%-,12d %,10.0f %9.2f %9.2f %9.2f %9.2f %10.1f %9s %9.2f%n",
                        size,
                        found[3],
                        found[4],
                        found[0],
                        found[1],
                        found[0] / found[1],
                        found[2],
                        String.format(Locale.UK, "1/%.0f", found[2] / found[0]),
                        found[0] / first);
            }
            County.tell(owner, "truncate workflow.worklist");
            County.tell(owner, "insert into workflow.worklist select * from bench.tasks_before");
            County.tell(owner, "drop table bench.tasks_before, bench.own");
        }
    }

    /** Lays so many open tasks beside the county's cases, two thirds of them taken, and the anchor's table of the same. */
    private static void lay(Connection owner, int size) throws SQLException {
        County.tell(owner, "truncate workflow.worklist");
        try (PreparedStatement lay = owner.prepareStatement("""
                insert into workflow.worklist (task_id, process_key, task_key, title, page, reference, heading, case_reference, agency_code,
                                               group_code, assignee, due_on, sort_on, created_at)
                select 'bench-' || g.i, 'SharedCase', 'review', (array['Review the case','Agree the plan','Allocate','Close or go on'])[1 + g.i % 4],
                       'cases/case', c.reference, 'Case ' || c.reference, c.reference, o.agency_code, p.post_code,
                       case when g.i % 3 > 0 then o.username end, d.day, d.day, now()
                  from generate_series(0::bigint, ? - 1) as g(i)
                  join bench.case_of c on c.i = (g.i * 5) % bench.cases()
                  join bench.officer o on o.i = bench.one_of(g.i, 40, bench.officers())
                  join lateral (select post_code from identity.officer_post q join identity.officer f on f.id = q.officer_id
                                 where f.username = o.username limit 1) p on true,
                       lateral (select date '2011-04-01' + (g.i % 120)::int as day) d""")) {
            lay.setInt(1, size);
            lay.execute();
        }
        County.tell(owner, "drop table if exists bench.own");
        County.tell(owner, """
                create table bench.own as
                select coalesce(assignee, group_code) as owner, sort_on, task_id, title, page, reference, heading, case_reference, group_code,
                       assignee, due_on from workflow.worklist""");
        County.tell(
                owner,
                "create index own_next on bench.own (owner, sort_on, task_id) include (title, page, reference, heading, case_reference,"
                        + " group_code, assignee, due_on)");
        County.tell(owner, "vacuum analyze bench.own");
        County.tell(owner, "vacuum analyze workflow.worklist");
    }

    /** Medians in ms of ours, the anchor and the engine, how many tasks the officer sees, and ours as the first of its transaction. */
    private static double[] measure(County county, Connection app, Connection owner, String officer) throws Exception {
        List<Object> parameters = new ArrayList<>();
        String[] statement = {""};
        Acting.as(
                officer,
                () -> statement[0] = Worklist.statement(
                        new WorklistFilter(WorklistFilter.View.MINE_AND_MY_GROUPS, null, null, null, false, 0, 25),
                        parameters));
        County.act(app, officer);
        List<String> posts = List.of(County.ask(app, "select array_to_string(identity.acting_posts(), ',')")
                .split(","));
        app.commit();
        List<String> owners = new ArrayList<>(posts);
        owners.add(officer);
        double[] ours = new double[ROUNDS];
        double[] atFirst = new double[ROUNDS];
        double[] anchor = new double[ROUNDS];
        double[] engine = new double[ENGINE_ROUNDS];
        double all = 0;
        try (BareEngine bare = BareEngine.beside(county.url);
                PreparedStatement page = app.prepareStatement(statement[0].replaceAll("\\?\\d+", "?"));
                PreparedStatement floor = owner.prepareStatement(ANCHOR)) {
            bare.holdTasksOf(owner);
            put(page, statement[0], officer);
            Array whose = owner.createArrayOf("text", owners.toArray());
            floor.setArray(1, whose);
            floor.setArray(2, whose);
            for (int round = -WARM; round < ROUNDS; round++) {
                County.act(app, officer);
                // each on its second run in a row: what the policies ask of the officer is reckoned once a transaction,
                // and whichever
                // connection was used last has an unfair start
                double begun = County.time(page);
                double one = County.time(page);
                app.commit();
                County.time(floor);
                double other = County.time(floor);
                if (round >= 0) {
                    atFirst[round] = begun;
                    ours[round] = one;
                    anchor[round] = other;
                }
            }
            for (int round = 0; round < ENGINE_ROUNDS; round++) {
                long[] asked = bare.worklist(officer, posts);
                engine[round] = (asked[0] + asked[1]) / 1e6;
                all = asked[3];
            }
        }
        return new double[] {
            County.median(ours), County.median(anchor), County.median(engine), all, County.median(atFirst)
        };
    }

    /** The officer stands at ?1 and today at ?2, wherever the statement names them. */
    private static void put(PreparedStatement page, String statement, String officer) throws SQLException {
        var places = java.util.regex.Pattern.compile("\\?(\\d+)").matcher(statement);
        int at = 0;
        while (places.find()) {
            at++;
            if (places.group(1).equals("1")) {
                page.setString(at, officer);
            } else {
                page.setDate(at, java.sql.Date.valueOf(County.TODAY));
            }
        }
    }
}
