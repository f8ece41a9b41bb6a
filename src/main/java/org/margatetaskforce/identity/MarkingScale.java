package org.margatetaskforce.identity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * The markings of both schemes and what each kind of record is born with, as the tables of reference hold them. Which scheme
 * applies is decided by the day of writing. Nothing here turns an old marking into a new one: a person does, at the next edit.
 */
public final class MarkingScale {

    /**
     * What a kind of record is born with.
     *
     * @param about {@code CASE FAMILY}, {@code CLASS 7}, {@code REFERRAL}
     */
    public record Default(
            String about,
            String marking,
            LocalDate validFrom,
            @Nullable LocalDate validTo) {}

    private final List<Marking> markings;
    private final List<Default> defaults;

    public MarkingScale(Collection<Marking> markings, Collection<Default> defaults) {
        this.markings = markings.stream()
                .sorted(Comparator.comparingInt(Marking::height))
                .toList();
        this.defaults = List.copyOf(defaults);
    }

    /** The scheme of a day, the lowest first, those that are refused among them. */
    public List<Marking> of(LocalDate day) {
        return markings.stream().filter(each -> each.holdsOn(day)).toList();
    }

    /** The highest marking that may be kept on a day: what a page full of personal data bears. */
    public String highestKept(LocalDate day) {
        return of(day).stream()
                .filter(Marking::kept)
                .reduce((lower, higher) -> higher)
                .map(Marking::name)
                .orElseThrow(() -> new IllegalStateException("no scheme of markings on " + day));
    }

    /**
     * The marking that somebody gives on a day.
     *
     * @throws RuleBroken where it is too high to be kept here, or none of that day's scheme
     */
    public String accepted(@Nullable String name, LocalDate day) {
        Marking given = of(day).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "identity.marking.unknown",
                        Objects.requireNonNullElse(name, ""),
                        String.join(
                                ", ",
                                of(day).stream()
                                        .filter(Marking::kept)
                                        .map(Marking::name)
                                        .toList())));
        if (!given.kept()) {
            throw new RuleBroken("identity.marking.too-high", given.name());
        }
        return given.name();
    }

    /** Whether what somebody chose is too high to be kept, in any form, for any time. */
    public boolean isTooHigh(@Nullable String name) {
        return markings.stream().anyMatch(each -> !each.kept() && each.name().equals(name));
    }

    /** Whether a record bears a marking of a scheme that is over: its next edit asks what it bears now. */
    public boolean isOld(String name, LocalDate day) {
        return of(day).stream().noneMatch(each -> each.name().equals(name));
    }

    /** What a case of a type is born with on a day. */
    public String ofCase(String type, LocalDate day) {
        return born("CASE " + type, day);
    }

    /** What a record of a class of the sharing agreement is born with on a day. */
    public String ofClass(int dataClass, LocalDate day) {
        return born("CLASS " + dataClass, day);
    }

    /** What a referral is born with on a day. */
    public String ofReferral(LocalDate day) {
        return born("REFERRAL", day);
    }

    private String born(String about, LocalDate day) {
        return defaults.stream()
                .filter(each -> each.about().equals(about) && Marking.holds(each.validFrom(), each.validTo(), day))
                .findFirst()
                .map(Default::marking)
                .orElseGet(() -> highestKept(day));
    }

    /** The highest of some markings: what a list or bundle of such records bears; "" of none. */
    public String highest(Collection<String> names) {
        return markings.stream()
                .filter(each -> names.contains(each.name()))
                .reduce((lower, higher) -> higher)
                .map(Marking::name)
                .orElse("");
    }

    /** True of a marking that says the loss would hurt: it stands out on the screen. */
    public boolean isSensitive(String name) {
        return markings.stream()
                .anyMatch(each -> each.name().equals(name)
                        && highestKept(each.validFrom()).equals(name));
    }
}
