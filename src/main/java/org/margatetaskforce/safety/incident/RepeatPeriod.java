package org.margatetaskforce.safety.incident;

import java.time.LocalDate;
import java.util.List;

/**
 * The days within which one more incident at an address is a repeat: so many months that end with a day (partnership practice
 * I-10).
 *
 * @param from the first day of it
 * @param to the last
 */
public record RepeatPeriod(LocalDate from, LocalDate to) {

    private static final List<String> ORDINALS = List.of(
            "No", "First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Tenth");
    private static final List<String> NUMBERS = List.of(
            "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    /** The months that end with a day: six to 23 May begin on 24 November. */
    static RepeatPeriod endingWith(LocalDate day, int months) {
        return new RepeatPeriod(day.minusMonths(months).plusDays(1), day);
    }

    /** Which of them it is, to begin a sentence with: “Third”. */
    static String ordinal(int which) {
        if (which < ORDINALS.size()) {
            return ORDINALS.get(which);
        }
        int last = which % 10;
        boolean teen = which / 10 % 10 == 1;
        return which + (teen || last > 3 || last == 0 ? "th" : last == 1 ? "st" : last == 2 ? "nd" : "rd");
    }

    /** A small number in words: “six”. */
    static String inWords(int number) {
        return number < NUMBERS.size() ? NUMBERS.get(number) : Integer.toString(number);
    }
}
