package org.margatetaskforce.cases.access;

import jakarta.persistence.Query;
import java.util.List;

/** Reads what is open to somebody for a while: case, kind, when, heading, body, class, agency. */
final class OpenedRecords {

    private OpenedRecords() {}

    @SuppressWarnings("unchecked")
    static List<Opened> of(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Opened(
                                (String) row[0],
                                (String) row[1],
                                Access.instant(row[2]),
                                (String) row[3],
                                (String) row[4],
                                (String) row[5],
                                (String) row[6]))
                        .toList();
    }
}
