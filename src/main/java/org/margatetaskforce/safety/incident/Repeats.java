package org.margatetaskforce.safety.incident;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How many incidents there were at an address within the months that count as repeats, of those the one who asks may see.
 *
 * @param uprn the address that was asked about
 * @param house the house it is in, or is
 * @param from the first day that counts
 * @param to the last
 * @param months how many months these are
 * @param shownFrom from how many on a page says so
 * @param atDoor at this address itself; for a house that is asked about, in all of it
 * @param inHouse in the whole house
 * @param latestOn the day of the latest; null where there is none
 */
public record Repeats(
        String uprn,
        String house,
        LocalDate from,
        LocalDate to,
        int months,
        int shownFrom,
        int atDoor,
        int inHouse,
        @Nullable LocalDate latestOn)
        implements Serializable {

    /** True where a page says it. */
    public boolean isShown() {
        return inHouse >= shownFrom;
    }

    /** True where the house has had more than the door. */
    public boolean isMoreInHouse() {
        return inHouse > atDoor;
    }

    /** Of a page about the address: “Three incidents here in six months”. */
    public String words() {
        String number = RepeatPeriod.inWords(atDoor);
        return Character.toUpperCase(number.charAt(0)) + number.substring(1)
                + (atDoor == 1 ? " incident here in " : " incidents here in ") + RepeatPeriod.inWords(months)
                + " months";
    }

    /** Of a page about the latest of them: “Third incident here in six months”. */
    public String which() {
        return RepeatPeriod.ordinal(atDoor) + " incident here in " + RepeatPeriod.inWords(months) + " months";
    }

    /** The same where one more is about to be recorded. */
    public Repeats andOneMore() {
        return new Repeats(uprn, house, from, to, months, shownFrom, atDoor + 1, inHouse + 1, latestOn);
    }

    /** Of the house, where more was there than at the door: “5 in the whole house”. */
    public String houseWords() {
        return inHouse + " in the whole house";
    }
}
