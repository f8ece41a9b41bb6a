package org.margatetaskforce.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;

/** Asks, before a boundary's method runs, whether a post of the one acting may do what it is {@link For}. */
@For(For.THE_SYSTEM)
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
public class ForInterceptor {

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    @AroundInvoke
    @Nullable
    Object onlyFor(InvocationContext call) throws Exception {
        String who = Acting.who();
        if (who == null) {
            throw new IllegalStateException("nobody is acting on this thread");
        }
        if (!who.equals(Acting.SYSTEM)) {
            check(call);
        }
        return call.proceed();
    }

    private void check(InvocationContext call) {
        For allowed = call.getMethod().getAnnotation(For.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(For.class);
        }
        String function = allowed == null ? For.THE_SYSTEM : allowed.value();
        if (!officers.may(function)) {
            String what = call.getMethod().getDeclaringClass().getSimpleName() + "."
                    + call.getMethod().getName();
            audit.denied(what);
            throw new Denied("identity.not-for-your-post", officers.titlesOfThoseWhoMay(function));
        }
    }
}
