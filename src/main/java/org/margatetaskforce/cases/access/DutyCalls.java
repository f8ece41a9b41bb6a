package org.margatetaskforce.cases.access;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.workflow.Workflow;

/**
 * Calls in need to the duty holder of an agency (partnership practice F.5): somebody needs to know what the agency holds and break-glass
 * never opens. The duty holder speaks with them within the hour, and records that.
 */
@Boundary
public class DutyCalls {

    private static final int SHORTEST = 15;
    private static final int AUDIT_CLASS = 23;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    /**
     * A call as its desk sees it.
     *
     * @param officer the name of the one who asked, to ring them
     * @param about the person or the address that they have before them
     */
    public record Call(
            String reference,
            String glass,
            String officer,
            String officerAgency,
            String officerEmail,
            String about,
            GlassReason reason,
            String because,
            Instant askedAt,
            Instant answerBy,
            @Nullable String answer,
            @Nullable String note,
            @Nullable Instant answeredAt,
            String agencyCode) {

        /** Nobody has answered within the time. */
        public boolean isLate() {
            return answer == null && answerBy.isBefore(TaskForceClock.current().instant());
        }
    }

    /** The call of this reference, for the desk of the agency alone. */
    public Optional<Call> find(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select d.reference, g.reference, o.display_name, a.name, o.email, g.about, g.reason, g.because, g.asked_at, d.answer_by,
                               d.answer, d.note, d.answered_at, d.agency_code
                          from cases.duty_call d join cases.glass_request g on g.id = d.request_id
                          join identity.officer o on o.username = g.officer join identity.agency a on a.code = o.agency_code
                         where d.reference = ?1""").setParameter(1, reference).getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Call(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        GlassReason.valueOf((String) row[6]),
                        (String) row[7],
                        Objects.requireNonNull(Access.instant(row[8])),
                        Objects.requireNonNull(Access.instant(row[9])),
                        (String) row[10],
                        (String) row[11],
                        Access.instant(row[12]),
                        (String) row[13]));
    }

    private Call get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.glass.no-call", reference));
    }

    /** The post at whose desk it waits. */
    public String desk(String reference) {
        return (String)
                entityManager.createNativeQuery("""
                        select coalesce((select d.post_code from identity.agency_desk d
                                          where d.agency_code = c.agency_code and d.valid_from <= identity.today()
                                            and (d.valid_to is null or d.valid_to >= identity.today())), 'PM')
                          from cases.duty_call c where c.reference = ?1""").setParameter(1, reference).getSingleResult();
    }

    /** By when it is answered. */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public Date answerBy(String reference) {
        return Date.from(get(reference).answerBy());
    }

    /**
     * The duty holder has answered; what was said is theirs to record where it belongs.
     *
     * @param answer TOLD, NOTHING_NEEDED or NOT_REACHED
     */
    public void answer(String reference, String answer, String note) {
        get(reference);
        if (!List.of("TOLD", "NOTHING_NEEDED", "NOT_REACHED").contains(answer)) {
            throw new RuleBroken("cases.glass.answer");
        }
        if (note.strip().length() < SHORTEST) {
            throw new RuleBroken("cases.glass.note", SHORTEST);
        }
        int changed = entityManager
                .createNativeQuery("""
                        update cases.duty_call set answer = ?2, note = ?3, answered_at = cast(?4 as timestamptz),
                               answered_by = identity.acting(), version = version + 1
                         where reference = ?1 and answer is null and agency_code = any (identity.desks_of())""")
                .setParameter(1, reference)
                .setParameter(2, answer)
                .setParameter(3, note.strip())
                .setParameter(4, TaskForceClock.current().instant().toString())
                .executeUpdate();
        if (changed == 0) {
            throw new RuleBroken("cases.glass.answered", reference);
        }
        audit.record("EDIT", "call in need", reference, AUDIT_CLASS, "answered");
        workflow.tell("CallAnswered", reference);
    }
}
