package org.margatetaskforce.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.ChainVerdict.BadRow;
import org.margatetaskforce.identity.ChainVerdict.Wrong;

/**
 * Proves the chain of the access audit (ADR 0018): reckons every digest afresh from what stands in the rows now, and holds the chain
 * against its heads kept outside. It reads columns and trusts no function of the database, for whoever alters rows could alter
 * those as well. The page and the command do it by this same code.
 */
public final class AuditChain {

    /** The digest before the first line. */
    private static final byte[] BEGINNING = new byte[32];

    private static final int FETCHED_AT_A_TIME = 5000;

    /** A line may be written in work that takes this long before it is sealed; more is no transaction of ours. */
    private static final Duration LONGEST_WORK = Duration.ofHours(1);

    private static final String TEXT = """
            json_build_array(e.id, (extract(epoch from e.at) * 1000000)::bigint, e.officer, e.agency_code, e.action, e.record_kind,
                             e.reference, e.data_class, e.detail, e.terms, e.results, e.posts, e.purpose, e.case_reference, e.outcome,
                             e.request_id, e.address, e.device, (extract(epoch from e.written_at) * 1000000)::bigint)::text""";

    private static final String LINES =
            "select s.line, s.entry_id, s.previous, s.own, s.sealed_at, e.id, e.written_at, " + TEXT + " " + """
            from identity.audit_seal s left join identity.audit_entry e on e.id = s.entry_id order by s.line""";

    private static final String PAST_THE_CHAIN = """
            select e.id from identity.audit_entry e
             where not exists (select from identity.audit_seal s where s.entry_id = e.id)
               and not exists (select from identity.audit_unsealed u where u.entry_id = e.id)
             order by e.id limit 1""";

    private static final String WAITING = "select u.entry_id, u.digest, e.id, " + TEXT + " " + """
            from identity.audit_unsealed u left join identity.audit_entry e on e.id = u.entry_id order by u.entry_id""";

    private final Connection connection;
    private final Map<Long, String> heads = new HashMap<>();
    private final List<ChainHead> kept;
    private final LongConsumer progress;

    private long line;
    private byte[] last = BEGINNING;
    private @Nullable Timestamp sealedAt;

    private AuditChain(Connection connection, List<ChainHead> kept, LongConsumer progress) {
        this.connection = connection;
        this.kept = kept;
        this.progress = progress;
    }

    /**
     * Proves the whole chain.
     *
     * @param connection in a transaction, as somebody who reads the whole audit
     * @param kept the heads kept outside
     * @param progress is told from time to time which line it has come to
     */
    public static ChainVerdict prove(Connection connection, List<ChainHead> kept, LongConsumer progress)
            throws SQLException {
        return new AuditChain(connection, kept, progress).run();
    }

    private ChainVerdict run() throws SQLException {
        BadRow bad = headsThatDisagree();
        if (bad == null) {
            bad = alongTheChain();
        }
        if (bad == null) {
            bad = pastItsEnd();
        }
        if (bad == null) {
            bad = notInIt();
        }
        return new ChainVerdict(
                line,
                kept.size(),
                kept.stream().mapToLong(ChainHead::line).max().orElse(0),
                bad);
    }

    /** Two heads of one line that differ: one of them is of another chain. */
    private @Nullable BadRow headsThatDisagree() {
        for (ChainHead head : kept) {
            String before = heads.put(head.line(), head.own());
            if (before != null && !before.equals(head.own())) {
                return new BadRow(head.line(), 0, Wrong.REWRITTEN);
            }
        }
        return null;
    }

    private @Nullable BadRow alongTheChain() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LINES)) {
            statement.setFetchSize(FETCHED_AT_A_TIME);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    BadRow bad = next(row);
                    if (bad != null) {
                        return bad;
                    }
                    if (line % FETCHED_AT_A_TIME == 0) {
                        progress.accept(line);
                    }
                }
            }
        }
        progress.accept(line);
        return null;
    }

    private @Nullable BadRow next(ResultSet row) throws SQLException {
        long number = row.getLong(1);
        long entry = row.getLong(2);
        if (number != line + 1) {
            return new BadRow(line + 1, 0, Wrong.LINE_MISSING);
        }
        row.getLong(6);
        if (row.wasNull()) {
            return new BadRow(number, entry, Wrong.REMOVED);
        }
        if (!MessageDigest.isEqual(row.getBytes(3), last)) {
            return new BadRow(number, entry, Wrong.LINK_BROKEN);
        }
        byte[] own = sha256(last, sha256(row.getString(8).getBytes(StandardCharsets.UTF_8)));
        if (!MessageDigest.isEqual(own, row.getBytes(4))) {
            return new BadRow(number, entry, Wrong.ALTERED);
        }
        Timestamp before = sealedAt;
        if (before != null && row.getTimestamp(7).toInstant().plus(LONGEST_WORK).isBefore(before.toInstant())) {
            return new BadRow(number, entry, Wrong.LATE);
        }
        String head = heads.get(number);
        if (head != null && !head.equals(HexFormat.of().formatHex(own))) {
            return new BadRow(number, entry, Wrong.REWRITTEN);
        }
        line = number;
        last = own;
        sealedAt = row.getTimestamp(5);
        return null;
    }

    /** A head of a line past the end: the end was cut off. */
    private @Nullable BadRow pastItsEnd() {
        return kept.stream().anyMatch(head -> head.line() > line) ? new BadRow(line + 1, 0, Wrong.TAIL_CUT) : null;
    }

    /** What was put in past the chain, and what was altered or removed before its link was made. */
    private @Nullable BadRow notInIt() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PAST_THE_CHAIN);
                ResultSet row = statement.executeQuery()) {
            if (row.next()) {
                return new BadRow(0, row.getLong(1), Wrong.NEVER_LINKED);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(WAITING);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                long entry = row.getLong(1);
                row.getLong(3);
                if (row.wasNull()) {
                    return new BadRow(0, entry, Wrong.REMOVED);
                }
                if (!MessageDigest.isEqual(
                        row.getBytes(2), sha256(row.getString(4).getBytes(StandardCharsets.UTF_8)))) {
                    return new BadRow(0, entry, Wrong.ALTERED);
                }
            }
        }
        return null;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
