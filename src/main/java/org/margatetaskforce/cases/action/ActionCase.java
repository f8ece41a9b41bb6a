package org.margatetaskforce.cases.action;

import org.jspecify.annotations.Nullable;

/** The case an action belongs to, or none: its ids, and the strand it brings. */
record ActionCase(@Nullable Long id, @Nullable String reference, Strand strand) {

    static final ActionCase NONE = new ActionCase(null, null, Strand.PROGRAMME);
}
