package org.margatetaskforce.people;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;

/** The people who share a dwelling for a period. */
@Boundary
public class Households {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    @Inject
    Ties ties;

    @Inject
    Audit audit;

    /**
     * Records a household that begins.
     *
     * @param uprn its dwelling; null outside the gazetteer
     * @throws RuleBroken without a name for it
     */
    public Household begin(String label, @Nullable Uprn uprn, LocalDate from) {
        if (label.isBlank()) {
            throw new RuleBroken("people.household.label-missing");
        }
        Uprn building = uprn == null ? null : new Uprn(properties.address(uprn).propertyUprn());
        Household household = new Household(ties.next("HH", "household_number"), label.strip(), uprn, building, from);
        entityManager.persist(household);
        entityManager.flush();
        audit.record("EDIT", "household", household.getReference(), household.getDataClass(), "begun");
        return household;
    }

    /** It is called otherwise from now on. */
    public void call(String reference, String label) {
        if (label.isBlank()) {
            throw new RuleBroken("people.household.label-missing");
        }
        get(reference).call(label.strip());
        audit.record("EDIT", "household", reference, 4, "label");
    }

    /**
     * The household of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Household get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("people.household.unknown", reference));
    }

    /** The household of this reference, where the officer may see it. */
    public Optional<Household> find(String reference) {
        return entityManager
                .createQuery("select h from Household h where h.reference = :reference", Household.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The households of a property or dwelling on a day, of which somebody is believed to live there then. */
    public List<Household> of(Uprn uprn, LocalDate day) {
        return entityManager
                .createQuery(
                        "select h from Household h where (h.uprn = :uprn or h.propertyUprn = :uprn)"
                                + " and exists (select r from Residency r where r.householdId = h.id and r.supersededAt is null"
                                + "              and r.validFrom <= :day and (r.validTo is null or r.validTo >= :day))"
                                + " order by h.validFrom, h.id",
                        Household.class)
                .setParameter("uprn", uprn)
                .setParameter("day", day)
                .getResultList();
    }
}
