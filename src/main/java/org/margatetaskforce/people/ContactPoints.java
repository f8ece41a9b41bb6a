package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/** How somebody is reached, and what is safe (partnership practice B.1). */
@Boundary
public class ContactPoints {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Records a way to reach somebody.
     *
     * @throws RuleBroken without the number or address
     */
    public ContactPoint add(String person, ContactRules rules, LocalDate from, Told told) {
        ContactPoint point = new ContactPoint(persons.get(person), checked(rules));
        point.holds(ties.next("CP", "contact_point_number"), from, null, ties.agency(told), told);
        ties.write(point);
        audit.record("EDIT", "contact point", point.getReference(), point.getDataClass(), "recorded");
        return point;
    }

    /**
     * The same, where it can be used.
     *
     * @throws RuleBroken without the number or address, or with one that is none
     */
    public static ContactRules checked(ContactRules rules) {
        String value = rules.value().strip();
        if (value.isEmpty()) {
            throw new RuleBroken("people.contact.value-missing");
        }
        if (rules.kind() == ContactKind.EMAIL && !value.matches("\\S+@\\S+\\.\\S+")) {
            throw new RuleBroken("people.contact.not-an-email");
        }
        if (rules.kind().isSpoken() && !value.matches("\\+?[0-9 ()-]{6,20}")) {
            throw new RuleBroken("people.contact.not-a-number");
        }
        String hours = rules.hours();
        return new ContactRules(
                rules.kind(),
                value,
                rules.safeToCall(),
                rules.safeToWrite(),
                rules.safeToLeaveMessage(),
                hours == null || hours.isBlank() ? null : hours.strip());
    }

    /** Puts right what is recorded of a way to reach somebody: what was believed before is kept. */
    public ContactPoint correct(
            String reference, @Nullable Instant readAt, ContactRules rules, LocalDate from, Told told) {
        ContactPoint known = get(reference);
        ContactPoint right = new ContactPoint(known, checked(rules));
        right.holds(reference, from, known.getValidTo(), ties.agency(told), told);
        ties.supersede("contact_point", known, readAt);
        ties.write(right);
        audit.record("EDIT", "contact point", reference, right.getDataClass(), "put right");
        return right;
    }

    /** It is used no longer. */
    public ContactPoint end(String reference, @Nullable Instant readAt, LocalDate lastDay, String reason) {
        ContactPoint known = get(reference);
        Ties.checkEnd(known, lastDay, reason);
        ContactPoint ended = new ContactPoint(known, known.rules());
        ended.holds(reference, known.getValidFrom(), lastDay, ties.agency(), known.told());
        ended.endedBecause(reason.strip());
        ties.supersede("contact_point", known, readAt);
        ties.write(ended);
        audit.record("EDIT", "contact point", reference, ended.getDataClass(), "ended");
        return ended;
    }

    /**
     * The way to reach somebody of this reference, as believed now.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public ContactPoint get(String reference) {
        return entityManager
                .createQuery(
                        "select c from ContactPoint c where c.reference = :reference and c.supersededAt is null",
                        ContactPoint.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.contact.unknown", reference));
    }

    /** The person a way to reach somebody belongs to, by their reference. */
    public String personOf(String reference) {
        return entityManager
                .createQuery(
                        "select p.reference from ContactPoint c, Person p where p.id = c.personId and c.reference ="
                                + " :reference and c.supersededAt is null",
                        String.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.contact.unknown", reference));
    }

    /** How somebody is reached today, as believed now: what is not safe first. */
    public List<ContactPoint> of(String person) {
        LocalDate today = TaskForceClock.current().today();
        return entityManager
                .createQuery(
                        "select c from ContactPoint c, Person p where c.personId = p.id and " + Persons.isOrWas("p")
                                + " and c.supersededAt is null order by c.kind, c.id",
                        ContactPoint.class)
                .setParameter("person", person)
                .getResultStream()
                .filter(point -> point.holdsOn(today))
                .sorted((one, other) ->
                        Boolean.compare(other.rules().isUnsafe(), one.rules().isUnsafe()))
                .toList();
    }

    /**
     * Whether a letter or e-mail to somebody of this name at this address would reach a place that is not safe to write to,
     * whether the officer may see that record or not. The letters room asks before anything is sent.
     *
     * @param address postal lines, or an e-mail address
     */
    public boolean isUnsafeToWrite(String name, String address) {
        @Nullable
        Object unsafe = entityManager
                .createNativeQuery("select people.unsafe_to_write(?1, ?2)")
                .setParameter(1, name)
                .setParameter(2, address)
                .getSingleResult();
        return Boolean.TRUE.equals(unsafe);
    }
}
