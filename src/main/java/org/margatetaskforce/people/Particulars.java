package org.margatetaskforce.people;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody is: what is asked when they are recorded, and put right as a whole (partnership practice B.1).
 *
 * @param communication how they wish to be spoken with: large print, text message
 */
public record Particulars(
        @Nullable String title,
        String givenNames,
        String familyName,
        @Nullable String knownAs,
        Birth birth,
        Sex sex,
        @Nullable String genderIdentity,
        @Nullable String firstLanguage,
        boolean interpreterNeeded,
        @Nullable String communication,
        @Nullable LocalDate diedOn)
        implements Serializable {

    /** What one must know at least. */
    public static Particulars of(String givenNames, String familyName, Birth birth, Sex sex) {
        return new Particulars(null, givenNames, familyName, null, birth, sex, null, null, false, null, null);
    }
}
