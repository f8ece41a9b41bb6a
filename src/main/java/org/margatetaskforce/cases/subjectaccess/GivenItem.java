package org.margatetaskforce.cases.subjectaccess;

import java.io.Serializable;
import java.time.LocalDate;

/** A record as an agency gives it: with the passages already taken out, and no word of that. */
public record GivenItem(LocalDate on, String agencyName, String heading, String body) implements Serializable {}
