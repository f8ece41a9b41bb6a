package org.margatetaskforce.identity;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * What the access audit shows and somebody should ask about (partnership practice F.5). Each line is looked at once, as it is sealed; the
 * information governance officer asks, and says what came of it. Nobody reads or reviews an alert about themselves.
 */
@Boundary
public class AuditAlerts {

    private static final int ACCESS_AUDIT = 23;
    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    @Inject
    Event<AuditLinesSealed> sealed;

    /**
     * An alert.
     *
     * @param title what the rule says
     * @param about the reference that was looked at; null where it was none
     * @param figure how many persons, or for how many days a case had been closed
     * @param outcome what came of it; null while it waits
     * @param version for whoever reviews it
     */
    public record Row(
            String reference,
            String rule,
            String title,
            String username,
            String name,
            String agency,
            @Nullable String about,
            @Nullable Integer figure,
            Instant at,
            @Nullable AlertOutcome outcome,
            @Nullable Instant reviewedAt,
            @Nullable String reviewedBy,
            int version) {}

    /** Some alerts, how many there are in all, and how many wait. */
    public record Page(List<Row> rows, int total, int waiting) {}

    /** What somebody said came of it. */
    public record Review(AlertOutcome outcome, String remark, Instant at, String by) {}

    /** A record of which every view is told. */
    public record Watched(String reference, String why, Instant since, String by) {}

    private static final String COLUMNS = """
            r.reference, r.rule, (select t.title from identity.alert_rule t where t.code = r.rule order by t.valid_from desc limit 1),
            r.officer, coalesce(o.display_name, r.officer), coalesce(a.name, ''), r.about, r.figure, r.at, r.outcome, r.reviewed_at,
            (select d.display_name from identity.officer d where d.username = r.reviewed_by), r.version""";

    private static final String NAMES = """
             left join identity.officer o on o.username = r.officer left join identity.agency a on a.code = r.agency_code""";

    /** Where an officer was told of by the same rule, about the same, within its minutes. */
    private static final String TOLD = """
            exists (select 1 from identity.audit_alert t
                     where t.officer = x.officer and t.rule = r.code and t.about is not distinct from x.about
                       and t.at > x.at - make_interval(mins => coalesce(r.minutes, 60)) and t.at <= x.at)""";

    private static final String RAISE = """
            insert into identity.audit_alert (reference, rule, officer, agency_code, entry_id, about, figure, at)
            select 'AL-' || lpad(nextval('identity.audit_alert_number')::text, 6, '0'), x.code, x.officer, x.agency_code, x.id, x.about, x.figure, x.at
              from (select distinct on (x.officer, x.about) r.code, x.*
                      from identity.alert_rule r join (%s) x on true
                     where r.code = %s and r.valid_from <= identity.today() and (r.valid_to is null or r.valid_to >= identity.today())
                       and %s and not %s
                     order by x.officer, x.about, x.at, x.id) x""";

    private static final String NEW_LINES = """
            identity.audit_seal s join identity.audit_entry e on e.id = s.entry_id and s.line > ?1 and s.line <= ?2""";

    // --- looking

    /** Looks at what was sealed since it last looked; as the system. */
    @For(For.THE_SYSTEM)
    public void look() {
        long after = ((Number) query("select line from identity.audit_watch for update")
                        .getSingleResult())
                .longValue();
        long last = ((Number) query("select coalesce(max(line), 0) from identity.audit_seal")
                        .getSingleResult())
                .longValue();
        if (last <= after) {
            return;
        }
        raise("OWN_NAME", """
                select e.officer, e.agency_code, e.id, null::text as about, null::integer as figure, e.at
                  from %s join identity.officer o on o.username = e.officer
                 where e.action = 'SEARCH'
                   and regexp_split_to_array(lower(e.terms), '[^[:alpha:]]+') @> array[lower(regexp_replace(o.display_name, '^.*\\s', ''))]""".formatted(NEW_LINES), "true", after, last);
        raise("WATCHED", """
                select e.officer, e.agency_code, e.id, e.reference as about, null::integer as figure, e.at
                  from %s join identity.watched_record w on w.reference = e.reference and w.ended_at is null
                 where e.action in ('VIEW', 'PRINT', 'EXPORT', 'BREAKGLASS')""".formatted(NEW_LINES), "true", after, last);
        raise("MANY_PERSONS", """
                select e.officer, e.agency_code, e.id, null::text as about, n.persons as figure, e.at
                  from %s
                 cross join lateral (select count(distinct v.reference)::integer as persons from identity.audit_entry v
                                      where v.officer = e.officer and v.action = 'VIEW' and v.record_kind = 'person'
                                        and v.at <= e.at and v.at > e.at - make_interval(mins => (
                                            select r.minutes from identity.alert_rule r where r.code = 'MANY_PERSONS'
                                               and r.valid_from <= identity.today() and (r.valid_to is null or r.valid_to >= identity.today())))) n
                 where e.action = 'VIEW' and e.record_kind = 'person'""".formatted(NEW_LINES), "x.figure > r.number", after, last);
        sealed.fire(new AuditLinesSealed(after, last));
        query("update identity.audit_watch set line = ?1").setParameter(1, last).executeUpdate();
    }

    private void raise(String rule, String lines, String condition, long after, long last) {
        query(RAISE.formatted(lines, "?3", condition, TOLD))
                .setParameter(1, after)
                .setParameter(2, last)
                .setParameter(3, rule)
                .executeUpdate();
    }

    /**
     * Raises an alert upon a line that a room above looked at; as the system. Told once within the rule's minutes.
     *
     * @param figure is held against the number of the rule, where it has one
     */
    @For(For.THE_SYSTEM)
    public void raise(String rule, long entry, @Nullable String about, @Nullable Integer figure) {
        query(RAISE.formatted("""
                        select e.officer, e.agency_code, e.id, cast(?2 as text) as about, cast(?4 as integer) as figure, e.at
                          from identity.audit_entry e where e.id = ?1""", "?3", "(r.number is null or x.figure > r.number)", TOLD))
                .setParameter(1, entry)
                .setParameter(2, about)
                .setParameter(3, rule)
                .setParameter(4, figure)
                .executeUpdate();
    }

    // --- reading and reviewing

    /**
     * Alerts: those that wait first, then the latest.
     *
     * @param state {@code waiting}, {@code reviewed} or "" for all
     * @param rule its code; "" for all
     * @param officer a user name; "" for all
     */
    @For("audit.read-alerts")
    public Page page(String state, String rule, String officer, int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query(
                        "with chosen as materialized (select * from identity.audit_alert c where (?1 = '' or (?1 = 'waiting') = (c.reviewed_at is null))"
                                + " and ?2 in ('', c.rule) and ?3 in ('', c.officer)) select " + COLUMNS
                                + ", n.total, n.waiting from (select count(*) as total, count(*) filter (where reviewed_at is null) as waiting from chosen) n"
                                + " left join lateral (select * from chosen order by reviewed_at is not null, at desc, id desc limit ?4 offset ?5) r on true "
                                + NAMES + " order by r.reviewed_at is not null, r.at desc, r.id desc")
                .setParameter(1, state)
                .setParameter(2, rule)
                .setParameter(3, officer)
                .setParameter(4, size)
                .setParameter(5, Math.max(0, first))
                .getResultList();
        @Nullable Object[] any = found.get(0);
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(AuditAlerts::row)
                        .toList(),
                ((Number) Objects.requireNonNull(any[13])).intValue(),
                ((Number) Objects.requireNonNull(any[14])).intValue());
    }

    /** How many wait for somebody to ask. */
    @For("audit.read-alerts")
    public int waiting() {
        return ((Number) query("select count(*) from identity.audit_alert where reviewed_at is null")
                        .getSingleResult())
                .intValue();
    }

    /** The rules in force today, each with what it says. */
    @For("audit.read-alerts")
    public List<String[]> rules() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query("""
                        select r.code, r.title from identity.alert_rule r
                         where r.valid_from <= identity.today() and (r.valid_to is null or r.valid_to >= identity.today()) order by r.id""").getResultList();
        return rows.stream()
                .map(row -> new String[] {(String) row[0], (String) row[1]})
                .toList();
    }

    /** One alert; not there for whoever it is about. */
    @For("audit.read-alerts")
    public Row get(String reference) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = query(
                        "select " + COLUMNS + " from identity.audit_alert r " + NAMES + " where r.reference = ?1")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(AuditAlerts::row)
                .orElseThrow(() -> new NoSuchElementException("no alert " + reference));
    }

    /** What was said of it, the latest first. */
    @For("audit.read-alerts")
    public List<Review> reviews(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query("""
                        select v.outcome, v.remark, v.at, coalesce(o.display_name, v.by)
                          from identity.audit_alert_review v join identity.audit_alert r on r.id = v.alert_id
                          left join identity.officer o on o.username = v.by
                         where r.reference = ?1 order by v.id desc""").setParameter(1, reference).getResultList();
        return rows.stream()
                .map(row -> new Review(
                        AlertOutcome.valueOf((String) row[0]),
                        (String) row[1],
                        ((Timestamp) row[2]).toInstant(),
                        (String) row[3]))
                .toList();
    }

    /** Says what came of asking; said again, the later counts and the earlier stays to be read. */
    @For("audit.review-alert")
    public void review(String reference, int version, @Nullable AlertOutcome outcome, String remark) {
        String said = remark.strip();
        if (outcome == null) {
            throw new RuleBroken("identity.alert.outcome-needed");
        }
        if (said.length() < SHORTEST || said.length() > LONGEST) {
            throw new RuleBroken("identity.alert.remark-needed", SHORTEST, LONGEST);
        }
        get(reference);
        int changed = query("""
                        update identity.audit_alert set outcome = ?3, reviewed_at = ?4, reviewed_by = identity.acting(), version = version + 1
                         where reference = ?1 and version = ?2""")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, outcome.name())
                .setParameter(4, now())
                .executeUpdate();
        if (changed == 0) {
            throw new OptimisticLockException(reference);
        }
        query("""
                        insert into identity.audit_alert_review (alert_id, outcome, remark, at, by)
                        select r.id, ?2, ?3, ?4, identity.acting() from identity.audit_alert r where r.reference = ?1""")
                .setParameter(1, reference)
                .setParameter(2, outcome.name())
                .setParameter(3, said)
                .setParameter(4, now())
                .executeUpdate();
        audit.record("EDIT", "audit alert", reference, ACCESS_AUDIT, outcome.words());
    }

    // --- the list of watched records

    /** The records of which every view is told. */
    @For("audit.watch-record")
    public List<Watched> watched() {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = query("""
                        select w.reference, w.why, w.recorded_at, coalesce(o.display_name, w.recorded_by) from identity.watched_record w
                          left join identity.officer o on o.username = w.recorded_by
                         where w.ended_at is null order by w.recorded_at desc, w.id desc""").setMaxResults(500).getResultList();
        return rows.stream()
                .map(row -> new Watched(
                        (String) row[0], (String) row[1], ((Timestamp) row[2]).toInstant(), (String) row[3]))
                .toList();
    }

    /** Puts a record on the list, by its reference. */
    @For("audit.watch-record")
    public void watch(String reference, String why) {
        String plain = reference.strip();
        if (Audit.referenceOrNull(plain) == null || plain.length() < 3) {
            throw new RuleBroken("identity.watched.reference-needed");
        }
        int added = query("""
                        insert into identity.watched_record (reference, why, recorded_at, recorded_by) values (?1, ?2, ?3, identity.acting())
                        on conflict (reference) where ended_at is null do nothing""")
                .setParameter(1, plain)
                .setParameter(2, why)
                .setParameter(3, now())
                .executeUpdate();
        if (added == 0) {
            throw new RuleBroken("identity.watched.already", plain);
        }
        audit.record("EDIT", "watched record", plain, ACCESS_AUDIT, "put on the list");
    }

    /** Takes a record off the list. */
    @For("audit.watch-record")
    public void unwatch(String reference) {
        query(
                        "update identity.watched_record set ended_at = ?2, ended_by = identity.acting() where reference = ?1 and ended_at is null")
                .setParameter(1, reference)
                .setParameter(2, now())
                .executeUpdate();
        audit.record("EDIT", "watched record", reference, ACCESS_AUDIT, "taken off the list");
    }

    private static Row row(@Nullable Object[] row) {
        return new Row(
                String.valueOf(row[0]),
                String.valueOf(row[1]),
                String.valueOf(row[2]),
                String.valueOf(row[3]),
                String.valueOf(row[4]),
                String.valueOf(row[5]),
                (String) row[6],
                row[7] == null ? null : ((Number) row[7]).intValue(),
                ((Timestamp) Objects.requireNonNull(row[8])).toInstant(),
                row[9] == null ? null : AlertOutcome.valueOf((String) row[9]),
                row[10] == null ? null : ((Timestamp) row[10]).toInstant(),
                (String) row[11],
                ((Number) Objects.requireNonNull(row[12])).intValue());
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
