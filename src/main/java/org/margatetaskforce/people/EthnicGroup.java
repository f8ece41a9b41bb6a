package org.margatetaskforce.people;

/**
 * The sixteen ethnic groups of the census of 2001 for England and Wales, and "not stated": the 16+1 codes that the police, the
 * health service and schools exchanged in 2011 (partnership practice B.1).
 */
public enum EthnicGroup {
    WHITE_BRITISH("White: British"),
    WHITE_IRISH("White: Irish"),
    WHITE_OTHER("White: any other background"),
    MIXED_WHITE_CARIBBEAN("Mixed: White and Black Caribbean"),
    MIXED_WHITE_AFRICAN("Mixed: White and Black African"),
    MIXED_WHITE_ASIAN("Mixed: White and Asian"),
    MIXED_OTHER("Mixed: any other background"),
    ASIAN_INDIAN("Asian or Asian British: Indian"),
    ASIAN_PAKISTANI("Asian or Asian British: Pakistani"),
    ASIAN_BANGLADESHI("Asian or Asian British: Bangladeshi"),
    ASIAN_OTHER("Asian or Asian British: any other background"),
    BLACK_CARIBBEAN("Black or Black British: Caribbean"),
    BLACK_AFRICAN("Black or Black British: African"),
    BLACK_OTHER("Black or Black British: any other background"),
    CHINESE("Chinese"),
    OTHER("any other ethnic group"),
    NOT_STATED("not stated");

    private final String words;

    EthnicGroup(String words) {
        this.words = words;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }
}
