package org.margatetaskforce.cases.hold;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Record;
import org.margatetaskforce.base.RuleBroken;

/** Why an address is held, and when that was decided: another row than the hold, of another class, for few. */
@Entity
@Table(schema = "cases", name = "hold_reason")
public class HoldReason extends Record {

    /** The fewest letters that say why. */
    public static final int SHORTEST = 20;

    static final int LONGEST = 2000;

    @Column(name = "hold_id", nullable = false, updatable = false)
    private @Nullable Long holdId;

    @Column(name = "data_class", nullable = false, updatable = false)
    private short dataClass;

    @Column(name = "decided_on", nullable = false, updatable = false)
    private LocalDate decidedOn = LocalDate.EPOCH;

    @Column(nullable = false, updatable = false)
    private String because = "";

    protected HoldReason() {}

    HoldReason(NewHold given, LocalDate today) {
        if (given.decidedOn().isAfter(today)) {
            throw new RuleBroken("cases.hold.decided-to-come", given.decidedOn());
        }
        String why = given.because().strip();
        if (why.length() < SHORTEST || why.length() > LONGEST) {
            throw new RuleBroken("cases.hold.because", SHORTEST, LONGEST);
        }
        dataClass = (short) given.kind().reasonClass();
        decidedOn = given.decidedOn();
        because = why;
    }

    void of(@Nullable Long hold) {
        this.holdId = hold;
    }

    public int getDataClass() {
        return dataClass;
    }

    /** The day of the strategy discussion, or on which the closure was authorised or listed. */
    public LocalDate getDecidedOn() {
        return decidedOn;
    }

    public String getBecause() {
        return because;
    }
}
