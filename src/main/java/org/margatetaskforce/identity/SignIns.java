package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/**
 * Attempts to sign in, counted by name and by where they come from. Works as the system: nobody is signed in yet. By the
 * machine's clock, not the town's: an attacker is real, whatever day the town has.
 */
@Boundary
public class SignIns {

    private static final int LONGEST_NAME = 100;
    private static final Duration REMEMBERED = Duration.ofDays(1);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    @ConfigProperty(name = "mtf.sign-in.failures", defaultValue = "5")
    int failuresThatLock;

    @Inject
    @ConfigProperty(name = "mtf.sign-in.lock-minutes", defaultValue = "15")
    int lockMinutes;

    @Inject
    @ConfigProperty(name = "mtf.sign-in.failures-from-one-address", defaultValue = "10")
    int failuresFromOneAddress;

    @Inject
    @ConfigProperty(name = "mtf.sign-in.address-minutes", defaultValue = "5")
    int addressMinutes;

    private final Clock clock = Clock.systemUTC();

    /**
     * An attempt that has been counted.
     *
     * @param name the name in the one spelling by which it is counted
     * @param locked true where even the right password is refused
     * @param passwordHash what the password is proved against; null where nobody has the name
     */
    public record Attempt(
            String name, boolean locked, @Nullable String passwordHash) {}

    /** The one spelling of a name: full-width letters, capitals and blanks round it make no other name. */
    public static String spelled(String typed) {
        String name = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** Counts an attempt before anything is proved, whether the name exists or not. */
    public Attempt begin(String typed) {
        String name = spelled(typed);
        Instant now = clock.instant();
        query(
                        "insert into identity.sign_in_failure (name, failures, last_at) values (?1, 0, ?2) on conflict do nothing")
                .setParameter(1, name)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        Object[] row = (Object[])
                query("select failures, locked_until, last_at from identity.sign_in_failure where name = ?1 for update")
                        .setParameter(1, name)
                        .getSingleResult();
        Lockout before = new Lockout(
                ((Number) row[0]).intValue(),
                row[1] == null ? null : ((Timestamp) row[1]).toInstant(),
                ((Timestamp) row[2]).toInstant());
        boolean locked = before.isLocked(now);
        if (!locked) {
            write(name, before.attempted(now, new Lockout.Rule(failuresThatLock, Duration.ofMinutes(lockMinutes))));
        }
        return new Attempt(name, locked, hashOf(name).orElse(null));
    }

    /** The password was right: the count of that name is forgotten, and the moment kept (partnership practice I-8). */
    public void succeeded(String name) {
        query("delete from identity.sign_in_failure where name = ?1")
                .setParameter(1, name)
                .executeUpdate();
        query("""
                        insert into identity.last_sign_in (officer_id, at)
                        select id, cast(?2 as timestamptz) from identity.officer where username = ?1
                        on conflict (officer_id) do update set at = excluded.at""")
                .setParameter(1, name)
                .setParameter(2, clock.instant().toString())
                .executeUpdate();
    }

    /** The password was right and a code is still wanted: that attempt counts no more, those before it do. */
    public void halfway(String name) {
        query(
                        "update identity.sign_in_failure set failures = greatest(failures - 1, 0), locked_until = null where name = ?1")
                .setParameter(1, name)
                .executeUpdate();
    }

    /** The attempt failed: it also counts against where it came from. What is older than a day is forgotten. */
    public void failed(String address) {
        Instant now = clock.instant();
        query("insert into identity.sign_in_failure_from (address, at) values (?1, ?2)")
                .setParameter(1, address)
                .setParameter(2, Timestamp.from(now))
                .executeUpdate();
        query("delete from identity.sign_in_failure_from where at < ?1")
                .setParameter(1, Timestamp.from(now.minus(REMEMBERED)))
                .executeUpdate();
        query("delete from identity.sign_in_failure where last_at < ?1")
                .setParameter(1, Timestamp.from(now.minus(REMEMBERED)))
                .executeUpdate();
    }

    /** True where so many attempts failed from one address that no more are heard for a while. */
    public boolean tooManyFrom(String address) {
        Number recent =
                (Number) query("select count(*) from identity.sign_in_failure_from where address = ?1 and at > ?2")
                        .setParameter(1, address)
                        .setParameter(2, Timestamp.from(clock.instant().minus(Duration.ofMinutes(addressMinutes))))
                        .getSingleResult();
        return recent.intValue() >= failuresFromOneAddress;
    }

    private Optional<String> hashOf(String name) {
        List<?> found = query("""
                        select c.password_hash from identity.credential c join identity.officer o on o.id = c.officer_id
                         where o.username = ?1 and o.active""").setParameter(1, name).getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }

    private void write(String name, Lockout count) {
        Instant until = count.lockedUntil();
        query("""
                        update identity.sign_in_failure
                           set failures = ?2, locked_until = cast(?3 as timestamptz), last_at = ?4 where name = ?1""")
                .setParameter(1, name)
                .setParameter(2, count.failures())
                .setParameter(3, until == null ? null : until.toString())
                .setParameter(4, Timestamp.from(count.lastAt()))
                .executeUpdate();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
