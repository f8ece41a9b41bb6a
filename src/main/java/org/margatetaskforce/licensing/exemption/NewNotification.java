package org.margatetaskforce.licensing.exemption;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A notification under section 86 as it is recorded, or the request of personal representatives under section 91(9). */
public class NewNotification implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate notifiedOn;
    private @Nullable String name;
    private @Nullable String address;
    private @Nullable String capacity;
    private @Nullable String steps;
    private @Nullable String exceptional;
    private @Nullable String someoneElse;

    public @Nullable LocalDate getNotifiedOn() {
        return notifiedOn;
    }

    public void setNotifiedOn(@Nullable LocalDate notifiedOn) {
        this.notifiedOn = notifiedOn;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable String capacity) {
        this.capacity = capacity;
    }

    /** The particular steps with a view to securing that the house is no longer required to be licensed. */
    public @Nullable String getSteps() {
        return steps;
    }

    public void setSteps(@Nullable String steps) {
        this.steps = steps;
    }

    /** The exceptional circumstances said to justify a second notice. */
    public @Nullable String getExceptional() {
        return exceptional;
    }

    public void setExceptional(@Nullable String exceptional) {
        this.exceptional = exceptional;
    }

    /** How it is known that somebody else has come to control or manage the house since an earlier notice. */
    public @Nullable String getSomeoneElse() {
        return someoneElse;
    }

    public void setSomeoneElse(@Nullable String someoneElse) {
        this.someoneElse = someoneElse;
    }
}
