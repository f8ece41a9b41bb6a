package org.margatetaskforce.cases.disposal;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.io.StringReader;
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
 * Disposal of what is due (partnership practice F.6): one officer proposes, another decides, and each record goes in a transaction of
 * its own with all that hangs on it, leaving a certificate. What a hold covers stays, whoever decided.
 */
@Boundary
public class Disposals {

    /** How many records one proposal is about at most. */
    public static final int MOST = 100;

    /** The fewest letters that say why. */
    public static final int SHORTEST_REASON = 15;

    private static final String ROUTE = "Disposal";
    private static final String TASK = "Task_DecideDisposal";
    private static final int CASE_HEADER = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Retentions retentions;

    @Inject
    Erasures erasures;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    /**
     * Proposes that records go: each is due, and nothing holds it.
     *
     * @return its reference, such as {@code DP-2011-00001}
     */
    @For("disposal.propose")
    public String propose(List<String> references, String reason) {
        if (references.isEmpty()) {
            throw new RuleBroken("cases.disposal.nothing");
        }
        if (references.size() > MOST) {
            throw new RuleBroken("cases.disposal.too-many", MOST);
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            throw new RuleBroken("cases.disposal.reason", SHORTEST_REASON);
        }
        List<String> how = new ArrayList<>();
        for (String each : references) {
            RetentionRow row = retentions
                    .find(each)
                    .filter(RetentionRow::isReady)
                    .orElseThrow(() -> new RuleBroken("cases.disposal.not-ready", each));
            how.add(KeptUntil.reckon(row.rule(), row.endedOn(), row.youngestBorn())
                    .withoutBirth());
        }
        String reference = (String) query("""
                select cases.propose_disposal(string_to_array(?1, E'\\n'), string_to_array(?2, E'\\n'), ?3, ?4, ?5)""")
                .setParameter(1, String.join("\n", references))
                .setParameter(2, String.join("\n", how))
                .setParameter(3, reason.strip())
                .setParameter(
                        4,
                        java.sql.Date.valueOf(
                                deadlines.reckon("P-DISPOSAL-DECIDE", today()).on()))
                .setParameter(5, now())
                .getSingleResult();
        note(reference, references.size() + " records proposed");
        workflow.start(ROUTE, new Subject(reference, "Disposal " + reference, null, "MTF"));
        return reference;
    }

    /** The second person's word. Approved, the records go one after the other, in the background. */
    @For("disposal.decide")
    public void decide(String reference, int version, boolean approved, String answer) {
        Disposal it = get(reference);
        it.mustBeDecidableBy(String.valueOf(Acting.who()), approved, answer);
        settle(it, version, approved ? "APPROVED" : "REFUSED", answer);
    }

    /** Whoever proposed it takes it back before it is decided. */
    public void withdraw(String reference, int version) {
        Disposal it = get(reference);
        if (!it.isWaiting()) {
            throw new RuleBroken("cases.disposal.decided-already", reference);
        }
        settle(it, version, "WITHDRAWN", "");
    }

    private void settle(Disposal it, int version, String state, String answer) {
        boolean done = (Boolean) query("select cases.settle_disposal(?1, ?2, ?3, ?4, ?5)")
                .setParameter(1, it.reference())
                .setParameter(2, version)
                .setParameter(3, state)
                .setParameter(4, answer.isBlank() ? null : answer.strip())
                .setParameter(5, now())
                .getSingleResult();
        if (!done) {
            throw new RuleBroken("cases.disposal.changed-meanwhile", it.reference());
        }
        note(it.reference(), state.toLowerCase(Locale.UK));
        boolean mine =
                (Boolean) query("select 'PM' = any (identity.acting_posts())").getSingleResult();
        if (mine && workflow.isOpen(TASK, it.reference())) {
            workflow.complete(TASK, it.reference());
        } else {
            workflow.tell("DisposalSettled", it.reference());
        }
    }

    private void note(String reference, String what) {
        audit.record("EDIT", "disposal", reference, CASE_HEADER, what);
    }

    // --- what its route asks (bpmn/cases/disposal.bpmn)

    /** By when it is decided. */
    public Date decideBy(String reference) {
        return ProcessDay.beginning(get(reference).decideBy());
    }

    /** Somebody else approved it. */
    public boolean isApproved(String reference) {
        return get(reference).state() == DisposalState.APPROVED;
    }

    /** A record of it is still to be carried out. */
    public boolean hasMore(String reference) {
        return next(reference).isPresent();
    }

    private record Next(long id, String record, boolean isCase) {}

    private Optional<Next> next(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                select i.id, i.reference, i.of_table = 'cases.shared_case'
                  from cases.disposal_item i join cases.disposal d on d.id = i.disposal_id
                 where d.reference = ?1 and d.state = 'APPROVED' and i.state = 'WAITING' order by i.id limit 1""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Next(((Number) row[0]).longValue(), (String) row[1], (Boolean) row[2]))
                .findFirst();
    }

    /**
     * Carries out the next of its records: the record, what hangs on it and what the engine remembers of it, in one transaction. Where
     * something still runs about it, that is ended first and the record is the next one's.
     */
    @For(For.THE_SYSTEM)
    public void carryOutNext(String reference) {
        next(reference).ifPresent(item -> {
            boolean going = retentions
                    .find(item.record())
                    .filter(row -> row.due() && !row.isHeld())
                    .isPresent();
            if (going && workflow.endAllOf(item.record())) {
                return;
            }
            String answer = (String) query("select cases.dispose(?1, ?2)")
                    .setParameter(1, item.id())
                    .setParameter(2, now())
                    .getSingleResult();
            boolean gone = "DONE".equals(answer);
            if (gone) {
                workflow.forget(item.record());
            }
            DisposalItem after = items("i.id = cast(?1 as bigint)", String.valueOf(item.id()))
                    .get(0);
            audit.recordFor(
                    item.isCase() ? item.record() : null,
                    null,
                    "EDIT",
                    item.isCase() ? "case" : "referral",
                    item.record(),
                    CASE_HEADER,
                    gone
                            ? "disposed of under " + reference + ", certificate " + after.certificate()
                            : "disposal stopped: " + after.stoppedBy());
        });
    }

    /** All is carried out: what was erased is kept outside the database too. */
    @For(For.THE_SYSTEM)
    public void finish(String reference) {
        query("select cases.end_disposal(?1)").setParameter(1, reference).getSingleResult();
        erasures.keepOutside();
    }

    // --- reading

    /** Whether the one acting decides about what somebody else proposed. */
    public boolean mayDecide(Disposal it) {
        return it.isWaiting() && !it.proposedBy().equals(Acting.who()) && officers.may("disposal.decide");
    }

    /** The disposal of this reference, for those who govern. */
    public Optional<Disposal> find(String reference) {
        return select("d.reference = ?1", List.of(reference), 0, 1).rows().stream()
                .findFirst();
    }

    /**
     * The disposal of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Disposal get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.disposal.unknown", reference));
    }

    /** It is looked at: a line in the audit. */
    public void noteLook(Disposal it) {
        audit.record("VIEW", "disposal", it.reference(), CASE_HEADER, null);
    }

    /** Its records, in the order in which they go. */
    public List<DisposalItem> items(String reference) {
        return items("d.reference = ?1", reference);
    }

    /** The record of a certificate, for those who govern; that it was given out is a line in the audit. */
    public Optional<DisposalItem> certificate(String certificate) {
        Optional<DisposalItem> found =
                items("i.certificate = ?1", certificate).stream().findFirst();
        found.ifPresent(it ->
                audit.record("EXPORT", "certificate of disposal", it.certificate(), CASE_HEADER, "stays in the team"));
        return found;
    }

    private List<DisposalItem> items(String where, String value) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                query("""
                select i.reference, i.of_table = 'cases.shared_case',
                       coalesce((select s.title from cases.retention_rule s where s.code = i.rule_code order by s.valid_from desc limit 1), i.rule_code),
                       i.opened_on, i.ended_on, i.kept_until, i.reckoned, i.state, i.stopped_by, i.certificate, i.done_at, i.digest,
                       cast(i.counts as text), d.reference
                  from cases.disposal_item i join cases.disposal d on d.id = i.disposal_id
                 where %s order by i.id""".formatted(where)).setParameter(1, value).getResultList();
        return found.stream()
                .map(row -> new DisposalItem(
                        (String) row[0],
                        (Boolean) row[1],
                        (String) row[2],
                        day(row[3]),
                        day(row[4]),
                        day(row[5]),
                        (String) row[6],
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        instant(row[10]),
                        (String) row[11],
                        counts((String) row[12]),
                        (String) row[13]))
                .toList();
    }

    private static List<Retentions.Count> counts(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            return reader.readObject().entrySet().stream()
                    .map(each -> new Retentions.Count(each.getKey(), ((JsonNumber) each.getValue()).longValue()))
                    .sorted(java.util.Comparator.comparing(Retentions.Count::register))
                    .toList();
        }
    }

    /** One page of disposals, and how many there are. */
    public record Page(List<Disposal> rows, int total) {}

    /**
     * Disposals, those to be decided first, then the latest.
     *
     * @param text part of a reference: its own, of a record, or of a certificate
     */
    public Page page(@Nullable DisposalState state, @Nullable String text, int first, int size) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (state != null) {
            parameters.add(state.name());
            conditions.add("d.state = ?" + parameters.size());
        }
        if (text != null && !text.isBlank()) {
            parameters.add(text.strip().toUpperCase(Locale.UK));
            conditions.add("""
                    (position(?%1$d in d.reference) > 0 or exists (select 1 from cases.disposal_item i where i.disposal_id = d.id
                        and (position(?%1$d in i.reference) > 0 or position(?%1$d in coalesce(i.certificate, '')) > 0)))""".formatted(parameters.size()));
        }
        return select(
                String.join(" and ", conditions), parameters, Math.max(0, first), Math.min(500, Math.max(1, size)));
    }

    private Page select(String where, List<?> parameters, int first, int size) {
        Query query = query("""
                with chosen as materialized (select d.* from cases.disposal d where %s)
                select d.reference, d.version, d.reason, d.state, d.decide_by, d.recorded_by, coalesce(o.display_name, d.recorded_by), d.recorded_at,
                       coalesce(b.display_name, d.decided_by), d.decided_at, d.answer, n.records, n.done, n.stopped, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen d order by d.state <> 'PROPOSED', d.id desc limit %d offset %d) d on true
                  left join lateral (select count(*) records, count(*) filter (where i.state = 'DONE') done,
                                            count(*) filter (where i.state = 'STOPPED') stopped
                                       from cases.disposal_item i where i.disposal_id = d.id) n on true
                  left join identity.officer o on o.username = d.recorded_by
                  left join identity.officer b on b.username = d.decided_by
                 order by d.state <> 'PROPOSED', d.id desc""".formatted(where, size, first));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new Disposal(
                                (String) row[0],
                                ((Number) row[1]).intValue(),
                                (String) row[2],
                                DisposalState.valueOf((String) row[3]),
                                day(row[4]),
                                (String) row[5],
                                (String) row[6],
                                Objects.requireNonNull(instant(row[7])),
                                (String) row[8],
                                instant(row[9]),
                                (String) row[10],
                                ((Number) row[11]).intValue(),
                                ((Number) row[12]).intValue(),
                                ((Number) row[13]).intValue()))
                        .toList(),
                ((Number) found.get(0)[14]).intValue());
    }

    private static @Nullable Instant instant(@Nullable Object value) {
        return value == null ? null : ((Timestamp) value).toInstant();
    }

    private static LocalDate day(Object value) {
        return ((java.sql.Date) value).toLocalDate();
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
