package org.margatetaskforce.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;

/**
 * The access audit as it is read (partnership practice F.3, class D23): everybody their own trail, a supervisor their team's, who answers
 * for information governance and who audits everybody's. The database decides; a filter only narrows.
 */
@Boundary
public class AccessTrail {

    /** Lines past so many are not counted: nobody turns that many pages, and counting millions takes longer than reading. */
    public static final int MOST_COUNTED = 10_000;

    private static final int LONGEST_LISTED_KINDS = 60;

    @PersistenceContext
    EntityManager entityManager;

    /**
     * A line of the audit.
     *
     * @param at when
     * @param username who
     * @param name the name colleagues know
     * @param agency the agency's name then
     * @param posts the posts held then
     * @param action what was done: {@code VIEW}
     * @param kind the kind of record
     * @param reference of the record
     * @param terms what was looked for, of a search
     * @param results how many were shown to exist, of a search or a list
     * @param outcome DONE, REFUSED or NOT_FOUND
     */
    public record Row(
            Instant at,
            String username,
            String name,
            String agency,
            String posts,
            String action,
            String kind,
            @Nullable String reference,
            @Nullable Integer dataClass,
            @Nullable String detail,
            @Nullable String terms,
            @Nullable Integer results,
            @Nullable String purpose,
            @Nullable String caseReference,
            String outcome,
            @Nullable String address,
            @Nullable String device) {}

    /** Some lines, the latest first, and how many there are in all, at most {@link #MOST_COUNTED}. */
    public record Page(List<Row> rows, int total) {}

    /** Whose trail. */
    public enum Whose {
        MINE,
        TEAM,
        ALL
    }

    /**
     * What a trail is narrowed to; empty or null where it is not.
     *
     * @param about the reference of a record, or of the case in whose context something was done
     */
    public record Filter(
            Whose whose,
            String officer,
            String action,
            String kind,
            String about,
            @Nullable Integer dataClass,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** A page of a trail. */
    public Page page(Filter filter, int first, int size) {
        List<Object> values = new ArrayList<>();
        String where = where(filter, values);
        String sql = """
                select r.at, r.officer, r.name, r.agency, r.posts, r.action, r.record_kind, r.reference, r.data_class, r.detail, r.terms,
                       r.results, r.purpose, r.case_reference, r.outcome, r.address, r.device, n.total
                  from (select count(*) as total from (select 1 from identity.audit_entry e where %1$s limit %2$d) counted) n
                  left join lateral (
                       select e.*, coalesce(o.display_name, e.officer) as name, coalesce(a.name, '') as agency
                         from (select * from identity.audit_entry e where %1$s order by e.at desc, e.id desc limit %3$d offset %4$d) e
                         left join identity.officer o on o.username = e.officer
                         left join identity.agency a on a.code = e.agency_code) r on true
                 order by r.at desc, r.id desc""".formatted(where, MOST_COUNTED, Math.max(0, size), Math.max(0, first));
        Query query = entityManager.createNativeQuery(sql);
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(AccessTrail::row)
                        .toList(),
                ((Number) Objects.requireNonNull(found.get(0)[17])).intValue());
    }

    private static String where(Filter filter, List<Object> values) {
        StringBuilder where = new StringBuilder(
                switch (filter.whose()) {
                    case MINE -> "e.officer = (select identity.acting())";
                    case TEAM -> "e.officer = any ((select identity.trail_team())::text[])";
                    case ALL -> "true";
                });
        and(where, values, " and e.officer = ?", filter.officer());
        and(where, values, " and e.action = ?", filter.action());
        and(where, values, " and e.record_kind = ?", filter.kind());
        if (!filter.about().isBlank()) {
            values.add(filter.about());
            where.append(" and (e.reference = ?")
                    .append(values.size())
                    .append(" or e.case_reference = ?")
                    .append(values.size())
                    .append(')');
        }
        if (filter.dataClass() != null) {
            where.append(" and e.data_class = ").append(filter.dataClass().intValue());
        }
        LocalDate from = filter.from();
        if (from != null) {
            and(where, values, " and e.at >= ?", startOf(from));
        }
        LocalDate to = filter.to();
        if (to != null) {
            and(where, values, " and e.at < ?", startOf(to.plusDays(1)));
        }
        return where.toString();
    }

    private static void and(StringBuilder where, List<Object> values, String condition, Object value) {
        if (!(value instanceof String text && text.isBlank())) {
            values.add(value);
            where.append(condition).append(values.size());
        }
    }

    private static Timestamp startOf(LocalDate day) {
        return Timestamp.from(day.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }

    private static Row row(@Nullable Object[] row) {
        return new Row(
                ((Timestamp) Objects.requireNonNull(row[0])).toInstant(),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                Objects.requireNonNullElse((String) row[4], ""),
                String.valueOf(row[5]),
                String.valueOf(row[6]),
                (String) row[7],
                row[8] == null ? null : ((Number) row[8]).intValue(),
                (String) row[9],
                (String) row[10],
                row[11] == null ? null : ((Number) row[11]).intValue(),
                (String) row[12],
                (String) row[13],
                String.valueOf(row[14]),
                (String) row[15],
                (String) row[16]);
    }

    /** The officers whose trail the one acting reads because they answer for their work. */
    public List<Colleague> team() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = entityManager.createNativeQuery("""
                        select o.username, o.display_name, a.name from identity.officer o join identity.agency a on a.code = o.agency_code
                         where o.username = any (identity.trail_team()) order by o.display_name, o.username""").getResultList();
        return rows.stream()
                .map(row -> new Colleague((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /**
     * A line of what a person is told about who looked at their record: no officer's name, for that is the officer's own data
     * (partnership practice F.5).
     *
     * @param day the day
     * @param agency whose officer it was
     * @param posts the posts the officer held, by title
     * @param action what was done
     * @param purpose for what; empty where none is recorded
     * @param times how often on that day
     */
    public record Looked(LocalDate day, String agency, String posts, String action, String purpose, int times) {}

    /** Who looked at, printed, took along or changed a record, day by day, the latest first; for who answers a person's question. */
    @For("audit.tell-who-looked")
    public List<Looked> whoLooked(String reference) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> rows = entityManager
                .createNativeQuery("""
                        select (e.at at time zone 'Europe/London')::date, coalesce(a.name, 'Margate Task Force'),
                               coalesce((select string_agg(p.title, ', ' order by p.title) from identity.post p
                                          where p.code = any (string_to_array(e.posts, ' '))), ''),
                               e.action, coalesce(e.purpose, case when e.case_reference is not null then 'Work on case ' || e.case_reference end, ''),
                               count(*)
                          from identity.audit_entry e left join identity.agency a on a.code = e.agency_code
                         where (e.reference = ?1 or e.case_reference = ?1)
                           and e.action in ('VIEW', 'PRINT', 'EXPORT', 'DISCLOSE', 'BREAKGLASS', 'EDIT')
                         group by 1, 2, 3, 4, 5 order by 1 desc, 2, 3, 4, 5""")
                .setParameter(1, reference)
                .setMaxResults(MOST_COUNTED)
                .getResultList();
        return rows.stream()
                .map(row -> new Looked(
                        ((java.sql.Date) Objects.requireNonNull(row[0])).toLocalDate(),
                        String.valueOf(row[1]),
                        String.valueOf(row[2]),
                        String.valueOf(row[3]),
                        String.valueOf(row[4]),
                        ((Number) Objects.requireNonNull(row[5])).intValue()))
                .toList();
    }

    /** The kinds of records that were touched lately, for a filter. */
    public List<String> kinds() {
        @SuppressWarnings("unchecked")
        List<String> kinds = entityManager
                .createNativeQuery("""
                        select distinct k.record_kind from (select e.record_kind from identity.audit_entry e
                                where e.record_kind not like 'page %' order by e.at desc, e.id desc limit 5000) k order by 1""")
                .setMaxResults(LONGEST_LISTED_KINDS)
                .getResultList();
        return kinds;
    }
}
