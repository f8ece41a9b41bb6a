package org.margatetaskforce.cases.disposal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.ChainHeads;
import org.margatetaskforce.identity.For;

/**
 * The log of what was erased. A line is added outside only when the transaction that erased has been kept: a line too many would
 * erase a living record after a restore, a line that is late is added with the next disposal.
 */
@Boundary
public class Erasures {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Writes outside what does not stand there yet; as the system. Nothing where no folder is set.
     *
     * @throws RuleBroken where the folder cannot be written to: the route tries again
     */
    @For(For.THE_SYSTEM)
    public void keepOutside() {
        Optional<Path> folder = ChainHeads.configured().map(ChainHeads::folder);
        if (folder.isEmpty()) {
            return;
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select e.id, e.erased_at, e.of_table, e.reference, e.certificate, e.digest
                          from cases.erasure e where e.kept_outside_at is null order by e.id""").getResultList();
        if (found.isEmpty()) {
            return;
        }
        try {
            ErasureLine.add(
                    folder.get(),
                    found.stream()
                            .map(row -> new ErasureLine(
                                    ((Timestamp) row[1]).toInstant(),
                                    (String) row[2],
                                    (String) row[3],
                                    (String) row[4],
                                    (String) row[5]))
                            .toList());
        } catch (IOException unwritable) {
            throw new RuleBroken("cases.disposal.log-not-written");
        }
        entityManager
                .createNativeQuery("select cases.erasures_kept_outside(cast(string_to_array(?1, ',') as bigint[]), ?2)")
                .setParameter(
                        1, found.stream().map(row -> String.valueOf(row[0])).collect(Collectors.joining(",")))
                .setParameter(2, Timestamp.from(TaskForceClock.current().instant()))
                .getSingleResult();
    }

    /** How many lines do not stand outside yet, for those who govern. */
    public int waiting() {
        return ((Number) entityManager
                        .createNativeQuery("select count(*) from cases.erasure where kept_outside_at is null")
                        .getSingleResult())
                .intValue();
    }
}
