package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * The chain of the access audit (ADR 0018): links what was written, keeps its head outside the database once a day and when
 * somebody asks, and proves that every line is as it was written.
 */
@Boundary
public class AuditSeals {

    private static final int AT_A_TIME = 5000;
    private static final int ACCESS_AUDIT = 23;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    /**
     * How it stands.
     *
     * @param lines how many lines the chain has
     * @param latest the last head that was written outside; null where none was
     * @param writtenBy who had it written
     */
    public record State(
            long lines,
            @Nullable ChainHead latest,
            @Nullable String writtenBy) {

        /** True where a folder for the heads is set. */
        public boolean isFolderSet() {
            return ChainHeads.configured().isPresent();
        }
    }

    /** Links what waits; as the system. Gives back the number of the chain's last line. */
    @For(For.THE_SYSTEM)
    public long seal() {
        return ((Number) entityManager
                        .createNativeQuery("select identity.seal_audit(?1)")
                        .setParameter(1, AT_A_TIME)
                        .getSingleResult())
                .longValue();
    }

    /** True where no head was written outside yet today. */
    @For(For.THE_SYSTEM)
    public boolean isHeadDue() {
        return (Boolean) entityManager.createNativeQuery("""
                        select not exists (select 1 from identity.audit_head h
                                            where (h.written_at at time zone 'Europe/London')::date = (now() at time zone 'Europe/London')::date)
                           and exists (select 1 from identity.audit_seal s
                                        where s.line > coalesce((select max(h.line) from identity.audit_head h), 0))""").getSingleResult();
    }

    /**
     * Writes the chain's head outside; as the system. Nothing is written where the last line already stands there.
     *
     * @param byHand somebody asked for it
     * @param by who did; {@code system} by itself
     */
    @For(For.THE_SYSTEM)
    public void writeHead(boolean byHand, String by) {
        ChainHeads file = ChainHeads.configured().orElseThrow(() -> new RuleBroken("identity.audit.no-folder"));
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select s.line, s.own, clock_timestamp() from identity.audit_seal s
                         where s.line > coalesce((select max(h.line) from identity.audit_head h), 0)
                         order by s.line desc limit 1""").getResultList();
        if (found.isEmpty()) {
            return;
        }
        Object[] row = found.get(0);
        byte[] own = (byte[]) row[1];
        ChainHead head = new ChainHead(
                ((Timestamp) row[2]).toInstant(),
                ((Number) row[0]).longValue(),
                HexFormat.of().formatHex(own));
        entityManager
                .createNativeQuery("""
                        insert into identity.audit_head (line, own, day, by_hand, written_at, written_by) values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, head.line())
                .setParameter(2, own)
                .setParameter(3, java.sql.Date.valueOf(TaskForceClock.current().today()))
                .setParameter(4, byHand)
                .setParameter(5, Timestamp.from(head.at()))
                .setParameter(6, by)
                .executeUpdate();
        try {
            file.add(head);
        } catch (IOException unwritable) {
            throw new RuleBroken("identity.audit.not-written");
        }
    }

    /** How long the chain is, and when its head was last written outside. */
    @For("audit.read-seals")
    public State state() {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = entityManager.createNativeQuery("""
                        select coalesce((select max(s.line) from identity.audit_seal s), 0), h.line, h.own, h.written_at,
                               coalesce(o.display_name, 'the system')
                          from (select 1) one
                          left join (select * from identity.audit_head order by line desc limit 1) h on true
                          left join identity.officer o on o.username = h.written_by""").getResultList();
        @Nullable Object[] row = found.get(0);
        Instant at = row[3] == null ? null : ((Timestamp) row[3]).toInstant();
        Number line = (Number) row[1];
        byte[] own = (byte[]) row[2];
        return new State(
                row[0] == null ? 0 : ((Number) row[0]).longValue(),
                at == null || line == null || own == null
                        ? null
                        : new ChainHead(at, line.longValue(), HexFormat.of().formatHex(own)),
                at == null ? null : (String) row[4]);
    }

    /** Proves the whole chain against what stands in the rows and against its heads outside; that it was proved is noted. */
    @For("audit.prove")
    public ChainVerdict prove(LongConsumer progress) {
        try {
            Optional<ChainHeads> file = ChainHeads.configured();
            List<ChainHead> heads = file.isPresent() ? file.get().read() : List.of();
            ChainVerdict verdict = AuditChain.prove(entityManager.unwrap(Connection.class), heads, progress);
            audit.record(
                    "VIEW",
                    "access audit",
                    null,
                    ACCESS_AUDIT,
                    verdict.isWhole() ? "proved whole" : "proved, not whole");
            return verdict;
        } catch (IOException unreadable) {
            throw new RuleBroken("identity.audit.not-read");
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
