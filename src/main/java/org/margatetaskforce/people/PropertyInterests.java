package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** Who holds what in which property, on any day, as believed at any time. */
@Boundary
public class PropertyInterests {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Persons persons;

    @Inject
    Organisations organisations;

    @Inject
    Properties properties;

    /**
     * Records that a person or organisation has an interest in a property or dwelling unit.
     *
     * @param holder the reference of a person (P-…) or organisation (O-…)
     * @throws RuleBroken where there is no such holder or property, or the same interest is recorded already for that day
     */
    public PropertyInterest add(
            Uprn uprn,
            String holder,
            InterestKind kind,
            LocalDate validFrom,
            SourceType sourceType,
            Confidence confidence) {
        return add(uprn, holder, kind, validFrom, new Told(sourceType, confidence));
    }

    /**
     * The same, said by any agency.
     *
     * @throws RuleBroken where there is no such holder or property, or the same interest is recorded already for that day
     */
    public PropertyInterest add(Uprn uprn, String holder, InterestKind kind, LocalDate validFrom, Told told) {
        Uprn property = new Uprn(properties.address(uprn).propertyUprn());
        boolean alreadyThere = of(uprn, property).stream()
                .anyMatch(known -> known.getUprn().equals(uprn)
                        && known.getKind() == kind
                        && known.getHolderReference().equals(holder)
                        && !endsBefore(known, validFrom));
        if (alreadyThere) {
            throw new RuleBroken("people.interest.already-recorded", holder, uprn);
        }
        PropertyInterest interest = row(nextReference(), uprn, property, holder, kind, validFrom, told);
        entityManager.persist(interest);
        return interest;
    }

    private PropertyInterest row(
            String reference,
            Uprn uprn,
            Uprn property,
            String holder,
            InterestKind kind,
            LocalDate validFrom,
            Told told) {
        boolean aPerson = holder.startsWith("P-");
        return new PropertyInterest(
                reference,
                uprn,
                property,
                aPerson ? persons.get(holder) : null,
                aPerson ? null : organisations.get(holder),
                kind,
                validFrom,
                told.agency() == null ? actingAgency() : told.agency(),
                told.source(),
                told.confidence());
    }

    /**
     * Puts an interest right: whose, in what, of what kind, from when to when. What was believed before is kept.
     *
     * @param lastDay null while it lasts
     * @throws RuleBroken where there is no such interest, holder or property, or it would end before it began
     */
    public PropertyInterest correct(
            String reference,
            Uprn uprn,
            String holder,
            InterestKind kind,
            LocalDate validFrom,
            @Nullable LocalDate lastDay,
            @Nullable String reason,
            Told told) {
        PropertyInterest known = get(reference);
        if (lastDay != null && lastDay.isBefore(validFrom)) {
            throw new RuleBroken("people.interest.ends-before-it-began", reference, validFrom);
        }
        Uprn property = new Uprn(properties.address(uprn).propertyUprn());
        PropertyInterest right = row(reference, uprn, property, holder, kind, validFrom, told);
        right.heldUntil(lastDay, reason);
        known.supersede(TaskForceClock.current().instant(), String.valueOf(Acting.who()));
        entityManager.flush(); // only one current row a reference: the old one must step back first
        entityManager.persist(right);
        return right;
    }

    /**
     * Records that an interest ended: its last day and why. The row that said it lasts is superseded, not changed.
     *
     * @throws RuleBroken where there is no such interest, it has ended already, or the day is before it began
     */
    public PropertyInterest end(String reference, LocalDate lastDay, String reason) {
        PropertyInterest known = get(reference);
        if (known.getValidTo() != null) {
            throw new RuleBroken("people.interest.already-ended", reference, known.getValidTo());
        }
        if (lastDay.isBefore(known.getValidFrom())) {
            throw new RuleBroken("people.interest.ends-before-it-began", reference, known.getValidFrom());
        }
        if (reason.isBlank()) {
            throw new RuleBroken("people.interest.reason-missing", reference);
        }
        known.supersede(TaskForceClock.current().instant(), String.valueOf(Acting.who()));
        entityManager.flush(); // only one current row a reference: the old one must step back first
        PropertyInterest ended = known.endedOn(lastDay, reason.strip(), actingAgency());
        entityManager.persist(ended);
        return ended;
    }

    /**
     * The interest of this reference, as believed now.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public PropertyInterest get(String reference) {
        return entityManager
                .createQuery(
                        "select i from PropertyInterest i where i.reference = :reference and i.supersededAt is null",
                        PropertyInterest.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("people.interest.unknown", reference));
    }

    /** What was believed of an interest before it was superseded, the latest first. */
    public List<PropertyInterest> believedBefore(String reference) {
        return entityManager
                .createQuery(
                        "select i from PropertyInterest i left join fetch i.person left join fetch i.organisation"
                                + " where i.reference = :reference and i.supersededAt is not null order by i.supersededAt"
                                + " desc",
                        PropertyInterest.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /**
     * The interests on a day in a property (for a dwelling unit: in it and in its whole building), as believed now, by kind
     * and name.
     */
    public List<PropertyInterest> recordedOn(Uprn uprn, LocalDate day) {
        Uprn property = new Uprn(properties.address(uprn).propertyUprn());
        return of(uprn, property).stream()
                .filter(interest -> !interest.getValidFrom().isAfter(day) && !endsBefore(interest, day))
                .toList();
    }

    /** Every interest ever believed now in a property and all its units, the latest first: its history. */
    public List<PropertyInterest> historyOf(Uprn property) {
        return entityManager
                .createQuery(
                        "select i from PropertyInterest i left join fetch i.person left join fetch i.organisation"
                                + " where i.propertyUprn = :property and i.supersededAt is null"
                                + " order by i.validFrom desc, i.id desc",
                        PropertyInterest.class)
                .setParameter("property", property)
                .getResultList();
    }

    /** The interests that a person or organisation has or had, as believed now: their portfolio. */
    public List<PropertyInterest> heldBy(String holder) {
        // each of the two ways to hold one is found by its index; asked of persons and organisations beside the
        // interests, every one was read
        @SuppressWarnings("unchecked")
        List<Number> held =
                entityManager.createNativeQuery("""
                        select i.id from people.property_interest i
                         where i.superseded_at is null and i.person_id = any (cast((select people.same_person((
                               select p.id from people.person p where p.reference = ?1))) as bigint[]))
                        union all
                        select i.id from people.property_interest i
                         where i.superseded_at is null
                           and i.organisation_id = any (array(select o.id from people.organisation o where o.reference = ?1))""").setParameter(1, holder).getResultList();
        if (held.isEmpty()) {
            return List.of();
        }
        return entityManager
                .createQuery(
                        "select i from PropertyInterest i left join fetch i.person left join fetch i.organisation"
                                + " where i.id in :held order by i.validFrom desc, i.id desc",
                        PropertyInterest.class)
                .setParameter("held", held.stream().map(Number::longValue).toList())
                .getResultList();
    }

    private List<PropertyInterest> of(Uprn uprn, Uprn property) {
        return entityManager
                .createQuery(
                        "select i from PropertyInterest i left join fetch i.person left join fetch i.organisation"
                                + " where i.uprn in (:uprn, :property) and i.supersededAt is null"
                                + " order by i.kind, i.validFrom, i.id",
                        PropertyInterest.class)
                .setParameter("uprn", uprn)
                .setParameter("property", property)
                .getResultList();
    }

    private static boolean endsBefore(PropertyInterest interest, LocalDate day) {
        LocalDate end = interest.getValidTo();
        return end != null && end.isBefore(day);
    }

    private String nextReference() {
        return (String) entityManager
                .createNativeQuery("select 'PI-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                        + " from nextval('people.property_interest_number') n")
                .getSingleResult();
    }

    /** The agency that says so: the officer's, or the council's where the system's own work does. */
    private String actingAgency() {
        @Nullable
        Object agency = entityManager
                .createNativeQuery("select coalesce(identity.acting_agency(), 'TDC')")
                .getSingleResult();
        return String.valueOf(agency);
    }
}
