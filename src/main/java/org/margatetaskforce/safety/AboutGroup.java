package org.margatetaskforce.safety;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.people.Told;

/**
 * What is known of a group of people who run together.
 *
 * @param name what it is called: a place or a habit, never a person's name
 * @param binds what they have in common
 * @param since the first day it is known of
 * @param offences whether it is offences that they are known by: class D13 instead of D10
 * @param inCase the reference of the case that works with it; null where none does
 */
public record AboutGroup(
        String name,
        String binds,
        LocalDate since,
        boolean offences,
        @Nullable String inCase,
        Told told) implements Serializable {}
