package org.margatetaskforce.cases.note;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseStage;

/** What changed on one's cases since one last looked: lines and notes of others that one may see. */
@Boundary
public class CaseChanges {

    private static final int TOTAL = 7;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A case with something new.
     *
     * @param unread how much is new
     * @param latestAt when the latest of it was recorded
     * @param lookedAt when the officer last looked; null where never
     */
    public record Changed(
            String reference,
            String heading,
            CaseStage stage,
            int unread,
            Instant latestAt,
            @Nullable Instant lookedAt) implements Serializable {}

    /** A page of changed cases and how many there are in all. */
    public record Page(List<Changed> rows, int total) {}

    /** A page of the cases of one's teams in which something is new, what is newest first. */
    public Page page(int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with mine as (
                          select m.case_id, m.username, l.looked_at, coalesce(l.looked_at, m.recorded_at) as since
                            from cases.team_member m
                            left join cases.last_look l on l.case_id = m.case_id and l.username = m.username
                           where m.username = (select identity.acting()) and m.valid_to is null),
                        fresh as (
                          select w.case_id, w.looked_at, count(*) as unread, max(x.recorded_at) as latest
                            from mine w
                           cross join lateral (
                             select e.recorded_at from cases.timeline_entry e
                              where e.case_id = w.case_id and e.recorded_at > w.since and e.recorded_by <> w.username
                             union all
                             select n.recorded_at from cases.note n
                              where n.case_id = w.case_id and n.recorded_at > w.since and n.recorded_by <> w.username) x
                           group by w.case_id, w.looked_at),
                        chosen as (
                          select c.id, c.reference, c.heading, c.stage, f.unread, f.latest, f.looked_at
                            from fresh f join cases.shared_case c on c.id = f.case_id)
                        select c.reference, c.heading, c.stage, c.unread, c.latest, c.looked_at, c.id, t.total
                          from (select count(*) as total from chosen) t
                          left join lateral (select * from chosen order by latest desc, id desc limit ?1 offset ?2) c on true
                         order by c.latest desc, c.id desc""")
                .setParameter(1, size)
                .setParameter(2, first)
                .getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Changed(
                                (String) row[0],
                                (String) row[1],
                                CaseStage.valueOf((String) row[2]),
                                ((Number) row[3]).intValue(),
                                ((Timestamp) row[4]).toInstant(),
                                row[5] == null ? null : ((Timestamp) row[5]).toInstant()))
                        .toList(),
                ((Number) found.get(0)[TOTAL]).intValue());
    }

    /** How much is new on one case, and since when. */
    public record Fresh(int unread, @Nullable Instant lookedAt) {}

    /** What is new on a case for the one acting; nothing for one who is not on its team. */
    public Fresh fresh(String reference) {
        List<?> found =
                entityManager.createNativeQuery("""
                        select (select count(*) from cases.timeline_entry e
                                 where e.case_id = m.case_id and e.recorded_at > coalesce(l.looked_at, m.recorded_at) and e.recorded_by <> m.username)
                             + (select count(*) from cases.note n
                                 where n.case_id = m.case_id and n.recorded_at > coalesce(l.looked_at, m.recorded_at) and n.recorded_by <> m.username),
                               l.looked_at
                          from cases.team_member m
                          join cases.shared_case c on c.id = m.case_id
                          left join cases.last_look l on l.case_id = m.case_id and l.username = m.username
                         where c.reference = ?1 and m.username = identity.acting() and m.valid_to is null""").setParameter(1, reference).getResultList();
        if (found.isEmpty()) {
            return new Fresh(0, null);
        }
        Object[] row = (Object[]) found.get(0);
        return new Fresh(((Number) row[0]).intValue(), row[1] == null ? null : ((Timestamp) row[1]).toInstant());
    }

    /** The one acting has looked at a case: what is on it now is no longer new to them. */
    public void looked(String reference) {
        entityManager
                .createNativeQuery("""
                        insert into cases.last_look (username, case_id, looked_at)
                        select identity.acting(), c.id, ?2 from cases.shared_case c
                         where c.reference = ?1
                           and exists (select 1 from cases.team_member m where m.case_id = c.id and m.username = identity.acting() and m.valid_to is null)
                        on conflict (username, case_id) do update set looked_at = excluded.looked_at""")
                .setParameter(1, reference)
                .setParameter(2, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
    }
}
