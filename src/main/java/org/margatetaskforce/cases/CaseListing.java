package org.margatetaskforce.cases;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of cases as one statement: what it is narrowed to, its order, its page and its total. */
final class CaseListing {

    /** The column that holds the total. */
    static final int TOTAL = 16;

    private static final int MARKINGS = 17;

    /** What is newer on a case than the officer's last look and not their own doing, of what they may see. */
    private static final String UNREAD = """
            (select count(*) from cases.timeline_entry e
              where e.case_id = c.id and e.recorded_at > coalesce(l.looked_at, m.recorded_at) and e.recorded_by <> m.username)
            + (select count(*) from cases.note n
                where n.case_id = c.id and n.recorded_at > coalesce(l.looked_at, m.recorded_at) and n.recorded_by <> m.username)""";

    private static final String MINE = """
            cases.team_member m where m.case_id = c.id and m.username = (select identity.acting()) and m.valid_to is null""";

    private static final String LOOKED =
            "left join cases.last_look l on l.case_id = m.case_id and l.username = m.username";

    private final CaseFilter filter;
    private final Map<Integer, Object> parameters = new HashMap<>();
    private final StringBuilder where = new StringBuilder("true");

    CaseListing(CaseFilter filter) {
        this.filter = filter;
        named("c.type", filter.type());
        named("c.stage", filter.stage());
        named("c.priority", filter.priority());
        named("c.ward_basis", filter.ward());
        if (filter.leadAgency() != null) {
            where.append(" and c.lead_agency = ").append(parameter(filter.leadAgency()));
        }
        if (filter.open() != null) {
            where.append(filter.open() ? " and c.closed_on is null" : " and c.closed_on is not null");
        }
        if (filter.mine()) {
            where.append(" and exists (select 1 from ").append(MINE).append(')');
        }
        if (filter.unled()) {
            where.append(
                    " and c.closed_on is null and c.stage <> 'STEPPED_UP' and not exists (select 1 from identity.officer o"
                            + " where o.username = c.lead_professional and o.active)");
        }
        if (filter.overdue()) {
            where.append(
                    " and c.closed_on is null and coalesce(c.review_due_on, c.recheck_due_on) < (select identity.today())");
        }
        if (filter.unread()) {
            where.append(" and exists (select 1 from cases.team_member m ")
                    .append(LOOKED)
                    .append(
                            " where m.case_id = c.id and m.username = (select identity.acting()) and m.valid_to is null and ")
                    .append(UNREAD)
                    .append(" > 0)");
        }
        String text = filter.text();
        if (text != null) {
            String like = parameter(contains(text));
            where.append(" and (lower(c.heading) like ")
                    .append(like)
                    .append(" or lower(c.reference) like ")
                    .append(like)
                    .append(')');
        }
    }

    private void named(String column, @Nullable Enum<?> value) {
        if (value != null) {
            where.append(" and ").append(column).append(" = ").append(parameter(value.name()));
        }
    }

    private String parameter(Object value) {
        int place = parameters.size() + 1;
        parameters.put(place, value);
        return "?" + place;
    }

    private static String contains(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.UK)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return '%' + escaped + '%';
    }

    private String order() {
        return switch (filter.sort()) {
            case NEWEST -> "opened_on desc, id desc";
            case PRIORITY -> "priority, opened_on, id";
            case REVIEW -> "coalesce(review_due_on, recheck_due_on, 'infinity'), priority, id";
            case REFERENCE -> "reference";
        };
    }

    String sql() {
        return """
                with chosen as (
                  select c.id, c.reference, c.type, c.heading, c.stage, c.lead_agency, c.lead_professional, c.priority, c.risk, c.shared,
                         c.ward_basis, c.review_due_on, c.recheck_due_on, c.opened_on, c.closed_on, c.marking
                    from cases.shared_case c where %s)
                select c.reference, c.type, c.heading, c.stage, c.lead_agency, o.display_name, c.priority, c.risk, c.shared, c.ward_basis,
                       coalesce(c.review_due_on, c.recheck_due_on), c.opened_on, c.closed_on, u.unread, u.looked_at, c.marking, t.total, t.markings
                  from (select count(*) as total, string_agg(distinct marking, ',') as markings from chosen) t
                  left join lateral (select row_number() over (order by %s) as place, chosen.* from chosen order by %s limit %d offset %d) c on true
                  left join identity.officer o on o.username = c.lead_professional
                  left join lateral (select %s as unread, l.looked_at from cases.team_member m %s
                                      where m.case_id = c.id and m.username = (select identity.acting()) and m.valid_to is null) u on true
                 order by c.place""".formatted(where, order(), order(), filter.size(), filter.first(), UNREAD, LOOKED);
    }

    Map<Integer, Object> parameters() {
        return parameters;
    }

    /** Each marking that any of all the cases of a list bears. */
    static List<String> markings(@Nullable Object[] row) {
        return row[MARKINGS] == null
                ? List.of()
                : List.of(String.valueOf(row[MARKINGS]).split(","));
    }

    static CaseRow row(Object[] row) {
        return new CaseRow(
                (String) row[0],
                CaseType.valueOf((String) row[1]),
                (String) row[2],
                CaseStage.valueOf((String) row[3]),
                (String) row[4],
                (@Nullable String) row[5],
                CasePriority.valueOf((String) row[6]),
                CaseRisk.valueOf((String) row[7]),
                (Boolean) row[8],
                row[9] == null ? null : WardBasis.valueOf((String) row[9]),
                day(row[10]),
                ((Date) row[11]).toLocalDate(),
                day(row[12]),
                row[13] == null ? 0 : ((Number) row[13]).intValue(),
                instant(row[14]),
                (String) row[15]);
    }

    private static @Nullable LocalDate day(@Nullable Object column) {
        return column == null ? null : ((Date) column).toLocalDate();
    }

    private static @Nullable Instant instant(@Nullable Object column) {
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
