package org.margatetaskforce.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/**
 * What a process may call: the boundaries of all rooms by their bean name, and nothing else. The engine asks this map for
 * every name in an expression, so it is resolver and allow-list in one.
 */
@ApplicationScoped
public class BoundaryBeans extends AbstractMap<Object, Object> {

    @Inject
    BeanManager beans;

    private final Map<String, Object> found = new ConcurrentHashMap<>();

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        if (!(name instanceof String text)) {
            return null;
        }
        Object known = found.get(text);
        if (known != null) {
            return known;
        }
        Bean<?> bean = beans.resolve(beans.getBeans(text));
        if (bean == null || !bean.getStereotypes().contains(Boundary.class)) {
            return null;
        }
        CreationalContext<?> context = beans.createCreationalContext(bean);
        Object proxy = beans.getReference(bean, bean.getBeanClass(), context);
        found.put(text, proxy);
        return proxy;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        return Set.of();
    }
}
