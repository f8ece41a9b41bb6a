package org.margatetaskforce.people.finding;

/** Where a merge of two records stands. */
public enum MergeState {
    /** Asked for; another officer has to decide. */
    REQUESTED("waits for approval"),
    /** One record stands for both. */
    MERGED("merged"),
    /** The other officer did not approve. */
    DECLINED("declined"),
    /** Taken back by who asked. */
    WITHDRAWN("withdrawn"),
    /** Merged, and taken apart again. */
    UNDONE("undone");

    private final String words;

    MergeState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
