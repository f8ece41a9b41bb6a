package org.margatetaskforce.web.licensing;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a list is narrowed to, as it stands in the address: so a list can be sent to a colleague, exported and come back to. */
public final class AskedFor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The rows of a page. */
    public static final int ROWS = 25;

    private final String page;
    private final LinkedHashMap<String, String> values = new LinkedHashMap<>();

    /** A list at an address, with the names it can be narrowed by. */
    AskedFor(String page, List<String> names) {
        this.page = page;
        names.forEach(name -> values.put(name, ""));
        values.put("page", "");
    }

    /** Takes what the address says; what it does not name, or what means nothing, narrows nothing. */
    void read(Function<String, @Nullable String> parameters) {
        values.replaceAll((name, old) -> {
            String given = parameters.apply(name);
            return given == null ? "" : given.strip();
        });
    }

    /** What is asked for by a name, empty where nothing is. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The same, null where nothing is asked for. */
    @Nullable
    String orNull(String name) {
        String value = get(name);
        return value.isEmpty() ? null : value;
    }

    /** The same as one of a list of choices, null where it is none of them. */
    <E extends Enum<E>> @Nullable E choice(Class<E> type, String name) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equals(get(name))) {
                return each;
            }
        }
        return null;
    }

    /** The page asked for, from 1. */
    public int getPage() {
        return get("page").matches("[0-9]{1,6}") ? Math.max(1, Integer.parseInt(get("page"))) : 1;
    }

    /** The number of rows before this page. */
    int first() {
        return (getPage() - 1) * ROWS;
    }

    /** True where anything is narrowed. */
    public boolean isNarrowed() {
        return values.entrySet().stream()
                .anyMatch(each ->
                        !each.getKey().equals("page") && !each.getValue().isEmpty());
    }

    /** The address of this list with one thing changed; whatever changes, it begins again at the first page. */
    public String with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("page", "");
        all.put(name, value);
        return page + query(all);
    }

    /** What is asked for, for another address: {@code ?state=DRAFT}. */
    public String getQuery() {
        Map<String, String> all = new LinkedHashMap<>(values);
        all.put("page", "");
        return query(all);
    }

    private static String query(Map<String, String> all) {
        String query = all.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }
}
