package org.margatetaskforce.place;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** The streets of the gazetteer, and the doors of each that somebody may live behind. */
@Boundary
public class Streets {

    /** A home: a flat of a house, or a house that is one; never what the list calls a shop, an office or a piece of land. */
    private static final String HOMES = """
              from place.property p
              join place.address a on a.property_id = p.id
              left join place.dwelling_unit u on u.id = a.dwelling_unit_id
             where coalesce(u.class_code, p.class_code, 'R') ~ '^[RXU]'
               and (u.id is not null
                    or not exists (select 1 from place.dwelling_unit x where x.property_id = p.id)
                       and not exists (select 1 from place.property part where part.parent_id = p.id))""";

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A street as a picker shows it.
     *
     * @param homes how many doors somebody may live behind
     */
    public record Row(String name, String town, int homes) implements Serializable {

        /** Name and town, by which it is chosen. */
        public String whole() {
            return name + ", " + town;
        }
    }

    /** Every street in which somebody may live, by name. */
    public List<Row> all() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select s.name, s.town, h.homes from place.street s"
                        + " join (select p.street_id, count(*) homes" + HOMES
                        + " group by p.street_id) h on h.street_id = s.id order by s.name, s.town")
                .getResultList();
        return found.stream()
                .map(row -> new Row((String) row[0], (String) row[1], ((Number) row[2]).intValue()))
                .toList();
    }

    /**
     * The street that a picker calls "Dalby Square, Margate".
     *
     * @throws RuleBroken where there is none
     */
    public Street get(String whole) {
        return find(whole).orElseThrow(() -> new RuleBroken("place.street.unknown", whole));
    }

    /** The street of this name and town, where there is one. */
    public Optional<Street> find(String whole) {
        return entityManager
                .createQuery(
                        "select s from Street s where lower(concat(s.name, ', ', s.town)) = lower(:whole)",
                        Street.class)
                .setParameter("whole", whole.strip())
                .getResultStream()
                .findFirst();
    }

    /** The doors of a street that somebody may live behind, in the order of the house numbers and flat by flat. */
    public List<StreetDoor> homesOf(Street street) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select a.uprn, p.pao_number, p.pao_text, coalesce(u.label, p.sao)" + HOMES
                        + " and p.street_id = ?1")
                .setParameter(1, street.id())
                .getResultList();
        return found.stream()
                .map(row -> new StreetDoor(
                        new Uprn((String) row[0]), HouseNumber.of((String) row[1], (String) row[2], (String) row[3])))
                .sorted()
                .toList();
    }
}
