package org.margatetaskforce.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.place.Area;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.DwellingUnit;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Property;
import org.margatetaskforce.place.Uprn;

/** Shows a property: where it is, its dwelling units, who has an interest in it, and what is being done about it. */
@Named
@RequestScoped
public class ViewProperty {

    private static final int PERSON_INDEX = 3;

    @Inject
    Properties properties;

    @Inject
    PropertyInterests interests;

    @Inject
    Cases cases;

    @Inject
    Audit audit;

    private String uprn = "";
    private @Nullable Property property;
    private @Nullable Property parent;
    private List<Property> parts = List.of();
    private List<DwellingUnit> units = List.of();
    private List<Area> areas = List.of();
    private List<PropertyInterest> history = List.of();
    private List<SharedCase> shared = List.of();

    /** Reads the property of the address; a dwelling unit shows its building. */
    public void open() {
        Uprn known = Uprn.parse(uprn).orElseThrow(NoSuchElementException::new);
        String building = properties
                .findAddress(known)
                .orElseThrow(NoSuchElementException::new)
                .propertyUprn();
        Property found = properties.find(new Uprn(building)).orElseThrow(NoSuchElementException::new);
        Uprn its = found.getUprn();
        property = found;
        parent = properties.parentOf(its).orElse(null);
        parts = properties.partsOf(its);
        units = properties.unitsOf(its);
        areas = properties.areasOf(its);
        history = interests.historyOf(its);
        shared = cases.ofProperty(its);
        audit.record("VIEW", "property", its.value(), history.isEmpty() ? 1 : PERSON_INDEX, null);
    }

    /** The building. */
    public Property getProperty() {
        if (property == null) {
            throw new IllegalStateException("opened without a property");
        }
        return property;
    }

    /** The larger building it is part of; null where it stands by itself. */
    public @Nullable Property getParent() {
        return parent;
    }

    /** The properties that are part of it. */
    public List<Property> getParts() {
        return parts;
    }

    public List<DwellingUnit> getUnits() {
        return units;
    }

    /** The dwelling unit that was asked for, to be marked in the list. */
    public boolean isAsked(DwellingUnit unit) {
        return Uprn.parse(uprn).filter(unit.getUprn()::equals).isPresent();
    }

    /** The areas of a kind ("WARD", "LSOA", "DESIGNATION") in which it lies today, by name; "none" where it lies in none. */
    public String areas(String kind) {
        List<String> names = areas.stream()
                .filter(area -> area.getKind() == AreaKind.valueOf(kind) && isDrawnToday(area))
                .map(area -> area.getName().equals(area.getCode())
                        ? area.getName()
                        : area.getName() + " (" + area.getCode() + ")")
                .toList();
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    private static boolean isDrawnToday(Area area) {
        var today = TaskForceClock.current().today();
        var end = area.getValidTo();
        return !area.getValidFrom().isAfter(today) && (end == null || !end.isBefore(today));
    }

    /** Interests as believed now, the latest first: those that last and those that ended. */
    public List<PropertyInterest> getInterests() {
        return history;
    }

    /** The words of the unit an interest is in: "Flat 3", or the whole building. */
    public String partOf(PropertyInterest interest) {
        return units.stream()
                .filter(unit -> unit.getUprn().equals(interest.getUprn()))
                .map(DwellingUnit::getLabel)
                .findFirst()
                .orElse("whole building");
    }

    public List<SharedCase> getCases() {
        return shared;
    }

    public String getUprn() {
        return uprn;
    }

    public void setUprn(@Nullable String uprn) {
        this.uprn = uprn == null ? "" : uprn;
    }
}
