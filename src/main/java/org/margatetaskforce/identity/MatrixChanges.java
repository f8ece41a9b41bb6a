package org.margatetaskforce.identity;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * The two matrices of the agreement are changed by two persons (partnership practice F.3, A.3): one proposes a cell, the day
 * and the reason, another approves or refuses. The database keeps the two apart, and the past as it was.
 */
@Boundary
public class MatrixChanges {

    private static final int SHORTEST = 20;
    private static final int LONGEST = 1000;
    private static final int SHORTEST_ANSWER = 10;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Audit audit;

    /** What came of a proposal. */
    public enum State {
        PROPOSED("waits for a second person"),
        APPROVED("approved"),
        REFUSED("refused"),
        WITHDRAWN("withdrawn");

        private final String words;

        State(String words) {
            this.words = words;
        }

        /** As a page says it. */
        public String words() {
            return words;
        }
    }

    /**
     * A change of a cell, as its page shows it.
     *
     * @param cell "D10, Police Constable", or an act and a post
     * @param before what the cell says on the day before
     * @param after what it says from then on
     * @param holders the names of those who hold the post today; "" where nobody does
     * @param many how many they are
     * @param byUsername who proposed it, as they sign in
     * @param inForceFrom the day it came into force; null where it did not
     */
    public record Change(
            String reference,
            int version,
            String cell,
            String before,
            String after,
            LocalDate fromDay,
            String reason,
            String agreement,
            State state,
            String holders,
            int many,
            String by,
            String byUsername,
            Instant at,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt,
            @Nullable LocalDate inForceFrom,
            @Nullable String answer) {

        /** How many officers read or may more, or less, on the day: those who hold the post today. */
        public String effect() {
            return many == 0
                    ? "Nobody holds the post today."
                    : many + (many == 1 ? " officer" : " officers") + " go from “" + before + "” to “" + after + "”.";
        }
    }

    /** A page of changes, how many there are in all, and how many wait. */
    public record Page(List<Change> rows, int total, int waiting) {}

    private static final String COLUMNS = """
            c.reference, c.version,
            case when c.data_class is null then f.name || ', ' || p.title else 'D' || c.data_class || ' ' || d.name || ', ' || p.title end,
            case when c.data_class is null then case when old_right.there then 'may' else 'may not' end
                 else coalesce(old_sight.sight, 'H') || coalesce('|' || old_sight.condition, '') end,
            case when c.data_class is null then case when c.may then 'may' else 'may not' end
                 else c.sight || coalesce('|' || c.condition, '') end,
            c.from_day, c.reason, c.agreement, c.state, held.names, held.many, o.display_name, c.recorded_by, c.recorded_at,
            e.display_name, c.decided_at, c.in_force_from, c.answer""";

    private static final String JOINS = """

             left join identity.post p on p.code = c.post_code
             left join identity.data_class d on d.code = c.data_class
             left join identity.function f on f.code = c.function_code
             left join identity.officer o on o.username = c.recorded_by
             left join identity.officer e on e.username = c.decided_by
             left join lateral (select s.sight, s.condition from identity.post_sight s
                where s.post_code = c.post_code and s.data_class = c.data_class
                  and s.valid_from < coalesce(c.in_force_from, greatest(c.from_day, identity.today() + 1))
                  and s.change_reference is distinct from c.reference
                order by s.valid_from desc limit 1) old_sight on true
             left join lateral (select exists (select 1 from identity.function_right r
                where r.post_code = c.post_code and r.function_code = c.function_code
                  and r.change_reference is distinct from c.reference
                  and daterange(r.valid_from, r.valid_to, '[]') @> coalesce(c.in_force_from - 1, identity.today())) as there) old_right on true
             left join lateral (select coalesce(string_agg(h.display_name, ', ' order by h.display_name), '') as names, count(*) as many
                 from identity.officer h join identity.officer_post hp on hp.officer_id = h.id
                where h.active and hp.post_code = c.post_code and hp.valid_from <= identity.today()
                  and (hp.valid_to is null or hp.valid_to >= identity.today())) held on true""";

    /** Proposes that a post sees a class of information otherwise from a day on. */
    @For("matrix.propose")
    public String proposeSight(
            int dataClass,
            String post,
            Sight sight,
            @Nullable String condition,
            LocalDate from,
            String reason,
            String agreement) {
        return propose(post, dataClass, sight.name(), condition, null, null, from, reason, agreement);
    }

    /** Proposes that a post may do something, or no longer may, from a day on. */
    @For("matrix.propose")
    public String proposeFunction(
            String function, String post, boolean may, LocalDate from, String reason, String agreement) {
        return propose(post, null, null, null, function, may, from, reason, agreement);
    }

    private String propose(
            String post,
            @Nullable Integer dataClass,
            @Nullable String sight,
            @Nullable String condition,
            @Nullable String function,
            @Nullable Boolean may,
            LocalDate from,
            String reason,
            String agreement) {
        String because = reason.strip();
        if (because.length() < SHORTEST || because.length() > LONGEST) {
            throw new RuleBroken("identity.matrix.reason", SHORTEST, LONGEST);
        }
        if (from.isBefore(TaskForceClock.current().today())) {
            throw new RuleBroken("identity.matrix.past");
        }
        if (waits(post, dataClass, function)) {
            throw new RuleBroken("identity.matrix.waits-already");
        }
        String reference = (String) entityManager
                .createNativeQuery("""
                        select identity.propose_change(?1, cast(?2 as smallint), cast(?3 as char), ?4, ?5, cast(?6 as boolean), ?7, ?8, ?9, ?10)""")
                .setParameter(1, post)
                .setParameter(2, dataClass)
                .setParameter(3, sight)
                .setParameter(4, condition)
                .setParameter(5, function)
                .setParameter(6, may)
                .setParameter(7, Date.valueOf(from))
                .setParameter(8, because)
                .setParameter(9, agreement.strip())
                .setParameter(10, now())
                .getSingleResult();
        audit.record("EDIT", "change of the matrix", reference, null, "proposed");
        return reference;
    }

    private boolean waits(String post, @Nullable Integer dataClass, @Nullable String function) {
        return (Boolean) entityManager
                .createNativeQuery("""
                        select exists (select 1 from identity.matrix_change where state = 'PROPOSED' and post_code = ?1
                           and data_class is not distinct from cast(?2 as smallint) and function_code is not distinct from ?3)""")
                .setParameter(1, post)
                .setParameter(2, dataClass)
                .setParameter(3, function)
                .getSingleResult();
    }

    /** Approves it: the row is written in the same transaction, and what was in force ends the day before. Never one's own. */
    @For("matrix.decide")
    public void approve(String reference, int version, String answer) {
        decide(reference, version, true, answer.strip());
    }

    /** Refuses it, and says why. Never one's own. */
    @For("matrix.decide")
    public void refuse(String reference, int version, String answer) {
        if (answer.strip().length() < SHORTEST_ANSWER) {
            throw new RuleBroken("identity.matrix.why-refused", SHORTEST_ANSWER);
        }
        decide(reference, version, false, answer.strip());
    }

    private void decide(String reference, int version, boolean approved, String answer) {
        if (get(reference).byUsername().equals(Acting.who())) {
            throw new RuleBroken("identity.matrix.not-ones-own");
        }
        boolean done;
        try {
            done = (Boolean) entityManager
                    .createNativeQuery("select identity.decide_change(?1, ?2, ?3, ?4, ?5)")
                    .setParameter(1, reference)
                    .setParameter(2, version)
                    .setParameter(3, approved)
                    .setParameter(4, answer)
                    .setParameter(5, now())
                    .getSingleResult();
        } catch (PersistenceException refused) {
            if (String.valueOf(refused.getMessage()).matches("(?s).*(23P01|23505|post_sight|changes on that day).*")) {
                throw new RuleBroken("identity.matrix.same-day");
            }
            throw refused;
        }
        if (!done) {
            throw new RuleBroken("identity.matrix.decided");
        }
        audit.record("EDIT", "change of the matrix", reference, null, approved ? "approved" : "refused");
    }

    /** Whoever proposed it takes it back. */
    @For("matrix.propose")
    public void withdraw(String reference, int version) {
        boolean done = (Boolean) entityManager
                .createNativeQuery("select identity.withdraw_change(?1, ?2, ?3)")
                .setParameter(1, reference)
                .setParameter(2, version)
                .setParameter(3, now())
                .getSingleResult();
        if (!done) {
            throw new RuleBroken("identity.matrix.decided");
        }
        audit.record("EDIT", "change of the matrix", reference, null, "withdrawn");
    }

    /** One change, with what it does. */
    public Change get(String reference) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = entityManager
                .createNativeQuery(
                        "select " + COLUMNS + " from identity.matrix_change c" + JOINS + " where c.reference = ?1")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .findFirst()
                .map(MatrixChanges::change)
                .orElseThrow(() -> new NoSuchElementException("no change " + reference));
    }

    /** One page of changes: those that wait first, then the latest. */
    public Page page(int first, int size) {
        @SuppressWarnings("unchecked")
        List<@Nullable Object[]> found = entityManager
                .createNativeQuery("select " + COLUMNS + """
                        , t.total, t.waiting
                          from (select count(*) as total, count(*) filter (where state = 'PROPOSED') as waiting
                                  from identity.matrix_change) t
                          left join lateral (select * from identity.matrix_change
                                              order by state <> 'PROPOSED', recorded_at desc, id desc limit ?1 offset ?2) c on true"""
                        + JOINS + " order by c.state <> 'PROPOSED', c.recorded_at desc, c.id desc")
                .setParameter(1, size)
                .setParameter(2, Math.max(0, first))
                .getResultList();
        @Nullable Object[] any = found.get(0);
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(MatrixChanges::change)
                        .toList(),
                ((Number) Objects.requireNonNull(any[any.length - 2])).intValue(),
                ((Number) Objects.requireNonNull(any[any.length - 1])).intValue());
    }

    private static Change change(@Nullable Object[] row) {
        return new Change(
                String.valueOf(row[0]),
                ((Number) Objects.requireNonNull(row[1])).intValue(),
                String.valueOf(row[2]),
                words(String.valueOf(row[3])),
                words(String.valueOf(row[4])),
                ((Date) Objects.requireNonNull(row[5])).toLocalDate(),
                String.valueOf(row[6]),
                String.valueOf(row[7]),
                State.valueOf(String.valueOf(row[8])),
                String.valueOf(row[9]),
                ((Number) Objects.requireNonNull(row[10])).intValue(),
                String.valueOf(row[11]),
                String.valueOf(row[12]),
                ((Timestamp) Objects.requireNonNull(row[13])).toInstant(),
                (String) row[14],
                row[15] == null ? null : ((Timestamp) row[15]).toInstant(),
                row[16] == null ? null : ((Date) row[16]).toLocalDate(),
                (String) row[17]);
    }

    private static String words(String cell) {
        String[] parts = cell.split("\\|", 2);
        boolean letter = parts[0].length() == 1
                && Arrays.stream(Sight.values()).anyMatch(sight -> sight.name().equals(parts[0]));
        return letter ? Sight.valueOf(parts[0]).words() + (parts.length > 1 ? ", " + parts[1] : "") : cell;
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }
}
