package org.margatetaskforce.web.safety.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.IncidentBefore;
import org.margatetaskforce.safety.incident.IncidentCase;
import org.margatetaskforce.safety.incident.IncidentPerson;
import org.margatetaskforce.safety.incident.IncidentRole;
import org.margatetaskforce.safety.incident.IncidentRow;
import org.margatetaskforce.safety.incident.Repeats;
import org.margatetaskforce.safety.incident.Suggestion;
import org.margatetaskforce.web.shell.Menu;

/** Shows an incident: what it says, who was in it, what it has to do with, and what it may have to do with. */
@Named
@ViewScoped
public class ViewIncident extends ActOnIncident {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Audit audit;

    @Inject
    transient Officers officers;

    @Inject
    transient Menu menu;

    private boolean mayChange;
    private boolean mayLink;
    private IncidentRole role = IncidentRole.RESIDENT;
    private transient @Nullable List<IncidentRole> roles;
    private transient @Nullable List<IncidentPerson> people;
    private transient @Nullable List<IncidentCase> cases;
    private transient @Nullable List<IncidentRow> repeated;
    private transient @Nullable List<IncidentBefore> before;
    private transient @Nullable List<Suggestion> suggestions;
    private transient @Nullable Repeats repeats;

    @Override
    public void open() {
        super.open();
        boolean writes = menu.mayOpen("/safety/link-incident.xhtml");
        mayChange = writes && incidents.mayChange(getIncident());
        mayLink = writes && !getIncident().isErroneous();
        audit.record("VIEW", "incident", getReference(), getIncident().getDataClass(), null);
        boolean complained = getPeople().stream().anyMatch(one -> one.role() == IncidentRole.COMPLAINANT);
        if (complained) {
            audit.record("VIEW", "complainant", getReference(), IncidentRole.COMPLAINANT_CLASS, null);
        }
    }

    /** It is so, as suggested. */
    public String accept(Suggestion suggested) {
        links.accept(getReference(), suggested.kind(), suggested.reference(), role);
        return done("safety.incident.done.linked", suggested.reference());
    }

    /** It is not so. */
    public String decline(Suggestion suggested) {
        links.decline(getReference(), suggested.kind(), suggested.reference());
        return done("safety.incident.done.declined", suggested.reference());
    }

    /** Somebody was not in it as that, after all. */
    public String withdraw(IncidentPerson one) {
        links.withdrawPerson(getReference(), one.reference(), one.role());
        return done("safety.incident.done.person-withdrawn", one.reference());
    }

    /** It has nothing to do with a case, after all. */
    public String unlink(IncidentCase one) {
        links.unlinkCase(getReference(), one.reference());
        return done("safety.incident.done.unlinked", one.reference());
    }

    /** How many there were at its door up to its day; null where it was at none. */
    public @Nullable Repeats getRepeats() {
        Uprn door = getIncident().getUprn();
        if (repeats == null && door != null && !getIncident().isErroneous()) {
            repeats = incidents.repeatsAt(door, getIncident().getOccurredOn()).orElse(null);
        }
        return repeats;
    }

    public List<IncidentPerson> getPeople() {
        List<IncidentPerson> read = people;
        if (read == null) {
            read = links.people(getReference());
            people = read;
        }
        return read;
    }

    public List<IncidentCase> getCases() {
        List<IncidentCase> read = cases;
        if (read == null) {
            read = links.cases(getReference());
            cases = read;
        }
        return read;
    }

    /** The incidents it goes on with, and those that go on with it. */
    public List<IncidentRow> getRepeated() {
        List<IncidentRow> read = repeated;
        if (read == null) {
            read = links.repeats(getReference());
            repeated = read;
        }
        return read;
    }

    /** What it said before it was corrected. */
    public List<IncidentBefore> getBefore() {
        List<IncidentBefore> read = before;
        if (read == null) {
            read = incidents.before(getReference());
            before = read;
        }
        return read;
    }

    /** What it may have to do with, for who may link it. */
    public List<Suggestion> getSuggestions() {
        List<Suggestion> read = suggestions;
        if (read == null) {
            read = mayLink ? links.suggestions(getReference()) : List.of();
            suggestions = read;
        }
        return read;
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

    /** The name of an officer. */
    public String officer(@Nullable String username) {
        return username == null ? "" : officers.nameOf(username);
    }

    public boolean isMayChange() {
        return mayChange;
    }

    public boolean isMayLink() {
        return mayLink;
    }

    public IncidentRole getRole() {
        return role;
    }

    public void setRole(@Nullable IncidentRole role) {
        this.role = role == null ? IncidentRole.RESIDENT : role;
    }
}
