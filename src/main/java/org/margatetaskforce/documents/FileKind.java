package org.margatetaskforce.documents;

/** What a file is that came in, and which class of the sharing agreement it has: who will see it. */
public enum FileKind {
    GAS_CERTIFICATE("Gas safety certificate", 2),
    ELECTRICAL_REPORT("Electrical report", 2),
    FIRE_ALARM_REPORT("Smoke or fire alarm report", 2),
    SAFETY_DECLARATION("Declaration of safety", 2),
    ENERGY_CERTIFICATE("Energy performance certificate", 2),
    FLOOR_PLAN("Floor plan", 2),
    TENANCY_AGREEMENT("Tenancy agreement or terms", 3),
    REFERENCES("References of an occupier", 3),
    MANAGEMENT_RECORD("Record of inspections or repairs", 3),
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
