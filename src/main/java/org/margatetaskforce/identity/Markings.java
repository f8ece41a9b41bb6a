package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/**
 * Protective markings (partnership practice F.4). Their tables change with a release alone, so they are read once and every
 * page of the house bears its marking without asking again.
 */
@Boundary
public class Markings {

    @PersistenceContext
    EntityManager entityManager;

    private volatile @Nullable MarkingScale known;

    /** The markings of both schemes. */
    public MarkingScale scale() {
        MarkingScale scale = known;
        if (scale == null) {
            scale = new MarkingScale(markings(), defaults());
            known = scale;
        }
        return scale;
    }

    private List<Marking> markings() {
        return rows("select name, scheme, height, kept, valid_from, valid_to from identity.marking").stream()
                .map(row -> new Marking(
                        String.valueOf(row[0]),
                        String.valueOf(row[1]),
                        ((Number) row[2]).intValue(),
                        (Boolean) row[3],
                        ((Date) row[4]).toLocalDate(),
                        day(row[5])))
                .toList();
    }

    private List<MarkingScale.Default> defaults() {
        return rows("select about, marking, valid_from, valid_to from identity.default_marking").stream()
                .map(row -> new MarkingScale.Default(
                        String.valueOf(row[0]), String.valueOf(row[1]), ((Date) row[2]).toLocalDate(), day(row[3])))
                .toList();
    }

    private List<Object[]> rows(String sql) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery(sql).getResultList();
        return found;
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }
}
