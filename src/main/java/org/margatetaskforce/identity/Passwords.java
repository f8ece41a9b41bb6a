package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** The officers' passwords. Works as the system: nobody else may read what is kept of one. */
@Boundary
public class Passwords {

    private static final int SHORTEST = 12;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    PasswordProof proof;

    @Inject
    Audit audit;

    /**
     * An officer takes a new password: at least twelve characters, no other rule of composition and no expiry (Cyber
     * Essentials).
     */
    public void change(String username, String present, String next) {
        List<?> found =
                entityManager.createNativeQuery("""
                        select c.password_hash from identity.credential c join identity.officer o on o.id = c.officer_id
                         where o.username = ?1 and o.active""").setParameter(1, username).getResultList();
        if (found.isEmpty() || !proof.prove(present, (String) found.get(0))) {
            throw new RuleBroken("identity.password.wrong");
        }
        check(username, present, next);
        entityManager
                .createNativeQuery("""
                        update identity.credential set password_hash = ?2, changed_at = now(), must_change = false
                         where officer_id = (select id from identity.officer where username = ?1)""")
                .setParameter(1, username)
                .setParameter(2, proof.hash(next))
                .executeUpdate();
        audit.record("EDIT", "password", username, null, null);
    }

    /** Refuses a password that is too short, holds the user name, or is one character over and over. */
    static void check(String username, String present, String next) {
        if (next.codePointCount(0, next.length()) < SHORTEST) {
            throw new RuleBroken("identity.password.too-short", SHORTEST);
        }
        boolean plain = next.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))
                || next.chars().distinct().count() < 4;
        if (plain) {
            throw new RuleBroken("identity.password.too-plain");
        }
        if (next.equals(present)) {
            throw new RuleBroken("identity.password.same");
        }
    }
}
