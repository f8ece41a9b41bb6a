package org.margatetaskforce.identity;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which posts may call this (partnership practice A.3); the engine's own work always may. Stands on a boundary's method,
 * or on the boundary for all of them. Anyone else is {@link Denied}, and the denial is audited.
 */
@InterceptorBinding
@Documented
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface For {

    /** Codes of posts, such as {@code HIO}. */
    @Nonbinding
    String[] value();
}
