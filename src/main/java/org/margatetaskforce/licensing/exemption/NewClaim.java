package org.margatetaskforce.licensing.exemption;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A claim that a house is exempt, as it is recorded. */
public class NewClaim implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable LocalDate claimedOn;
    private @Nullable String type;
    private @Nullable String name;
    private @Nullable String address;
    private @Nullable String capacity;
    private @Nullable String words;

    public @Nullable LocalDate getClaimedOn() {
        return claimedOn;
    }

    public void setClaimedOn(@Nullable LocalDate claimedOn) {
        this.claimedOn = claimedOn;
    }

    /** The code of the exemption that is claimed. */
    public @Nullable String getType() {
        return type;
    }

    public void setType(@Nullable String type) {
        this.type = type;
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

    /** What they say of the house. */
    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
