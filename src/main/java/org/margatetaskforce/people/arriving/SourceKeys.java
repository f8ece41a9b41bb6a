package org.margatetaskforce.people.arriving;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.intake.FileKind.Batch;
import org.margatetaskforce.intake.RowsAsked;

/** By what numbers other agencies know what is here: the dedupe keys of their files (partnership practice I-8). */
@Boundary
public class SourceKeys {

    static final String PERSON = "PERSON";
    static final String RESIDENCY = "RESIDENCY";
    static final String INTEREST = "INTEREST";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What is known by a number.
     *
     * @param record its reference; null where the one acting may not see whose it is
     * @param fingerprint of what the agency's file said last
     * @param person whose it is, by the record that stands for them now; {@code ?} where the one acting may not see them, null
     *     where it is nobody's
     */
    record Known(
            @Nullable String record,
            String fingerprint,
            @Nullable String person) {}

    /** What is known by these numbers of an agency, by number. */
    Map<String, Known> known(String agency, String kind, Collection<String> numbers) {
        Map<String, Known> known = new HashMap<>();
        if (numbers.isEmpty()) {
            return known;
        }
        List<?> found = entityManager
                .createNativeQuery(
                        "select source_ref, record, fingerprint, person from people.sources_known(?1, ?2, cast(?3 as"
                                + " json))")
                .setParameter(1, agency)
                .setParameter(2, kind)
                .setParameter(3, RowsAsked.texts(new HashSet<>(numbers)))
                .getResultList();
        for (Object each : found) {
            Object[] row = (Object[]) each;
            known.put((String) row[0], new Known((String) row[1], (String) row[2], (String) row[3]));
        }
        return known;
    }

    /** The persons whom an agency knows by these numbers, as far as the one acting may see them: our references, by number. */
    public Map<String, String> personsOf(String agency, Collection<String> numbers) {
        Map<String, String> persons = new HashMap<>();
        known(agency, PERSON, numbers).forEach((number, known) -> {
            String person = known.person();
            if (known.record() != null && person != null) {
                persons.put(number, person);
            }
        });
        return persons;
    }

    /** Keeps a number, and what the file said. */
    void keep(Batch batch, String kind, String number, String record, @Nullable String person, String fingerprint) {
        entityManager.flush();
        entityManager
                .createNativeQuery("select people.keep_source(?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")
                .setParameter(1, batch.agency())
                .setParameter(2, kind)
                .setParameter(3, number)
                .setParameter(4, record)
                .setParameter(5, person)
                .setParameter(6, fingerprint)
                .setParameter(7, batch.reference())
                .setParameter(8, Timestamp.from(TaskForceClock.current().instant()))
                .getSingleResult();
    }
}
