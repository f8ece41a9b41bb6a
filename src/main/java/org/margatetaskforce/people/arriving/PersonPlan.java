package org.margatetaskforce.people.arriving;

import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.place.Uprn;

/** What becomes of one line about a person: found out for the whole file first, then done line by line. */
final class PersonPlan {

    /** What becomes of the home that a line says. */
    enum Home {
        NONE,
        MOVE_IN,
        LIVED_THERE,
        END,
        CORRECT,
        /** It is on record already, by another way: only the agency's number is kept. */
        ATTACH
    }

    final int number;
    final PersonRow said;

    private Outcome outcome = Outcome.NEW;
    private @Nullable String reason;
    private Object[] details = {};

    /** Who it is on record; null of somebody new. */
    @Nullable
    String person;

    /** An earlier line of the same person in this file. */
    @Nullable
    PersonPlan earlier;

    /** Known, and not to be touched: the one who takes the file in may not see it, or it waits already. */
    boolean isUnseen;

    private boolean kept;

    /** Whether the agency's number for the person is to be kept, or what it says of them anew. */
    boolean keepsPerson;

    /** Whether what is recorded of the person is put right. */
    boolean changesPerson;

    @Nullable
    Uprn door;

    Home home = Home.NONE;

    @Nullable
    String residency;

    PersonPlan(PersonRow said) {
        this.number = said.row().number();
        this.said = said;
    }

    boolean isOpen() {
        return outcome != Outcome.REFUSED && outcome != Outcome.WAITING;
    }

    /** The line waits and is kept meanwhile. */
    void keep() {
        kept = true;
    }

    boolean isKept() {
        return kept && outcome == Outcome.WAITING;
    }

    Outcome outcome() {
        return outcome;
    }

    void becomes(Outcome what) {
        outcome = what;
    }

    void becomes(Outcome what, String why, Object... whatItNeeds) {
        outcome = what;
        remark(why, whatItNeeds);
    }

    /** Something to be told of a line that goes in; the first is told. */
    void remark(String why, Object... whatItNeeds) {
        if (reason == null || outcome == Outcome.REFUSED || outcome == Outcome.WAITING) {
            reason = why;
            details = whatItNeeds;
        }
    }

    void refuse(RuleBroken rule) {
        becomes(Outcome.REFUSED, rule.key(), rule.details().toArray());
    }

    /** The person the line is about: their own, or an earlier line's. */
    @Nullable
    String who() {
        return person == null && earlier != null ? earlier.who() : person;
    }

    ImportLine line() {
        String record = who();
        return new ImportLine(
                number,
                record == null || outcome == Outcome.REFUSED || outcome == Outcome.WAITING ? "" : record,
                outcome,
                reason,
                ImportLine.texts(details));
    }
}
