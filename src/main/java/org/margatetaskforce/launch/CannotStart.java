package org.margatetaskforce.launch;

import org.jspecify.annotations.Nullable;

/** Why the house cannot be started, in one sentence for whoever tried. */
final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CannotStart(String sentence) {
        this(sentence, null);
    }

    CannotStart(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
