package org.margatetaskforce.place;

/** The kinds of area that a property's point is tested against. */
public enum AreaKind {
    /** An electoral ward of the district. */
    WARD,
    /** A lower-layer super output area of the census: some 1,500 people. */
    LSOA,
    /** A selective-licensing designation (Housing Act 2004 s.80). */
    DESIGNATION
}
