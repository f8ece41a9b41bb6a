package org.margatetaskforce.people;

/** How sure one is of a recorded fact (partnership practice B.1). */
public enum Confidence {
    CONFIRMED,
    PROBABLE,
    UNVERIFIED
}
