package org.margatetaskforce.cases.disclosure;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;

/** The legal gateways of a day and the bodies to which they open (partnership practice F.1): dated rows, one list. */
@Boundary
public class Gateways {

    @PersistenceContext
    EntityManager entityManager;

    /** The gateways of a day, by name; in one statement. */
    public List<GatewayRule> on(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select g.code, g.name, g.provision, g.purpose, g.to_whom, g.of_persons, array_to_string(g.approvals, ','),
                               coalesce(o.openings, ''), g.valid_from, g.valid_to, g.source, g.mark
                          from cases.gateway g
                          left join lateral (
                               select string_agg(o.kind || '=' || o.opens || '=' || coalesce(o.note, ''), '|' order by o.kind) openings
                                 from cases.gateway_opens o
                                where o.gateway_code = g.code and o.valid_from <= ?1 and (o.valid_to is null or o.valid_to >= ?1)) o on true
                         where g.valid_from <= ?1 and (g.valid_to is null or g.valid_to >= ?1)
                         order by g.name""")
                .setParameter(1, Date.valueOf(day))
                .getResultList();
        return found.stream().map(Gateways::rule).toList();
    }

    private static GatewayRule rule(Object[] row) {
        Map<String, Opening> openings = new LinkedHashMap<>();
        Map<String, String> notes = new HashMap<>();
        for (String one : list((String) row[7], "\\|")) {
            String[] parts = one.split("=", 3);
            openings.put(parts[0], Opening.valueOf(parts[1]));
            if (!parts[2].isEmpty()) {
                notes.put(parts[0], parts[2]);
            }
        }
        return new GatewayRule(
                (String) row[0],
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (String) row[4],
                (Boolean) row[5],
                list((String) row[6], ",").stream().map(Signature::valueOf).toList(),
                openings,
                notes,
                ((Date) row[8]).toLocalDate(),
                day(row[9]),
                (String) row[10],
                (String) row[11]);
    }

    /** The bodies of a day: the agencies of the team first, by name. */
    public List<RecipientBody> bodies(LocalDate day) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select b.code, b.name, b.kind, k.in_words, coalesce(b.agency_code, '')
                          from cases.recipient_body b join cases.recipient_kind k on k.code = b.kind
                         where b.valid_from <= ?1 and (b.valid_to is null or b.valid_to >= ?1)
                         order by b.agency_code is null, b.name""")
                .setParameter(1, Date.valueOf(day))
                .getResultList();
        return found.stream()
                .map(row -> new RecipientBody(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (String) row[4]))
                .toList();
    }

    /** The body of this code on a day. */
    public RecipientBody body(String code, LocalDate day) {
        return bodies(day).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("cases.disclosure.no-body"));
    }

    private static List<String> list(String joined, String by) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(by, -1));
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }
}
