package org.margatetaskforce.identity;

import com.nulabinc.zxcvbn.Zxcvbn;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** The officers' passwords. Works as the system: nobody else may read what is kept of one. */
@Boundary
public class Passwords {

    private static final int SHORTEST = 12;

    /** Of the library's 0 to 4: more than a hundred million guesses, "safely unguessable" at a door that locks after five. */
    private static final int STRONG_ENOUGH = 3;

    /** What is beyond is not measured: measuring takes longer with the square of the length. */
    private static final int MEASURED = 72;

    /** Words that whoever guesses at this office's passwords tries first (ASVS 6.1.2). */
    private static final List<String> OFFICE_WORDS =
            List.of("margate", "cliftonville", "thanet", "kent", "task force", "taskforce", "council", "police");

    private static final Zxcvbn STRENGTH = new Zxcvbn();

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    PasswordProof proof;

    @Inject
    Audit audit;

    @Inject
    Sessions sessions;

    /**
     * An officer takes a new password: at least twelve characters, no other rule of composition and no expiry (Cyber
     * Essentials), but none that is among the first to be guessed. Whoever else is signed in under the name is signed out.
     *
     * @param seal of the session in which it is changed, which goes on; null where there is none
     */
    public void change(String username, String present, String next, @Nullable String seal) {
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
        sessions.endAllOf(username, seal == null ? "" : seal);
    }

    /** Refuses a password that is too short, holds the user name, or is soon guessed. */
    public static void check(String username, String present, String next) {
        if (next.codePointCount(0, next.length()) < SHORTEST) {
            throw new RuleBroken("identity.password.too-short", SHORTEST);
        }
        if (next.toLowerCase(Locale.ROOT).contains(username.toLowerCase(Locale.ROOT))
                || isSoonGuessed(username, next)) {
            throw new RuleBroken("identity.password.too-plain");
        }
        if (next.equals(present)) {
            throw new RuleBroken("identity.password.same");
        }
    }

    /** Common and breached passwords, rows of keys, dates, and the office's own words, alone or with a number behind them. */
    private static boolean isSoonGuessed(String username, String password) {
        List<String> own = new ArrayList<>(OFFICE_WORDS);
        own.addAll(List.of(username.toLowerCase(Locale.ROOT).split("\\W+")));
        String measured = password.substring(0, Math.min(MEASURED, password.length()));
        return STRENGTH.measure(measured, own).getScore() < STRONG_ENOUGH;
    }
}
