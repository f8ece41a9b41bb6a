package org.margatetaskforce.web.cases.flag;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.caution.Caution;
import org.margatetaskforce.cases.caution.Cautions;

/**
 * What stands at the top of every page about a person, a family, a door or a case ({@code includes/cases/safety.xhtml}, which the
 * page template shows for whatever a page says it is about), and beside a line of a list ({@code tags/caution.xhtml}).
 */
@Named
@RequestScoped
public class SafetyBanner {

    @Inject
    Cautions cautions;

    private final Map<String, List<Caution>> known = new HashMap<>();

    /**
     * Asks in one statement for what stands over all these records: a page that knows beforehand whatever it and its lists are about
     * says so, and nothing is asked again.
     */
    public void read(Collection<String> references) {
        List<String> unknown = references.stream()
                .filter(reference -> !known.containsKey(reference))
                .distinct()
                .toList();
        Map<String, List<Caution>> found = cautions.over(unknown);
        unknown.forEach(reference -> known.put(reference, found.getOrDefault(reference, List.of())));
    }

    /**
     * What stands over a page, the gravest first, each once.
     *
     * @param of the references, or UPRNs of places, that the page is about, with commas between them
     */
    public List<Caution> over(@Nullable String of) {
        if (of == null || of.isBlank()) {
            return List.of();
        }
        List<String> references = Arrays.stream(of.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .sorted()
                .toList();
        read(references);
        Map<String, Caution> each = new LinkedHashMap<>();
        references.forEach(reference ->
                Objects.requireNonNull(known.get(reference)).forEach(one -> each.putIfAbsent(one.reference(), one)));
        return new ArrayList<>(each.values());
    }

    /**
     * What stands over a line of a list; asked for all of its lines together.
     *
     * @param lines all lines of the list
     * @param by the record component that is a line's reference, or the UPRN of its place
     * @param of the line's own
     */
    public List<Caution> marks(Collection<?> lines, String by, @Nullable String of) {
        List<String> references = lines.stream()
                .map(line -> component(line, by))
                .filter(Objects::nonNull)
                .toList();
        if (of == null) {
            return List.of();
        }
        read(references);
        return known.getOrDefault(of, List.of());
    }

    private static @Nullable String component(Object line, String by) {
        try {
            Object value = line.getClass().getMethod(by).invoke(line);
            return value == null ? null : value.toString();
        } catch (ReflectiveOperationException none) {
            throw new IllegalArgumentException(line.getClass() + " has no " + by, none);
        }
    }
}
