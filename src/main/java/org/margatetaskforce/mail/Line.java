package org.margatetaskforce.mail;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of a letter that lists records: which, and by when.
 *
 * @param reference what it is about
 * @param day the day it is due, null where there is none
 * @param late whether that day has passed
 */
public record Line(String reference, @Nullable LocalDate day, boolean late) {}
