package org.margatetaskforce.place;

import java.time.LocalDate;
import java.util.List;

/**
 * What a register can say of an area beside the rest of the town, in figures and never of a person. Each register answers for itself;
 * who asks knows none of them.
 */
public interface AreaEvidence {

    /** What a figure speaks to. */
    enum Topic {
        HOMES,
        RENTED,
        TURNOVER,
        NOBODY,
        INCIDENTS,
        DEPRIVATION,
        CONDITIONS
    }

    /**
     * Which properties are meant, and until when.
     *
     * @param properties the UPRNs of those inside, with a comma between them
     * @param until the last day that counts
     */
    record Edge(String properties, LocalDate until) {}

    /**
     * A figure as it may be shown.
     *
     * @param inside the area
     * @param outside the rest of the gazetteer
     * @param source the register and the days that it was counted over
     */
    record Finding(Topic topic, String heading, String inside, String outside, String source) {}

    /** What this register can say. */
    List<Finding> of(Edge edge);
}
