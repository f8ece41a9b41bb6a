package org.margatetaskforce.licensing;

/** The notices of Housing Act 2004 Schedule 5 Part 1. */
public enum NoticeKind {
    PROPOSED_GRANT("Notice of proposal to grant (para 1)"),
    PROPOSED_REFUSE("Notice of proposal to refuse (para 5)"),
    MODIFICATION("Notice of proposed modifications (para 3)"),
    DECISION_GRANT("Decision to grant (para 7)"),
    DECISION_REFUSE("Decision to refuse (para 8)");

    private final String words;

    NoticeKind(String words) {
        this.words = words;
    }

    /** What it is called on a page and in a letter. */
    public String words() {
        return words;
    }
}
