package org.margatetaskforce.demo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.margatetaskforce.base.Boundary;

/** Who lives where in the demo town, for what happens to them. */
@Boundary
public class Neighbours {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Somebody and their home.
     *
     * @param person their reference
     * @param uprn of the home, or of the building
     */
    record Neighbour(String person, String uprn) {}

    /** Some people and the homes they live in or rent, always the same. */
    public List<Neighbour> some(int many) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                    select p.reference, h.uprn
                      from people.person p
                      join (select r.person_id, r.uprn from people.residency r
                             where r.superseded_at is null and r.valid_to is null and r.is_main and r.uprn is not null
                            union
                            select i.person_id, coalesce(i.uprn, i.property_uprn) from people.property_interest i
                             where i.kind = 'TENANT' and i.person_id is not null and i.valid_to is null) h on h.person_id = p.id
                     order by md5(p.reference), h.uprn
                     limit ?1\
                    """).setParameter(1, many).getResultList();
        return found.stream()
                .map(row -> new Neighbour((String) row[0], (String) row[1]))
                .toList();
    }
}
