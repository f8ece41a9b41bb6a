package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody who was told of the application, how and when. */
public final class NotifiedPerson implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String name;
    private @Nullable String address;
    private @Nullable String interest;
    private @Nullable LocalDate toldOn;
    private @Nullable String method;

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

    public @Nullable String getInterest() {
        return interest;
    }

    public void setInterest(@Nullable String interest) {
        this.interest = interest;
    }

    public @Nullable LocalDate getToldOn() {
        return toldOn;
    }

    public void setToldOn(@Nullable LocalDate toldOn) {
        this.toldOn = toldOn;
    }

    public @Nullable String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String method) {
        this.method = method;
    }
}
