package org.margatetaskforce.cases.visit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;

/**
 * An officer's visits and street weeks for the calendar program of their own: a secret address, known by its hash, revoked at will. It gives
 * references, days and hours, and names nobody and no place (partnership practice 0.3).
 */
@Boundary
public class CalendarFeeds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int PROGRAMME = 22;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    /**
     * A visit or a street week as a calendar shows it.
     *
     * @param on its first day
     * @param until its last day
     * @param from null where it lasts whole days, as a street week does
     */
    public record Entry(
            String reference,
            LocalDate on,
            LocalDate until,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            boolean calledOff,
            int changes) {}

    /**
     * Makes the secret of the one acting; an older one is worth nothing from now on.
     *
     * @return the secret, shown once and kept nowhere
     */
    public String make() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        entityManager
                .createNativeQuery("""
                        insert into cases.calendar_feed (username, token_hash, made_at) values (identity.acting(), ?1, ?2)
                        on conflict (username) do update
                          set token_hash = excluded.token_hash, made_at = excluded.made_at, read_at = null""")
                .setParameter(1, hash(token))
                .setParameter(2, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        audit.record("EDIT", "calendar feed", null, PROGRAMME, "made");
        return token;
    }

    /** The secret of the one acting opens nothing from now on. */
    public void revoke() {
        entityManager
                .createNativeQuery("delete from cases.calendar_feed where username = identity.acting()")
                .executeUpdate();
        audit.record("EDIT", "calendar feed", null, PROGRAMME, "revoked");
    }

    /**
     * Whether the one acting has a feed.
     *
     * @param readAt when a program last read it; null where none has
     */
    public record Standing(Instant madeAt, @Nullable Instant readAt) {}

    /** The feed of the one acting, where they have one. */
    public Optional<Standing> mine() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select made_at, read_at from cases.calendar_feed where username = identity.acting()")
                .getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Standing(
                        ((Timestamp) row[0]).toInstant(), row[1] == null ? null : ((Timestamp) row[1]).toInstant()));
    }

    /** What stands in the calendar that a secret opens; empty where it opens none. */
    public Optional<List<Entry>> read(String token) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select f.reference, f.first_on, f.last_on, f.starts_at, f.ends_at, f.aborted, f.changes"
                                + " from cases.visits_of_feed(?1, ?2) f")
                .setParameter(1, hash(token))
                .setParameter(2, Timestamp.from(TaskForceClock.current().instant()))
                .getResultList();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new Entry(
                        (String) row[0],
                        ((Date) row[1]).toLocalDate(),
                        ((Date) row[2]).toLocalDate(),
                        row[3] == null ? null : ((Time) row[3]).toLocalTime(),
                        row[4] == null ? null : ((Time) row[4]).toLocalTime(),
                        (Boolean) row[5],
                        ((Number) row[6]).intValue()))
                .toList());
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
