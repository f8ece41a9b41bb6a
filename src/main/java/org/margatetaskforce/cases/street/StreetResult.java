package org.margatetaskforce.cases.street;

import java.time.LocalDate;
import java.util.List;
import org.margatetaskforce.law.Figure;

/**
 * What came of a street week.
 *
 * @param doors how many doors, those struck out not counted
 * @param consented at how many the household agreed to the survey
 * @param days calls by day
 * @param officers calls by officer
 * @param exact the reader may read what was said: the needs are shown as they are
 * @param least a number of needs or hazards below this one is not shown to whoever may not read the rows
 */
public record StreetResult(
        int doors,
        int reached,
        int refused,
        int noReply,
        int vacant,
        int open,
        int struckOut,
        int consented,
        int again,
        List<Calls> days,
        List<Calls> officers,
        List<Counted> needs,
        List<Counted> hazards,
        boolean exact,
        int least) {

    /** How many calls came to what, of one day or one officer. */
    public record Calls(String of, int answered, int refused, int noReply, int vacant) {

        /** The day they are of, where they are counted by day. */
        public LocalDate day() {
            return LocalDate.parse(of);
        }

        /** All of them. */
        public int all() {
            return answered + refused + noReply + vacant;
        }
    }

    /** At how many doors something was named or seen. */
    public record Counted(String words, Figure doors) {}

    /** The share of the doors at which somebody was met, in per cent. */
    public int reachedInPerCent() {
        return doors == 0 ? 0 : Math.round(reached * 100f / doors);
    }
}
