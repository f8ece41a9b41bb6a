package org.margatetaskforce.cases.access;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;

/** Why the one acting sees a record, what is open to them for a while, and what others hold that they may ask for. */
@Boundary
public class Access {

    @PersistenceContext
    EntityManager entityManager;

    /** Why the one acting sees each part of a record, by its reference; nothing where they see none. */
    public List<Reason> why(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select w.words, w.part, w.data_class, w.class_name, w.rule, w.detail, w.since, w.until, w.agency_name,
                               w.case_reference, w.basis, w.in_full, w.on_the_case
                          from cases.why(?1) w order by w.data_class, w.part""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Reason(
                        (String) row[0],
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        day(row[6]),
                        instant(row[7]),
                        (String) row[8],
                        (String) row[9],
                        (String) row[10],
                        (String) row[11],
                        (String) row[12]))
                .toList();
    }

    /**
     * What is told about access at the top of a page.
     *
     * @param openUntil until when break-glass holds one of its cases open; null where none does
     * @param glass the reference of that break-glass
     * @param held what others hold about its record
     */
    public record Told(
            @Nullable Instant openUntil, @Nullable String glass, List<Held> held) {

        /** Nothing is told. */
        public static final Told NOTHING = new Told(null, null, List.of());
    }

    /**
     * What the top of a page tells, in one statement.
     *
     * @param cases references of cases that the page is about
     * @param record the record that the page shows; empty where it shows none
     */
    public Told told(List<String> cases, String record) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select 'GLASS', r.reference, g.until_at, null, null, null, null, null, null, null
                          from (select b.request_id, b.until_at from cases.broken_glass b
                                 where b.officer = identity.acting() and b.until_at > identity.now()
                                   and b.case_id = any (cases.glass_broken())
                                   and b.case_reference = any (cast(string_to_array(?1, ',') as text[]))
                                 order by b.until_at desc limit 1) g
                          join cases.glass_request r on r.id = g.request_id
                        union all
                        select 'HELD', null, null, h.data_class, h.class_name, h.agency_code, h.agency_name, h.post_title,
                               h.telephone, h.asked || coalesce('|' || h.open_until, '')
                          from cases.held_elsewhere(?2) h""")
                .setParameter(1, String.join(",", cases))
                .setParameter(2, record)
                .getResultList();
        Instant until = null;
        String glass = null;
        for (Object[] row : found) {
            if (row[0].equals("GLASS")) {
                glass = (String) row[1];
                until = instant(row[2]);
            }
        }
        return new Told(
                until,
                glass,
                found.stream()
                        .filter(row -> row[0].equals("HELD"))
                        .map(Access::held)
                        .toList());
    }

    private static Held held(Object[] row) {
        String[] asked = row[9] == null ? new String[0] : ((String) row[9]).split("\\|", -1);
        return new Held(
                ((Number) row[3]).intValue(),
                (String) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                asked.length > 0 ? asked[0] : null,
                asked.length > 1 ? LocalDate.parse(asked[1]) : null);
    }

    /** Whom to telephone at each agency, whatever is or is not held there. */
    public record Desk(
            String agencyName, String post, @Nullable String telephone) {}

    /** The desks of all agencies, for one who cannot wait for a call. */
    public List<Desk> desks() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
                        select a.name, p.title, d.telephone
                          from identity.agency_desk d join identity.agency a on a.code = d.agency_code
                          join identity.post p on p.code = d.post_code
                         where d.valid_from <= identity.today() and (d.valid_to is null or d.valid_to >= identity.today())
                         order by a.name""").getResultList();
        return found.stream()
                .map(row -> new Desk((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
