package org.margatetaskforce.housing.hhsrs;

import java.util.List;

/**
 * What came of a file of hazards: each row that cannot be taken in, with its reason; where there is one, nothing was.
 *
 * @param taken how many were taken in
 * @param faults by their row in the file, the first being 1
 * @param flags what was taken in otherwise than it stood: a raw number to the point of its range
 */
public record HazardImport(int taken, List<Line> faults, List<Line> flags) {

    /** Something about a row: a key of the messages, and what its sentence needs. */
    public record Line(int row, String key, List<Object> details) {}

    public HazardImport {
        faults = List.copyOf(faults);
        flags = List.copyOf(flags);
    }

    /** Was it refused as a whole? */
    public boolean isRefused() {
        return !faults.isEmpty();
    }
}
