package org.margatetaskforce.cases.note;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A note as it was typed.
 *
 * @param dataClass who will see it (F.3)
 * @param marking its protective marking (F.4)
 * @param occurredAt when what it tells of happened, in London
 * @param childSeen whether a child was seen; null where none was to be
 * @param seenAlone whether alone
 * @param childReason why a child was not seen, or not alone
 * @param persons references of those whom it concerns
 */
public record NoteForm(
        NoteType type,
        NoteNature nature,
        int dataClass,
        String marking,
        String body,
        LocalDateTime occurredAt,
        @Nullable Boolean childSeen,
        @Nullable Boolean seenAlone,
        String childReason,
        List<String> persons) {

    public NoteForm {
        persons = List.copyOf(persons);
    }
}
