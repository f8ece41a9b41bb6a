package org.margatetaskforce.people;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/** Families and households as a picture, on any day, as believed at any time (partnership practice B.1). */
@Boundary
public class Pictures {

    private static final String OF_A_FAMILY = """
            select m.person_id, m.role
              from people.family_member m join people.family f on f.id = m.family_id
             where f.reference = ?1 and %s""";

    private static final String OF_A_PERSON = """
            select id as person_id, null::text as role from people.person where reference = ?1
            union
            select case when r.from_person_id = p.id then r.to_person_id else r.from_person_id end, null
              from people.person p
              join people.relationship r on p.id in (r.from_person_id, r.to_person_id)
             where p.reference = ?1 and %s""";

    @PersistenceContext
    EntityManager entityManager;

    /** The members of a family on a day, and who lives with them. */
    public Picture ofFamily(String family, LocalDate day, @Nullable Instant knownAt) {
        return draw(OF_A_FAMILY.formatted(held("m", knownAt)), family, day, knownAt);
    }

    /** Somebody, who they are related to on a day, and who lives with them. */
    public Picture ofPerson(String person, LocalDate day, @Nullable Instant knownAt) {
        return draw(OF_A_PERSON.formatted(held("r", knownAt)), person, day, knownAt);
    }

    /** True on the day, and believed. */
    private static String held(String row, @Nullable Instant knownAt) {
        String onTheDay = "%1$s.valid_from <= ?2 and (%1$s.valid_to is null or %1$s.valid_to >= ?2)";
        String believed = knownAt == null
                ? " and %1$s.superseded_at is null"
                : " and %1$s.recorded_at <= ?3 and (%1$s.superseded_at is null or %1$s.superseded_at > ?3)";
        return (onTheDay + believed).formatted(row);
    }

    private Picture draw(String core, String of, LocalDate day, @Nullable Instant knownAt) {
        String everyone = """
                with core as (%1$s),
                everyone as (
                  select person_id, role from core
                  union all
                  select distinct r2.person_id, null::text
                    from core c
                    join people.residency r on r.person_id = c.person_id and r.is_main and %2$s
                    join people.residency r2 on r2.household_id = r.household_id and r2.is_main and %3$s
                   where r2.person_id not in (select person_id from core)
                )
                """.formatted(core, held("r", knownAt), held("r2", knownAt));
        List<Object> values = new ArrayList<>(List.of(of, Date.valueOf(day)));
        if (knownAt != null) {
            values.add(Timestamp.from(knownAt));
        }
        Map<String, Integer> places = new LinkedHashMap<>();
        List<Picture.Group> groups = new ArrayList<>();
        List<Picture.Figure> figures = new ArrayList<>();
        for (@Nullable Object[] row : rows(everyone + """
                select p.reference, p.name, p.born_precision, p.born_on, p.expected_on, p.sex, p.died_on, e.role,
                       coalesce('H' || r.household_id, 'U' || r.uprn, 'E' || r.elsewhere), a.line, a.postcode, r.elsewhere, r.uprn
                  from everyone e
                  join people.person p on p.id = e.person_id
                  left join people.residency r on r.person_id = p.id and r.is_main and %s
                  left join place.address a on a.uprn = r.uprn
                 order by e.role = 'INDEX_ADULT' desc nulls last, e.role is null, r.household_id nulls last, p.born_on nulls last, p.id""".formatted(held("r", knownAt)), values)) {
            int group = -1;
            if (row[8] != null) {
                String key = row[8].toString();
                if (!places.containsKey(key)) {
                    places.put(key, groups.size());
                    groups.add(new Picture.Group(
                            Residencies.address(row[12], row[9], row[10], row[11]),
                            row[9] == null ? null : (String) row[12]));
                }
                group = places.getOrDefault(key, -1);
            }
            figures.add(new Picture.Figure(
                    Columns.text(row[0]),
                    Columns.text(row[1]),
                    Columns.birth(row[2], row[3], row[4]),
                    Sex.valueOf(Columns.text(row[5])),
                    Columns.day(row[6]),
                    row[7] == null ? null : FamilyRole.valueOf(row[7].toString()),
                    group));
        }
        List<Picture.Line> lines = new ArrayList<>();
        for (@Nullable Object[] row : rows(everyone + """
                select p.reference, q.reference, r.kind
                  from people.relationship r
                  join people.person p on p.id = r.from_person_id
                  join people.person q on q.id = r.to_person_id
                 where r.from_person_id in (select person_id from everyone)
                   and r.to_person_id in (select person_id from everyone) and %s
                 order by r.kind, r.id""".formatted(held("r", knownAt)), values)) {
            lines.add(new Picture.Line(
                    Columns.text(row[0]), Columns.text(row[1]), RelationshipKind.valueOf(Columns.text(row[2]))));
        }
        return new Picture(day, knownAt, figures, lines, groups);
    }

    private List<@Nullable Object[]> rows(String sql, List<Object> values) {
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query.getResultList();
        return found;
    }
}
