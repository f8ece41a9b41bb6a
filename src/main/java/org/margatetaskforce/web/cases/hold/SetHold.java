package org.margatetaskforce.web.cases.hold;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.hold.HoldKind;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.cases.hold.NewHold;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.DwellingUnit;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Sets a hold on an address: of the kind that the officer's post sets. */
@Named
@ViewScoped
public class SetHold implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Holds holds;

    @Inject
    transient Properties properties;

    private String uprn = "";
    private String where = "";
    private HoldKind kind = HoldKind.HOLD_ENFORCEMENT;
    private ArrayList<Pick> doors = new ArrayList<>();
    private ArrayList<Pick> contacts = new ArrayList<>();
    private String door = "";
    private String contact = "";
    private @Nullable LocalDate from;
    private @Nullable LocalDate until;
    private @Nullable LocalDate decidedOn;
    private String because = "";

    /** Reads which house it is about; what is not for these eyes is no page. */
    public void open() {
        AddressRow house = Uprn.parse(uprn).flatMap(properties::findAddress).orElseThrow(NoSuchElementException::new);
        Uprn building = new Uprn(house.propertyUprn());
        where = properties.address(building).whole();
        doors.add(new Pick(building.value(), "The whole building, with every flat in it"));
        for (DwellingUnit unit : properties.unitsOf(building)) {
            doors.add(new Pick(unit.getUprn().value(), unit.getLabel()));
        }
        door = house.uprn();
        kind = Arrays.stream(HoldKind.values())
                .filter(holds::maySet)
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
        holds.contacts(kind).forEach(post -> contacts.add(new Pick(post.code(), post.title())));
        from = TaskForceClock.current().today();
    }

    /** Records it. */
    public String set() {
        String reference = holds.set(new NewHold(
                kind,
                Uprn.of(door),
                contact,
                Objects.requireNonNull(from),
                until,
                Objects.requireNonNull(decidedOn),
                because));
        Tell.next("cases.hold.done.set", reference);
        return "/cases/view-hold.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** True of a hold on enforcement: it stands until it is released. */
    public boolean isEnforcement() {
        return kind == HoldKind.HOLD_ENFORCEMENT;
    }

    /** The kind that the officer's post sets. */
    public HoldKind getKind() {
        return kind;
    }

    /** The doors of the house: the whole building, and each flat. */
    public List<Pick> getDoors() {
        return doors;
    }

    /** The posts that others can be told to ask. */
    public List<Pick> getContacts() {
        return contacts;
    }

    public String getWhere() {
        return where;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public String getDoor() {
        return door;
    }

    public void setDoor(@Nullable String door) {
        this.door = door == null ? "" : door;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(@Nullable String contact) {
        this.contact = contact == null ? "" : contact;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }

    public @Nullable LocalDate getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable LocalDate decidedOn) {
        this.decidedOn = decidedOn;
    }

    public String getBecause() {
        return because;
    }

    public void setBecause(@Nullable String because) {
        this.because = because == null ? "" : because;
    }
}
