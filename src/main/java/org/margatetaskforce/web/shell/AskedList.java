package org.margatetaskforce.web.shell;

import jakarta.enterprise.inject.spi.CDI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Audit;

/**
 * A list as its address asks for it: what it is narrowed to, and which page of it. What a list adds is what its filters mean
 * and how its choices are called.
 *
 * @param <P> a part of the list as its boundary reads it, with the number of all
 */
public abstract class AskedList<P> {

    private static final int ROWS = 25;
    private static final int LAST_PAGE = 1_000_000;

    private final String path;
    private final List<String> filters;
    private final Map<String, String> asked = new LinkedHashMap<>();
    private int page = 1;
    private @Nullable P found;

    /**
     * @param path of the list's page
     * @param filters what the address may name, in the order in which it does
     */
    protected AskedList(String path, String... filters) {
        this.path = path;
        this.filters = List.of(filters);
    }

    /** A part of the list as the address asks for it, for the page and for the file alike. */
    public abstract P page(int first, int size);

    /** How many there are in all. */
    protected abstract int totalOf(P part);

    /** The filters that show as chips while they narrow the list, each with the choices that have words of their own. */
    protected abstract Map<String, List<Pick>> choices();

    /**
     * What a list of restricted records is called in the access audit.
     *
     * @param kinds in the plural: {@code incidents}
     * @param dataClass of the sharing agreement
     */
    public record Restricted(String kinds, int dataClass) {}

    /** Says that this list is of restricted records: that it was shown, and with how many, is a line of the access audit. */
    protected Optional<Restricted> restricted() {
        return Optional.empty();
    }

    /** Reads the page that the address asks for; a page past the end is the last one. */
    public void find() {
        P part = page((page - 1) * ROWS, ROWS);
        if (page > pagesOf(part)) {
            page = pagesOf(part);
            part = page((page - 1) * ROWS, ROWS);
        }
        found = part;
        int total = totalOf(part);
        restricted()
                .ifPresent(what ->
                        CDI.current().select(Audit.class).get().listed(what.kinds(), what.dataClass(), total, null));
    }

    /** What the page shows. */
    public P getFound() {
        if (found == null) {
            find();
        }
        return Objects.requireNonNull(found);
    }

    private int pagesOf(P part) {
        return Math.max(1, (totalOf(part) + ROWS - 1) / ROWS);
    }

    /** What the address asks for under a name; empty where it does not. */
    protected String asked(String name) {
        return Objects.requireNonNullElse(asked.get(name), "");
    }

    private PageAddress address() {
        PageAddress address = new PageAddress(path);
        filters.forEach(name -> address.filter(name, asked(name)));
        return address;
    }

    /** The address of this list as it stands. */
    public String getAddress() {
        return address().with("page", "");
    }

    /** The address of this list with one thing changed. */
    public String with(String name, String value) {
        return address().with(name, value);
    }

    /** What the list is narrowed to, each as its name and its words. */
    public List<Pick> getChips() {
        return Once.ask(this, "chips", () -> choices().entrySet().stream()
                .filter(choice -> !asked(choice.getKey()).isBlank())
                .map(choice -> new Pick(choice.getKey(), Pick.words(choice.getValue(), asked(choice.getKey()))))
                .toList());
    }

    public int getTotal() {
        return totalOf(getFound());
    }

    public int getPages() {
        return pagesOf(getFound());
    }

    /** What the address asks for, by name. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = Math.min(Math.max(1, page), LAST_PAGE);
    }
}
