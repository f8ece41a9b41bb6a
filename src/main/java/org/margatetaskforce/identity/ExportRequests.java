package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Lists of more than 25 persons leave the house when a second person has agreed (partnership practice F.2): who wants one
 * says why, the information governance officer agrees or refuses, and the file is taken within a day.
 */
@Boundary
public class ExportRequests {

    private static final Duration GOOD_FOR = Duration.ofHours(24);
    private static final int SHORTEST = 30;
    private static final int LONGEST = 1000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    /**
     * A request as its page shows it.
     *
     * @param export the address that gives the file, without its filters
     * @param list what the rows are
     * @param filters what it is narrowed to, without what was typed
     * @param persons how many there were when it was asked
     * @param by the name of who asks
     * @param username their user name
     * @param reason why it was refused, or what goes with the agreement
     */
    public record Row(
            String reference,
            String export,
            String list,
            String filters,
            int persons,
            @Nullable String purpose,
            ExportState state,
            String by,
            String username,
            Instant at,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String reason) {}

    /** A page of requests, how many there are in all, and how many wait. */
    public record Page(List<Row> rows, int total, int waiting) {}

    private static final String COLUMNS = "r.reference, r.export, r.list, r.filters, r.persons, r.purpose, r.state,"
            + " o.display_name, r.recorded_by, r.recorded_at, d.display_name, r.decided_at, r.reason";

    /** The reference of an agreement by which the acting officer may take this file now. */
    public Optional<String> agreed(String export, String query) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery("""
                        select reference from identity.export_request
                         where recorded_by = identity.acting() and export = ?1 and fingerprint = ?2 and state = 'AGREED'
                           and decided_at > ?3 order by decided_at desc limit 1""")
                .setParameter(1, export)
                .setParameter(2, fingerprint(query))
                .setParameter(
                        3, Timestamp.from(TaskForceClock.current().instant().minus(GOOD_FOR)))
                .getResultList();
        return found.stream().findFirst();
    }

    /**
     * Begins a request, or goes on with one that is not decided.
     *
     * @return its reference
     */
    public String begin(String export, String list, String query, int persons) {
        @SuppressWarnings("unchecked")
        List<String> begun = entityManager
                .createNativeQuery("""
                        select reference from identity.export_request
                         where recorded_by = identity.acting() and export = ?1 and fingerprint = ?2
                           and state in ('DRAFT', 'ASKED') order by id desc limit 1""")
                .setParameter(1, export)
                .setParameter(2, fingerprint(query))
                .getResultList();
        if (!begun.isEmpty()) {
            return begun.get(0);
        }
        String reference = (String) entityManager
                .createNativeQuery("select 'EX-' || lpad(n::text, greatest(6, length(n::text)), '0')"
                        + " from nextval('identity.export_request_number') n")
                .getSingleResult();
        entityManager
                .createNativeQuery("""
                        insert into identity.export_request (reference, export, list, filters, fingerprint, persons, recorded_at,
                                                             recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7, identity.acting())""")
                .setParameter(1, reference)
                .setParameter(2, export)
                .setParameter(3, list)
                .setParameter(4, ListQuery.of(query).kept())
                .setParameter(5, fingerprint(query))
                .setParameter(6, persons)
                .setParameter(7, now())
                .executeUpdate();
        return reference;
    }

    /** Asks, with the purpose, why it is needed and who gets it. */
    public void ask(String reference, String purpose) {
        String why = purpose.strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new RuleBroken("identity.export.purpose-needed", SHORTEST, LONGEST);
        }
        int changed = entityManager
                .createNativeQuery("""
                        update identity.export_request set purpose = ?2, state = 'ASKED', version = version + 1
                         where reference = ?1 and state = 'DRAFT' and recorded_by = identity.acting()""")
                .setParameter(1, reference)
                .setParameter(2, why)
                .executeUpdate();
        mustHaveChanged(changed, reference);
        audit.record("EDIT", "export request", reference, null, "asked");
    }

    /** Agrees: the one who asked may take the file within a day. Nobody agrees to their own. */
    @For("export.decide")
    public void agree(String reference) {
        decide(reference, ExportState.AGREED, null);
    }

    /** Refuses, and says why. */
    @For("export.decide")
    public void refuse(String reference, String reason) {
        if (reason.isBlank()) {
            throw new RuleBroken("identity.export.reason-needed");
        }
        decide(reference, ExportState.REFUSED, reason.strip());
    }

    private void decide(String reference, ExportState state, @Nullable String reason) {
        Row row = get(reference);
        if (row.username().equals(Acting.who())) {
            throw new RuleBroken("identity.export.not-ones-own");
        }
        int changed = entityManager
                .createNativeQuery("""
                        update identity.export_request
                           set state = ?2, reason = ?3, decided_by = identity.acting(), decided_at = ?4, version = version + 1
                         where reference = ?1 and state = 'ASKED'""")
                .setParameter(1, reference)
                .setParameter(2, state.name())
                .setParameter(3, reason)
                .setParameter(4, now())
                .executeUpdate();
        mustHaveChanged(changed, reference);
        audit.record("EDIT", "export request", reference, null, state.words());
    }

    private static void mustHaveChanged(int changed, String reference) {
        if (changed == 0) {
            throw new RuleBroken("identity.export.decided", reference);
        }
    }

    /** The request of this reference, where the one acting asked it or decides upon it. */
    public Row get(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select " + COLUMNS + " " + """
                         from identity.export_request r
                         join identity.officer o on o.username = r.recorded_by
                         left join identity.officer d on d.username = r.decided_by where r.reference = ?1""")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(ExportRequests::row)
                .orElseThrow(() -> new NoSuchElementException("no export request " + reference));
    }

    /** One page: those that wait first, then the latest; one's own, and for who decides everybody's. */
    public Page page(int first, int size) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("with mine as (select * from identity.export_request where state <> 'DRAFT') select "
                        + COLUMNS
                        + """
                        , t.total, t.waiting
                          from (select count(*) total, count(*) filter (where state = 'ASKED') waiting from mine) t
                          left join lateral (select * from mine order by state <> 'ASKED', recorded_at desc, id desc
                                              limit ?1 offset ?2) r on true
                          left join identity.officer o on o.username = r.recorded_by
                          left join identity.officer d on d.username = r.decided_by
                         order by r.state <> 'ASKED', r.recorded_at desc, r.id desc""")
                .setParameter(1, size)
                .setParameter(2, Math.max(0, first))
                .getResultList();
        Object[] any = found.get(0);
        int columns = any.length - 2;
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(ExportRequests::row)
                        .toList(),
                ((Number) any[columns]).intValue(),
                ((Number) any[columns + 1]).intValue());
    }

    private static Row row(Object[] row) {
        return new Row(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                ((Number) row[4]).intValue(),
                (@Nullable String) row[5],
                ExportState.valueOf((String) row[6]),
                (String) row[7],
                (String) row[8],
                ((Timestamp) row[9]).toInstant(),
                (@Nullable String) row[10],
                row[11] == null ? null : ((Timestamp) row[11]).toInstant(),
                (@Nullable String) row[12]);
    }

    private static String fingerprint(String query) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(query.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }
}
