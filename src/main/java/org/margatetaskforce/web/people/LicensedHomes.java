package org.margatetaskforce.web.people;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.margatetaskforce.licensing.Licences;

/** Which licences the buildings of a list have: read once for the whole list. */
@Named
@RequestScoped
public class LicensedHomes {

    @Inject
    Licences licences;

    private Map<String, List<Licences.OfBuilding>> found = Map.of();

    /** Reads the licences of these buildings. */
    public void read(Collection<String> properties) {
        found = licences.ofBuildings(List.copyOf(properties.stream().distinct().toList())).stream()
                .collect(Collectors.groupingBy(Licences.OfBuilding::property));
    }

    /** The licences of a building of the list. */
    public List<Licences.OfBuilding> of(String property) {
        return found.getOrDefault(property, List.of());
    }
}
