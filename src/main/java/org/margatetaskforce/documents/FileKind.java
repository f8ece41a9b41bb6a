package org.margatetaskforce.documents;

/** What a file is that came in, and which class of the sharing agreement it has: who will see it. */
public enum FileKind {
    GAS_CERTIFICATE("Gas safety certificate", 2),
    ELECTRICAL_REPORT("Electrical report", 2),
    FLOOR_PLAN("Floor plan", 2),
    TENANCY_AGREEMENT("Tenancy agreement or terms", 3),
    IDENTITY("Proof of identity or ownership", 3),
    LETTER("Letter", 3),
    OTHER("Something else", 3),
    /** Taken at a property, made small and without what a telephone writes into it. */
    INSPECTION_PHOTOGRAPH("Photograph of an inspection", 2);

    private final String words;
    private final int dataClass;

    FileKind(String words, int dataClass) {
        this.words = words;
        this.dataClass = dataClass;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Its class, 1 to 25. */
    int dataClass() {
        return dataClass;
    }
}
