package org.margatetaskforce.licensing.landlord;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.identity.Audit;

/**
 * Which landlord is signed in under which secret, asked afresh at each request. Apart from the officers' sessions: what opens
 * here opens nothing there. Works as the system.
 */
@Boundary
public class LandlordSessions {

    /** How a landlord's account stands on the connection, before its reference. */
    public static final String ACTING = "landlord:";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    DoorRules rules;

    @Inject
    Audit audit;

    /** Who came in: an account and what it is called. */
    public record Visitor(String reference, String name) {

        /** As it stands on the connection. */
        public String acting() {
            return ACTING + reference;
        }
    }

    /** A session begins. */
    public void begin(String reference, String secret) {
        Timestamp now = Timestamp.from(rules.now());
        query("""
                        insert into licensing.landlord_session (token_hash, account_id, began_at, last_seen_at)
                        select ?2, id, ?3, ?3 from licensing.landlord_account where reference = ?1""")
                .setParameter(1, reference)
                .setParameter(2, LinkCode.digest(secret))
                .setParameter(3, now)
                .executeUpdate();
        audit.record("SIGN_IN", "landlord session", reference, null, null);
    }

    /** Who comes in with this secret: nobody where it was ended, lay idle or is too old, or the account is closed. */
    public Optional<Visitor> whoComesIn(String secret) {
        Instant now = rules.now();
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        with seen as (
                          update licensing.landlord_session set last_seen_at = ?2
                           where token_hash = ?1 and ended_at is null and last_seen_at between ?3 and ?5 and began_at > ?4)
                        select a.reference, a.name
                          from licensing.landlord_session s join licensing.landlord_account a on a.id = s.account_id
                         where s.token_hash = ?1 and s.ended_at is null and s.last_seen_at > ?3 and s.began_at > ?4
                           and a.active and a.confirmed_at is not null""")
                .setParameter(1, LinkCode.digest(secret))
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(now.minus(rules.idle())))
                .setParameter(4, Timestamp.from(now.minus(rules.longest())))
                .setParameter(5, Timestamp.from(now.minusSeconds(60)))
                .getResultList();
        return found.stream().findFirst().map(row -> new Visitor((String) row[0], (String) row[1]));
    }

    /** The session under this secret ends. */
    public void end(String secret) {
        query("update licensing.landlord_session set ended_at = ?2 where token_hash = ?1 and ended_at is null")
                .setParameter(1, LinkCode.digest(secret))
                .setParameter(2, Timestamp.from(rules.now()))
                .executeUpdate();
    }

    /** Every session of an account ends. */
    void endAllOf(long account) {
        query("update licensing.landlord_session set ended_at = ?2 where account_id = ?1 and ended_at is null")
                .setParameter(1, account)
                .setParameter(2, Timestamp.from(rules.now()))
                .executeUpdate();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
