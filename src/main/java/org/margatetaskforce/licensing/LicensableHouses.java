package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.place.DwellingUnit;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.place.Property;
import org.margatetaskforce.place.Uprn;

/** The houses that licences are for: made of the dwelling units of a property, and covered by one licence at a time. */
@Boundary
public class LicensableHouses {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Properties properties;

    /** The house with this database id, inside this room. */
    public LicensableHouse get(long id) {
        return Objects.requireNonNull(entityManager.find(LicensableHouse.class, id), "no house");
    }

    /** The dwellings one can choose from in a property: its units or, where it has none, itself. */
    public List<HouseUnit> choicesIn(String propertyUprn) {
        Property property = properties.buildingOf(Uprn.of(propertyUprn));
        List<DwellingUnit> units = properties.unitsOf(property);
        if (units.isEmpty()) {
            return List.of(new HouseUnit(property.getUprn().value(), "The house"));
        }
        return units.stream()
                .map(unit -> new HouseUnit(unit.getUprn().value(), unit.getLabel()))
                .toList();
    }

    /**
     * The house made of these dwelling units of a property: the one already known, or a new one.
     *
     * @param uprn of the property, or of one of its units
     * @param unitUprns the units chosen; none yet while a draft does not say
     * @throws RuleBroken where a unit is not one of the property's
     */
    public LicensableHouse of(String uprn, List<String> unitUprns) {
        Property property = properties.buildingOf(Uprn.of(uprn));
        String propertyUprn = property.getUprn().value();
        List<HouseUnit> choices = choicesIn(propertyUprn);
        List<HouseUnit> chosen = new ArrayList<>();
        for (String unitUprn : new HashSet<>(unitUprns)) {
            chosen.add(choices.stream()
                    .filter(choice -> choice.getUprn().equals(unitUprn))
                    .findFirst()
                    .orElseThrow(() -> new RuleBroken("licensing.house.unit-elsewhere", unitUprn)));
        }
        chosen.sort((one, other) -> one.getLabel().compareTo(other.getLabel()));
        Set<HouseUnit> wanted = new HashSet<>(chosen);
        Optional<LicensableHouse> known = entityManager
                .createQuery("select h from LicensableHouse h where h.propertyUprn = :property", LicensableHouse.class)
                .setParameter("property", propertyUprn)
                .getResultStream()
                .filter(house -> new HashSet<>(house.getUnits()).equals(wanted))
                .findFirst();
        if (known.isPresent()) {
            return known.get();
        }
        Extent extent = chosen.isEmpty() || chosen.size() == choices.size()
                ? Extent.WHOLE_BUILDING
                : chosen.size() == 1 ? Extent.FLAT : Extent.SEVERAL_FLATS;
        String address =
                switch (extent) {
                    case WHOLE_BUILDING -> property.getAddress();
                    case FLAT ->
                        properties.address(Uprn.of(chosen.get(0).getUprn())).whole();
                    case SEVERAL_FLATS ->
                        chosen.stream().map(HouseUnit::getLabel).collect(Collectors.joining(", ")) + ", "
                                + property.getAddress();
                };
        LicensableHouse house = new LicensableHouse(
                extent,
                propertyUprn,
                address,
                property.getStreet().getName(),
                Objects.requireNonNullElse(property.getPostcode(), ""),
                chosen);
        entityManager.persist(house);
        entityManager.flush();
        return house;
    }

    /**
     * What already covers one of a house's dwelling units: another open application, or a licence granted or in force. A
     * renewal may overlap the licence it renews.
     *
     * @return its reference, where there is one
     */
    public Optional<String> coverOf(long houseId, String exceptApplication, @Nullable String exceptLicence) {
        @SuppressWarnings("unchecked")
        List<Object> found = entityManager
                .createNativeQuery("""
                        select coalesce(l.reference, a.reference)
                          from licensing.house_unit mine
                          join licensing.house_unit theirs on theirs.uprn = mine.uprn
                          join licensing.application a on a.house_id = theirs.house_id
                          left join licensing.licence l on l.application_id = a.id
                         where mine.house_id = ?1 and a.reference <> ?2
                           and (l.reference is null or l.reference <> ?3)
                           and a.state in ('RECEIVED', 'INCOMPLETE', 'DULY_MADE', 'UNDER_ASSESSMENT', 'PROPOSED_GRANT',
                                           'PROPOSED_REFUSE', 'PROPOSED_MODIFIED', 'DECIDED_GRANT', 'IN_FORCE')
                         order by 1
                         limit 1""")
                .setParameter(1, houseId)
                .setParameter(2, exceptApplication)
                .setParameter(3, Objects.requireNonNullElse(exceptLicence, ""))
                .getResultList();
        return found.stream().map(String.class::cast).findFirst();
    }
}
