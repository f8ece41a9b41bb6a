package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody had typed into a form whose session ended before they sent it. Kept in memory only, for an hour, for the
 * officer whose session it was and nobody else: the seal that the browser still carries says whose it was.
 */
@ApplicationScoped
public class KeptForms {

    private static final Duration KEPT = Duration.ofHours(1);
    private static final int MOST_SESSIONS = 2000;
    private static final int MOST_FORMS = 200;
    private static final int MOST_CHARACTERS = 100_000;

    Clock clock = Clock.systemUTC();

    private final Map<String, Sealed> seals = new LinkedHashMap<>();
    private final Map<String, Kept> kept = new LinkedHashMap<>();

    private record Sealed(String officer, Instant at) {}

    private record Kept(String address, Map<String, List<String>> fields, Instant at) {}

    /** A session began under this seal: what comes in under it later, even after its end, is this officer's. */
    public synchronized void sealed(String seal, String officer) {
        forgetOld();
        seals.put(seal, new Sealed(officer, clock.instant()));
        trim(seals, MOST_SESSIONS);
    }

    /** Its officer signed out: nothing more is taken in under it, and nothing is kept for them. */
    public synchronized void signedOut(@Nullable String seal) {
        Sealed session = seal == null ? null : seals.remove(seal);
        if (session != null) {
            kept.remove(session.officer());
        }
    }

    /** A form came in under a session that has ended: it is kept for the officer whose session it was. */
    public synchronized void keep(@Nullable String seal, HttpServletRequest request) {
        forgetOld();
        Sealed session = seal == null ? null : seals.get(seal);
        if (session == null) {
            return;
        }
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int characters = 0;
        for (Map.Entry<String, String[]> field : request.getParameterMap().entrySet()) {
            if (isTyped(field.getKey())) {
                fields.put(field.getKey(), List.of(field.getValue()));
                characters += String.join("", field.getValue()).length();
            }
        }
        if (!fields.isEmpty() && characters <= MOST_CHARACTERS) {
            String query = request.getQueryString();
            String address = request.getServletPath() + (query == null ? "" : "?" + query);
            kept.put(session.officer(), new Kept(address, fields, clock.instant()));
            trim(kept, MOST_FORMS);
        }
    }

    /** The page where this officer's kept form belongs. */
    public synchronized Optional<String> addressFor(String officer) {
        forgetOld();
        return Optional.ofNullable(kept.get(officer)).map(Kept::address);
    }

    /** Takes what was kept for this officer and this page; it is given once. */
    public synchronized Map<String, List<String>> take(String officer, String page) {
        forgetOld();
        Kept form = kept.get(officer);
        if (form == null || !form.address().split("\\?", 2)[0].equals(page)) {
            return Map.of();
        }
        kept.remove(officer);
        return form.fields();
    }

    /** What a person typed, not what the page engine added; and never a password. */
    private static boolean isTyped(String field) {
        String name = field.toLowerCase(Locale.ROOT);
        return field.contains(":")
                && !name.startsWith("jakarta.")
                && !name.startsWith("primefaces.")
                && !name.contains("password")
                && !name.startsWith("me:");
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(KEPT);
        seals.values().removeIf(session -> session.at().isBefore(oldest.minus(SessionSeal.LONGEST)));
        kept.values().removeIf(form -> form.at().isBefore(oldest));
    }

    private static void trim(Map<String, ?> map, int most) {
        List<String> names = new ArrayList<>(map.keySet());
        for (int i = 0; i < names.size() - most; i++) {
            map.remove(names.get(i));
        }
    }
}
