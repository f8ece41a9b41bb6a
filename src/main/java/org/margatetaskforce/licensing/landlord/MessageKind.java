package org.margatetaskforce.licensing.landlord;

/** What a landlord writes about. */
public enum MessageKind {
    MESSAGE("A question or an answer"),
    MANAGER_CHANGED("Somebody else manages the home"),
    ADDRESS_CHANGED("An address has changed"),
    SOLD("The home is sold"),
    HANDED_IN("Handed in by an agent");

    private final String words;

    MessageKind(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
