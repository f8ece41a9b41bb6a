package org.margatetaskforce.licensing.unlicensed;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Service;

/**
 * What goes into an evidence pack, as it stands when it is read: the page shows it, and what the page showed is printed.
 *
 * @param first the first day on which the home was found let within the designation
 * @param last the last such day, or today where it is let still
 * @param lacking what is missing before it would stand
 */
public record EvidencePack(
        LocalDate first,
        LocalDate last,
        OffenceDays days,
        List<Fact> designation,
        List<Fact> frozen,
        LocalDate frozenOn,
        String frozenBy,
        List<Person> persons,
        List<Fact> searched,
        List<Exhibit> exhibits,
        List<Service> served,
        List<Witness> witnesses,
        List<Limit> limits,
        List<String> routes,
        List<Lacking> lacking) {

    /** A thing and what is to be said of it. */
    public record Fact(String heading, String words) {}

    /** Who is on record as controlling or managing the home, and where that is from. */
    public record Person(String name, String capacity, LocalDate since, String source) {}

    /**
     * A piece of evidence.
     *
     * @param number with the initials of who makes the pack: {@code PS/3}
     * @param by the user name of who produces it
     * @param document the letter that is bound in; null where it is no document
     */
    public record Exhibit(
            String number,
            String heading,
            String words,
            LocalDate on,
            String by,
            @Nullable Document document) {

        /** By what it is known from one reading to the next: its number, and what it is. */
        public String key() {
            return number + ' ' + heading + ' ' + on + ' ' + words;
        }
    }

    /**
     * An officer who can give evidence.
     *
     * @param officer their name
     */
    public record Witness(String officer, String post, String speaksOf) {}

    /**
     * Until when an information may be laid.
     *
     * @param days of the offence, on end
     * @param first the last day for one about the first of them
     * @param last the last day for one about the last of them
     */
    public record Limit(String days, LocalDate first, LocalDate last) {}

    /**
     * What is missing.
     *
     * @param page on which it is put right; empty where there is none
     * @param act what is done there, as a link
     */
    public record Lacking(String words, String page, String act) {}
}
