package org.margatetaskforce.web.safety.incident;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.IncidentType;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.safety.incident.Repeats;
import org.margatetaskforce.web.people.AddressPick;
import org.margatetaskforce.web.shell.Pick;

/** What the pages share that record or correct an incident: the form, its choices, the door, and what was there before. */
public abstract class WriteIncident implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Incidents incidents;

    @Inject
    transient Actions actions;

    @Inject
    transient Properties properties;

    @Inject
    AddressPick pick;

    private final IncidentForm form = new IncidentForm();
    private @Nullable Repeats repeats;
    private boolean known;
    private String knownAs = "";
    private transient @Nullable List<IncidentType> types;
    private transient @Nullable List<Pick> agencies;
    private transient @Nullable List<String> streets;

    /** Looks the address up; where only one is like it, that is the door. */
    public void findDoor() {
        pick.search();
        if (pick.getFound().size() == 1) {
            takeDoor();
        }
    }

    /** It was at the address that was chosen of those found. */
    public void takeDoor() {
        Uprn.parse(pick.getUprn()).ifPresent(this::at);
    }

    /** It was at this door; what was there before is counted at once. */
    protected void at(Uprn door) {
        pick.take(door);
        repeats = incidents
                .repeatsAt(
                        door,
                        Objects.requireNonNullElse(
                                form.getOn(), TaskForceClock.current().today()))
                .map(this::counted)
                .orElse(null);
    }

    /** The incidents at the door, with the one that is being written. */
    protected abstract Repeats counted(Repeats there);

    /** At another address, then. */
    public void otherDoor() {
        pick.again();
        pick.setText("");
        repeats = null;
    }

    /** Whether the agency's incident is here already, as soon as its reference is typed. */
    public void lookUp() {
        Optional<String> there = incidents.recordedAs(form.getAgency(), form.getSourceRef());
        known = there.filter(reference -> !reference.equals(itself())).isPresent();
        knownAs = there.orElse("");
    }

    /** The reference of the incident that is being corrected; nothing where one is recorded. */
    protected abstract String itself();

    /** The kinds to choose from. */
    public List<IncidentType> getTypes() {
        List<IncidentType> read = types;
        if (read == null) {
            read = incidents.types();
            types = read;
        }
        return read;
    }

    /** The agencies whose incident it can be. */
    public List<Pick> getAgencies() {
        List<Pick> read = agencies;
        if (read == null) {
            read = actions.agencies().stream()
                    .map(one -> new Pick(one.code(), one.words()))
                    .toList();
            agencies = read;
        }
        return read;
    }

    /** The streets to choose from, where no door is known. */
    public List<String> getStreets() {
        List<String> read = streets;
        if (read == null) {
            read = properties.streets();
            streets = read;
        }
        return read;
    }

    public IncidentForm getForm() {
        return form;
    }

    public AddressPick getPick() {
        return pick;
    }

    /** What was at the door before; null where no door is chosen. */
    public @Nullable Repeats getRepeats() {
        return repeats;
    }

    /** True where the agency's incident is here already. */
    public boolean isKnown() {
        return known;
    }

    /** Our reference of it, where it is open to who types. */
    public String getKnownAs() {
        return knownAs;
    }
}
