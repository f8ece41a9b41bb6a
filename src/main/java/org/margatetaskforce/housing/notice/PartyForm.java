package org.margatetaskforce.housing.notice;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.law.ServiceMethod;

/** Somebody whom a notice reaches: why, at which address, known from where; and how it is served on them, as it is. */
public class PartyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private Recipients.Role role = Recipients.Role.COPY;
    private @Nullable String holderReference;
    private @Nullable String name;
    private @Nullable String capacity;
    private @Nullable String because;
    private @Nullable String knownAddress;
    private @Nullable String knownSource;
    private @Nullable String address;
    private @Nullable String addressSource;
    private @Nullable String overrideReason;
    private boolean leftOut;
    private int position;
    private @Nullable LocalDate servedOn;
    private @Nullable ServiceMethod method;
    private @Nullable LocalDate sentOn;
    private @Nullable String proof;
    private @Nullable String coverReference;

    /** The address that the records have, which is used unless the officer says otherwise. */
    void knownAt(@Nullable String known, @Nullable String source) {
        knownAddress = known;
        knownSource = source;
        address = known;
        addressSource = source;
    }

    String name() {
        return Objects.requireNonNullElse(name, "");
    }

    String capacity() {
        return Objects.requireNonNullElse(capacity, "");
    }

    public Recipients.Role getRole() {
        return role;
    }

    public void setRole(Recipients.Role role) {
        this.role = role;
    }

    /** Is it one on whom it must be served? */
    public boolean isRequired() {
        return role == Recipients.Role.REQUIRED;
    }

    /** The person's or organisation's reference; null where an officer named them. */
    public @Nullable String getHolderReference() {
        return holderReference;
    }

    public void setHolderReference(@Nullable String holderReference) {
        this.holderReference = holderReference;
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

    public @Nullable String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because;
    }

    public @Nullable String getKnownAddress() {
        return knownAddress;
    }

    public @Nullable String getKnownSource() {
        return knownSource;
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

    /** Why the officer departs from the Act's rule, or from the address known. */
    public @Nullable String getOverrideReason() {
        return overrideReason;
    }

    public void setOverrideReason(@Nullable String overrideReason) {
        this.overrideReason = overrideReason;
    }

    /** Not served, by the officer's reasoned decision. */
    public boolean isLeftOut() {
        return leftOut;
    }

    public void setLeftOut(boolean leftOut) {
        this.leftOut = leftOut;
    }

    /** Their place in the notice. */
    public int getPosition() {
        return position;
    }

    public void setPosition(int position) {
        this.position = position;
    }

    /** When they are taken to be served; null where they are not yet. */
    public @Nullable LocalDate getServedOn() {
        return servedOn;
    }

    public void setServedOn(@Nullable LocalDate servedOn) {
        this.servedOn = servedOn;
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

    /** What is kept in proof: a certificate of posting, a photograph's reference. */
    public @Nullable String getProof() {
        return proof;
    }

    public void setProof(@Nullable String proof) {
        this.proof = proof;
    }

    /** The letter that their copy goes with; null until it is printed. */
    public @Nullable String getCoverReference() {
        return coverReference;
    }

    public void setCoverReference(@Nullable String coverReference) {
        this.coverReference = coverReference;
    }
}
