package org.margatetaskforce.proof;

/** What the proof's officers are to the case of a record, and who wrote it. Each relation has a house and a case of its own. */
enum Relation {
    /** On the case, and of the agency that wrote it. */
    MEMBER(true, true, 'a'),
    /** On the case, and of another agency than the one that wrote it. */
    MEMBER_OF_ANOTHER(true, false, 'b'),
    /** Of the agency that wrote it, and not on the case. */
    SAME_AGENCY(false, true, 'c'),
    /** Neither. */
    STRANGER(false, false, 'd'),
    /** On the case and of the agency, and excluded from the case: deny wins. */
    EXCLUDED(true, true, 'e'),
    /** Neither, with the glass broken over the case. */
    GLASS_BROKEN(false, false, 'f');

    final boolean onTheCase;
    final boolean ofTheAgency;
    final char mark;

    Relation(boolean onTheCase, boolean ofTheAgency, char mark) {
        this.onTheCase = onTheCase;
        this.ofTheAgency = ofTheAgency;
        this.mark = mark;
    }

    boolean isDenied() {
        return this == EXCLUDED;
    }

    /** Which door of the proof's street is this relation's: 1 to 6. */
    int door() {
        return ordinal() + 1;
    }

    /** The agency that wrote what the relation is to. */
    String author() {
        return ofTheAgency ? ProofTown.AGENCY : ProofTown.OTHER_AGENCY;
    }
}
