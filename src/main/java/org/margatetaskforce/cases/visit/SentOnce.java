package org.margatetaskforce.cases.visit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/** What was kept on a telephone without a line is taken in once, however often it is sent. */
@Boundary
public class SentOnce {

    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{20,64}");

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Whether this is the first time that it comes in, in the transaction of what it says: both are kept, or neither.
     *
     * @param token that the telephone made; null where it is not sent by one
     * @param about the reference of the visit or the street week
     */
    public boolean isNew(@Nullable String token, String about) {
        if (token == null) {
            return true;
        }
        if (!TOKEN.matcher(token).matches()) {
            throw new RuleBroken("cases.visit.token");
        }
        return entityManager
                        .createNativeQuery("""
                        insert into cases.sent_once (username, token, about, taken_at)
                        values (identity.acting(), ?1, ?2, ?3) on conflict do nothing""")
                        .setParameter(1, token)
                        .setParameter(2, about)
                        .setParameter(3, Timestamp.from(TaskForceClock.current().instant()))
                        .executeUpdate()
                == 1;
    }
}
