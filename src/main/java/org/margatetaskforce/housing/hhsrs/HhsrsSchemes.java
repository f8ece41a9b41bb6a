package org.margatetaskforce.housing.hhsrs;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** The versions of the rating system. They change with the house alone, and are read once. */
@Boundary
public class HhsrsSchemes {

    @PersistenceContext
    EntityManager entityManager;

    private volatile List<HhsrsScheme> known = List.of();

    /**
     * The version in force on the day of an assessment.
     *
     * @throws RuleBroken where there was none
     */
    public HhsrsScheme inForce(LocalDate day) {
        return all().stream()
                .filter(each -> each.isInForce(day))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.hazard.no-scheme", day));
    }

    /** The version of that code, under which something was assessed. */
    public HhsrsScheme get(String code) {
        return all().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.hazard.scheme-unknown", code));
    }

    private List<HhsrsScheme> all() {
        List<HhsrsScheme> read = known;
        if (read.isEmpty()) {
            read = rows(
                    "select code, title, valid_from, valid_to from housing.hhsrs_scheme order by valid_from",
                    null,
                    row -> scheme(row));
            known = read;
        }
        return read;
    }

    private HhsrsScheme scheme(Object[] row) {
        String code = (String) row[0];
        return new HhsrsScheme(
                code,
                (String) row[1],
                ((Date) row[2]).toLocalDate(),
                row[3] == null ? null : ((Date) row[3]).toLocalDate(),
                rows(
                        "select no, name, group_letter, group_words, part_words, vulnerable, two_stages, fire"
                                + " from housing.hhsrs_hazard where scheme = ?1 order by no",
                        code,
                        each -> new HhsrsScheme.Hazard(
                                (int) each[0],
                                (String) each[1],
                                String.valueOf(each[2]),
                                (String) each[3],
                                (String) each[4],
                                (String) each[5],
                                (boolean) each[6],
                                (boolean) each[7])),
                rows(
                        "select point, from_tenths, to_tenths from housing.hhsrs_likelihood where scheme = ?1",
                        code,
                        each -> new HhsrsScheme.Likelihood((int) each[0], (Integer) each[1], (Integer) each[2])),
                rows(
                        "select tenths, from_hundredths, to_hundredths from housing.hhsrs_outcome where scheme = ?1",
                        code,
                        each -> new HhsrsScheme.Percentage((int) each[0], (Integer) each[1], (Integer) each[2])),
                rows(
                        "select class, name, examples, weight from housing.hhsrs_harm where scheme = ?1",
                        code,
                        each -> new HhsrsScheme.Harm((int) each[0], (String) each[1], (String) each[2], (int) each[3])),
                rows(
                        "select band, at_least, category from housing.hhsrs_band where scheme = ?1",
                        code,
                        each -> new HhsrsScheme.Band(String.valueOf(each[0]), (int) each[1], (int) each[2])),
                rows(
                        "select hazard_no, dwellings, likelihood, class_1, class_2, class_3, class_4, score, source, mark"
                                + " from housing.hhsrs_average where scheme = ?1 order by hazard_no, position",
                        code,
                        each -> new HhsrsScheme.Average(
                                (int) each[0],
                                (String) each[1],
                                (Integer) each[2],
                                each[3] == null
                                        ? null
                                        : new OutcomeSpread((int) each[3], (int) each[4], (int) each[5], (int) each[6]),
                                (Integer) each[7],
                                (String) each[8],
                                (String) each[9])));
    }

    @SuppressWarnings("unchecked")
    private <T> List<T> rows(String sql, @Nullable String scheme, Function<Object[], T> row) {
        var query = entityManager.createNativeQuery(sql);
        if (scheme != null) {
            query.setParameter(1, scheme);
        }
        List<T> all = new ArrayList<>();
        for (Object[] each : (List<Object[]>) query.getResultList()) {
            all.add(row.apply(each));
        }
        return all;
    }
}
