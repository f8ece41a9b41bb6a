package org.margatetaskforce.base;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Runs just inside the transaction that {@link Boundary} opens. Two things the container does not do by itself: an
 * {@link Error} rolls back (JTA would commit half-done work), and a failure that somebody swallowed after the engine had
 * marked the transaction for rollback reaches the caller (it would else be answered "done" and be lost).
 */
@Boundary.OfficerBound
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
public class BoundaryInterceptor {

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    OfficerOnConnection officer;

    @AroundInvoke
    @Nullable
    Object insideTheTransaction(InvocationContext call) throws Exception {
        officer.ensure();
        Object result;
        try {
            result = call.proceed();
        } catch (Error error) {
            transaction.setRollbackOnly();
            throw error;
        }
        if (transaction.getRollbackOnly()) {
            throw new IllegalStateException("nothing was saved: a failure inside "
                    + call.getMethod().getName() + " had already undone the work");
        }
        return result;
    }
}
