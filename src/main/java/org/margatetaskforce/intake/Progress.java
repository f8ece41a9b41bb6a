package org.margatetaskforce.intake;

/** Is told how far the reading of a file is. */
@FunctionalInterface
public interface Progress {

    /** Nobody looks. */
    Progress UNSEEN = (step, steps) -> {};

    /** So many of so many steps are done. */
    void at(int step, int steps);
}
