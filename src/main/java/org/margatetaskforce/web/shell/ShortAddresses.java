package org.margatetaskforce.web.shell;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Which page shows the record of a reference: the table {@code short-addresses.properties}. So every record has an address
 * to quote, {@code /r/MTF-F-2011-00042}, that says nothing of what stands in it and outlives a change of pages.
 */
public final class ShortAddresses {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,6}(-[0-9A-Z]{1,12}){1,4}|[0-9]{1,12}");
    private static final String DIGITS_ALONE = "UPRN";
    private static final ShortAddresses OURS = new ShortAddresses(read());

    private record Target(String page, String parameter) {}

    private final Map<String, Target> targets = new TreeMap<>();

    ShortAddresses(Properties table) {
        for (String prefix : table.stringPropertyNames()) {
            String[] words = table.getProperty(prefix).strip().split("\\s+");
            targets.put(prefix, new Target("/" + words[0] + ".xhtml", words[1]));
        }
    }

    /** The table of this application. */
    public static ShortAddresses ours() {
        return OURS;
    }

    /** The address of the page that shows the record of this reference, where it looks like one; whether there is one the page says. */
    public Optional<String> pageOf(String typed) {
        String reference = typed.strip().toUpperCase(Locale.ROOT);
        return target(reference)
                .map(target -> target.page() + "?" + target.parameter() + "=" + reference)
                .filter(page -> Pages.ours().contains(page.substring(0, page.indexOf('?'))));
    }

    /** The parameter that names the record on a page, where the page shows one. */
    Optional<String> parameterOn(String page) {
        return targets.values().stream()
                .filter(target -> target.page().equals(page))
                .map(Target::parameter)
                .findFirst();
    }

    /** True where this page shows the record of this reference. */
    boolean isShownOn(String page, String reference) {
        return target(reference).filter(target -> target.page().equals(page)).isPresent();
    }

    private Optional<Target> target(String reference) {
        if (!REFERENCE.matcher(reference).matches()) {
            return Optional.empty();
        }
        int hyphen = reference.indexOf('-');
        return Optional.ofNullable(targets.get(hyphen < 0 ? DIGITS_ALONE : reference.substring(0, hyphen)));
    }

    private static Properties read() {
        Properties table = new Properties();
        try (InputStream file = ShortAddresses.class.getResourceAsStream("/short-addresses.properties")) {
            if (file == null) {
                throw new IllegalStateException("short-addresses.properties is missing");
            }
            table.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }
}
