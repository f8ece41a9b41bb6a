package org.margatetaskforce.housing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;

/**
 * The enforcement delivery plan: who there is to inspect and who pays for them, what was done month by month, and what the grant's
 * extra posts did. Figures of the header alone; each leads to its cases.
 */
@Boundary
public class DeliveryPlan {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A month of the plan.
     *
     * @param planned the inspections planned of all posts, {@code plannedOfGrant} of those that a grant pays
     */
    public record Month(
            LocalDate first,
            int planned,
            int plannedOfGrant,
            int reported,
            int inspected,
            int noAccess,
            int category1,
            int notices,
            int complied,
            int closed) {

        /** As the address of a list names it: {@code 2011-05}. */
        public String code() {
            return first.toString().substring(0, 7);
        }
    }

    /** Twelve months from the first of one on; in one statement. */
    public List<Month> months(LocalDate from) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select cast(m.first as date),
                               (select coalesce(sum(p.inspections_a_month), 0) from housing.officer_capacity p
                                 where p.from_day < m.next and coalesce(p.to_day, m.first) >= m.first),
                               (select coalesce(sum(p.inspections_a_month), 0) from housing.officer_capacity p
                                 where p.of_grant and p.from_day < m.next and coalesce(p.to_day, m.first) >= m.first),
                               (select count(*) from housing.enforcement_case c where c.reported_on >= m.first and c.reported_on < m.next),
                               (select count(*) from housing.arranged_inspection a where a.outcome = 'INSPECTED' and a.outcome_on >= m.first and a.outcome_on < m.next),
                               (select count(*) from housing.arranged_inspection a where a.outcome in ('NO_ACCESS', 'REFUSED') and a.outcome_on >= m.first and a.outcome_on < m.next),
                               (select count(*) from housing.enforcement_case c where c.category_1 and c.assessed_on >= m.first and c.assessed_on < m.next),
                               (select count(*) from housing.notice n where n.served_on >= m.first and n.served_on < m.next),
                               (select count(*) from housing.notice n where n.complied_on >= m.first and n.complied_on < m.next),
                               (select count(*) from housing.enforcement_case c where c.closed_on >= m.first and c.closed_on < m.next)
                          from (select cast(g as date) as first, cast(g + interval '1 month' as date) as next
                                  from generate_series(cast(?1 as timestamp), cast(?1 as timestamp) + interval '11 months', interval '1 month') g) m
                         order by 1""")
                .setParameter(1, Timestamp.valueOf(from.withDayOfMonth(1).atStartOfDay()))
                .getResultList();
        return found.stream()
                .map(row -> new Month(
                        ((Date) row[0]).toLocalDate(),
                        number(row[1]),
                        number(row[2]),
                        number(row[3]),
                        number(row[4]),
                        number(row[5]),
                        number(row[6]),
                        number(row[7]),
                        number(row[8]),
                        number(row[9])))
                .toList();
    }

    /**
     * A post of the plan, and what who holds it has done since it began.
     *
     * @param holder the user name; null while it is vacant
     */
    public record Post(
            String post,
            @Nullable String holder,
            @Nullable String holderName,
            LocalDate from,
            @Nullable LocalDate to,
            String paidBy,
            boolean ofGrant,
            int aMonth,
            int inspected,
            int notices,
            int closed) {}

    /** The posts, the grant's first; what was done counts for who holds the case, within the post's days. */
    public List<Post> posts() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select p.post, p.username, o.display_name, p.from_day, p.to_day, p.paid_by, p.of_grant, p.inspections_a_month,
                               (select count(*) from housing.arranged_inspection a join housing.enforcement_case c on c.id = a.enforcement_case_id
                                 where a.outcome = 'INSPECTED' and c.officer = p.username and a.outcome_on >= p.from_day
                                   and a.outcome_on <= coalesce(p.to_day, a.outcome_on)),
                               (select count(*) from housing.notice n join housing.enforcement_case c on c.id = n.enforcement_case_id
                                 where c.officer = p.username and n.served_on >= p.from_day and n.served_on <= coalesce(p.to_day, n.served_on)),
                               (select count(*) from housing.enforcement_case c
                                 where c.officer = p.username and c.closed_on >= p.from_day and c.closed_on <= coalesce(p.to_day, c.closed_on))
                          from housing.officer_capacity p left join identity.officer o on o.username = p.username
                         order by p.of_grant desc, p.from_day, p.id""").getResultList();
        return found.stream()
                .map(row -> new Post(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        ((Date) row[3]).toLocalDate(),
                        row[4] == null ? null : ((Date) row[4]).toLocalDate(),
                        (String) row[5],
                        Boolean.TRUE.equals(row[6]),
                        number(row[7]),
                        number(row[8]),
                        number(row[9]),
                        number(row[10])))
                .toList();
    }

    /** Puts a post into the plan. */
    @For("enforcement.approve")
    public void record(
            String post,
            @Nullable String holder,
            LocalDate from,
            @Nullable LocalDate to,
            String paidBy,
            boolean ofGrant,
            int aMonth) {
        if (post.isBlank() || paidBy.isBlank()) {
            throw new RuleBroken("housing.plan.post-incomplete");
        }
        if (to != null && to.isBefore(from)) {
            throw new RuleBroken("housing.plan.ends-before-it-begins", from);
        }
        entityManager
                .createNativeQuery("""
                        insert into housing.officer_capacity (post, username, from_day, to_day, paid_by, of_grant, inspections_a_month,
                               recorded_at, recorded_by)
                        values (?1, cast(?2 as text), ?3, cast(?4 as date), ?5, ?6, ?7, ?8, identity.acting())""")
                .setParameter(1, post.strip())
                .setParameter(2, holder == null || holder.isBlank() ? null : holder)
                .setParameter(3, Date.valueOf(from))
                .setParameter(4, to == null ? null : Date.valueOf(to))
                .setParameter(5, paidBy.strip())
                .setParameter(6, ofGrant)
                .setParameter(7, aMonth)
                .setParameter(8, Timestamp.from(EnforcementFiles.now()))
                .executeUpdate();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }
}
