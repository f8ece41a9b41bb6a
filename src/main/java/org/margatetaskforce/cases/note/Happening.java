package org.margatetaskforce.cases.note;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a chronology: what happened when, and when it was recorded by whom.
 *
 * @param kind EVENT, MOVE, or a note's type
 * @param reference the note's, or what the event is about; null where neither
 * @param caseReference the case it stands on; null of a move
 * @param nature of a note: FACT, OPINION, THIRD_PARTY
 * @param addendumTo the note that it adds to
 * @param unread newer than the reader's last look, and somebody else's
 * @param marking of a note; null of what bears its case's
 */
public record Happening(
        String kind,
        Instant occurredAt,
        Instant recordedAt,
        String who,
        String agencyCode,
        String heading,
        String body,
        @Nullable String reference,
        @Nullable String caseReference,
        @Nullable String nature,
        @Nullable String addendumTo,
        int dataClass,
        boolean edited,
        boolean inError,
        boolean unread,
        @Nullable String marking)
        implements Serializable {

    /** True of what an officer wrote, false of what the case's own route or a move tells. */
    public boolean isNote() {
        return nature != null;
    }

    /** What kind it is, in words. */
    public String kindWords() {
        return switch (kind) {
            case "EVENT" -> "Event";
            case "MOVE" -> "Move";
            default -> NoteType.valueOf(kind).words();
        };
    }

    /** A note's nature in a word. */
    public String natureWords() {
        return nature == null ? "" : NoteNature.valueOf(nature).label();
    }

    /** Whether only the authoring agency's members see it. */
    public boolean isAgencyOnly() {
        return dataClass == 7;
    }
}
