package org.margatetaskforce.base;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.jspecify.annotations.Nullable;

/**
 * Puts the acting officer and the day on the transaction's one connection, as settings local to that transaction, so
 * that a pooled connection can never carry them on. Row-level security reads {@code mtf.officer}; without it, it
 * refuses. {@code mtf.today} is the task force's day and {@code mtf.now} its moment (the demo town lives in 2011), for rows
 * that end on a day or at an hour; {@code mtf.exit} says that a file is being made, for what may be read and not taken along.
 */
@ApplicationScoped
public class OfficerOnConnection {

    private static final String OFFICER = "mtf.officer";

    private static final String ON_CONNECTION =
            "select set_config('mtf.officer', ?1, true), set_config('mtf.today', ?2, true), set_config('mtf.now', ?3, true),"
                    + " set_config('mtf.exit', ?4, true)";
    private static final String HURRIED = ", set_config('synchronous_commit', 'off', true)";

    /** Whether commits do without waiting for the disk: only while a demonstration is laid out. */
    private static volatile boolean hurried;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Makes sure the officer stands on this transaction; costs nothing the second time.
     *
     * @throws IllegalStateException outside a transaction, with nobody acting, or where somebody else is acting now than
     *     at the transaction's beginning
     */
    public void ensure() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("no active transaction to put the officer on");
        }
        String who = Acting.who();
        if (who == null) {
            throw new IllegalStateException("nobody is acting on this thread");
        }
        Object already = transaction.getResource(OFFICER);
        if (already == null) {
            entityManager
                    .createNativeQuery(hurried ? ON_CONNECTION + HURRIED : ON_CONNECTION)
                    .setParameter(1, who)
                    .setParameter(2, TaskForceClock.current().today().toString())
                    .setParameter(3, TaskForceClock.current().instant().toString())
                    .setParameter(4, Acting.isTakingAway() ? "file" : "")
                    .getSingleResult();
            transaction.putResource(OFFICER, who);
        } else if (!already.equals(who)) {
            throw new IllegalStateException("the acting officer changed inside a transaction");
        }
    }

    /**
     * Does some work whose commits do not wait for the disk: for laying out a demonstration, which a machine that dies
     * meanwhile leaves half built and so is laid out anew. Whoever ends it commits once more, waiting.
     */
    public static void withoutWaitingForTheDisk(Runnable work) {
        hurried = true;
        try {
            work.run();
        } finally {
            hurried = false;
        }
    }

    /** True once {@link #ensure()} has run in the present transaction. */
    public boolean isPresent() {
        return transaction.getTransactionStatus() == Status.STATUS_ACTIVE && transaction.getResource(OFFICER) != null;
    }

    /**
     * Makes a read outside a boundary fail loudly (EclipseLink calls it: persistence.xml). Without it a lazy relation
     * touched from a page would be read with no officer on the connection and come back empty, which looks like "no
     * data".
     */
    public static class ReadGuard extends SessionEventAdapter {

        // asked for once: to ask with every query who is asking costs more than many a query
        private @Nullable OfficerOnConnection officer;

        @Override
        public void preExecuteQuery(SessionEvent event) {
            boolean readsRecords = event.getQuery() != null && event.getQuery().isObjectLevelReadQuery();
            if (readsRecords && !officer().isPresent()) {
                throw new IllegalStateException(
                        "database read with no officer: " + event.getQuery().getReferenceClassName());
            }
        }

        private OfficerOnConnection officer() {
            OfficerOnConnection known = officer;
            if (known == null) {
                known = CDI.current().select(OfficerOnConnection.class).get();
                officer = known;
            }
            return known;
        }
    }
}
