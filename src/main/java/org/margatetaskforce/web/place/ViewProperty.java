package org.margatetaskforce.web.place;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.street.StreetDoors;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.licensing.Licences;
import org.margatetaskforce.licensing.StandingRecords;
import org.margatetaskforce.people.Abode;
import org.margatetaskforce.people.PropertyInterest;
import org.margatetaskforce.people.PropertyInterests;
import org.margatetaskforce.people.Residencies;
import org.margatetaskforce.place.Area;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.DwellingUnit;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Property;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.web.cases.flag.SafetyBanner;
import org.margatetaskforce.web.shell.DateText;
import org.margatetaskforce.web.shell.PageAddress;

/** Shows a property: where it is, its dwelling units, who has an interest in it, and what is being done about it. */
@Named
@RequestScoped
public class ViewProperty {

    private static final int PERSON_INDEX = 3;
    private static final int STANDARD_NOTE = 6;

    @Inject
    Properties properties;

    @Inject
    PropertyInterests interests;

    @Inject
    Cases cases;

    @Inject
    Residencies residencies;

    @Inject
    Licences licences;

    @Inject
    StandingRecords standing;

    @Inject
    Visits visits;

    @Inject
    StreetDoors streetDoors;

    @Inject
    SafetyBanner safetyBanner;

    @Inject
    Audit audit;

    private static final int FORMER = 10;
    private static final int LATEST_VISITS = 10;

    private String uprn = "";
    private String on = "";
    private LocalDate day = TaskForceClock.current().today();
    private int page = 1;
    private @Nullable Property property;
    private @Nullable Property parent;
    private List<Property> parts = List.of();
    private List<DwellingUnit> units = List.of();
    private List<Area> areas = List.of();
    private List<PropertyInterest> history = List.of();
    private List<SharedCase> shared = List.of();
    private List<Abode> residents = List.of();
    private Residencies.Page former = new Residencies.Page(List.of(), 0);
    private List<Licences.OfBuilding> licensed = List.of();
    private List<StandingRecords.Standing> withoutLicence = List.of();
    private List<Visits.AtDoor> visited = List.of();
    private List<StreetDoors.AtDoor> calledAt = List.of();

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
        visited = visits.at(its, LATEST_VISITS);
        calledAt = streetDoors.at(its, LATEST_VISITS);
        licensed = licences.ofBuildings(List.of(its.value()));
        withoutLicence =
                standing.ofBuilding(its.value(), TaskForceClock.current().today());
        day = DateText.read(on).orElse(day);
        residents = residencies.occupants(its, day);
        former = residencies.occupantsBefore(its, day, (Math.max(1, page) - 1) * FORMER, FORMER);
        safetyBanner.read(Stream.of(
                        Stream.of(its.value()),
                        getDwellings().stream().map(Dwelling::uprn),
                        visited.stream().map(Visits.AtDoor::reference))
                .flatMap(Function.identity())
                .toList());
        audit.record(
                "VIEW",
                "property",
                its.value(),
                isTold() ? STANDARD_NOTE : history.isEmpty() && residents.isEmpty() ? 1 : PERSON_INDEX,
                null);
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

    /** The latest visits to its doors, and those to come. */
    public List<Visits.AtDoor> getVisits() {
        return visited;
    }

    /** The latest calls at its doors in street weeks, and those to come. */
    public List<StreetDoors.AtDoor> getStreetCalls() {
        return calledAt;
    }

    public List<DwellingUnit> getUnits() {
        return units;
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

    /** True where the page names anybody. */
    public boolean isPersonal() {
        return !history.isEmpty() || !residents.isEmpty() || former.total() > 0 || isTold();
    }

    private boolean isTold() {
        return calledAt.stream().anyMatch(call -> !call.needs().isEmpty() || call.words() != null);
    }

    /** The licences of houses in it, granted or in force. */
    public List<Licences.OfBuilding> getLicences() {
        return licensed;
    }

    /** Why houses in it need no licence today: exemptions that were accepted, management orders. */
    public List<StandingRecords.Standing> getWithoutLicence() {
        return withoutLicence;
    }

    /** The dwellings in which somebody lives on the day, in the order of their numbers; the whole building first. */
    public List<Dwelling> getDwellings() {
        List<Dwelling> dwellings = new ArrayList<>();
        List<Abode> whole = in(getProperty().getUprn());
        if (!whole.isEmpty() || units.isEmpty()) {
            dwellings.add(new Dwelling(getProperty().getUprn().value(), "Whole building", whole));
        }
        units.forEach(unit -> dwellings.add(new Dwelling(unit.getUprn().value(), unit.getLabel(), in(unit.getUprn()))));
        return dwellings;
    }

    private List<Abode> in(Uprn dwelling) {
        return residents.stream()
                .filter(resident -> dwelling.value().equals(resident.uprn()))
                .toList();
    }

    /** A dwelling and who lives there on the day, of those the officer may see. */
    public record Dwelling(String uprn, String label, List<Abode> residents) {}

    /** Everybody who lives here on the day. */
    public List<Abode> getResidents() {
        return residents;
    }

    /** Who lived here before that day and does not any more: a page. */
    public Residencies.Page getFormer() {
        return former;
    }

    public int getFormerPages() {
        return Math.max(1, (former.total() + FORMER - 1) / FORMER);
    }

    /** The day of which it tells who lives here. */
    public LocalDate getDay() {
        return day;
    }

    public String getOn() {
        return on;
    }

    public void setOn(@Nullable String on) {
        this.on = on == null ? "" : on;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    /** The address of this page on this day, for its page links. */
    public String getListed() {
        return new PageAddress("/place/view-property.xhtml")
                .filter("uprn", uprn)
                .filter("on", on)
                .with("page", "");
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
