package org.margatetaskforce.identity;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;

/** Asks, before a boundary's method runs, whether the one acting holds one of the posts it is {@link For}. */
@For({})
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
            check(call, who);
        }
        return call.proceed();
    }

    private void check(InvocationContext call, String who) {
        For allowed = call.getMethod().getAnnotation(For.class);
        if (allowed == null) {
            allowed = call.getMethod().getDeclaringClass().getAnnotation(For.class);
        }
        Set<String> posts = allowed == null ? Set.of() : Set.of(allowed.value());
        if (officers.postsOf(who).stream().noneMatch(posts::contains)) {
            String what = call.getMethod().getDeclaringClass().getSimpleName() + "."
                    + call.getMethod().getName();
            audit.denied(what);
            throw new Denied("identity.not-for-your-post", officers.titlesOf(posts));
        }
    }
}
