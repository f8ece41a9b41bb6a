package org.margatetaskforce.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** Companies, agents, lenders and other bodies with an interest in property. */
@Boundary
public class Organisations {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Records an organisation.
     *
     * @throws RuleBroken without a name, or where its company number is recorded already
     */
    public Organisation add(String name, @Nullable CompanyNumber companyNumber, Contact contact) {
        if (name.isBlank()) {
            throw new RuleBroken("people.organisation.name-missing");
        }
        if (companyNumber != null) {
            findByCompanyNumber(companyNumber).ifPresent(known -> {
                throw new RuleBroken("people.organisation.already-recorded", companyNumber, known.getReference());
            });
        }
        Organisation organisation = new Organisation(nextReference(), name.strip(), companyNumber);
        organisation.reachAt(contact);
        entityManager.persist(organisation);
        return organisation;
    }

    private String nextReference() {
        return (String) entityManager
                .createNativeQuery("select 'O-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                        + " from nextval('people.organisation_number') n")
                .getSingleResult();
    }

    /** Changes where and how it is written to. */
    public void reachAt(String reference, Contact contact) {
        get(reference).reachAt(contact);
    }

    /** The organisation of this reference, where the officer may see it. */
    public Optional<Organisation> find(String reference) {
        return entityManager
                .createQuery("select o from Organisation o where o.reference = :reference", Organisation.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The organisation of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Organisation get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("people.organisation.unknown", reference));
    }

    /** The company of this number. */
    public Optional<Organisation> findByCompanyNumber(CompanyNumber number) {
        return entityManager
                .createQuery("select o from Organisation o where o.companyNumber = :number", Organisation.class)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** The organisations whose names are most like a text, the likeliest first. */
    public List<Organisation> search(String name, int limit) {
        @SuppressWarnings("unchecked")
        List<Organisation> found = entityManager
                .createNativeQuery("""
                        select o.id, o.version, o.reference, o.data_class, o.name, o.company_number, o.address, o.postcode, o.email,
                               o.telephone, o.email_service_agreed, o.recorded_at, o.recorded_by
                          from (select * from people.organisation order by name operator(public.<->) ?1 limit 50) o
                         where public.similarity(o.name, ?1) >= 0.3
                         order by o.name operator(public.<->) ?1, o.reference
                         limit ?2""", Organisation.class)
                .setParameter(1, name)
                .setParameter(2, limit)
                .getResultList();
        return found;
    }
}
