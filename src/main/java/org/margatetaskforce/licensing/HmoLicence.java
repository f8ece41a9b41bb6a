package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A licence under Part 2 of the Housing Act 2004, of a building or of one dwelling in it.
 *
 * @param reference under which it is read here
 * @param number under which its register knows it
 * @param register whose register it stands in
 * @param uprn of what it is for: the building, or the one dwelling
 * @param lastDay its last day; where its register had it no more before that, the day before it was missed
 */
public record HmoLicence(
        String reference, String number, String register, String uprn, LocalDate from, LocalDate lastDay)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Is it in force on a day? */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(lastDay);
    }

    /** What it is called in the middle of a sentence. */
    public String words() {
        return "HMO licence " + number + " (register of " + register + "), from " + Days.words(from) + " to "
                + Days.words(lastDay);
    }
}
