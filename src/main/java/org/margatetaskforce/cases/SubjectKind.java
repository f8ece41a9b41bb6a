package org.margatetaskforce.cases;

/** What a case can be about. */
public enum SubjectKind {
    PERSON("Person", "P-"),
    FAMILY("Family", "FM-"),
    PROPERTY("Property", ""),
    ORGANISATION("Organisation", "O-");

    private final String words;
    private final String prefix;

    SubjectKind(String words, String prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Which kind a reference is of; a UPRN has digits alone. */
    public static SubjectKind of(String reference) {
        for (SubjectKind kind : values()) {
            if (!kind.prefix.isEmpty() && reference.startsWith(kind.prefix)) {
                return kind;
            }
        }
        return PROPERTY;
    }
}
