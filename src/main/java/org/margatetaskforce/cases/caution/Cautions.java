package org.margatetaskforce.cases.caution;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.margatetaskforce.base.Boundary;

/**
 * The safety flags and the holds over records, for a page and for the lines of a list alike: asked for all of them in one
 * statement, and the same for each as on its own page (partnership practice D.3).
 */
@Boundary
public class Cautions {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * What stands over a record, the gravest first, each once.
     *
     * @param reference a person, family, household, case, visit, action, referral, flag or hold; or the UPRN of a place
     */
    public List<Caution> over(String reference) {
        return over(List.of(reference)).getOrDefault(reference, List.of());
    }

    /** What stands over each of these records, by reference, the gravest first; those over which nothing does are not there. */
    public Map<String, List<Caution>> over(Collection<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select c.over, c.kind, c.reference, c.words, c.advice, c.stops, c.state, c.person_reference, c.person_name, c.door_line
                          from cases.cautions(cast(string_to_array(?1, ',') as text[])) c
                         order by c.over, c.rank, c.reference""")
                .setParameter(1, String.join(",", references))
                .getResultList();
        return found.stream()
                .map(row -> new Caution(
                        (String) row[0],
                        !"FLAG".equals(row[1]),
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (Boolean) row[5],
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9]))
                .collect(Collectors.groupingBy(Caution::over, LinkedHashMap::new, Collectors.toList()));
    }
}
