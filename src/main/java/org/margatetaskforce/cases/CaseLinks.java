package org.margatetaskforce.cases;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** Cases that have to do with each other; a link with an end that one may not see is neither there nor counted. */
@Boundary
public class CaseLinks {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Audit audit;

    /** The links of a case whose both ends the one acting may see, the latest first. */
    public List<CaseLink> of(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select l.id, l.type, l.from_case_id = c.id, o.reference, o.heading, o.stage, l.reason, l.recorded_at
                          from cases.shared_case c
                          join cases.case_link l on c.id in (l.from_case_id, l.to_case_id) and l.ended_at is null
                          join cases.shared_case o on o.id = case when l.from_case_id = c.id then l.to_case_id else l.from_case_id end
                         where c.reference = ?1
                         order by l.recorded_at desc, l.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> {
                    LinkType type = LinkType.valueOf((String) row[1]);
                    return new CaseLink(
                            ((Number) row[0]).longValue(),
                            type,
                            (Boolean) row[2] ? type.words() : type.backwards(),
                            (String) row[3],
                            (String) row[4],
                            CaseStage.valueOf((String) row[5]),
                            (String) row[6],
                            LocalDate.ofInstant(((Timestamp) row[7]).toInstant(), TaskForceClock.LONDON));
                })
                .toList();
    }

    /** Links a case with another that the one acting may see, with the reason. */
    public void add(String reference, String other, LinkType type, String reason) {
        SharedCase from = cases.get(reference);
        SharedCase to = cases.get(other);
        cases.mustWorkOn(from);
        if (reference.equals(other)) {
            throw new RuleBroken("cases.link.to-itself");
        }
        if (reason.strip().length() < 10) {
            throw new RuleBroken("cases.case.no-reason");
        }
        int added = entityManager
                .createNativeQuery("""
                        insert into cases.case_link (from_case_id, to_case_id, type, reason, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, identity.acting()) on conflict do nothing""")
                .setParameter(1, from.id())
                .setParameter(2, to.id())
                .setParameter(3, type.name())
                .setParameter(4, reason.strip())
                .setParameter(5, Cases.now())
                .executeUpdate();
        if (added == 0) {
            throw new RuleBroken("cases.link.already", other);
        }
        // no line on either timeline: it would tell of a link to one who may not see its other end
        audit.record("EDIT", "case", reference, 5, type.name() + " " + other);
    }

    /** A link made in error, or that holds no more. */
    public void end(String reference, long number) {
        cases.mustWorkOn(cases.get(reference));
        if (of(reference).stream().noneMatch(link -> link.number() == number)) {
            throw new RuleBroken("cases.link.unknown");
        }
        entityManager
                .createNativeQuery(
                        "update cases.case_link set ended_at = ?2, ended_by = identity.acting(), version = version + 1 where id = ?1")
                .setParameter(1, number)
                .setParameter(2, Cases.now())
                .executeUpdate();
        audit.record("EDIT", "case", reference, 5, "link ended");
    }
}
