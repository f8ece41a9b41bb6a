package org.margatetaskforce.safety;

/** What a relationship chart ties together. The order is that in which they are kept where there are too many. */
public enum NodeKind {
    PERSON("person", "people", true),
    GROUP("group", "groups", false),
    INCIDENT("incident", "incidents", false),
    ADDRESS("address", "addresses", false),
    FAMILY("family", "families", true),
    CASE("case", "cases", false),
    ORGANISATION("organisation", "organisations", false);

    private final String words;
    private final String many;
    private final boolean personal;

    NodeKind(String words, String many, boolean personal) {
        this.words = words;
        this.many = many;
        this.personal = personal;
    }

    /** As a page says it of one. */
    public String words() {
        return words;
    }

    /** As a page says it of several. */
    public String many() {
        return many;
    }

    /** True where what it is called tells who somebody is: then it can be covered. */
    public boolean isPersonal() {
        return personal;
    }
}
