package org.margatetaskforce.cases;

/** Whether the programme manager counts a case among the costliest (partnership practice B.2). */
public enum HighCost {
    YES("Yes"),
    NO("No");

    private final String words;

    HighCost(String words) {
        this.words = words;
    }

    /** As a form offers it. */
    public String words() {
        return words;
    }
}
