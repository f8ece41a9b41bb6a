package org.margatetaskforce.web.safety.incident;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.safety.incident.IncidentFilter;
import org.margatetaskforce.safety.incident.IncidentLinks;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.safety.incident.Repeats;

/** The incidents that pages about a property, a person or a case show ({@code includes/safety}); each read once a request. */
@Named
@RequestScoped
public class IncidentsHere {

    private static final int LATEST = 10;
    private static final Incidents.Page NONE = new Incidents.Page(java.util.List.of(), 0);

    @Inject
    Incidents incidents;

    @Inject
    IncidentLinks links;

    private final Map<String, Optional<Repeats>> repeats = new HashMap<>();
    private final Map<String, Incidents.Page> pages = new HashMap<>();
    private final Map<String, Map<String, String>> roles = new HashMap<>();

    /** How many there were at an address in the months that end today; null where a page says nothing of it. */
    public @Nullable Repeats repeats(@Nullable String uprn) {
        return Uprn.parse(uprn)
                .flatMap(door -> repeats.computeIfAbsent(
                        door.value(),
                        key -> incidents.repeatsAt(
                                door, TaskForceClock.current().today())))
                .filter(Repeats::isShown)
                .orElse(null);
    }

    /** The latest at a door or in a house. */
    public Incidents.Page at(@Nullable String uprn) {
        return Uprn.parse(uprn)
                .map(door ->
                        pages.computeIfAbsent(door.value(), key -> incidents.page(IncidentFilter.at(door, LATEST))))
                .orElse(NONE);
    }

    /** The latest in which a person was. */
    public Incidents.Page of(String person) {
        return pages.computeIfAbsent(person, key -> incidents.page(IncidentFilter.of(person, LATEST)));
    }

    /** As what a person was in one of those. */
    public String as(String person, String incident) {
        return roles.computeIfAbsent(person, links::rolesOf).getOrDefault(incident, "");
    }

    /** The latest that are linked to a case. */
    public Incidents.Page on(String caseReference) {
        return pages.computeIfAbsent(caseReference, key -> incidents.page(IncidentFilter.on(caseReference, LATEST)));
    }
}
