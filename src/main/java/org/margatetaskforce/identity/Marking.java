package org.margatetaskforce.identity;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A protective marking of one of the two schemes (partnership practice F.4).
 *
 * @param name as it is printed
 * @param scheme GPMS until 1 April 2014, GSC since
 * @param height its place in one order of both, so that a bundle bears its highest
 * @param kept false of what belongs in no system of this kind and is refused at save
 * @param validTo its last day; null while it is given
 */
public record Marking(
        String name,
        String scheme,
        int height,
        boolean kept,
        LocalDate validFrom,
        @Nullable LocalDate validTo) implements Serializable {

    /** Whether it was given on a day; both its first and its last day count. */
    public boolean holdsOn(LocalDate day) {
        return holds(validFrom, validTo, day);
    }

    /** As a form offers it: what will be refused says so beforehand. */
    public String label() {
        return kept ? name : name + " (not kept here)";
    }

    static boolean holds(LocalDate from, @Nullable LocalDate to, LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
