package org.margatetaskforce.cases.disposal;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One record of a disposal. What stands here stays when the record is gone, and tells of nobody.
 *
 * @param state WAITING, DONE or STOPPED
 * @param reckoned how its last day was reckoned, without a birth
 * @param stoppedBy what stopped it; null where nothing did
 * @param certificate such as {@code CD-2011-00001}; null until it is done
 * @param counts of what is done: how many rows of each register went
 */
public record DisposalItem(
        String reference,
        boolean isCase,
        String kind,
        LocalDate openedOn,
        LocalDate endedOn,
        LocalDate keptUntil,
        String reckoned,
        String state,
        @Nullable String stoppedBy,
        @Nullable String certificate,
        @Nullable Instant doneAt,
        @Nullable String digest,
        List<Retentions.Count> counts,
        String disposal)
        implements Serializable {

    /** How it stands, in words. */
    public String standing() {
        return switch (state) {
            case "DONE" -> "gone";
            case "STOPPED" -> "stays";
            default -> "there";
        };
    }

    /** The kind of status it is shown as. */
    public String standingKind() {
        return state.equals("STOPPED") ? "danger" : state.equals("DONE") ? "done" : "neutral";
    }

    /** How many rows went. */
    public long rows() {
        return counts.stream().mapToLong(Retentions.Count::number).sum();
    }
}
