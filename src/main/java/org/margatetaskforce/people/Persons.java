package org.margatetaskforce.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/** Who: persons known to the task force, as many of them as the officer may see. */
@Boundary
public class Persons {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Records somebody.
     *
     * @param bornOn where known
     * @throws RuleBroken without a name, or born in the future or more than 120 years ago
     */
    public Person add(
            @Nullable String title, String givenNames, String familyName, @Nullable LocalDate bornOn, Contact contact) {
        if (givenNames.isBlank() || familyName.isBlank()) {
            throw new RuleBroken("people.person.name-missing");
        }
        LocalDate today = TaskForceClock.current().today();
        if (bornOn != null && (bornOn.isAfter(today) || bornOn.isBefore(today.minusYears(120)))) {
            throw new RuleBroken("people.person.birth-out-of-range", bornOn);
        }
        Person person = new Person(nextReference(), blank(title), givenNames.strip(), familyName.strip(), bornOn);
        person.reachAt(contact);
        entityManager.persist(person);
        return person;
    }

    private String nextReference() {
        return (String) entityManager
                .createNativeQuery("select 'P-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                        + " from nextval('people.person_number') n")
                .getSingleResult();
    }

    private static @Nullable String blank(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Changes where and how somebody is written to. */
    public void reachAt(String reference, Contact contact) {
        get(reference).reachAt(contact);
    }

    /** The person of this reference, where the officer may see them. */
    public Optional<Person> find(String reference) {
        return entityManager
                .createQuery("select p from Person p where p.reference = :reference", Person.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The person of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Person get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("people.person.unknown", reference));
    }

    /** The persons whose names are most like a text, the likeliest first; of those the officer may see. */
    public List<Person> search(String name, int limit) {
        @SuppressWarnings("unchecked")
        List<Person> found = entityManager
                .createNativeQuery("""
                        select p.id, p.version, p.reference, p.data_class, p.title, p.given_names, p.family_name, p.born_on, p.address,
                               p.postcode, p.email, p.telephone, p.email_service_agreed, p.recorded_at, p.recorded_by
                          from (select * from people.person order by name operator(public.<->) ?1 limit 50) p
                         where public.similarity(p.name, ?1) >= 0.3
                         order by p.name operator(public.<->) ?1, p.reference
                         limit ?2""", Person.class)
                .setParameter(1, name)
                .setParameter(2, limit)
                .getResultList();
        return found;
    }
}
