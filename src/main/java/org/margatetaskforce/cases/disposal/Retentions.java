package org.margatetaskforce.cases.disposal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Mark;

/**
 * How long records are kept (partnership practice F.6): the schedule as it stands, the last day of each record that has ended, and
 * what is due. A day is reckoned anew whenever somebody looks and what it hangs on has changed.
 */
@Boundary
public class Retentions {

    private static final int CASE_HEADER = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    /** The schedule as it stands today, in the paper's order. */
    public List<RetentionRule> schedule() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select code, title, runs_from, months_after_end, birthday, words, kept_here, remark, valid_from, source, mark
                  from cases.retention_rule
                 where valid_from <= identity.today() and (valid_to is null or valid_to >= identity.today()) order by position""").getResultList();
        return found.stream()
                .map(row -> new RetentionRule(
                        (String) row[0],
                        (String) row[1],
                        (String) row[2],
                        number(row[3]),
                        number(row[4]),
                        (String) row[5],
                        (Boolean) row[6],
                        (String) row[7],
                        Objects.requireNonNull(day(row[8])),
                        (String) row[9],
                        Mark.valueOf(((String) row[10]).toUpperCase(Locale.ROOT))))
                .toList();
    }

    private Map<String, RetentionRule> rules() {
        return schedule().stream()
                .collect(Collectors.toMap(
                        RetentionRule::code, Function.identity(), (one, other) -> one, LinkedHashMap::new));
    }

    /** Reckons the last day of every record that has ended and of which that has not been done, or of which a fact has changed. */
    public void reckon() {
        reckon(null);
    }

    private void reckon(@Nullable String only) {
        Map<String, RetentionRule> rules = rules();
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select f.reference, f.rule_code, f.ended_on, f.youngest_born, f.unknown_births
                  from cases.retention_facts(?1) f
                  left join cases.retention r on r.reference = f.reference
                 where r.id is null
                    or (r.agency_code, r.rule_code, r.ended_on, r.unknown_births) <> (f.agency_code, f.rule_code, f.ended_on, f.unknown_births)
                    or r.youngest_id is distinct from f.youngest_id or r.youngest_born is distinct from f.youngest_born
                    or r.reckoned_on < (select max(s.valid_from) from cases.retention_rule s
                                         where s.code = f.rule_code and s.valid_from <= identity.today())""").setParameter(1, only).getResultList();
        if (found.isEmpty()) {
            return;
        }
        List<String> references = new ArrayList<>();
        List<String> days = new ArrayList<>();
        for (Object[] row : found) {
            RetentionRule rule = Objects.requireNonNull(rules.get(row[1]), "no rule for " + row[1]);
            boolean unknown = rule.birthday() != null && ((Number) row[4]).intValue() > 0;
            references.add((String) row[0]);
            days.add(
                    unknown
                            ? ""
                            : KeptUntil.reckon(rule, Objects.requireNonNull(day(row[2])), day(row[3]))
                                    .day()
                                    .toString());
        }
        query("select cases.keep_retentions(?1, string_to_array(?2, ','), string_to_array(?3, ','), ?4)")
                .setParameter(1, only)
                .setParameter(2, String.join(",", references))
                .setParameter(3, String.join(",", days))
                .setParameter(4, Timestamp.from(TaskForceClock.current().instant()))
                .getSingleResult();
    }

    /**
     * Until when a record is kept, for whoever sees the record or governs disposal; empty of one that has not ended.
     *
     * @param reference of a case or a referral
     */
    public Optional<RetentionRow> find(String reference) {
        query("select cases.forget_retention(?1)").setParameter(1, reference).getSingleResult();
        reckon(reference);
        List<Object> parameters = new ArrayList<>(List.of(reference));
        return select("r.reference = ?1", parameters, 0, 1).rows().stream().findFirst();
    }

    /** It is looked at by somebody who governs disposal: a line in the audit. */
    public void noteLook(RetentionRow row) {
        audit.recordFor(
                row.isCase() ? row.reference() : null, null, "VIEW", "retention", row.reference(), CASE_HEADER, null);
    }

    /** One page of records, and how many there are. */
    public record Page(List<RetentionRow> rows, int total) {}

    /** Records by their last day, the soonest first; in one statement. */
    public Page page(DueFilter filter) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        conditions.add(
                switch (filter.which()) {
                    case DUE -> "r.kept_until < identity.today()";
                    case READY -> "r.kept_until < identity.today() and h.held is null and p.reference is null";
                    case HELD -> "h.held is not null";
                    case SOON -> "r.kept_until < identity.today() + interval '1 year'";
                    case ALL -> "true";
                });
        is(conditions, parameters, "r.rule_code", filter.rule());
        is(conditions, parameters, "r.agency_code", filter.agency());
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add(text.strip().toUpperCase(Locale.UK));
            conditions.add("position(?" + parameters.size() + " in r.reference) > 0");
        }
        return select(String.join(" and ", conditions), parameters, filter.first(), filter.size());
    }

    private static void is(List<String> conditions, List<Object> parameters, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(value);
            conditions.add(column + " = ?" + parameters.size());
        }
    }

    private Page select(String where, List<Object> parameters, int first, int size) {
        Query query = query("""
                with held as materialized (
                       select h.retention_id, string_agg(h.hold_reference, ', ' order by h.hold_reference) as held
                         from cases.held_records() h group by h.retention_id),
                     waiting as materialized (
                       select i.reference as record, min(d.reference) as reference
                         from cases.disposal_item i join cases.disposal d on d.id = i.disposal_id
                        where d.state = 'PROPOSED' or d.state = 'APPROVED' and i.state = 'WAITING' group by i.reference),
                     chosen as materialized (
                       select r.*, h.held, p.reference as proposed
                         from cases.retention r left join held h on h.retention_id = r.id left join waiting p on p.record = r.reference
                        where %s)
                select c.reference, c.case_id is not null, c.rule_code, c.agency_code, c.ended_on,
                       case when b.id is not null then c.youngest_born end, c.unknown_births, c.kept_until, coalesce(c.held, ''), c.proposed,
                       coalesce(c.kept_until < identity.today(), false), c.youngest_born, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen c order by c.kept_until nulls last, c.id limit %d offset %d) c on true
                  left join people.person b on b.id = c.youngest_id
                 order by c.kept_until nulls last, c.id""".formatted(where, size, first));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        Map<String, RetentionRule> rules = rules();
        List<RetentionRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> row(row, Objects.requireNonNull(rules.get(row[2]))))
                .toList();
        return new Page(rows, ((Number) found.get(0)[12]).intValue());
    }

    private static RetentionRow row(Object[] row, RetentionRule rule) {
        LocalDate ended = Objects.requireNonNull(day(row[4]));
        LocalDate seen = day(row[5]);
        LocalDate until = day(row[7]);
        String how = "a child’s birth is not known; it is kept until it is";
        if (until != null) {
            KeptUntil reckoned = KeptUntil.reckon(rule, ended, day(row[11]));
            how = seen == null ? reckoned.withoutBirth() : reckoned.explanation();
        }
        return new RetentionRow(
                (String) row[0],
                (Boolean) row[1],
                rule,
                (String) row[3],
                ended,
                seen,
                ((Number) row[6]).intValue(),
                until,
                how,
                (String) row[8],
                (String) row[9],
                (Boolean) row[10]);
    }

    /** A register of the house, and how many of its rows go or went. */
    public record Count(String register, long number) implements java.io.Serializable {}

    /** What would go with these records together, register by register, for those who propose and decide. */
    public List<Count> whatWouldGo(List<String> references) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("select w.register, w.number from cases.what_would_go(string_to_array(?1, ',')) w")
                .setParameter(1, String.join(",", references))
                .getResultList();
        return found.stream()
                .map(row -> new Count((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** The agencies whose records have ended. */
    public List<String> agencies() {
        @SuppressWarnings("unchecked")
        List<String> found = query("select distinct agency_code from cases.retention order by 1")
                .getResultList();
        return found;
    }

    /** Whether the one acting proposes disposals. */
    public boolean mayPropose() {
        return officers.may("disposal.propose");
    }

    /** Whether the one acting is told what would go with a record: those who propose and those who decide. */
    public boolean mayWeigh() {
        return mayPropose() || officers.may("disposal.decide");
    }

    private static @Nullable Integer number(@Nullable Object value) {
        return value == null ? null : ((Number) value).intValue();
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((java.sql.Date) value).toLocalDate();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
