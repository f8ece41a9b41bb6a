package org.margatetaskforce.safety;

/** How two things on a relationship chart hang together (partnership practice B.1). */
public enum TieKind {
    RELATIONSHIP("what people are to one another"),
    HOME("lives or lived at"),
    INTEREST("holds an interest in"),
    FAMILY("of a family"),
    GROUP("of a group"),
    INCIDENT("in or at an incident"),
    CASE("subject of a case"),
    HOUSE("flat of a house");

    private final String words;

    TieKind(String words) {
        this.words = words;
    }

    /** As a filter says it. */
    public String words() {
        return words;
    }
}
