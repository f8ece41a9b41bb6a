package org.margatetaskforce.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The address of a list with its filters: what is in force stands in it, so that it can be kept, sent and gone back to.
 * Changing a filter goes back to the first page.
 */
public final class PageAddress {

    private final String path;
    private final Map<String, String> filters = new LinkedHashMap<>();

    /** @param path such as {@code /cases/find-cases.xhtml} */
    public PageAddress(String path) {
        this.path = path;
    }

    /** A filter and its value; blank where it is not in force. */
    public PageAddress filter(String name, String value) {
        filters.put(name, value);
        return this;
    }

    /** True where any filter is in force. */
    public boolean isFiltered() {
        return filters.values().stream().anyMatch(value -> !value.isBlank());
    }

    /** The address with one thing changed, or {@code page} added. */
    public String with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.put(name, name.equals("page") && value.equals("1") ? "" : value);
        String query = all.entrySet().stream()
                .filter(entry -> !entry.getValue().isBlank())
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return path + (query.isEmpty() ? "" : "?" + query);
    }

    /** The address of a list, filtered but without its page, at another page ({@code tf:turned}). */
    public static String turned(String address, int page) {
        return page <= 1 ? address : address + (address.contains("?") ? "&" : "?") + "page=" + page;
    }
}
