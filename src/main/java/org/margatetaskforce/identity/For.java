package org.margatetaskforce.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which act this is. Who may do it are dated rows ({@code identity.function_right}; partnership practice A.3), asked at each
 * call; the engine's own work always may. Stands on a boundary's method, or on the boundary for all of them. Anyone else is
 * {@link Denied}, and the denial is audited.
 */
@InterceptorBinding
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface For {

    /** What the engine alone does: no post may, and no row can say so. */
    String THE_SYSTEM = "";

    /** The code of an act, such as {@code licence.decide}. */
    @Nonbinding
    String value();
}
