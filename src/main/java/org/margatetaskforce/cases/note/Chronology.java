package org.margatetaskforce.cases.note;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/**
 * What happened, across agencies and across the cases of a person, family or property (partnership practice B.4): events,
 * notes and moves, as many of them as the reader may see, without a gap for the rest. Paged and counted in one statement.
 */
@Boundary
public class Chronology {

    private static final int TOTAL = 16;
    private static final int MARKINGS = 17;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A page of happenings and how many there are in all that the reader may see.
     *
     * @param markings each marking that a note among all of them bears (F.4)
     */
    public record Page(List<Happening> entries, int total, List<String> markings) {

        /** A page of nothing. */
        public static final Page EMPTY = new Page(List.of(), 0, List.of());
    }

    /** A page of a chronology, the latest first. */
    public Page page(ChronologyFilter filter) {
        Reading reading = new Reading(filter);
        Query query = entityManager.createNativeQuery(reading.sql());
        for (int i = 0; i < reading.parameters.size(); i++) {
            query.setParameter(i + 1, reading.parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(Chronology::happening)
                        .toList(),
                ((Number) found.get(0)[TOTAL]).intValue(),
                found.get(0)[MARKINGS] == null
                        ? List.of()
                        : List.of(String.valueOf(found.get(0)[MARKINGS]).split(",")));
    }

    private static Happening happening(Object[] row) {
        return new Happening(
                (String) row[0],
                ((Timestamp) row[1]).toInstant(),
                ((Timestamp) row[2]).toInstant(),
                (String) row[3],
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (@Nullable String) row[7],
                (@Nullable String) row[8],
                (@Nullable String) row[9],
                (@Nullable String) row[10],
                ((Number) row[11]).intValue(),
                (Boolean) row[12],
                (Boolean) row[13],
                (Boolean) row[14],
                (@Nullable String) row[15]);
    }

    /** The agencies that have written in a chronology, for its filter. */
    public List<String> agencies(String of) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery("""
                        with c as (%s)
                        select e.agency_code from cases.timeline_entry e where e.case_id in (select id from c)
                        union select n.agency_code from cases.note n where n.case_id in (select id from c) order by 1""".formatted(Reading.CASES))
                .setParameter(1, of)
                .getResultList();
        return found;
    }

    /** The statement of one reading. */
    private static final class Reading {

        static final String CASES = """
                select c.id from cases.shared_case c where c.reference = ?1
                union select c.id from cases.shared_case c where c.id = any (array(select a from cases.cases_about(?1) a))""";

        final List<Object> parameters = new ArrayList<>();
        private final ChronologyFilter filter;

        Reading(ChronologyFilter filter) {
            this.filter = filter;
            parameters.add(filter.of());
        }

        private String parameter(Object value) {
            parameters.add(value);
            return "?" + parameters.size();
        }

        /** The conditions common to all three kinds, on a table of an alias. */
        private String where(String alias, String agency, String happened) {
            StringBuilder where = new StringBuilder();
            if (filter.agency() != null) {
                where.append(" and ").append(agency).append(" = ").append(parameter(filter.agency()));
            }
            LocalDate from = filter.from();
            if (from != null) {
                where.append(" and ")
                        .append(happened)
                        .append(" >= ")
                        .append(parameter(Timestamp.from(
                                from.atStartOfDay(TaskForceClock.LONDON).toInstant())));
            }
            LocalDate to = filter.to();
            if (to != null) {
                where.append(" and ")
                        .append(happened)
                        .append(" < ")
                        .append(parameter(Timestamp.from(to.plusDays(1)
                                .atStartOfDay(TaskForceClock.LONDON)
                                .toInstant())));
            }
            return where.toString();
        }

        private String events() {
            String about = filter.person() == null ? "" : " and e.subject_reference = " + parameter(filter.person());
            return """
                    select 'EVENT' as kind, e.occurred_at, e.recorded_at, e.recorded_by, e.agency_code, e.heading, e.body, e.subject_reference as reference,
                           e.case_id, null::text as nature, null::bigint as addendum_to_id, e.data_class, false as edited, false as in_error, e.id, null::text as marking
                      from cases.timeline_entry e where e.case_id in (select id from c)""" + about + where("e", "e.agency_code", "e.occurred_at");
        }

        private String notes(boolean one) {
            String type = one ? " and n.type = " + parameter(String.valueOf(filter.kind())) : "";
            String about = filter.person() == null
                    ? ""
                    : " and exists (select 1 from cases.note_person x join people.person p on p.id = x.person_id where x.note_id = n.id and p.reference = "
                            + parameter(filter.person()) + ')';
            return """
                    select n.type, n.occurred_at, n.recorded_at, n.recorded_by, n.agency_code, '', n.body, n.reference, n.case_id, n.nature, n.addendum_to_id,
                           n.data_class, n.edited_at is not null, n.in_error_at is not null, n.id, n.marking
                      from cases.note n where n.case_id in (select id from c)""" + type + about + where("n", "n.agency_code", "n.occurred_at");
        }

        /** Moves of the person, or of the family's members; in and out of the property. */
        private String moves() {
            String about = filter.person() == null
                    ? """
                      (r.person_id in (select p.id from people.person p where p.reference = ?1)
                       or r.person_id in (select f.person_id from people.family_member f join people.family y on y.id = f.family_id
                                           where y.reference = ?1 and f.superseded_at is null)
                       or r.property_uprn = ?1 or r.uprn = ?1)"""
                    : "r.person_id in (select p.id from people.person p where p.reference = "
                            + parameter(filter.person()) + ')';
            return """
                    select 'MOVE', m.happened, r.recorded_at, r.recorded_by, r.source_agency, m.what || ': ' || p.name,
                           coalesce(d.line, r.elsewhere, 'no fixed abode'), p.reference, null, null, null, r.data_class, false, false, r.id, null
                      from people.residency r
                      join people.person p on p.id = r.person_id
                      left join place.address d on d.uprn = r.uprn
                     cross join lateral (values ('Moved in', r.valid_from::timestamp at time zone 'Europe/London'),
                                                ('Moved out', r.valid_to::timestamp at time zone 'Europe/London')) m (what, happened)
                     where r.superseded_at is null and m.happened is not null and """ + about + where("r", "r.source_agency", "m.happened");
        }

        String sql() {
            String kind = filter.kind();
            List<String> parts = new ArrayList<>();
            if (kind == null || kind.equals("EVENT")) {
                parts.add(events());
            }
            if (kind == null || kind.equals("NOTE")) {
                parts.add(notes(false));
            } else if (!kind.equals("EVENT") && !kind.equals("MOVE")) {
                parts.add(notes(true));
            }
            if ((kind == null || kind.equals("MOVE")) && !filter.of().startsWith("MTF-")) {
                parts.add(moves());
            }
            if (parts.isEmpty()) {
                parts.add(events() + " and false");
            }
            return """
                    with c as (%s), happening (kind, occurred_at, recorded_at, recorded_by, agency_code, heading, body, reference, case_id,
                                                nature, addendum_to_id, data_class, edited, in_error, id, marking) as (%s)
                    select h.kind, h.occurred_at, h.recorded_at, coalesce(o.display_name, h.recorded_by), h.agency_code, h.heading, h.body, h.reference,
                           k.reference, h.nature, (select n.reference from cases.note n where n.id = h.addendum_to_id), h.data_class, h.edited, h.in_error,
                           coalesce(h.recorded_at > (select l.looked_at from cases.last_look l
                                                      where l.case_id = h.case_id and l.username = (select identity.acting()))
                                    and h.recorded_by <> (select identity.acting()), false), h.marking, t.total, t.markings
                      from (select count(*) as total, string_agg(distinct marking, ',') as markings from happening) t
                      left join lateral (select * from happening order by occurred_at desc, recorded_at desc, id desc limit %d offset %d) h on true
                      left join identity.officer o on o.username = h.recorded_by
                      left join cases.shared_case k on k.id = h.case_id
                     order by h.occurred_at desc, h.recorded_at desc, h.id desc""".formatted(CASES, String.join(" union all ", parts), filter.size(), filter.first());
        }
    }
}
