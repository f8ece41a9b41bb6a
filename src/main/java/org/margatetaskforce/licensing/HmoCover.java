package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * On which days licences under Part 2 cover a house. A licence of the building covers every dwelling in it, a licence of a flat that
 * flat alone; a house is covered where each of its dwellings is. On such a day it is one to which Part 2 applies, unless it is shown
 * to be none, and needs no selective licence; on the day after the last of them it does (Housing Act 2004 ss.55 and 85(1)(a)).
 *
 * @param building the UPRN of the building
 * @param dwellings the UPRNs of the dwellings of the house; the building's own where it is one dwelling
 * @param licences of the building and of these dwellings, whenever they run
 */
public record HmoCover(String building, List<String> dwellings, List<HmoLicence> licences) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Nothing is known of a licence under Part 2. */
    static final HmoCover NONE = new HmoCover("", List.of(), List.of());

    /**
     * Days in a row.
     *
     * @param to the last of them
     */
    public record Span(LocalDate from, LocalDate to) {}

    /** Is the whole house covered on a day? */
    public boolean isWholeOn(LocalDate day) {
        return !dwellings.isEmpty()
                && dwellings.stream()
                        .allMatch(dwelling -> covering(dwelling, day).isPresent());
    }

    /** Is some of it covered on a day, and not the whole? */
    public boolean isPartOn(LocalDate day) {
        return !on(day).isEmpty() && !isWholeOn(day);
    }

    /** The licences in force on a day, for any of it. */
    public List<HmoLicence> on(LocalDate day) {
        return licences.stream().filter(licence -> licence.isOn(day)).toList();
    }

    /** The licences that run on some day of these. */
    public List<HmoLicence> during(LocalDate from, LocalDate to) {
        return licences.stream()
                .filter(licence ->
                        !licence.from().isAfter(to) && !licence.lastDay().isBefore(from))
                .toList();
    }

    /** The licence that covers a dwelling on a day, the last to end where there are several. */
    private Optional<HmoLicence> covering(String dwelling, LocalDate day) {
        return licences.stream()
                .filter(licence -> licence.isOn(day)
                        && (licence.uprn().equals(dwelling) || licence.uprn().equals(building)))
                .max(Comparator.comparing(HmoLicence::lastDay));
    }

    /** The first day, this one or later, on which the house is not covered: licences that follow each other without a gap are one cover. */
    public LocalDate firstDayWithout(LocalDate from) {
        LocalDate day = from;
        while (isWholeOn(day)) {
            LocalDate on = day;
            day = dwellings.stream()
                    .map(dwelling -> covering(dwelling, on).orElseThrow().lastDay())
                    .min(Comparator.naturalOrder())
                    .orElseThrow()
                    .plusDays(1);
        }
        return day;
    }

    /** The days of these on which the house is not covered. */
    public List<Span> without(LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        LocalDate first = firstDayWithout(from);
        while (!first.isAfter(to)) {
            LocalDate begun = first;
            LocalDate next = licences.stream()
                    .map(HmoLicence::from)
                    .filter(day -> day.isAfter(begun) && isWholeOn(day))
                    .min(Comparator.naturalOrder())
                    .orElse(to.plusDays(1));
            spans.add(new Span(first, next.isAfter(to) ? to : next.minusDays(1)));
            first = firstDayWithout(next);
        }
        return spans;
    }

    /** The references of the licences in force on a day, where they cover the whole house; empty where they do not. */
    public String referencesOn(LocalDate day) {
        return isWholeOn(day) ? on(day).stream().map(HmoLicence::reference).collect(Collectors.joining(", ")) : "";
    }

    /** What covers the house on a day, and from when nothing does, in sentences; empty where nothing does that day. */
    public String words(LocalDate day) {
        List<HmoLicence> there = on(day);
        if (there.isEmpty()) {
            return "";
        }
        String which = there.stream().map(HmoLicence::words).collect(Collectors.joining("; "));
        return isWholeOn(day)
                ? which + ". From " + Days.words(firstDayWithout(day)) + " no HMO licence of it is on record."
                : which + ": of a part of this house only, so that the whole is not covered.";
    }
}
