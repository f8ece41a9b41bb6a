package org.margatetaskforce.web.safety.incident;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.safety.incident.IncidentRole;
import org.margatetaskforce.web.people.PersonPick;

/** Names somebody who was in an incident, as what. */
@Named
@ViewScoped
public class NameInIncident extends ActOnIncident {

    private static final long serialVersionUID = 1L;

    @Inject
    PersonPick pick;

    private @Nullable IncidentRole role;
    private transient @Nullable List<IncidentRole> roles;

    /** Names them. */
    public String name() {
        String person = Objects.requireNonNull(pick.getReference());
        links.addPerson(getReference(), person, Objects.requireNonNull(role));
        return done("safety.incident.done.person-added", person);
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

    public PersonPick getPick() {
        return pick;
    }

    public @Nullable IncidentRole getRole() {
        return role;
    }

    public void setRole(@Nullable IncidentRole role) {
        this.role = role;
    }
}
