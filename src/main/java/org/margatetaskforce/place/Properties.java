package org.margatetaskforce.place;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.intake.RowsAsked;

/** Where: the properties and dwelling units of the gazetteer, found as people write them down. */
@Boundary
public class Properties {

    /** Candidates fetched by likeness of letters before they are ranked word by word. */
    private static final int CANDIDATES = 150;

    /** Addresses of one file that are looked for by their words, to name what comes nearest. */
    private static final int MOST_SEARCHED = 100;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * Properties and dwelling units like a text, best first: forgiving of case, punctuation, order ("12 athelstan rd flat
     * 3"), spelling and part postcodes; a UPRN finds exactly itself.
     */
    public List<AddressRow> search(@Nullable String text, int limit) {
        return nearest(text, limit).stream().map(AddressMatch.Near::row).toList();
    }

    private List<AddressMatch.Near> nearest(@Nullable String text, int limit) {
        AddressQuery wanted = AddressQuery.of(text);
        if (wanted.uprn().isPresent()) {
            return findAddress(wanted.uprn().get()).stream()
                    .map(row -> new AddressMatch.Near(row, 100))
                    .toList();
        }
        if (wanted.isEmpty()) {
            return List.of();
        }
        StringBuilder sql = new StringBuilder("""
            select a.uprn, a.property_uprn, a.dwelling_unit_id is not null, a.line, a.postcode, a.words,
                   (select place.words(?1))
              from place.address a\
            """);
        if (wanted.postcodeFrom() != null) {
            sql.append(" where a.postcode >= ?2 collate \"C\" and a.postcode < ?3 collate \"C\"");
        }
        // an ordering by one value, not a condition: row-level security lets the index answer it
        sql.append(
                        wanted.words().isEmpty()
                                ? " order by a.words"
                                : " order by a.words operator(public.<->) (select place.words(?1))")
                .append(" limit ")
                .append(CANDIDATES);
        Query query = entityManager.createNativeQuery(sql.toString()).setParameter(1, wanted.words());
        if (wanted.postcodeFrom() != null) {
            query.setParameter(2, wanted.postcodeFrom()).setParameter(3, wanted.postcodeTo());
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return AddressQuery.rank(found.stream()
                        .map(row -> new AddressQuery.Candidate(row(row), (String) row[5], (String) row[6]))
                        .toList())
                .stream()
                .limit(limit)
                .toList();
    }

    /**
     * An address as another system writes it.
     *
     * @param postcode null where it gives none that is one
     */
    public record Wanted(String line, @Nullable Postcode postcode) {}

    /**
     * Which doors of the gazetteer some addresses are: two statements for all that have a postcode; the others, and those of
     * a postcode without any door, are looked for by their words one by one, and so no more than some of them.
     */
    public Map<Wanted, AddressMatch> match(Collection<Wanted> wanted) {
        List<Wanted> all = List.copyOf(new LinkedHashSet<>(wanted));
        Map<String, String> words =
                words(all.stream().map(Wanted::line).distinct().toList());
        Map<String, List<AddressMatch.Door>> doors = doorsOf(all.stream()
                .map(Wanted::postcode)
                .filter(Objects::nonNull)
                .map(Postcode::value)
                .distinct()
                .toList());
        Map<Wanted, AddressMatch> matches = new HashMap<>();
        int searched = 0;
        for (Wanted each : all) {
            Postcode postcode = each.postcode();
            List<AddressMatch.Door> here =
                    postcode == null ? List.of() : doors.getOrDefault(postcode.value(), List.of());
            AddressMatch match = AddressMatch.of(words.getOrDefault(each.line(), ""), here);
            if (match.uprn() == null && match.nearest().isEmpty() && searched < MOST_SEARCHED) {
                searched++;
                match = new AddressMatch(null, nearest(each.line(), 3));
            }
            matches.put(each, match);
        }
        return matches;
    }

    /** Some addresses as the database writes them to compare. */
    private Map<String, String> words(List<String> lines) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                    select l.line, place.words(l.line) from json_array_elements_text(cast(?1 as json)) as l (line)\
                    """)
                .setParameter(1, RowsAsked.texts(lines))
                .getResultList();
        return found.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** The doors of some postcodes; the words of each street are made once. */
    private Map<String, List<AddressMatch.Door>> doorsOf(List<String> postcodes) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                    with door as materialized (
                      select a.uprn, a.property_uprn, a.dwelling_unit_id is not null as unit, a.line, a.postcode, a.words,
                             p.street_id
                        from place.address a join place.property p on p.id = a.property_id
                       where a.postcode = any (array(select json_array_elements_text(cast(?1 as json))))
                    ), street as materialized (
                      select s.id, s.name, place.words(s.name) as words from place.street s
                       where s.id in (select street_id from door))
                    select d.uprn, d.property_uprn, d.unit, d.line, d.postcode, d.words, s.words as street, s.name
                      from door d join street s on s.id = d.street_id\
                    """)
                .setParameter(1, RowsAsked.texts(postcodes))
                .getResultList();
        return found.stream()
                .map(row -> new AddressMatch.Door(row(row), (String) row[5], (String) row[6], (String) row[7]))
                .collect(Collectors.groupingBy(door -> String.valueOf(door.row().postcode())));
    }

    /** Those of some UPRNs that the gazetteer has, with the building that each is or is part of. */
    public Map<String, String> buildingsOf(Collection<String> uprns) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                    select a.uprn, a.property_uprn from place.address a
                     where a.uprn = any (array(select json_array_elements_text(cast(?1 as json))))\
                    """)
                .setParameter(1, RowsAsked.texts(uprns))
                .getResultList();
        return found.stream().collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /** One page of the addresses of properties (not of their units), by street and number, with how many there are. */
    public Page page(PropertyFilter filter) {
        StringBuilder where = new StringBuilder("a.dwelling_unit_id is null");
        List<Object> parameters = new ArrayList<>();
        if (filter.street() != null) {
            parameters.add(filter.street());
            where.append(
                    " and a.property_id in (select b.id from place.property b join place.street t on t.id = b.street_id"
                            + " where place.words(t.name) = place.words(?" + parameters.size() + "))");
        }
        if (filter.ward() != null) {
            parameters.add(filter.ward());
            parameters.add(Date.valueOf(filter.on()));
            where.append(" and exists (select 1 from place.property_area x join place.area w on w.id = x.area_id"
                    + " where x.property_id = a.property_id and w.kind = 'WARD' and w.code = ?"
                    + (parameters.size() - 1) + " and w.valid_from <= ?" + parameters.size()
                    + " and (w.valid_to is null or w.valid_to >= ?" + parameters.size() + "))");
        }
        if (filter.postcode() != null) {
            AddressQuery range = AddressQuery.of(filter.postcode());
            String from = range.postcodeFrom();
            String to = range.postcodeTo();
            if (from == null || to == null) {
                return new Page(List.of(), 0);
            }
            parameters.add(from);
            parameters.add(to);
            where.append(" and a.postcode >= ?" + (parameters.size() - 1) + " collate \"C\" and a.postcode < ?"
                    + parameters.size() + " collate \"C\"");
        }
        // counted by the addresses alone; the page is read street by street until it is full
        Query query = entityManager.createNativeQuery("""
            select c.uprn, c.line, c.postcode, c.building_type,
                   (select count(*) from place.dwelling_unit u where u.property_id = c.id), t.total
              from (select count(*) as total from place.address a where %1$s) t
              left join lateral (
                select p.id, a.uprn, a.line, a.postcode, p.building_type, s.name as street,
                       coalesce(substring(p.pao_number from '^[0-9]+'), '0')::integer as number
                  from place.street s join place.property p on p.street_id = s.id join place.address a on a.property_id = p.id
                 where %1$s
                 order by s.name, number, a.line, a.uprn limit %2$d offset %3$d) c on true
             order by c.street, c.number, c.line, c.uprn\
            """.formatted(where, filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<PropertyRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new PropertyRow(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue()))
                .toList();
        return new Page(rows, ((Number) found.get(0)[5]).intValue());
    }

    /** A page of properties and how many there are in all. */
    public record Page(List<PropertyRow> rows, int total) {}

    /**
     * A property as a list shows it.
     *
     * @param units how many dwelling units the gazetteer has in it
     */
    public record PropertyRow(
            String uprn, String line, @Nullable String postcode, String buildingType, int units) {}

    /** The property of this UPRN, where the officer may see it. */
    public Optional<Property> find(Uprn uprn) {
        return entityManager
                .createQuery("select p from Property p where p.uprn = :uprn", Property.class)
                .setParameter("uprn", uprn)
                .getResultStream()
                .findFirst();
    }

    /**
     * The property of this UPRN.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Property get(Uprn uprn) {
        return find(uprn).orElseThrow(() -> new RuleBroken("place.property.unknown", uprn));
    }

    /** The dwelling unit of this UPRN. */
    public Optional<DwellingUnit> findUnit(Uprn uprn) {
        return entityManager
                .createQuery("select u from DwellingUnit u where u.uprn = :uprn", DwellingUnit.class)
                .setParameter("uprn", uprn)
                .getResultStream()
                .findFirst();
    }

    /** The building that a UPRN is, or is part of: itself for a property, its building for a dwelling unit. */
    public Property buildingOf(Uprn uprn) {
        return find(uprn)
                .or(() -> findUnit(uprn).map(DwellingUnit::getProperty))
                .orElseThrow(() -> new RuleBroken("place.property.unknown", uprn));
    }

    /** The address of a property or unit, where the officer may see it. */
    public Optional<AddressRow> findAddress(Uprn uprn) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("select a.uprn, a.property_uprn, a.dwelling_unit_id is not null, a.line, a.postcode"
                        + " from place.address a where a.uprn = ?1")
                .setParameter(1, uprn.value())
                .getResultList();
        return found.stream().map(Properties::row).findFirst();
    }

    /**
     * The address of a property or unit.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public AddressRow address(Uprn uprn) {
        return findAddress(uprn).orElseThrow(() -> new RuleBroken("place.property.unknown", uprn));
    }

    /** The dwelling units of a property, in the order of their numbers. */
    public List<DwellingUnit> unitsOf(Uprn property) {
        return entityManager
                .createQuery("select u from DwellingUnit u where u.property.uprn = :uprn", DwellingUnit.class)
                .setParameter("uprn", property)
                .getResultStream()
                .sorted((one, other) -> AddressQuery.NATURAL.compare(one.getLabel(), other.getLabel()))
                .toList();
    }

    /** The dwelling units of a property, in the order of their numbers. */
    public List<DwellingUnit> unitsOf(Property property) {
        return unitsOf(property.getUprn());
    }

    /** The larger building that a property is part of, where the list says so. */
    public Optional<Property> parentOf(Uprn uprn) {
        return related(
                        "select parent.uprn from place.property p join place.property parent on parent.id = p.parent_id"
                                + " where p.uprn = ?1",
                        uprn)
                .stream()
                .findFirst();
    }

    /** The properties that are part of this one. */
    public List<Property> partsOf(Uprn uprn) {
        return related(
                "select p.uprn from place.property p join place.property parent on parent.id = p.parent_id"
                        + " where parent.uprn = ?1 order by p.uprn",
                uprn);
    }

    private List<Property> related(String sql, Uprn uprn) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery(sql)
                .setParameter(1, uprn.value())
                .getResultList();
        return found.stream().map(other -> get(new Uprn(other))).toList();
    }

    /** Every area, present and past, in which the point of a property (or of a unit's building) lies. */
    public List<Area> areasOf(Uprn uprn) {
        @SuppressWarnings("unchecked")
        List<Area> areas = entityManager
                .createNativeQuery("""
                         select a.id, a.version, a.kind, a.code, a.name, a.valid_from, a.valid_to, a.recorded_at, a.recorded_by
                           from place.address d
                           join place.property_area x on x.property_id = d.property_id
                           join place.area a on a.id = x.area_id
                          where d.uprn = ?1
                          order by a.kind, a.valid_from desc, a.code\
                         """, Area.class)
                .setParameter(1, uprn.value())
                .getResultList();
        return areas;
    }

    /** The areas of one kind in which it lies, as they were drawn on a day. */
    public List<Area> areasOf(Uprn uprn, AreaKind kind, LocalDate on) {
        return areasOf(uprn).stream()
                .filter(area -> area.getKind() == kind && isDrawn(area, on))
                .toList();
    }

    private static boolean isDrawn(Area area, LocalDate on) {
        LocalDate end = area.getValidTo();
        return !area.getValidFrom().isAfter(on) && (end == null || !end.isBefore(on));
    }

    /** The areas of a kind as drawn on a day, by name: for a filter. */
    public List<Area> areas(AreaKind kind, LocalDate on) {
        return entityManager
                .createQuery("select a from Area a where a.kind = :kind order by a.name", Area.class)
                .setParameter("kind", kind)
                .getResultStream()
                .filter(area -> isDrawn(area, on))
                .toList();
    }

    /** The streets of the gazetteer, by name: for a filter. */
    public List<String> streets() {
        @SuppressWarnings("unchecked")
        List<String> names = entityManager
                .createNativeQuery("select distinct name from place.street order by name")
                .getResultList();
        return names;
    }

    private static AddressRow row(Object[] row) {
        return new AddressRow((String) row[0], (String) row[1], (Boolean) row[2], (String) row[3], (String) row[4]);
    }
}
