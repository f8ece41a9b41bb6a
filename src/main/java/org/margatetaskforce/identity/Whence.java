package org.margatetaskforce.identity;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;

/**
 * From where somebody acts on this thread, for the access audit (partnership practice F.5): upon which request, from which
 * network address, with which kind of device. Of a browser no more is kept than its name and its system.
 *
 * @param request a number of this request's own: lines of the audit under it belong together
 * @param address the network address
 * @param device browser and system, in a word each
 */
public record Whence(String request, String address, String device) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int REQUEST_BYTES = 8;
    private static final int LONGEST_ADDRESS = 60;
    private static final List<String> BROWSERS = List.of("Edg", "OPR", "Firefox", "Chrome", "Safari");
    private static final List<String> SYSTEMS =
            List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "CrOS", "Linux");
    private static final ThreadLocal<@Nullable Whence> HERE = new ThreadLocal<>();

    /** Of a request that comes in now. */
    public static Whence of(@Nullable String address, @Nullable String userAgent) {
        byte[] number = new byte[REQUEST_BYTES];
        RANDOM.nextBytes(number);
        String from = address == null ? "unknown" : address.replaceAll("[^0-9A-Fa-f.:%]", "");
        return new Whence(
                HexFormat.of().formatHex(number),
                from.substring(0, Math.min(LONGEST_ADDRESS, from.length())),
                deviceOf(userAgent));
    }

    /** Browser and system of a user agent: "Firefox, Windows". */
    static String deviceOf(@Nullable String userAgent) {
        String said = userAgent == null ? "" : userAgent;
        String browser =
                first(BROWSERS, said, "another browser").replace("Edg", "Edge").replace("OPR", "Opera");
        return browser + ", "
                + first(SYSTEMS, said, "another system")
                        .replace("Mac OS X", "Mac")
                        .replace("CrOS", "Chrome OS");
    }

    private static String first(List<String> words, String said, String otherwise) {
        String lower = said.toLowerCase(Locale.ROOT);
        return words.stream()
                .filter(word -> lower.contains(word.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElse(otherwise);
    }

    /** From where it is done on this thread; null of timers and jobs. */
    public static @Nullable Whence here() {
        return HERE.get();
    }

    /** Does some work as coming from somewhere. */
    public static <X extends Exception> void from(Whence somewhere, Acting.Work<X> work) throws X {
        Whence before = HERE.get();
        HERE.set(somewhere);
        try {
            work.run();
        } finally {
            if (before == null) {
                HERE.remove();
            } else {
                HERE.set(before);
            }
        }
    }
}
