package org.margatetaskforce.licensing.change;

/** The two notices of Schedule 5 Part 2: what is proposed, and what was decided. */
public enum NoticeOfChange {
    PROPOSAL("Notice of proposal"),
    DECISION("Notice of decision");

    private final String words;

    NoticeOfChange(String words) {
        this.words = words;
    }

    /** What it is called on a page. */
    public String words() {
        return words;
    }
}
