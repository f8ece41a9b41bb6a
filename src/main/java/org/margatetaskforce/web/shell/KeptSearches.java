package org.margatetaskforce.web.shell;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an officer looked for in this session, each under a short token that stands in the address instead of it: a name in
 * an address would be in histories, bookmarks and logs. Going back, turning pages and reloading work as long as the
 * session does; to anybody else the token says nothing.
 */
@SessionScoped
public class KeptSearches implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 100;
    private static final int LONGEST = 200;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final LinkedHashMap<String, String> kept = new LinkedHashMap<>();

    /** Keeps a text, and gives the token under which it is found again; the same text has the same. */
    public synchronized String keep(String text) {
        String terms = text.strip();
        String searched = terms.length() > LONGEST ? terms.substring(0, LONGEST) : terms;
        for (Map.Entry<String, String> known : kept.entrySet()) {
            if (known.getValue().equals(searched)) {
                return known.getKey();
            }
        }
        String token = Long.toString(RANDOM.nextLong(1L << 35, 1L << 40), 36);
        kept.put(token, searched);
        if (kept.size() > MOST) {
            kept.remove(kept.keySet().iterator().next());
        }
        return token;
    }

    /** The text under this token, where this session keeps one. */
    public synchronized Optional<String> find(String token) {
        return Optional.ofNullable(kept.get(token));
    }
}
