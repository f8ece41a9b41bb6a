package org.margatetaskforce.licensing.landlord;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/** What a landlord must produce again and again under their licences, and what became of what they sent; asked as the landlord. */
@Boundary
public class LandlordCertificates {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Something that is due under a condition.
     *
     * @param reference of the draft that led to the licence
     * @param code of the condition
     * @param wanted what shows it, such as "Declaration on demand"
     * @param asked the council has asked for it in a letter
     * @param sent where what was sent last stands; null where nothing was, or nothing since the last was taken in
     */
    public record Due(
            String reference,
            String licence,
            String code,
            String title,
            String wanted,
            LocalDate dueOn,
            boolean overdue,
            boolean asked,
            @Nullable String sent) {

        /** Does an officer have it to look at? */
        public boolean waiting() {
            return "WAITING".equals(sent);
        }

        /** Was the last that was sent not good for it? */
        public boolean sentBack() {
            return "SENT_BACK".equals(sent);
        }
    }

    /** What is due of each of these homes, the soonest first; in one statement. */
    public Map<String, List<Due>> of(List<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        LocalDate today = TaskForceClock.current().today();
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> rows = entityManager
                .createNativeQuery("""
                        select d.reference, l.reference as licence, t.code, t.title, t.evidence, c.due_on, c.asked_on is not null,
                               (select e.state from licensing.condition_evidence e
                                 where e.licence_id = l.id and e.condition_id = c.condition_id and e.from_landlord
                                 order by e.id desc limit 1)
                          from licensing.landlord_draft d
                          join licensing.licence l on l.application_id = d.application_id and l.state = 'IN_FORCE'
                          join licensing.condition_duty c on c.licence_id = l.id and c.ended_on is null
                          join licensing.condition_text t on t.id = c.condition_id
                         where d.reference = any (string_to_array(?1, ',')) and d.state = 'HANDED_IN'
                         order by c.due_on, t.code""")
                .setParameter(1, String.join(",", references))
                .getResultList();
        return rows.stream()
                .map(row -> {
                    LocalDate due = ((Date) Objects.requireNonNull(row[5])).toLocalDate();
                    return new Due(
                            String.valueOf(row[0]),
                            String.valueOf(row[1]),
                            String.valueOf(row[2]),
                            String.valueOf(row[3]),
                            String.valueOf(row[4]),
                            due,
                            due.isBefore(today),
                            Boolean.TRUE.equals(row[6]),
                            (String) row[7]);
                })
                .collect(Collectors.groupingBy(Due::reference));
    }

    /** What is due of a home, the soonest first. */
    public List<Due> of(String reference) {
        return of(List.of(reference)).getOrDefault(reference, List.of());
    }

    /**
     * One of them.
     *
     * @throws NoSuchElementException where nothing of the landlord's is due under such a condition
     */
    public Due get(String reference, String code) {
        return of(reference).stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("nothing is due"));
    }
}
