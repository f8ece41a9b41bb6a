package org.margatetaskforce.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.place.Uprn;

/** For tests: an interest of somebody whom the officer who records it does not see. */
@Boundary
public class InterestTrials {

    @PersistenceContext
    EntityManager entityManager;

    /** The number by which other rows mean a person. */
    public long numberOf(String person) {
        return ((Number) entityManager
                        .createNativeQuery("select id from people.person where reference = ?1")
                        .setParameter(1, person)
                        .getSingleResult())
                .longValue();
    }

    /** Records a further interest in a property, like the one that is there. */
    public void interested(Uprn property, long person) {
        entityManager
                .createNativeQuery("""
                        insert into people.property_interest (reference, data_class, uprn, property_uprn, person_id, kind, valid_from, source_agency,
                               source_type, confidence, recorded_at, recorded_by)
                        select 'PI-9' || lpad(cast(?1 as text), 9, '0'), data_class, uprn, property_uprn, ?1, 'LEASEHOLDER', valid_from, source_agency, source_type, confidence,
                               now(), identity.acting()
                          from people.property_interest where property_uprn = ?2""")
                .setParameter(1, person)
                .setParameter(2, property.value())
                .executeUpdate();
    }
}
