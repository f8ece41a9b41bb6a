package org.margatetaskforce.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who may open which page: the table {@code pages.properties}. What is not in the table nobody may open, so that a
 * forgotten line shows at once and never as an open door.
 */
public final class Pages {

    private static final String EVERY_OFFICER = "officers";
    private static final String EVERYBODY = "public";
    private static final String THE_SERVER = "server";
    private static final Pages OURS = new Pages(read());

    private final Map<String, Set<String>> posts = new TreeMap<>();

    Pages(Properties table) {
        for (String page : table.stringPropertyNames()) {
            posts.put(
                    page,
                    Set.copyOf(Arrays.asList(table.getProperty(page).trim().split("[,\\s]+"))));
        }
    }

    /** The table of this application. */
    public static Pages ours() {
        return OURS;
    }

    /** True of a page that is in the table. */
    public boolean contains(String path) {
        return find(path) != null;
    }

    /** True of what may be read without signing in. */
    public boolean isPublic(String path) {
        Set<String> who = find(path);
        return who != null && who.contains(EVERYBODY);
    }

    /** True of what the server itself answers, on nobody's behalf: whether it is well, what it offers to machines. */
    public boolean isTheServers(String path) {
        Set<String> who = find(path);
        return who != null && who.contains(THE_SERVER);
    }

    /** True where the holder of these posts may open the page. */
    public boolean isFor(Collection<String> held, String path) {
        Set<String> who = find(path);
        return who != null
                && (who.contains(EVERYBODY)
                        || who.contains(EVERY_OFFICER)
                        || held.stream().anyMatch(who::contains));
    }

    /** The pages of the table, as paths without a leading slash. */
    List<String> all() {
        return List.copyOf(posts.keySet());
    }

    /** The line of this path: its own, else the nearest folder's ({@code api/register/*}). */
    private @Nullable Set<String> find(String path) {
        String page = path.startsWith("/") ? path.substring(1) : path;
        if (page.endsWith(".xhtml")) {
            page = page.substring(0, page.length() - ".xhtml".length());
        }
        Set<String> own = posts.get(page);
        int slash = page.length();
        while (own == null && slash >= 0) {
            slash = page.lastIndexOf('/', slash - 1);
            own = slash < 0 ? null : posts.get(page.substring(0, slash) + "/*");
        }
        return own;
    }

    private static Properties read() {
        Properties table = new Properties();
        try (InputStream file = Pages.class.getResourceAsStream("/pages.properties")) {
            if (file == null) {
                throw new IllegalStateException("pages.properties is missing");
            }
            table.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }
}
