package org.margatetaskforce.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/** How every dated tie of this room is numbered, written and superseded. */
@Boundary
public class Ties {

    /** What the database refuses, and how it is said. */
    private static final Map<String, String> REFUSED = Map.of(
            "residency_one_main", "people.residency.two-main-homes",
            "family_member_one_role", "people.family.already-member",
            "relationship_once", "people.relationship.already-recorded",
            "relationship_no_own_ancestor", "people.relationship.own-ancestor",
            "person_identifier_held", "people.identifier.held",
            "school_term_once", "people.school-term.overlaps",
            "exclusion_once", "people.exclusion.recorded-already");

    @PersistenceContext
    EntityManager entityManager;

    /** The next reference: its letters, and the number that follows. */
    public String next(String letters, String sequence) {
        Number n = (Number) entityManager
                .createNativeQuery("select nextval(cast(?1 as regclass))")
                .setParameter(1, "people." + sequence)
                .getSingleResult();
        return String.format(java.util.Locale.ROOT, "%s-%06d", letters, n.longValue());
    }

    /** The agency that says so: the officer's, or the council's where the system's own work does. */
    public String agency() {
        return Objects.requireNonNull((String) entityManager
                .createNativeQuery("select coalesce(identity.acting_agency(), 'TDC')")
                .getSingleResult());
    }

    /** The agency that says so: the one that is named, or else the officer's. */
    String agency(Told told) {
        return told.agency() == null ? agency() : told.agency();
    }

    /**
     * A row is believed no longer; who calls writes what replaces it.
     *
     * @param thing its table
     * @param readAt when the row that the officer read was recorded; null where they act on it as it is now
     * @throws RuleBroken where somebody put it right in the meantime
     */
    public void supersede(String thing, DatedTie row, @Nullable Instant readAt) {
        if (readAt != null && !readAt.equals(row.getRecordedAt())) {
            throw new RuleBroken("people.tie.somebody-else", row.getReference());
        }
        supersede(thing, row, row.getReference());
    }

    /**
     * As the other, of a row that has no reference of its own.
     *
     * @param of what it is called in a refusal
     */
    public void supersede(String thing, Record row, String of) {
        entityManager.flush();
        Object done = entityManager
                .createNativeQuery("select people.supersede(?1, ?2, ?3, ?4)")
                .setParameter(1, thing)
                .setParameter(2, row.id())
                .setParameter(3, row.getVersion())
                .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                .getSingleResult();
        if (!Boolean.TRUE.equals(done)) {
            throw new RuleBroken("people.tie.somebody-else", of);
        }
        // its class may have changed with it: what the officer then may read of it, they read anew
        entityManager.detach(row);
    }

    /**
     * Writes a row, and says a refusal of the database in words.
     *
     * @throws RuleBroken where the database's own rules forbid it
     */
    public void write(Object row) {
        try {
            entityManager.persist(row);
            entityManager.flush();
        } catch (RuntimeException refused) { // the provider throws its own, and wraps it only sometimes
            String said = String.valueOf(refused);
            for (Throwable each = refused.getCause(); each != null; each = each.getCause()) {
                said += each;
            }
            for (Map.Entry<String, String> rule : REFUSED.entrySet()) {
                if (said.contains(rule.getKey())) {
                    throw new RuleBroken(rule.getValue());
                }
            }
            throw refused;
        }
    }

    /**
     * The last day of something that ended.
     *
     * @throws RuleBroken where it is before the first day, or no reason is given
     */
    public static void checkEnd(DatedTie row, LocalDate lastDay, String reason) {
        if (lastDay.isBefore(row.getValidFrom())) {
            throw new RuleBroken("people.tie.ends-before-it-began", row.getReference(), row.getValidFrom());
        }
        if (reason.isBlank()) {
            throw new RuleBroken("people.tie.reason-missing");
        }
    }
}
