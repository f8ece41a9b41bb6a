package org.margatetaskforce.housing.notice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementCase;

/** Somebody whom a notice reaches, with the reason, and how far it has (Sch 1, Sch 2). */
@Entity
@Table(schema = "housing", name = "notice_party")
public class NoticeParty extends NoticeRow {

    @Column(nullable = false)
    private short position;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false)
    private Recipients.Role role = Recipients.Role.COPY;

    @Column(name = "holder_reference", updatable = false)
    private @Nullable String holderReference;

    @Column(nullable = false)
    private String name = "";

    @Column(nullable = false)
    private String capacity = "";

    @Column(nullable = false)
    private String because = "";

    private @Nullable String address;

    @Column(name = "address_source")
    private @Nullable String addressSource;

    @Column(name = "override_reason")
    private @Nullable String overrideReason;

    @Column(name = "left_out", nullable = false)
    private boolean leftOut;

    @Column(name = "service_reference")
    private @Nullable String serviceReference;

    @Column(name = "served_on")
    private @Nullable LocalDate servedOn;

    @Column(name = "cover_reference")
    private @Nullable String coverReference;

    protected NoticeParty() {}

    NoticeParty(EnforcementCase of, EnforcementNotice notice, int position, PartyForm form) {
        super(of, notice);
        this.position = (short) position;
        role = form.getRole();
        holderReference = NoticeContent.text(form.getHolderReference());
        name = form.name().strip();
        capacity = form.capacity().isBlank() ? "recipient" : form.capacity().strip();
        because = Objects.requireNonNullElse(
                NoticeContent.text(form.getBecause()), "named by the officer, for the reason given");
        address = NoticeContent.text(form.getAddress());
        addressSource = NoticeContent.text(form.getAddressSource());
        overrideReason = NoticeContent.text(form.getOverrideReason());
        leftOut = form.isLeftOut();
    }

    PartyForm form() {
        PartyForm form = new PartyForm();
        form.setPosition(position);
        form.setRole(role);
        form.setHolderReference(holderReference);
        form.setName(name);
        form.setCapacity(capacity);
        form.setBecause(because);
        form.knownAt(address, addressSource);
        form.setOverrideReason(overrideReason);
        form.setLeftOut(leftOut);
        form.setServedOn(servedOn);
        form.setCoverReference(coverReference);
        return form;
    }

    /** Taken to be served on a day; at the address that was used. */
    void served(String service, LocalDate on, @Nullable String usedAddress, @Nullable String usedSource) {
        serviceReference = service;
        servedOn = on;
        address = usedAddress;
        addressSource = usedSource;
    }

    /** It did not reach them after all, or on another day. */
    void servedOn(@Nullable LocalDate on) {
        servedOn = on;
    }

    /** The letter that goes with their copy is printed. */
    void coveredBy(String document) {
        coverReference = document;
    }

    /** Must it be served on them, to be a good notice? */
    public boolean isRequired() {
        return role == Recipients.Role.REQUIRED && !leftOut;
    }

    public int getPosition() {
        return position;
    }

    public Recipients.Role getRole() {
        return role;
    }

    public @Nullable String getHolderReference() {
        return holderReference;
    }

    public String getName() {
        return name;
    }

    public String getCapacity() {
        return capacity;
    }

    /** Why they are served, or get a copy. */
    public String getBecause() {
        return because;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public @Nullable String getAddressSource() {
        return addressSource;
    }

    public @Nullable String getOverrideReason() {
        return overrideReason;
    }

    public boolean isLeftOut() {
        return leftOut;
    }

    public @Nullable String getServiceReference() {
        return serviceReference;
    }

    public @Nullable LocalDate getServedOn() {
        return servedOn;
    }

    /** The letter that their copy goes with; null until it is printed. */
    public @Nullable String getCoverReference() {
        return coverReference;
    }
}
