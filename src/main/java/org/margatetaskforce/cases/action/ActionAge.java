package org.margatetaskforce.cases.action;

/** How long ago an action was made, as the board counts it. */
public enum ActionAge {
    TWO_WEEKS("Up to 14 days", 0, 14),
    SIX_WEEKS("15 to 42 days", 15, 42),
    QUARTER("43 to 90 days", 43, 90),
    OLDER("Over 90 days", 91, 100_000);

    private final String words;
    private final int from;
    private final int to;

    ActionAge(String words, int from, int to) {
        this.words = words;
        this.from = from;
        this.to = to;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    String condition() {
        return "(select identity.today()) - s.created_on between " + from + " and " + to;
    }

    /** The same as a column of its own. */
    static String column() {
        StringBuilder cases = new StringBuilder("case");
        for (ActionAge age : values()) {
            cases.append(" when ")
                    .append(age.condition())
                    .append(" then '")
                    .append(age.name())
                    .append('\'');
        }
        return cases.append(" end").toString();
    }
}
