package org.margatetaskforce.housing.sanction;

/** How a prosecution or caution stands, or ended. */
public enum ProsecutionState {
    BEGUN("Begun"),
    CONVICTED("Convicted"),
    ACQUITTED("Acquitted"),
    DISCONTINUED("Discontinued"),
    CAUTIONED("Cautioned"),
    DECLINED("Caution declined");

    private final String words;

    ProsecutionState(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
