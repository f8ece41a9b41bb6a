package org.margatetaskforce.demo;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.place.Uprn;

/** The town's young people, and where they live. */
@Boundary
public class Youngsters {

    @PersistenceContext
    EntityManager entityManager;

    /** Somebody young: whom, where they live, and in which street. */
    record Youngster(String reference, Uprn door, String street) {}

    /** Those of 14 to 24 years who live in some streets, street by street, always in the same order. */
    List<Youngster> of(List<String> streets, LocalDate today) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select distinct on (r.uprn) p.reference, r.uprn, s.name
                          from people.person p
                          join people.residency r on r.person_id = p.id and r.superseded_at is null and r.valid_to is null and r.is_main
                          join place.property h on h.uprn = r.property_uprn join place.street s on s.id = h.street_id
                         where s.name = any (string_to_array(?1, ';')) and p.data_class = 3 and p.born_precision = 'EXACT'
                           and p.born_on between ?2 and ?3
                         order by r.uprn, p.reference""")
                .setParameter(1, String.join(";", streets))
                .setParameter(2, Date.valueOf(today.minusYears(24)))
                .setParameter(3, Date.valueOf(today.minusYears(14)))
                .getResultList();
        return found.stream()
                .map(row -> new Youngster((String) row[0], new Uprn((String) row[1]), (String) row[2]))
                .toList();
    }
}
