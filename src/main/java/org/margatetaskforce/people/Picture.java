package org.margatetaskforce.people;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs together on a day, where they live and what they are to one another, of those the officer may see: what a
 * genogram draws and its table tells. Who is hidden has no place in it.
 *
 * @param knownAt as it was believed at that instant; null as it is believed now
 */
public record Picture(
        LocalDate day, @Nullable Instant knownAt, List<Figure> figures, List<Line> lines, List<Group> groups)
        implements Serializable {

    /**
     * Somebody in the picture.
     *
     * @param role in the family; null of somebody who only lives with them
     * @param group in which of the groups they live; -1 where that is not known
     */
    public record Figure(
            String reference,
            String name,
            Birth birth,
            Sex sex,
            @Nullable LocalDate diedOn,
            @Nullable FamilyRole role,
            int group)
            implements Serializable {

        /** Not born yet on that day. */
        public boolean isUnbornOn(LocalDate day) {
            LocalDate born = birth.on();
            return birth.isUnborn() || born != null && born.isAfter(day);
        }

        /** Dead by that day. */
        public boolean isDeadOn(LocalDate day) {
            return diedOn != null && !diedOn.isAfter(day);
        }

        /** Full years on that day. */
        public OptionalInt ageOn(LocalDate day) {
            return birth.ageOn(day);
        }
    }

    /** What one is to another. */
    public record Line(String from, String to, RelationshipKind kind) implements Serializable {}

    /**
     * People who live together on that day.
     *
     * @param uprn null outside the gazetteer
     */
    public record Group(String address, @Nullable String uprn) implements Serializable {}

    /** Where somebody lives, in words. */
    public String homeOf(Figure figure) {
        return figure.group() < 0 ? "not recorded" : groups.get(figure.group()).address();
    }

    /** The name of somebody in the picture. */
    public String nameOf(String reference) {
        return figures.stream()
                .filter(figure -> figure.reference().equals(reference))
                .map(Figure::name)
                .findFirst()
                .orElse(reference);
    }
}
