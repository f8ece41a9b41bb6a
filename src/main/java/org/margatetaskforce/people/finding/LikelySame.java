package org.margatetaskforce.people.finding;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom somebody who is about to be recorded is like (partnership practice B.1, BR-ID1, BR-ID3).
 *
 * @param candidates those whom the officer may see, the likeliest first
 * @param askInformationGovernance a likeness of which no more may be said than whom to ask
 */
public record LikelySame(List<Candidate> candidates, boolean askInformationGovernance) implements Serializable {

    /** Nobody like them. */
    public static final LikelySame NOBODY = new LikelySame(List.of(), false);

    /**
     * Somebody on record who may be the same.
     *
     * @param strong the family name by its sound with the very day of birth, or forename, family name and dwelling
     * @param reasons in words
     */
    public record Candidate(
            String reference,
            String name,
            @Nullable LocalDate born,
            boolean yearOnly,
            @Nullable String postcode,
            boolean strong,
            List<String> reasons)
            implements Serializable {

        /** The reasons in one line. */
        public String why() {
            return String.join(", ", reasons);
        }
    }

    /** True where the officer must say whether it is one of these before anybody is recorded. */
    public boolean isStrong() {
        return askInformationGovernance || candidates.stream().anyMatch(Candidate::strong);
    }

    /** True where there is anybody to look at, or to ask about. */
    public boolean isAnybody() {
        return askInformationGovernance || !candidates.isEmpty();
    }
}
