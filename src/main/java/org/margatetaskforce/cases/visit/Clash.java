package org.margatetaskforce.cases.visit;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something that stands against going to a door on a day, told before the visit is booked.
 *
 * @param visit true of another visit that day; false of an instruction not to go
 * @param door where, in words
 * @param words when and of which agency, or what the instruction says
 * @param reference the other visit's, or the flag's
 */
public record Clash(boolean visit, @Nullable String door, String words, String reference) implements Serializable {}
