package org.margatetaskforce.cases.subjectaccess;

/** How a request came in, or its answer goes out. */
public enum AskedBy {
    LETTER("by letter", true, false),
    EMAIL("by e-mail", true, true),
    COUNTER("at the counter", true, false),
    SPOKEN("by word of mouth", true, false),
    POST("by recorded post", false, true),
    COLLECTED("collected by hand", false, true);

    private final String words;
    private final boolean in;
    private final boolean out;

    AskedBy(String words, boolean in, boolean out) {
        this.words = words;
        this.in = in;
        this.out = out;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** A request comes in this way. */
    public boolean isIn() {
        return in;
    }

    /** An answer goes out this way. */
    public boolean isOut() {
        return out;
    }
}
