package org.margatetaskforce.licensing.designation;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What the Cabinet decided, as it is typed in. */
public class CabinetDecision implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate decidedOn;
    private @Nullable String minute;
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private @Nullable Integer areaPercent;
    private @Nullable Integer rentedPercent;

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getMinute() {
        return minute;
    }

    public void setMinute(@Nullable String minute) {
        this.minute = minute;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getTo() {
        return to;
    }

    public void setTo(@Nullable LocalDate to) {
        this.to = to;
    }

    public @Nullable Integer getAreaPercent() {
        return areaPercent;
    }

    public void setAreaPercent(@Nullable Integer areaPercent) {
        this.areaPercent = areaPercent;
    }

    public @Nullable Integer getRentedPercent() {
        return rentedPercent;
    }

    public void setRentedPercent(@Nullable Integer rentedPercent) {
        this.rentedPercent = rentedPercent;
    }
}
