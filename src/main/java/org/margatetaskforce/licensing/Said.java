package org.margatetaskforce.licensing;

import org.jspecify.annotations.Nullable;

/** What somebody typed: surrounding blanks mean nothing, and nothing but blanks means not said. */
public final class Said {

    private Said() {}

    /** Was nothing typed? */
    public static boolean nothing(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    /** What was typed, or null. */
    public static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** What was typed, or nothing at all. */
    public static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
