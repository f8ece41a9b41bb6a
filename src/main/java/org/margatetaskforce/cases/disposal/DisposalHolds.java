package org.margatetaskforce.cases.disposal;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Holds on disposal (partnership practice F.6): for a claim, an inquiry or a complaint, on one record, on a person, on a kind or on
 * everything. The database stops what a hold covers; whoever set it does not lift it.
 */
@Boundary
public class DisposalHolds {

    /** The fewest letters that say why. */
    public static final int SHORTEST_WHY = 15;

    private static final String ROUTE = "DisposalHoldReview";
    private static final String TASK = "Task_ReviewDisposalHold";
    private static final String MESSAGE = "DisposalHoldReviewed";
    private static final String REVIEW = "P-DISPOSAL-HOLD-REVIEW";
    private static final String GOVERNANCE = "IGO";
    private static final int CASE_HEADER = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Retentions retentions;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    /**
     * Sets a hold; it stands from now on.
     *
     * @param about the reference of a case, a referral or a person, or the code of a kind; not read where it covers everything
     * @return its reference, such as {@code RH-2011-00001}
     */
    @For("disposal-hold.keep")
    public String set(HoldGround ground, HoldScope scope, String about, String why) {
        String because = because(why);
        String what = scope == HoldScope.ALL ? "every record" : about.strip().toUpperCase(Locale.UK);
        mustBeThere(scope, what);
        LocalDate today = today();
        String reference = (String) query("select base.next_number('RH', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        query("""
                insert into cases.disposal_hold (reference, ground, covers, about, case_id, referral_id, person_id, rule_code, set_on,
                                                 review_due_on, recorded_at, recorded_by)
                values (?1, ?2, ?3, ?4, cast(?5 as bigint), cast(?6 as bigint), cast(?7 as bigint), ?8, ?9, ?10, ?11, identity.acting())""")
                .setParameter(1, reference)
                .setParameter(2, ground.name())
                .setParameter(3, scope.name())
                .setParameter(4, what)
                .setParameter(5, scope == HoldScope.RECORD ? id("CASE", what) : null)
                .setParameter(6, scope == HoldScope.RECORD ? id("REFERRAL", what) : null)
                .setParameter(7, scope == HoldScope.PERSON ? id("PERSON", what) : null)
                .setParameter(8, scope == HoldScope.KIND ? what : null)
                .setParameter(9, java.sql.Date.valueOf(today))
                .setParameter(10, java.sql.Date.valueOf(nextReview()))
                .setParameter(11, now())
                .executeUpdate();
        note(reference, "SET", because);
        workflow.start(ROUTE, new Subject(reference, "Hold on disposal " + reference, null, "MTF"));
        return reference;
    }

    private void mustBeThere(HoldScope scope, String what) {
        boolean there =
                switch (scope) {
                    case ALL -> true;
                    case KIND ->
                        retentions.schedule().stream()
                                .anyMatch(rule -> rule.keptHere() && rule.code().equals(what));
                    case RECORD -> id("CASE", what) != null || id("REFERRAL", what) != null;
                    case PERSON -> id("PERSON", what) != null;
                };
        if (!there) {
            throw new RuleBroken("cases.disposal-hold.what", what);
        }
    }

    /** Governance names a record by its reference without reading it: a hold is set on cases it has no business in. */
    private @Nullable Long id(String kind, String reference) {
        Object found = query("select cases.id_to_hold(?1, ?2)")
                .setParameter(1, kind)
                .setParameter(2, reference)
                .getSingleResult();
        return found == null ? null : ((Number) found).longValue();
    }

    private LocalDate nextReview() {
        return deadlines.reckon(REVIEW, today()).on();
    }

    /** Looked at again and still needed. */
    @For("disposal-hold.keep")
    public void keep(String reference, int version, String why) {
        String because = because(why);
        get(reference).mustStand();
        mustHaveChanged(
                query("""
                        update cases.disposal_hold set review_due_on = ?3, version = version + 1
                         where reference = ?1 and version = ?2 and lifted_on is null""")
                        .setParameter(1, reference)
                        .setParameter(2, version)
                        .setParameter(3, java.sql.Date.valueOf(nextReview()))
                        .executeUpdate(),
                reference);
        note(reference, "KEPT", because);
        reviewed(reference);
    }

    /** Lifted, by another than who set it: what it covered is disposed of when it is due, by two persons as ever. */
    @For("disposal-hold.keep")
    public void lift(String reference, int version, String why) {
        String because = because(why);
        get(reference).mustBeLiftedByAnother(String.valueOf(Acting.who()));
        mustHaveChanged(
                query("""
                        update cases.disposal_hold set lifted_on = identity.today(), lifted_by = identity.acting(), version = version + 1
                         where reference = ?1 and version = ?2 and lifted_on is null""").setParameter(1, reference).setParameter(2, version).executeUpdate(), reference);
        note(reference, "LIFTED", because);
        reviewed(reference);
    }

    private void reviewed(String reference) {
        if (workflow.isOpen(TASK, reference) && holdsPost(GOVERNANCE)) {
            workflow.complete(TASK, reference);
        } else {
            workflow.tell(MESSAGE, reference);
        }
    }

    private boolean holdsPost(String post) {
        return (Boolean) query("select ?1 = any (identity.acting_posts())")
                .setParameter(1, post)
                .getSingleResult();
    }

    private static String because(String why) {
        if (why.strip().length() < SHORTEST_WHY) {
            throw new RuleBroken("cases.disposal-hold.why", SHORTEST_WHY);
        }
        return why.strip();
    }

    private static void mustHaveChanged(int changed, String reference) {
        if (changed == 0) {
            throw new RuleBroken("cases.disposal-hold.changed-meanwhile", reference);
        }
    }

    private void note(String reference, String what, String why) {
        query("""
                insert into cases.disposal_hold_change (hold_id, what, why, recorded_at, recorded_by)
                select h.id, ?2, ?3, ?4, identity.acting() from cases.disposal_hold h where h.reference = ?1""")
                .setParameter(1, reference)
                .setParameter(2, what)
                .setParameter(3, why)
                .setParameter(4, now())
                .executeUpdate();
        String about = get(reference).about();
        audit.recordFor(
                about.startsWith("MTF-") ? about : null,
                null,
                "EDIT",
                "hold on disposal",
                reference,
                CASE_HEADER,
                what.toLowerCase(Locale.UK));
    }

    // --- what its route asks (bpmn/cases/disposal-hold-review.bpmn)

    /** It stands no more. */
    public boolean isLifted(String reference) {
        return !get(reference).isStanding();
    }

    /** The day on which it is looked at again. */
    public Date reviewOn(String reference) {
        return ProcessDay.beginning(get(reference).reviewDueOn());
    }

    // --- reading

    /** Whether the one acting sets, keeps and lifts holds. */
    public boolean mayKeep() {
        return officers.may("disposal-hold.keep");
    }

    /** The hold of this reference, for whoever sees what it covers or governs disposal. */
    public Optional<DisposalHold> find(String reference) {
        return select("h.reference = ?1", List.of(reference), 0, 1).rows().stream()
                .findFirst();
    }

    /**
     * The hold of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public DisposalHold get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.disposal-hold.unknown", reference));
    }

    /** A hold is looked at: a line in the audit. */
    public void noteLook(DisposalHold hold) {
        audit.record("VIEW", "hold on disposal", hold.reference(), CASE_HEADER, null);
    }

    /** Something that was done to a hold: what, by whom, and why. */
    public record Happening(Instant at, String what, String by, String why) implements java.io.Serializable {}

    /** Why it was set, kept and lifted, the latest first; nothing for all but those who govern. */
    public List<Happening> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select c.recorded_at, c.what, coalesce(o.display_name, c.recorded_by), c.why
                  from cases.disposal_hold_change c join cases.disposal_hold h on h.id = c.hold_id
                  left join identity.officer o on o.username = c.recorded_by
                 where h.reference = ?1 order by c.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Happening(
                        ((Timestamp) row[0]).toInstant(),
                        switch ((String) row[1]) {
                            case "SET" -> "Set";
                            case "KEPT" -> "Looked at again and kept";
                            default -> "Lifted";
                        },
                        (String) row[2],
                        (String) row[3]))
                .toList();
    }

    /** One page of holds, and how many there are. */
    public record Page(List<DisposalHold> rows, int total) {}

    /**
     * Holds on disposal, what is to be looked at again first.
     *
     * @param lifted those that are lifted; else those that stand
     * @param text part of a reference, its own or of what it covers
     */
    public Page page(boolean lifted, @Nullable HoldGround ground, @Nullable String text, int first, int size) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of(lifted ? "h.lifted_on is not null" : "h.lifted_on is null"));
        if (ground != null) {
            parameters.add(ground.name());
            conditions.add("h.ground = ?" + parameters.size());
        }
        if (text != null && !text.isBlank()) {
            parameters.add(text.strip().toUpperCase(Locale.UK));
            conditions.add("(position(?%1$d in h.reference) > 0 or position(?%1$d in h.about) > 0)"
                    .formatted(parameters.size()));
        }
        return select(
                String.join(" and ", conditions), parameters, Math.max(0, first), Math.min(500, Math.max(1, size)));
    }

    private Page select(String where, List<Object> parameters, int first, int size) {
        Query query = query("""
                with chosen as materialized (select h.* from cases.disposal_hold h where %s),
                     covered as materialized (
                       select k.hold_reference, count(*) as records from cases.held_records() k join cases.retention r on r.id = k.retention_id
                        group by k.hold_reference)
                select h.reference, h.version, h.ground, h.covers, coalesce(s.title, h.about), h.set_on, h.review_due_on, h.lifted_on,
                       h.recorded_by, coalesce(o.display_name, h.recorded_by), coalesce(c.records, 0), t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen h order by h.lifted_on desc nulls first, h.review_due_on, h.id limit %d offset %d) h on true
                  left join identity.officer o on o.username = h.recorded_by
                  left join covered c on c.hold_reference = h.reference
                  left join cases.retention_rule s on s.code = h.rule_code and s.valid_from <= identity.today()
                       and (s.valid_to is null or s.valid_to >= identity.today())
                 order by h.lifted_on desc nulls first, h.review_due_on, h.id""".formatted(where, size, first));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new DisposalHold(
                                (String) row[0],
                                ((Number) row[1]).intValue(),
                                HoldGround.valueOf((String) row[2]),
                                HoldScope.valueOf((String) row[3]),
                                (String) row[4],
                                Objects.requireNonNull(day(row[5])),
                                Objects.requireNonNull(day(row[6])),
                                day(row[7]),
                                (String) row[8],
                                (String) row[9],
                                ((Number) row[10]).intValue()))
                        .toList(),
                ((Number) found.get(0)[11]).intValue());
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((java.sql.Date) value).toLocalDate();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
