package org.margatetaskforce.cases.access;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody sees a part of a record (partnership practice F.3).
 *
 * @param words what the record is called: a case, a person
 * @param rule which rule: FULL, MEMBER, GRANTED, GLASS, TOLD, OWN, ALLOWED, AGENCY or CASES
 * @param detail the post, the ground of the membership or the reference of the grant
 * @param basis the legal grounds on which the reader's agency and the author's share it, where they are recorded
 * @param inFull the posts that see all such records
 * @param onTheCase the posts that see them as members of the case
 */
public record Reason(
        String words,
        String part,
        int dataClass,
        String className,
        String rule,
        @Nullable String detail,
        @Nullable LocalDate since,
        @Nullable Instant until,
        @Nullable String agencyName,
        @Nullable String caseReference,
        @Nullable String basis,
        @Nullable String inFull,
        @Nullable String onTheCase) {

    /** The rule, as a sentence. */
    public String sentence() {
        return switch (rule) {
            case "FULL" -> "Your post sees all records of this class" + (detail == null ? "." : ": " + detail + ".");
            case "MEMBER" -> "You are on the team of the case" + (detail == null ? "." : ": " + detail + ".");
            case "GRANTED" -> "You asked for it and it was granted: " + detail + ".";
            case "GLASS" -> "You opened it by break-glass: " + detail + ". To read alone.";
            case "TOLD" -> "Everybody who may go there is told what to do, and not why.";
            case "OWN" -> "You recorded it.";
            case "ALLOWED" -> "You are one of those named for this protected record.";
            case "AGENCY" -> "Your own agency recorded it.";
            default -> "It belongs to one of your cases, or to a person or a place of one.";
        };
    }
}
