package org.margatetaskforce.web.identity;

import java.util.Locale;
import java.util.Map;

/** A browser as its owner would call it: "Firefox on Windows". */
final class Device {

    // in this order: most browsers name others besides themselves
    private static final Map<String, String> BROWSERS = Map.of(
            "1 edg", "Edge", "2 opr/", "Opera", "3 firefox", "Firefox", "4 chrom", "Chrome", "5 safari", "Safari");

    private static final Map<String, String> SYSTEMS = Map.of(
            "1 iphone", "iPhone",
            "2 ipad", "iPad",
            "3 android", "Android",
            "4 windows", "Windows",
            "5 mac os", "Mac",
            "6 linux", "Linux");

    private Device() {}

    /** From what the browser says of itself; nothing it says is kept but these words. */
    static String of(String userAgent) {
        return first(BROWSERS, userAgent, "A browser") + " on " + first(SYSTEMS, userAgent, "an unknown system");
    }

    private static String first(Map<String, String> names, String userAgent, String otherwise) {
        String said = userAgent.toLowerCase(Locale.ROOT);
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(name -> said.contains(name.getKey().substring(2)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
