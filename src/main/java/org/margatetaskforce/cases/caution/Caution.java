package org.margatetaskforce.cases.caution;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A safety flag or a hold as it stands over a record.
 *
 * @param over the record it stands over
 * @param words what to do: "Go in pairs", "Hold: contact the social work manager"
 * @param advice how that is done
 * @param stops nobody goes before asking
 * @param state where a flag stands: PROPOSED, REVIEW_DUE …; empty of a hold
 * @param personName whom it is of, where the reader may see them
 * @param doorLine at which door, where the reader may see it
 */
public record Caution(
        String over,
        boolean hold,
        String reference,
        String words,
        String advice,
        boolean stops,
        String state,
        @Nullable String personReference,
        @Nullable String personName,
        @Nullable String doorLine)
        implements Serializable {

    /** The page of the flag or the hold. */
    public String address() {
        return (hold ? "/cases/view-hold.xhtml?reference=" : "/cases/view-safety-flag.xhtml?reference=") + reference;
    }

    /** What must be known of how sure it is; empty where nothing. */
    public String standing() {
        return switch (state.toUpperCase(Locale.UK)) {
            case "PROPOSED" -> "Not approved yet: follow it until it is decided. ";
            case "REVIEW_DUE" -> "Its review is late: follow it until it is decided. ";
            default -> "";
        };
    }
}
