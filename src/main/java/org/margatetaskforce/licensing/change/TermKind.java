package org.margatetaskforce.licensing.change;

/** What of a licence a variation changes. */
public enum TermKind {
    ADD_CONDITION,
    REMOVE_CONDITION,
    MANAGER,
    LAST_DAY,
    HOLDER_ADDRESS
}
