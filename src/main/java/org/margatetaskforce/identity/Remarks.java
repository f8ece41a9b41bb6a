package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/** What officers say about the system itself: read and answered by the Programme Manager, and seen by who said it. */
@Boundary
public class Remarks {

    private static final int LONGEST = 2000;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A remark as its list shows it.
     *
     * @param page where it was made
     * @param by the name of who made it
     * @param answer null while nobody has answered
     */
    public record Row(
            String reference,
            String page,
            String words,
            String by,
            Instant at,
            @Nullable String answer) {}

    /** A page of remarks, how many there are in all, and how many wait for an answer. */
    public record Page(List<Row> rows, int total, int waiting) {}

    /**
     * Tells something that did not work.
     *
     * @param page the path of the page it is about, such as {@code /cases/view-case.xhtml}
     * @return its reference
     */
    public String tell(String page, String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new RuleBroken("identity.remark.words-needed", LONGEST);
        }
        String reference = (String) entityManager
                .createNativeQuery("select 'FB-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                        + " from nextval('identity.remark_number') n")
                .getSingleResult();
        entityManager
                .createNativeQuery("""
                        insert into identity.remark (reference, page, words, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting())""")
                .setParameter(1, reference)
                .setParameter(2, page)
                .setParameter(3, said)
                .setParameter(4, now())
                .executeUpdate();
        return reference;
    }

    /** One page: those that wait first, then the latest. Others than the Programme Manager see their own. */
    public Page page(int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        with mine as (select * from identity.remark)
                        select r.reference, r.page, r.words, o.display_name, r.recorded_at, r.answer, t.total, t.waiting
                          from (select count(*) total, count(*) filter (where answer is null) waiting from mine) t
                          left join lateral (select * from mine order by answer is not null, recorded_at desc, id desc
                                              limit ?1 offset ?2) r on true
                          left join identity.officer o on o.username = r.recorded_by
                         order by r.answer is not null, r.recorded_at desc, r.id desc""")
                .setParameter(1, size)
                .setParameter(2, Math.max(0, first))
                .getResultList();
        Object[] any = found.get(0);
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Row(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                ((Timestamp) row[4]).toInstant(),
                                (@Nullable String) row[5]))
                        .toList(),
                ((Number) any[6]).intValue(),
                ((Number) any[7]).intValue());
    }

    /** Answers one; who made it sees the answer. */
    @For("remark.answer")
    public void answer(String reference, String words) {
        String said = words.strip();
        if (said.isEmpty() || said.length() > LONGEST) {
            throw new RuleBroken("identity.remark.words-needed", LONGEST);
        }
        int changed = entityManager
                .createNativeQuery("""
                        update identity.remark
                           set answer = ?2, answered_by = identity.acting(), answered_at = ?3, version = version + 1
                         where reference = ?1 and answer is null""")
                .setParameter(1, reference)
                .setParameter(2, said)
                .setParameter(3, now())
                .executeUpdate();
        if (changed == 0) {
            throw new RuleBroken("identity.remark.answered", reference);
        }
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }
}
