package org.margatetaskforce.licensing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/**
 * What stands on record about a house, on a day, so that it needs no licence: an exemption that was accepted (s.79), a management order
 * (s.85(1)(c)). It counts whether or not somebody types it into a form.
 */
@Boundary
public class StandingRecords {

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Something that stands on record.
     *
     * @param exemption the exemption that was accepted; null of a management order
     * @param lastDay null where none is known yet
     */
    public record Standing(
            String reference,
            String uprn,
            String address,
            @Nullable ExemptionType exemption,
            String words,
            LocalDate from,
            @Nullable LocalDate lastDay) {

        /** Is it a management order? */
        public boolean isOrder() {
            return exemption == null;
        }
    }

    /** What stands of a house on a day: of any of its dwellings, or of the building. */
    public List<Standing> of(LicensableHouse house, LocalDate on) {
        List<String> doors = new ArrayList<>(
                house.getUnits().stream().map(HouseUnit::getUprn).toList());
        doors.add(house.getPropertyUprn());
        return of("uprn", doors, on);
    }

    /** What stands of a building and the dwellings in it on a day. */
    public List<Standing> ofBuilding(String propertyUprn, LocalDate on) {
        return of("property_uprn", List.of(propertyUprn), on);
    }

    private List<Standing> of(String column, Collection<String> uprns, LocalDate on) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select c.reference, c.uprn, c.address, c.type, c.type_words, c.holds_from, c.ended_on - 1
                          from licensing.exemption_claim c
                         where c.%1$s = any (string_to_array(?1, ',')) and c.state in ('ACCEPTED', 'ENDED')
                           and c.holds_from <= ?2 and (c.ended_on is null or c.ended_on > ?2)
                         union all
                        select o.reference, o.uprn, o.address, null,
                               case o.kind when 'FINAL' then 'Final management order'
                                           when 'INTERIM' then 'Interim management order'
                                           else 'Special interim management order' end,
                               o.in_force_from, least(o.ends_on, o.ended_on - 1)
                          from licensing.management_order o
                         where o.%1$s = any (string_to_array(?1, ',')) and o.in_force_from <= ?2 and o.ends_on >= ?2
                           and (o.ended_on is null or o.ended_on > ?2)
                         order by 1""".formatted(column))
                .setParameter(1, String.join(",", uprns))
                .setParameter(2, Date.valueOf(on))
                .getResultList();
        return found.stream()
                .map(row -> new Standing(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        row[3] == null ? null : ExemptionType.valueOf((String) row[3]),
                        (String) row[4],
                        ((Date) row[5]).toLocalDate(),
                        row[6] == null ? null : ((Date) row[6]).toLocalDate()))
                .toList();
    }

    /** What was said of a house, with what stands on record about it; what was said itself is not overwritten. */
    static LicensabilityForm added(LicensabilityForm said, List<Standing> known) {
        LicensabilityForm all = new LicensabilityFacts(said).form();
        for (Standing each : known) {
            if (each.isOrder()) {
                all.setManagementOrder(true);
            } else if (all.getExemption() == null) {
                all.setExemption(each.exemption());
                all.setExemptionEvidence("the claim " + each.reference() + " was accepted");
            }
        }
        return all;
    }
}
