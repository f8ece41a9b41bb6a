package org.margatetaskforce.cases.meeting;

import java.time.LocalDate;

/**
 * The days before an Operational Management Group (partnership practice G.7): updates due, pack frozen, pack circulated;
 * seven, five and three working days before.
 */
public record PackDays(LocalDate updates, LocalDate freeze, LocalDate circulate) {}
