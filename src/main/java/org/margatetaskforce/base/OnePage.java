package org.margatetaskforce.base;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A page being read. What one part of it asked a boundary, another asks again (a case's page asks four times what its officer's post
 * may do): nothing that bears on the answer changes while a page is read, so it is asked of the database once. Where no page is read,
 * because a form is sent, a timer fires or a file is written, every question is asked anew.
 */
public final class OnePage implements AutoCloseable {

    private static final ThreadLocal<@Nullable Map<List<?>, Object>> KNOWN = new ThreadLocal<>();

    private OnePage() {}

    /** A page is read on this thread until it is closed. */
    public static OnePage open() {
        KNOWN.set(new HashMap<>());
        return new OnePage();
    }

    /** It is shown: whoever asks now asks anew. */
    @Override
    public void close() {
        KNOWN.remove();
    }

    /** Something was done on the way that bears on what was asked: it is asked anew. */
    public static void forget() {
        Map<List<?>, Object> known = KNOWN.get();
        if (known != null) {
            known.clear();
        }
    }

    /**
     * The answer to a question, asked once a page.
     *
     * @param question whose it is, which it is, and what it is about: equal lists are one question
     */
    @SuppressWarnings("unchecked")
    public static <T> T once(List<?> question, Supplier<T> asked) {
        Map<List<?>, Object> known = KNOWN.get();
        if (known == null) {
            return asked.get();
        }
        Object answer = known.get(question);
        if (answer == null) {
            answer = asked.get();
            known.put(question, answer);
        }
        return (T) answer;
    }
}
