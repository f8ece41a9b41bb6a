package org.margatetaskforce.licensing;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.ServiceMethod;

/** How one recipient of a notice is served: at which address, known from where, by which method, sent when. */
public class RecipientForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String key;
    private @Nullable String name;
    private @Nullable String capacity;
    private @Nullable String address;
    private @Nullable String addressSource;
    private @Nullable ServiceMethod method;
    private @Nullable LocalDate sentOn;

    public @Nullable String getKey() {
        return key;
    }

    public void setKey(@Nullable String key) {
        this.key = key;
    }

    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    public @Nullable String getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable String capacity) {
        this.capacity = capacity;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getAddressSource() {
        return addressSource;
    }

    public void setAddressSource(@Nullable String addressSource) {
        this.addressSource = addressSource;
    }

    public @Nullable ServiceMethod getMethod() {
        return method;
    }

    public void setMethod(@Nullable ServiceMethod method) {
        this.method = method;
    }

    public @Nullable LocalDate getSentOn() {
        return sentOn;
    }

    public void setSentOn(@Nullable LocalDate sentOn) {
        this.sentOn = sentOn;
    }
}
