package org.margatetaskforce.web.shell;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** Where to go after signing in: a page of ours, whatever the address bar was made to say. */
public final class ReturnPath {

    /** Where the day begins. */
    public static final String HOME = "/today.xhtml";

    private static final int LONGEST = 1000;

    private ReturnPath() {}

    /** The path asked for if it is one of ours, else {@link #HOME}. */
    public static String safe(@Nullable String asked) {
        return asked != null && isOurs(asked) ? asked : HOME;
    }

    private static boolean isOurs(String asked) {
        boolean plain = asked.length() <= LONGEST
                && asked.startsWith("/")
                && !asked.startsWith("//")
                && !asked.startsWith("/sign-in")
                && asked.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        if (!plain) {
            return false;
        }
        try {
            URI uri = new URI(asked);
            String path = uri.getPath();
            return uri.getScheme() == null
                    && uri.getRawAuthority() == null
                    && path != null
                    && path.equals(uri.normalize().getPath())
                    && !path.contains("//")
                    && path.chars().noneMatch(c -> c == '\\' || c < ' ')
                    && Pages.ours().contains(path);
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
