package org.margatetaskforce.place;

import java.time.LocalDate;

/**
 * News: anti-social behaviour was reported at a door. Whoever answers for that door hears it; of what was reported, and by whom, it
 * says nothing.
 *
 * @param door the UPRN of the dwelling unit, or of the building where nobody said which
 * @param on the day on which it happened
 */
public record AntisocialBehaviourReported(Uprn door, LocalDate on) {}
