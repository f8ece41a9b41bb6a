package org.margatetaskforce.cases;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/** What happened on a case, newest first, as much of it as the reader may see. */
@Boundary
public class Timeline {

    private static final int LONGEST_BODY = 20_000;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Writes a line on a case, as of now, by whoever is acting. One may write what one may not read back.
     *
     * @param dataClass 1 to 25: who will see it (partnership practice F.3)
     * @param text the happening in a sentence or two; may be empty
     * @param subjectReference what it is about: an application, licence or document
     * @throws RuleBroken where there is no such case
     */
    public void write(
            String caseReference, int dataClass, String heading, String text, @Nullable String subjectReference) {
        write(
                caseReference,
                dataClass,
                heading,
                text,
                subjectReference,
                TaskForceClock.current().instant());
    }

    /**
     * The same, of something that happened earlier.
     *
     * @throws RuleBroken where there is no such case, or the moment has not come yet
     */
    public void write(
            String caseReference,
            int dataClass,
            String heading,
            String text,
            @Nullable String subjectReference,
            Instant occurredAt) {
        if (occurredAt.isAfter(TaskForceClock.current().instant())) {
            throw new RuleBroken("cases.timeline.in-the-future");
        }
        if (heading.isBlank() || text.length() > LONGEST_BODY) {
            throw new RuleBroken("cases.timeline.too-long-or-empty", LONGEST_BODY);
        }
        Object[] found = (Object[]) entityManager
                .createNativeQuery("select cases.id_of(?1), coalesce(identity.acting_agency(), 'TDC')")
                .setParameter(1, caseReference)
                .getSingleResult();
        if (found[0] == null) {
            throw new RuleBroken("cases.case.unknown", caseReference);
        }
        entityManager.persist(new TimelineEntry(
                ((Number) found[0]).longValue(),
                dataClass,
                (String) found[1],
                occurredAt,
                heading.strip(),
                text.strip(),
                subjectReference));
    }

    /** A page of lines and how many there are in all that the reader may see. */
    public record Page(List<TimelineEntry> entries, int total) {}

    /**
     * A page of a case's timeline, newest first.
     *
     * @param page the first is 0
     */
    public Page page(String caseReference, int page, int size) {
        List<TimelineEntry> entries = entityManager
                .createQuery(
                        "select e from TimelineEntry e where e.caseId ="
                                + " (select c.id from SharedCase c where c.reference = :reference)"
                                + " order by e.occurredAt desc, e.id desc",
                        TimelineEntry.class)
                .setParameter("reference", caseReference)
                .setFirstResult(page * size)
                .setMaxResults(size)
                .getResultList();
        Number total = (Number) entityManager
                .createNativeQuery("select count(*) from cases.timeline_entry where case_id ="
                        + " (select id from cases.shared_case where reference = ?1)")
                .setParameter(1, caseReference)
                .getSingleResult();
        return new Page(entries, total.intValue());
    }

    /** What the lines of a case that the reader may see are about: applications, licences, documents, the latest first. */
    public List<String> subjects(String caseReference) {
        @SuppressWarnings("unchecked")
        List<String> subjects = entityManager
                .createNativeQuery("""
                        select subject_reference from cases.timeline_entry
                         where case_id = (select id from cases.shared_case where reference = ?1) and subject_reference is not null
                         group by subject_reference order by max(occurred_at) desc, subject_reference""")
                .setParameter(1, caseReference)
                .getResultList();
        return subjects;
    }

    /** The lines about one application, licence or document, newest first. */
    public List<TimelineEntry> about(String subjectReference) {
        return entityManager
                .createQuery(
                        "select e from TimelineEntry e where e.subjectReference = :subject"
                                + " order by e.occurredAt desc, e.id desc",
                        TimelineEntry.class)
                .setParameter("subject", subjectReference)
                .getResultList();
    }
}
