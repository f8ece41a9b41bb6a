package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** What people are to one another, through time (partnership practice B.1). */
@Boundary
public class Relationships {

    /** A parent is at least so much older than the child; less is asked about, not refused. */
    static final int YEARS_BETWEEN = 10;

    private static final String BELIEVED =
            "select r from Relationship r join fetch r.from join fetch r.to where r.supersededAt is null and ";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Records what one person is to another.
     *
     * @param from the parent, carer, …; the one who fears
     * @param responsibility parental responsibility, null where not known or not of this kind
     * @param evidence what shows it, needed where it is there
     * @throws RuleBroken where it is recorded already, somebody would be their own ancestor, or the evidence is missing
     */
    public Relationship add(
            String from,
            String to,
            RelationshipKind kind,
            @Nullable Boolean responsibility,
            @Nullable String evidence,
            LocalDate since,
            Told told) {
        if (from.equals(to)) {
            throw new RuleBroken("people.relationship.with-oneself");
        }
        if (since.isAfter(TaskForceClock.current().today())) {
            throw new RuleBroken("people.tie.in-the-future", since);
        }
        Boolean theirs = kind.mayHaveResponsibility() ? responsibility : null;
        if (Boolean.TRUE.equals(theirs) && (evidence == null || evidence.isBlank())) {
            throw new RuleBroken("people.relationship.evidence-missing");
        }
        Person one = persons.get(from);
        Person other = persons.get(to);
        if (kind.isMutual() && isRecorded(to, from, kind, since)) {
            throw new RuleBroken("people.relationship.already-recorded");
        }
        Relationship relationship = new Relationship(
                one, other, kind, theirs, Boolean.TRUE.equals(theirs) && evidence != null ? evidence.strip() : null);
        relationship.holds(ties.next("RL", "relationship_number"), since, null, ties.agency(), told);
        ties.write(relationship);
        audit.record("EDIT", "relationship", relationship.getReference(), relationship.getDataClass(), "recorded");
        return relationship;
    }

    private boolean isRecorded(String from, String to, RelationshipKind kind, LocalDate day) {
        return !entityManager
                .createQuery(
                        BELIEVED + "r.from.reference = :from and r.to.reference = :to and r.kind = :kind"
                                + " and (r.validTo is null or r.validTo >= :day)",
                        Relationship.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("kind", kind)
                .setParameter("day", day)
                .getResultList()
                .isEmpty();
    }

    /** What should be looked at again before it is recorded, as a key of the messages: a parent hardly older than the child. */
    public Optional<String> warning(String from, String to, RelationshipKind kind) {
        if (kind != RelationshipKind.PARENT) {
            return Optional.empty();
        }
        LocalDate parent = persons.get(from).birth().on();
        Birth birth = persons.get(to).birth();
        LocalDate child = birth.on() == null ? birth.expectedOn() : birth.on();
        return parent != null
                        && child != null
                        && parent.plusYears(YEARS_BETWEEN).isAfter(child)
                ? Optional.of("people.relationship.hardly-older")
                : Optional.empty();
    }

    /**
     * It holds no longer: they parted, the order ended.
     *
     * @param readAt when the row that the officer read was recorded
     */
    public void end(String reference, @Nullable Instant readAt, LocalDate lastDay, String reason) {
        Relationship known = get(reference);
        LocalDate ended = known.getValidTo();
        if (ended != null) {
            throw new RuleBroken("people.relationship.already-ended", ended);
        }
        Ties.checkEnd(known, lastDay, reason);
        Relationship row = new Relationship(
                known.getFrom(),
                known.getTo(),
                known.getKind(),
                known.getParentalResponsibility(),
                known.getResponsibilityEvidence());
        row.holds(reference, known.getValidFrom(), lastDay, ties.agency(), known.told());
        row.endedBecause(reason.strip());
        ties.supersede("relationship", known, readAt);
        ties.write(row);
        audit.record("EDIT", "relationship", reference, row.getDataClass(), "ended");
    }

    /**
     * The relationship of this reference, as believed now.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Relationship get(String reference) {
        return entityManager
                .createQuery(BELIEVED + "r.reference = :reference", Relationship.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.relationship.unknown", reference));
    }

    /** What others are and were to somebody, as believed now: what holds first. */
    public List<Relationship> of(String person) {
        return entityManager
                .createQuery(
                        BELIEVED + "(" + Persons.isOrWas("r.from") + " or " + Persons.isOrWas("r.to") + ")"
                                + " order by r.validTo desc nulls first, r.kind, r.validFrom, r.id",
                        Relationship.class)
                .setParameter("person", person)
                .getResultList();
    }
}
