package org.margatetaskforce.licensing;

import org.jspecify.annotations.Nullable;

/** What somebody typed: surrounding blanks mean nothing, and nothing but blanks means not said. */
final class Said {

    private Said() {}

    static boolean nothing(@Nullable String typed) {
        return typed == null || typed.isBlank();
    }

    static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
