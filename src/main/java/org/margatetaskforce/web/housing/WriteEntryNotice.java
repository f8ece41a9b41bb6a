package org.margatetaskforce.web.housing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.housing.EnforcementLetters;
import org.margatetaskforce.housing.inspection.Entries;

/** Writes a notice of entry, or says why nobody of a capacity is given one. */
@Named
@ViewScoped
public class WriteEntryNotice extends ActOnEnforcement {

    private static final long serialVersionUID = 1L;

    @Inject
    Entries entries;

    @Inject
    EnforcementLetters letters;

    private Entries.@Nullable Capacity capacity;
    private @Nullable Boolean somebody;
    private String name = "";
    private String address = "";
    private String purpose = "";
    private @Nullable LocalDate fromDay;
    private String fromTime = "10:00";
    private String because = "";

    @Override
    protected void fill() {
        List<Entries.Capacity> open = entries.toBeTold(getReference());
        capacity = open.isEmpty() ? Entries.Capacity.OCCUPIER : open.get(0);
        if (capacity == Entries.Capacity.OCCUPIER) {
            name = "The occupier";
            address = getFound().getAddress();
        }
        purpose =
                "To inspect the home under section 4 of the Housing Act 2004, to find out whether there are hazards in it.";
    }

    /** Another capacity: who is known of it is filled in. */
    public void pickCapacity() {
        boolean owner = capacity == Entries.Capacity.OWNER;
        name = owner ? "" : "The occupier";
        address = owner ? "" : getFound().getAddress();
        List<EnforcementLetters.Landlord> known = getLandlords();
        if (owner && !known.isEmpty()) {
            name = known.get(0).name();
            address = known.get(0).address();
        }
    }

    /** Writes it. */
    public String write() {
        if (Boolean.FALSE.equals(somebody)) {
            entries.nobody(getReference(), version(), Objects.requireNonNull(capacity), because);
        } else {
            entries.write(
                    getReference(),
                    version(),
                    Objects.requireNonNull(capacity),
                    name,
                    address,
                    purpose,
                    Objects.requireNonNull(fromDay).atTime(LocalTime.parse(fromTime)));
        }
        return "/housing/arrange-inspection.xhtml?faces-redirect=true&reference=" + getReference();
    }

    /** Those who answer for the home, as recorded. */
    public List<EnforcementLetters.Landlord> getLandlords() {
        return once("landlords", () -> letters.landlords(getFound()));
    }

    public Entries.Capacity[] getCapacities() {
        return Entries.Capacity.values();
    }

    public Entries.@Nullable Capacity getCapacity() {
        return capacity;
    }

    public void setCapacity(Entries.@Nullable Capacity capacity) {
        this.capacity = capacity;
    }

    public @Nullable Boolean getSomebody() {
        return somebody;
    }

    public void setSomebody(@Nullable Boolean somebody) {
        this.somebody = somebody;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address == null ? "" : address;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose == null ? "" : purpose;
    }

    public @Nullable LocalDate getFromDay() {
        return fromDay;
    }

    public void setFromDay(@Nullable LocalDate fromDay) {
        this.fromDay = fromDay;
    }

    public String getFromTime() {
        return fromTime;
    }

    public void setFromTime(@Nullable String fromTime) {
        this.fromTime = fromTime == null ? "" : fromTime;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because;
    }
}
