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
        LocalDate today = TaskForceClock.current().today();
        StringBuilder where = new StringBuilder(
                switch (filter.view()) {
                    case MINE -> "w.assignee = ?1";
                    case MY_GROUPS ->
                        "w.assignee is null and w.group_code = any (array(select unnest(identity.acting_posts())))";
                    case MINE_AND_MY_GROUPS ->
                        "(w.assignee = ?1 or w.assignee is null and w.group_code = any"
                                + " (array(select unnest(identity.acting_posts()))))";
                    case MY_AGENCY -> "?1 is not null and w.agency_code = (select identity.acting_agency())";
                });
        List<Object> parameters = new ArrayList<>();
        parameters.add(String.valueOf(Acting.who()));
        parameters.add(Date.valueOf(today));
        if (filter.process() != null) {
            parameters.add(filter.process());
            where.append(" and w.process_key = ?").append(parameters.size());
        }
        if (filter.task() != null) {
            parameters.add(filter.task());
            where.append(" and w.task_key = ?").append(parameters.size());
        }
        if (filter.text() != null) {
            parameters.add(contains(filter.text()));
            where.append(" and (lower(w.heading) like ?")
                    .append(parameters.size())
                    .append(" or lower(w.reference) like ?")
                    .append(parameters.size())
                    .append(')');
        }
        if (filter.late()) {
            where.append(" and w.sort_on < ?2");
        }
        Query query = entityManager.createNativeQuery("""
                with chosen as (select * from workflow.worklist w where %s)
                select c.task_id, c.title, c.page, c.reference, c.heading, c.case_reference, c.group_code, c.assignee,
                       c.due_on, c.sort_on < ?2, t.total, t.overdue
                  from (select count(*) total, count(*) filter (where sort_on < ?2) overdue from chosen) t
                  left join lateral (select * from chosen order by sort_on, task_id
                                      limit %d offset %d) c on true
                 order by c.sort_on, c.task_id""".formatted(where, filter.size(), filter.first()));
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

    /** The kinds of task that are open in the officer's agency, for the filter: key and words. */
    public List<Kind> kinds() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select task_key, min(title), count(*) from workflow.worklist group by task_key order by min(title)")
                .getResultList();
        return found.stream()
                .map(row -> new Kind((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    /** A kind of task and how many are open. */
    public record Kind(String key, String title, int open) {}

    private static String contains(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.UK)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return '%' + escaped + '%';
    }
}
