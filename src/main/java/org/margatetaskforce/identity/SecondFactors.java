package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * The second proof beside a password: the codes of an authenticator, and recovery codes for the day it is lost. Works as the
 * system: nobody may read what is kept of it. By the machine's clock, as an authenticator is.
 */
@Boundary
public class SecondFactors {

    private static final int SECRET_BYTES = 20;
    private static final int RECOVERY_CODES = 10;
    private static final int RECOVERY_BYTES = 10;
    private static final int GROUP = 4;
    private static final String EVERYONE = "everyone";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Secrets secrets;

    @Inject
    Audit audit;

    @Inject
    @ConfigProperty(name = "MTF_SECOND_FACTOR")
    Optional<String> asked;

    @Inject
    @ConfigProperty(name = "MTF_DEMO", defaultValue = "false")
    boolean demo;

    /** The machine's clock. */
    Clock clock = Clock.systemUTC();

    /** What was shown as a second proof. */
    public enum Shown {
        /** Nothing that counts. */
        NOTHING,
        /** A code of the authenticator. */
        CODE,
        /** A recovery code, which is used up. */
        RECOVERY
    }

    /**
     * What an authenticator is told.
     *
     * @param secret the secret to type, in groups of four
     * @param address the same as an address ({@code otpauth:}), to be shown as a square code
     */
    public record Enrolment(String secret, String address) {}

    private record Kept(long officer, byte[] secret, boolean confirmed, long lastStep) {}

    /** True where configuration asks everybody for one, whatever the dated rules say; never in the demonstration. */
    public boolean isAskedOfEveryone() {
        return !demo && asked.filter(EVERYONE::equals).isPresent();
    }

    /** True where this officer signs in with one. */
    public boolean isOn(String username) {
        return !query("""
                        select 1 from identity.second_factor f join identity.officer o on o.id = f.officer_id
                         where o.username = ?1 and f.confirmed_at is not null""").setParameter(1, username).getResultList().isEmpty();
    }

    /** How many recovery codes an officer has left. */
    public int recoveryCodesLeft(String username) {
        return ((Number) query("""
                        select count(*) from identity.recovery_code r join identity.officer o on o.id = r.officer_id
                         where o.username = ?1 and r.used_at is null""").setParameter(1, username).getSingleResult()).intValue();
    }

    /** The secret that waits for its first code: the one begun before, so that a page read twice shows the same; else a new one. */
    public Enrolment begin(String username) {
        Optional<Kept> kept = kept(username);
        if (kept.filter(Kept::confirmed).isPresent()) {
            throw new RuleBroken("identity.second-factor.is-on");
        }
        byte[] secret = kept.map(Kept::secret).orElseGet(() -> {
            byte[] fresh = Secrets.random(SECRET_BYTES);
            query("""
                            insert into identity.second_factor (officer_id, secret, began_at)
                            select id, ?2, ?3 from identity.officer where username = ?1""")
                    .setParameter(1, username)
                    .setParameter(2, secrets.seal(fresh, username))
                    .setParameter(3, now())
                    .executeUpdate();
            return fresh;
        });
        String text = Totp.base32(secret);
        String label = URLEncoder.encode("Margate Task Force:" + username, StandardCharsets.UTF_8)
                .replace("+", "%20");
        return new Enrolment(
                text.replaceAll("(.{" + GROUP + "})(?!$)", "$1 "),
                "otpauth://totp/" + label + "?secret=" + text + "&issuer=Margate%20Task%20Force&algorithm=SHA1&digits="
                        + Totp.DIGITS + "&period=" + Totp.SECONDS);
    }

    /**
     * The first code is right: from now on it is asked for.
     *
     * @return ten recovery codes, which are shown once and never again
     */
    public List<String> confirm(String username, String typed) {
        Kept kept = kept(username).orElseThrow(() -> new RuleBroken("identity.second-factor.not-begun"));
        if (kept.confirmed()) {
            throw new RuleBroken("identity.second-factor.is-on");
        }
        OptionalLong step = Totp.match(kept.secret(), plain(typed), clock.instant(), kept.lastStep());
        if (step.isEmpty()) {
            throw new RuleBroken("identity.second-factor.wrong-code");
        }
        query("update identity.second_factor set confirmed_at = ?2, last_step = ?3 where officer_id = ?1")
                .setParameter(1, kept.officer())
                .setParameter(2, now())
                .setParameter(3, step.getAsLong())
                .executeUpdate();
        event(kept.officer(), "SECOND_FACTOR_ON", "Signs in with an authenticator from now on");
        audit.record("EDIT", "second factor", username, null, "on");
        return freshRecoveryCodes(kept.officer());
    }

    /** Ten new recovery codes in place of those that are left, for who shows a code of the authenticator. */
    public List<String> renewRecoveryCodes(String username, String typed) {
        if (prove(username, typed) != Shown.CODE) {
            throw new RuleBroken("identity.second-factor.wrong-code");
        }
        audit.record("EDIT", "second factor", username, null, "new recovery codes");
        return freshRecoveryCodes(kept(username).orElseThrow().officer());
    }

    /** Proves what was typed; each code is taken once. */
    public Shown prove(String username, String typed) {
        Optional<Kept> kept = kept(username).filter(Kept::confirmed);
        if (kept.isEmpty()) {
            return Shown.NOTHING;
        }
        String code = plain(typed);
        OptionalLong step = Totp.match(
                kept.get().secret(), code, clock.instant(), kept.get().lastStep());
        if (step.isPresent()) {
            query("update identity.second_factor set last_step = ?2 where officer_id = ?1")
                    .setParameter(1, kept.get().officer())
                    .setParameter(2, step.getAsLong())
                    .executeUpdate();
            return Shown.CODE;
        }
        int used = query("""
                        update identity.recovery_code set used_at = ?3
                         where officer_id = ?1 and code_hash = ?2 and used_at is null""")
                .setParameter(1, kept.get().officer())
                .setParameter(2, secrets.mac(code))
                .setParameter(3, now())
                .executeUpdate();
        return used == 1 ? Shown.RECOVERY : Shown.NOTHING;
    }

    private List<String> freshRecoveryCodes(long officer) {
        query("delete from identity.recovery_code where officer_id = ?1")
                .setParameter(1, officer)
                .executeUpdate();
        List<String> codes = new ArrayList<>();
        for (int i = 0; i < RECOVERY_CODES; i++) {
            String code = Totp.base32(Secrets.random(RECOVERY_BYTES));
            query("insert into identity.recovery_code (officer_id, code_hash) values (?1, ?2)")
                    .setParameter(1, officer)
                    .setParameter(2, secrets.mac(code))
                    .executeUpdate();
            codes.add(code.replaceAll("(.{" + GROUP + "})(?!$)", "$1-"));
        }
        return codes;
    }

    private Optional<Kept> kept(String username) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query("""
                        select f.officer_id, f.secret, f.confirmed_at, f.last_step
                          from identity.second_factor f join identity.officer o on o.id = f.officer_id
                         where o.username = ?1 for update of f""").setParameter(1, username).getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new Kept(
                        number(row[0]),
                        secrets.open((byte[]) Objects.requireNonNull(row[1]), username),
                        row[2] != null,
                        row[3] == null ? Long.MIN_VALUE : number(row[3])));
    }

    private static long number(@Nullable Object cell) {
        return ((Number) Objects.requireNonNull(cell)).longValue();
    }

    private void event(long officer, String what, String words) {
        query("""
                        insert into identity.officer_event (officer_id, what, words, at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting())""")
                .setParameter(1, officer)
                .setParameter(2, what)
                .setParameter(3, words)
                .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
    }

    /** As typed, without the blanks and dashes that make a code readable. */
    private static String plain(String typed) {
        return typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
