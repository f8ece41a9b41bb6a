package org.margatetaskforce.workflow;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/** What waits for an officer: soonest first, overdue before all, a page at a time, the page and its total in one query. */
@Boundary
public class Worklist {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A page of rows and how many there are in all.
     *
     * @param rows soonest due first, undated last
     * @param total all rows that the filter and need-to-know let through
     * @param overdue how many of them are late
     */
    public record Page(List<WorklistRow> rows, int total, int overdue) {}

    /** One page, in one statement. */
    public Page page(WorklistFilter filter) {
        List<Object> parameters = new ArrayList<>();
        Query query = entityManager.createNativeQuery(statement(filter, parameters));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<WorklistRow> rows = new ArrayList<>();
        for (Object[] row : found) {
            if (row[0] != null) {
                rows.add(row(row));
            }
        }
        Object[] any = found.get(0);
        return new Page(rows, ((Number) any[10]).intValue(), ((Number) any[11]).intValue());
    }

    /**
     * The statement of a page with its totals, for the officer on the transaction. What is theirs and what each of their posts may
     * take are ranges of an index that stand in the order of the page: of each as many rows are read as the page wants, and both
     * are counted by their index alone. One condition for all of it would read and sort every row that waits for them.
     *
     * @param parameters gets what stands at ?1 (the officer), ?2 (today) and after them what the filter asks
     */
    static String statement(WorklistFilter filter, List<Object> parameters) {
        parameters.add(String.valueOf(Acting.who()));
        parameters.add(Date.valueOf(TaskForceClock.current().today()));
        StringBuilder rest = new StringBuilder();
        if (filter.process() != null) {
            parameters.add(filter.process());
            rest.append(" and w.process_key = ?").append(parameters.size());
        }
        if (filter.task() != null) {
            parameters.add(filter.task());
            rest.append(" and w.task_key = ?").append(parameters.size());
        }
        if (filter.text() != null) {
            parameters.add(contains(filter.text()));
            rest.append(" and (lower(w.heading) like ?")
                    .append(parameters.size())
                    .append(" or lower(w.reference) like ?")
                    .append(parameters.size())
                    .append(')');
        }
        if (filter.late()) {
            rest.append(" and w.sort_on < ?2");
        }
        List<String> counts = new ArrayList<>();
        List<String> streams = new ArrayList<>();
        for (String whose : whose(filter.view())) {
            counts.add(
                    "select count(*) total, count(*) filter (where w.sort_on < ?2) overdue from workflow.worklist w where "
                            + whose.formatted("any (array(select unnest(identity.acting_posts())))") + rest);
            String stream = "(select w.* from workflow.worklist w where " + whose.formatted("p.post") + rest
                    + " order by w.sort_on, w.task_id limit " + (filter.first() + filter.size()) + ')';
            streams.add(
                    whose.contains("%s")
                            ? "(select x.* from (select distinct unnest(identity.acting_posts()) post) p cross join lateral "
                                    + stream + " x)"
                            : stream);
        }
        return """
                select c.task_id, c.title, c.page, c.reference, c.heading, c.case_reference, c.group_code, c.assignee,
                       c.due_on, c.sort_on < ?2, t.total, t.overdue
                  from (select sum(total) total, sum(overdue) overdue from (%s) counted) t
                  left join lateral (select * from (%s) chosen order by sort_on, task_id limit %d offset %d) c on true
                 order by c.sort_on, c.task_id""".formatted(
                String.join(" union all ", counts), String.join(" union all ", streams), filter.size(), filter.first());
    }

    /** The ranges of the table that a view is made of, which have no row in common; where it says %s stand the officer's posts. */
    private static List<String> whose(WorklistFilter.View view) {
        String mine = "w.assignee = ?1";
        String myPosts = "w.assignee is null and w.group_code = %s";
        return switch (view) {
            case MINE -> List.of(mine);
            case MY_GROUPS -> List.of(myPosts);
            case MINE_AND_MY_GROUPS -> List.of(mine, myPosts);
            case MY_AGENCY -> List.of("?1 is not null and w.agency_code = (select identity.acting_agency())");
        };
    }

    private static WorklistRow row(Object[] row) {
        return new WorklistRow(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                day(row[8]),
                Boolean.TRUE.equals(row[9]));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    /** The open tasks about one reference. */
    public List<WorklistRow> about(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select task_id, title, page, reference, heading, case_reference, group_code, assignee, due_on,
                               sort_on < ?2
                          from workflow.worklist where reference = ?1 order by sort_on, task_id""")
                .setParameter(1, reference)
                .setParameter(2, Date.valueOf(TaskForceClock.current().today()))
                .getResultList();
        return found.stream().map(Worklist::row).toList();
    }

    /** The kinds of task that are open before the officer and their agency, for the filter: stepped through by index, not read. */
    public List<Kind> kinds() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        with recursive kind as (
                          (select w.task_key, w.title from workflow.worklist w order by w.task_key limit 1)
                          union all
                          select n.task_key, n.title from kind k cross join lateral
                            (select w.task_key, w.title from workflow.worklist w where w.task_key > k.task_key order by w.task_key limit 1) n)
                        select task_key, title from kind order by title""").getResultList();
        return found.stream()
                .map(row -> new Kind((String) row[0], (String) row[1]))
                .toList();
    }

    /** A kind of task: its key, and what is to be done. */
    public record Kind(String key, String title) {}

    private static String contains(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.UK)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return '%' + escaped + '%';
    }
}
