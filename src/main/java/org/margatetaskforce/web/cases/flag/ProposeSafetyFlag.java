package org.margatetaskforce.web.cases.flag;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.cases.flag.Instruction;
import org.margatetaskforce.cases.flag.NewFlag;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.people.Person;
import org.margatetaskforce.people.Persons;
import org.margatetaskforce.place.AddressRow;
import org.margatetaskforce.place.DwellingUnit;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.shell.Pick;
import org.margatetaskforce.web.shell.Tell;

/** Proposes a safety flag, of a person or of a door; its instruction is on at once. */
@Named
@ViewScoped
public class ProposeSafetyFlag implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SafetyFlags flags;

    @Inject
    transient Persons persons;

    @Inject
    transient Properties properties;

    @Inject
    transient Officers officers;

    private String person = "";
    private String uprn = "";
    private String name = "";
    private String where = "";
    private ArrayList<Pick> doors = new ArrayList<>();
    private String door = "";
    private String instruction = "";
    private @Nullable LocalDate incidentOn;
    private String recorded = "";
    private String source = "";
    private String victim = "";
    private boolean weapons;
    private transient @Nullable List<Instruction> instructions;
    private transient @Nullable List<Colleague> colleagues;

    /** Reads whom or which house it is about; what is not for these eyes is no page. */
    public void open() {
        if (person.isBlank()) {
            AddressRow house =
                    Uprn.parse(uprn).flatMap(properties::findAddress).orElseThrow(NoSuchElementException::new);
            Uprn building = new Uprn(house.propertyUprn());
            where = properties.address(building).whole();
            doors.add(new Pick(building.value(), "The whole building"));
            for (DwellingUnit unit : properties.unitsOf(building)) {
                doors.add(new Pick(unit.getUprn().value(), unit.getLabel()));
            }
            door = house.uprn();
        } else {
            Person who = persons.find(person).orElseThrow(NoSuchElementException::new);
            name = who.getName();
        }
    }

    /** Records it. */
    public String propose() {
        String reference = flags.propose(new NewFlag(
                person.isBlank() ? null : person,
                person.isBlank() ? Uprn.of(door) : null,
                instruction,
                Objects.requireNonNull(incidentOn),
                recorded,
                source.isBlank() ? null : source,
                victim.isBlank() ? null : victim,
                weapons));
        Tell.next("cases.flag.done.proposed", reference);
        return "/cases/view-safety-flag.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** The instructions to choose from. */
    public List<Instruction> getInstructions() {
        List<Instruction> read = instructions;
        if (read == null) {
            read = flags.instructions();
            instructions = read;
        }
        return read;
    }

    /** Everybody to whom it can have happened. */
    public List<Colleague> getColleagues() {
        List<Colleague> read = colleagues;
        if (read == null) {
            read = officers.colleagues();
            colleagues = read;
        }
        return read;
    }

    /** The doors of the house: the whole building, and each flat. */
    public List<Pick> getDoors() {
        return doors;
    }

    /** Whom it is about; empty of a door. */
    public String getName() {
        return name;
    }

    /** The house it is about; empty of a person. */
    public String getWhere() {
        return where;
    }

    public String getDoor() {
        return door;
    }

    public void setDoor(@Nullable String door) {
        this.door = door == null ? "" : door;
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public String getInstruction() {
        return instruction;
    }

    public void setInstruction(@Nullable String instruction) {
        this.instruction = instruction == null ? "" : instruction;
    }

    public @Nullable LocalDate getIncidentOn() {
        return incidentOn;
    }

    public void setIncidentOn(@Nullable LocalDate incidentOn) {
        this.incidentOn = incidentOn;
    }

    public String getRecorded() {
        return recorded;
    }

    public void setRecorded(@Nullable String recorded) {
        this.recorded = recorded == null ? "" : recorded;
    }

    public String getSource() {
        return source;
    }

    public void setSource(@Nullable String source) {
        this.source = source == null ? "" : source.strip();
    }

    public String getVictim() {
        return victim;
    }

    public void setVictim(@Nullable String victim) {
        this.victim = victim == null ? "" : victim;
    }

    public boolean isWeapons() {
        return weapons;
    }

    public void setWeapons(boolean weapons) {
        this.weapons = weapons;
    }
}
