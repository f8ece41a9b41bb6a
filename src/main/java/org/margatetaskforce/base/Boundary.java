package org.margatetaskforce.base;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Named;
import jakarta.interceptor.InterceptorBinding;
import jakarta.transaction.Transactional;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The plural of an entity: the only kind of class where a transaction opens, where the officer is put on the
 * connection, and that holds an EntityManager. Its public methods are what pages and processes call, by the bean's name.
 */
@Stereotype
@ApplicationScoped
@Named
@Transactional(rollbackOn = Exception.class)
@Boundary.OfficerBound
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Boundary {

    /** Runs inside the transaction with the acting officer on the connection: see {@link BoundaryInterceptor}. */
    @InterceptorBinding
    @Inherited
    @Target({ElementType.TYPE, ElementType.METHOD})
    @Retention(RetentionPolicy.RUNTIME)
    @interface OfficerBound {}
}
