package org.margatetaskforce.web.safety.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.IncidentRole;
import org.margatetaskforce.safety.incident.NewIncident;
import org.margatetaskforce.safety.incident.Repeats;
import org.margatetaskforce.web.people.PersonPick;
import org.margatetaskforce.web.shell.Tell;

/** Records an incident by hand; what has been at its address is told as soon as that is chosen. */
@Named
@ViewScoped
public class RecordIncident extends WriteIncident {

    private static final long serialVersionUID = 1L;

    @Inject
    PersonPick who;

    @Inject
    transient SignedIn signedIn;

    private String uprn = "";
    private String person = "";
    private final ArrayList<Party> people = new ArrayList<>();
    private IncidentRole role = IncidentRole.RESIDENT;
    private transient @Nullable List<IncidentRole> roles;

    /** Somebody in it, as the form lists them. */
    public record Party(String reference, String name, IncidentRole role) implements Serializable {}

    /** Begins at the door, or with the person, that the address names; as an incident of the officer's own agency. */
    public void open() {
        getForm().setAgency(signedIn.getAgencyCode());
        Uprn.parse(uprn)
                .filter(door -> properties.findAddress(door).isPresent())
                .ifPresent(this::at);
        if (!person.isBlank()) {
            who.take(person);
        }
    }

    @Override
    protected Repeats counted(Repeats there) {
        return there.andOneMore();
    }

    @Override
    protected String itself() {
        return "";
    }

    /** Looks a person up. */
    public void findPerson() {
        who.search();
    }

    /** The person was in it, as what was chosen. */
    public void addPerson() {
        PersonPick.Choice chosen = who.getChosen();
        if (chosen == null && who.getReference() != null) {
            who.take();
            chosen = who.getChosen();
        }
        if (chosen != null) {
            Party one = new Party(chosen.reference(), chosen.name(), role);
            people.removeIf(one::equals);
            people.add(one);
        }
        who.again();
        who.setText("");
    }

    /** They were not in it, then. */
    public void dropPerson(Party one) {
        people.remove(one);
    }

    /** Records it, and shows it with what it may have to do with. */
    public String record() {
        String reference = incidents.record(getForm()
                .told(
                        getPick().uprn(),
                        people.stream()
                                .map(one -> new NewIncident.Involved(one.reference(), one.role()))
                                .toList()));
        Tell.next("safety.incident.done.recorded", reference);
        return "/safety/view-incident.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** As what somebody can be named. */
    public List<IncidentRole> getRoles() {
        List<IncidentRole> read = roles;
        if (read == null) {
            read = incidents.roles();
            roles = read;
        }
        return read;
    }

    public List<Party> getPeople() {
        return people;
    }

    public PersonPick getWho() {
        return who;
    }

    public IncidentRole getRole() {
        return role;
    }

    public void setRole(@Nullable IncidentRole role) {
        this.role = role == null ? IncidentRole.RESIDENT : role;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn.strip();
    }

    public String getPerson() {
        return person;
    }

    public void setPerson(@Nullable String person) {
        this.person = person == null ? "" : person.strip();
    }
}
