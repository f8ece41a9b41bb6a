package org.margatetaskforce.housing.sanction;

import java.io.Serializable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.ServiceMethod;

/** How one recipient of a paper is served: at which address, known from where, by which method, sent when. */
public class ServedForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String capacity;
    private String address;
    private String addressSource;
    private @Nullable ServiceMethod method;
    private @Nullable LocalDate sentOn;

    /** A recipient as the records know them. */
    public ServedForm(String name, String capacity, String address, String addressSource, LocalDate today) {
        this.name = name;
        this.capacity = capacity;
        this.address = address;
        this.addressSource = addressSource;
        sentOn = today;
    }

    public String getName() {
        return name;
    }

    public String getCapacity() {
        return capacity;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address.strip();
    }

    public String getAddressSource() {
        return addressSource;
    }

    public void setAddressSource(@Nullable String addressSource) {
        this.addressSource = addressSource == null ? "" : addressSource.strip();
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
