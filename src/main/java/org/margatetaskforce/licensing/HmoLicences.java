package org.margatetaskforce.licensing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.place.AddressRow;

/**
 * Which licences under Part 2 of the Housing Act 2004 are on record for a house, and so on which days it needs no selective licence
 * (s.85(1)(a)). Those that another system's register has are all there are; whoever asks does not ask where they come from.
 */
@Boundary
public class HmoLicences {

    @PersistenceContext
    EntityManager entityManager;

    /** Of a house that is or would be licensed. */
    public HmoCover of(LicensableHouse house) {
        List<String> dwellings =
                house.getUnits().stream().map(HouseUnit::getUprn).toList();
        return of(house.getPropertyUprn(), dwellings.isEmpty() ? List.of(house.getPropertyUprn()) : dwellings);
    }

    /** Of an address of the gazetteer: a dwelling, or a building as a whole. */
    public HmoCover of(AddressRow address) {
        return of(address.propertyUprn(), List.of(address.uprn()));
    }

    /** Of the house that an application or a licence is about. */
    public HmoCover of(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select h.property_uprn, coalesce(string_agg(u.uprn, ',' order by u.label), h.property_uprn) as dwellings
                          from licensing.application a
                          left join licensing.licence l on l.application_id = a.id
                          join licensing.house h on h.id = a.house_id
                          left join licensing.house_unit u on u.house_id = h.id
                         where ?1 in (a.reference, l.reference)
                         group by h.id, h.property_uprn""").setParameter(1, reference).getResultList();
        return found.stream()
                .findFirst()
                .map(house -> of((String) house[0], List.of(((String) house[1]).split(",", -1))))
                .orElse(HmoCover.NONE);
    }

    private HmoCover of(String building, List<String> dwellings) {
        List<String> doors = new ArrayList<>(dwellings);
        doors.add(building);
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select c.reference, c.their_number, g.name, c.uprn, c.commenced_on, least(c.ends_on, c.gone_on - 1)
                          from licensing.carried_licence c join identity.agency g on g.code = c.agency_code
                         where c.uprn = any (string_to_array(?1, ',')) and c.kind in ('MANDATORY_HMO', 'ADDITIONAL_HMO')
                           and (c.gone_on is null or c.gone_on > c.commenced_on)
                         order by c.commenced_on, c.reference""")
                .setParameter(1, String.join(",", doors))
                .getResultList();
        return new HmoCover(
                building,
                dwellings,
                found.stream()
                        .map(row -> new HmoLicence(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                (String) row[3],
                                ((Date) row[4]).toLocalDate(),
                                ((Date) row[5]).toLocalDate()))
                        .toList());
    }
}
