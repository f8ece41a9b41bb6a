package org.margatetaskforce.housing.inspection;

/** On which ground a justice may give a warrant to enter (Housing Act 2004 s.240(3)). */
public enum WarrantGround {
    REFUSED(
            "Admission was sought and refused",
            "Admission to the premises has been sought and refused (section 240(3)(a))."),
    UNOCCUPIED(
            "The dwelling is unoccupied, and waiting would defeat the purpose",
            "The premises are unoccupied and it might defeat the purpose of the entry to await the return of the occupier"
                    + " (section 240(3)(b))."),
    DEFEATS_PURPOSE(
            "Asking for admission would defeat the purpose",
            "An application for admission to the premises would defeat the purpose of the entry (section 240(3)(c)).");

    private final String words;
    private final String sworn;

    WarrantGround(String words, String sworn) {
        this.words = words;
        this.sworn = sworn;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** As the information says it. */
    String sworn() {
        return sworn;
    }
}
