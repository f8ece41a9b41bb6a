package org.margatetaskforce.cases.referral;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.cases.CaseType;

/** What a referral can be about, and what makes it urgent: the rows that hold on a day. */
@Boundary
public class ReferralChoices {

    @PersistenceContext
    EntityManager entityManager;

    /** What it can be about, in broad words. */
    public List<Choice> categories(LocalDate on) {
        return choices("concern_category", on);
    }

    /** What makes a referral urgent. */
    public List<Choice> grounds(LocalDate on) {
        return choices("urgent_ground", on);
    }

    /** The type of case that a category suggests; a family's where nothing was said. */
    public CaseType suggestedType(String category, LocalDate on) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery(
                        "select suggests from cases.concern_category where code = ?1 and valid_from <= ?2 and"
                                + " (valid_to is null or valid_to >= ?2)")
                .setParameter(1, category)
                .setParameter(2, Date.valueOf(on))
                .getResultList();
        return found.isEmpty() ? CaseType.FAMILY : CaseType.valueOf(found.get(0));
    }

    /** The agencies that take part, for a choice. */
    public List<Choice> agencies() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select code, name from identity.agency where code <> 'MTF' order by name")
                .getResultList();
        return found.stream()
                .map(row -> new Choice((String) row[0], (String) row[1]))
                .toList();
    }

    private List<Choice> choices(String table, LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select code, words from cases." + table
                        + " where valid_from <= ?1 and (valid_to is null or valid_to >= ?1) order by position")
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return found.stream()
                .map(row -> new Choice((String) row[0], (String) row[1]))
                .toList();
    }
}
