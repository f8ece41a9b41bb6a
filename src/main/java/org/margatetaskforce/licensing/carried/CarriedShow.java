package org.margatetaskforce.licensing.carried;

/** Which licences of another register a list shows. */
public enum CarriedShow {
    WAITING("Home to be decided"),
    IN_FORCE("In force"),
    ENDING("In force, ending within 90 days"),
    ENDED("Ended"),
    GONE_EARLY("Gone before their last day"),
    NO_HOME("No home of the gazetteer");

    private final String words;

    CarriedShow(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Its condition on {@code licensing.carried_licence c}. */
    String condition() {
        String there = "c.gone_on is null and c.commenced_on <= identity.today() and c.ends_on >= identity.today()";
        return switch (this) {
            case WAITING -> "c.door = 'WAITS' and c.gone_on is null";
            case IN_FORCE -> there;
            case ENDING -> there + " and c.ends_on <= identity.today() + 90";
            case ENDED -> "c.ends_on < identity.today() and (c.gone_on is null or c.gone_on > c.ends_on)";
            case GONE_EARLY -> "c.gone_on <= c.ends_on";
            case NO_HOME -> "c.door = 'NONE'";
        };
    }
}
