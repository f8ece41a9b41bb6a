package org.margatetaskforce.licensing.unlicensed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * On which days a home was let without a licence, and on which of these that was no offence (Housing Act 2004 ss.85 and 95). First and
 * last day are counted both. A day on which something stood for a part of it is left out whole: what is in doubt is not charged.
 */
public final class OffenceDays {

    private final List<Stretch> stretches;

    private OffenceDays(List<Stretch> stretches) {
        this.stretches = List.copyOf(stretches);
    }

    /**
     * Days on which having no licence was no offence.
     *
     * @param to the last of them; null where it stands still
     * @param why in words, with the provision
     */
    public record Cover(LocalDate from, @Nullable LocalDate to, String why) {

        boolean isOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /**
     * Days on end of which the same is true.
     *
     * @param why they are left out; empty where they are days of the offence
     */
    public record Stretch(LocalDate from, LocalDate to, List<String> why) {

        /** Are they days of the offence? */
        public boolean isOffence() {
            return why.isEmpty();
        }

        /** Are they days of the offence, and if not, why. */
        public String words() {
            return isOffence() ? "Yes" : "No: " + String.join("; ", why);
        }

        /** How many they are, the first and the last among them. */
        public long days() {
            return to.toEpochDay() - from.toEpochDay() + 1;
        }
    }

    /** The days from the first to the last, divided where something begins or ends that makes a difference. */
    public static OffenceDays reckon(LocalDate first, LocalDate last, List<Cover> covers) {
        TreeSet<LocalDate> begins = new TreeSet<>();
        begins.add(first);
        for (Cover cover : covers) {
            begins.add(cover.from());
            LocalDate to = cover.to();
            if (to != null) {
                begins.add(to.plusDays(1));
            }
        }
        List<Stretch> found = new ArrayList<>();
        for (LocalDate from : begins.subSet(first, true, last, true)) {
            LocalDate next = begins.higher(from);
            LocalDate to = next == null || next.isAfter(last) ? last : next.minusDays(1);
            List<String> why = covers.stream()
                    .filter(cover -> cover.isOn(from))
                    .map(Cover::why)
                    .distinct()
                    .sorted()
                    .toList();
            Stretch before = found.isEmpty() ? null : found.get(found.size() - 1);
            if (before != null && before.why().equals(why)) {
                found.set(found.size() - 1, new Stretch(before.from(), to, why));
            } else {
                found.add(new Stretch(from, to, why));
            }
        }
        return new OffenceDays(found);
    }

    /** Every day from the first to the last, in order. */
    public List<Stretch> stretches() {
        return stretches;
    }

    /** Those that are days of the offence, in order. */
    public List<Stretch> ofTheOffence() {
        return stretches.stream().filter(Stretch::isOffence).toList();
    }

    /** How many days the offence lasted. */
    public long count() {
        return ofTheOffence().stream().mapToLong(Stretch::days).sum();
    }
}
