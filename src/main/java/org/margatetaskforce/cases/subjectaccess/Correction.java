package org.margatetaskforce.cases.subjectaccess;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.Deadline;

/**
 * A person says that a record is wrong (Data Protection Act 1998 s.14; UK GDPR Art 16).
 *
 * @param register which register the record is of, in words
 * @param wrong what is wrong, as they say it
 * @param shouldSay what it should say
 * @param answer the agency's reason
 * @param statement the person's own words, which stand beside the record where it was not put right
 */
public record Correction(
        String reference,
        int version,
        int dataClass,
        String agencyCode,
        String agencyName,
        String source,
        String register,
        String record,
        String personReference,
        LocalDate saidOn,
        String wrong,
        String shouldSay,
        LocalDate decideBy,
        String decideWhy,
        CorrectionState state,
        @Nullable String answer,
        @Nullable String statement,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String recordedBy)
        implements Serializable {

    /** It waits for the agency. */
    public boolean isWaiting() {
        return state == CorrectionState.SAID;
    }

    /** By when it is answered. */
    public Deadline deadline() {
        return new Deadline("", decideBy, decideWhy, "");
    }

    /** What somebody says, as it is taken down. */
    public record Said(String person, String record, LocalDate on, String wrong, String shouldSay) {}
}
