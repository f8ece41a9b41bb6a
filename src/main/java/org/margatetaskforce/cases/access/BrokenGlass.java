package org.margatetaskforce.cases.access;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.action.ProcessDay;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.Regime;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Break-glass (partnership practice F.5): somebody who has a person or an address before them needs to know more at once. What may be
 * opened opens to them for an hour, to read; whoever holds what may never be opened so is called. The answer is the same whether or
 * not there is anything. Owner, supervisor and governance are told at once, and somebody else reviews it.
 */
@Boundary
public class BrokenGlass {

    private static final String ROUTE = "BreakGlassReview";
    private static final String CALL = "DutyCall";
    private static final int AUDIT_CLASS = 23;
    private static final int NOTE_CLASS = 6;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Regimes regimes;

    @Inject
    Workflow workflow;

    @Inject
    Outbox outbox;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    // --- asking

    /** True where this is a person or an address that the one acting lawfully has before them. */
    public boolean isTheirs(String about) {
        return (Boolean) query("""
                        select case when ?1 ~ '^P-[0-9]{6,}$' then exists (select 1 from people.person p where p.reference = ?1)
                                    when ?1 ~ '^[1-9][0-9]{0,11}$' then exists (select 1 from place.address a where a.uprn = ?1)
                                    else false end""").setParameter(1, about).getSingleResult();
    }

    /** How many letters the reason has at least, today. */
    public int letters() {
        return numbers().number("letters");
    }

    private Regime numbers() {
        return regimes.inForce("BREAK_GLASS", today());
    }

    /**
     * Records that the one acting needs to know more now; what may be opened to them is open from this moment.
     *
     * @param about a person's reference or the UPRN of a place, which they may see
     * @return its reference, such as {@code BG-2011-00001}: the same whether or not there is anything
     * @throws RuleBroken where they may not see what it is about, or say too little
     */
    @For("break-glass.ask")
    public String ask(String about, GlassReason reason, String because) {
        if (!isTheirs(about)) {
            throw new RuleBroken("cases.glass.where");
        }
        Instant now = now();
        Regime numbers = numbers();
        String who = (String) query("select identity.acting()").getSingleResult();
        String reference = (String) query("select base.next_number('BG', ?1)")
                .setParameter(1, today().getYear())
                .getSingleResult();
        String supervisor = (String)
                query("select identity.supervisor_of(?1)").setParameter(1, who).getSingleResult();
        GlassRequest request =
                new GlassRequest(reference, who, supervisor, about, reason, because, numbers.number("letters"));
        request.at(
                now,
                now.plus(Duration.ofMinutes(numbers.number("minutes open"))),
                now.plus(Duration.ofMinutes(numbers.number("duty holder minutes"))),
                deadlines.reckon("P-GLASS-REVIEW", today()).on(),
                deadlines.reckon("P-GLASS-MANAGER", today()).on());
        entityManager.persist(request);
        entityManager.flush();
        query("select cases.open_glass(?1)").setParameter(1, reference).getSingleResult();
        tell(reference, who, supervisor);
        audit.record(
                "EDIT", "break-glass", reference, AUDIT_CLASS, reason.name().toLowerCase(Locale.UK));
        workflow.start(ROUTE, new Subject(reference, "Break-glass " + reference, null, "KCC"));
        return reference;
    }

    private void tell(String reference, String who, String supervisorPost) {
        TreeSet<String> others = new TreeSet<>();
        officers.ofPost("IGO").forEach(one -> others.add(one.username()));
        officers.ofPost(supervisorPost).forEach(one -> others.add(one.username()));
        others.remove(who);
        @SuppressWarnings("unchecked")
        List<Object[]> owners = query(
                        "select t.username, t.case_reference from cases.tell_of_glass(?1, cast(string_to_array(?2, ',') as text[])) t")
                .setParameter(1, reference)
                .setParameter(2, String.join(",", others))
                .getResultList();
        for (String other : others) {
            outbox.put("glass-asked/" + reference + '/' + other, other, "glass-asked", reference);
        }
        for (Object[] owner : owners) {
            String owning = (String) owner[0];
            outbox.put(
                    "glass-opened/" + reference + '/' + owner[1] + '/' + owning,
                    owning,
                    "glass-opened",
                    reference,
                    owner[1]);
        }
    }

    // --- what its route asks (bpmn/cases/break-glass-review.bpmn)

    /** Calls whoever holds what the one who asked may not see: each agency's desk, once. */
    @For(For.THE_SYSTEM)
    public void callHolders(String reference) {
        GlassRequest request = get(reference);
        @SuppressWarnings("unchecked")
        List<String> holders = query("select h from cases.glass_holders(?1) h")
                .setParameter(1, reference)
                .getResultList();
        for (String agency : holders) {
            String call = (String) query("select base.next_number('DC', ?1)")
                    .setParameter(1, today().getYear())
                    .getSingleResult();
            query("""
                            insert into cases.duty_call (reference, request_id, agency_code, answer_by, recorded_at, recorded_by)
                            values (?1, ?2, ?3, cast(?4 as timestamptz), cast(?5 as timestamptz), identity.acting())""")
                    .setParameter(1, call)
                    .setParameter(2, request.id())
                    .setParameter(3, agency)
                    .setParameter(4, request.getAnswerBy().toString())
                    .setParameter(5, now().toString())
                    .executeUpdate();
            workflow.start(CALL, new Subject(call, "Call in need " + call, null, agency));
            for (Colleague desk : officers.ofPost(deskOf(agency))) {
                outbox.put("glass-call/" + call + '/' + desk.username(), desk.username(), "glass-call", call);
            }
        }
    }

    private String deskOf(String agency) {
        return (String) query("""
                        select coalesce((select d.post_code from identity.agency_desk d
                                          where d.agency_code = ?1 and d.valid_from <= identity.today()
                                            and (d.valid_to is null or d.valid_to >= identity.today())), 'PM')""").setParameter(1, agency).getSingleResult();
    }

    /** The day by which it is reviewed. */
    public Date reviewBy(String reference) {
        return ProcessDay.beginning(get(reference).getReviewDueOn());
    }

    /** The day on which the Programme Manager is told of it, where nobody reviewed it. */
    public Date managerOn(String reference) {
        return ProcessDay.beginning(get(reference).getManagerOn());
    }

    /** It was wrong: a breach. */
    public boolean isBreach(String reference) {
        return get(reference).getOutcome() == GlassOutcome.UNJUSTIFIED;
    }

    /** Until when the breach is reported. */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public Date breachBy(String reference) {
        return Date.from(Objects.requireNonNull(get(reference).getBreachDueAt()));
    }

    // --- its review

    /** Reviews it: somebody else than the one who asked. A breach has a clock from this moment. */
    @For("break-glass.review")
    public void review(String reference, int version, GlassOutcome outcome, String note) {
        GlassRequest request = get(reference, version);
        Instant now = now();
        int hours = regimes.inForce("BREACH_REPORT", today()).number("hours");
        Instant breachDue = hours > 0
                ? now.plus(Duration.ofHours(hours))
                : today().atTime(LocalTime.of(23, 59))
                        .atZone(TaskForceClock.LONDON)
                        .toInstant();
        request.review(
                outcome,
                note,
                (String) query("select identity.acting()").getSingleResult(),
                now,
                breachDue.isAfter(now) ? breachDue : now.plus(Duration.ofMinutes(1)));
        entityManager.flush();
        audit.record("EDIT", "break-glass", reference, AUDIT_CLASS, "reviewed");
        outbox.put(
                "glass-reviewed/" + reference + '/' + request.getOfficer(),
                request.getOfficer(),
                "glass-reviewed",
                reference);
        workflow.tell("GlassReviewed", reference);
    }

    /** Records what was done about the breach: to whom it was reported, or why it need not be. */
    @For("break-glass.report-breach")
    public void reportBreach(String reference, int version, String note) {
        GlassRequest request = get(reference, version);
        request.reportBreach(note, (String) query("select identity.acting()").getSingleResult(), now());
        entityManager.flush();
        audit.record("EDIT", "break-glass", reference, AUDIT_CLASS, "breach reported");
        workflow.complete("Task_ReportBreach", reference);
    }

    // --- reading

    /** The break-glass of this reference, where the one acting asked it, was told of it, or reviews such. */
    public Optional<GlassRequest> find(String reference) {
        return entityManager
                .createQuery("select g from GlassRequest g where g.reference = :reference", GlassRequest.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The break-glass of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public GlassRequest get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.glass.unknown", reference));
    }

    private GlassRequest get(String reference, int version) {
        GlassRequest request = get(reference);
        if (request.getVersion() != version) {
            throw new RuleBroken("cases.glass.changed-meanwhile", reference);
        }
        return request;
    }

    /** The cases that it opened, as far as the one acting may know. */
    @SuppressWarnings("unchecked")
    public List<String> cases(GlassRequest request) {
        return query(
                        "select b.case_reference from cases.broken_glass b where b.request_id = ?1 order by b.case_reference")
                .setParameter(1, request.id())
                .getResultList();
    }

    /** What it opens to the one who asked, this moment: nothing to anybody else, and nothing after the hour. Looking is audited. */
    public List<Opened> opened(GlassRequest request) {
        List<Opened> found = OpenedRecords.of(query("""
                        with open_now as (
                          select b.case_id, b.case_reference from cases.broken_glass b
                           where b.request_id = ?1 and b.officer = identity.acting() and b.case_id = any (cases.glass_broken()))
                        select o.case_reference, 'Note', n.occurred_at, initcap(replace(n.type, '_', ' ')), n.body, k.name, a.name
                          from open_now o join cases.note n on n.case_id = o.case_id and n.data_class = any (cases.glass_classes())
                          join identity.data_class k on k.code = n.data_class join identity.agency a on a.code = n.agency_code
                        union all
                        select o.case_reference, 'Line', t.occurred_at, t.heading, t.body, k.name, a.name
                          from open_now o join cases.timeline_entry t on t.case_id = o.case_id and t.data_class = any (cases.glass_classes())
                          join identity.data_class k on k.code = t.data_class join identity.agency a on a.code = t.agency_code
                        union all
                        select o.case_reference, 'Person', null, initcap(replace(m.role, '_', ' ')), p.reference || ' ' || p.name, k.name, null
                          from open_now o join cases.case_subject s on s.case_id = o.case_id and s.valid_to is null
                          join people.family_member m on m.family_id = s.family_id and m.superseded_at is null and m.valid_to is null
                          join people.person p on p.id = m.person_id join identity.data_class k on k.code = m.data_class
                         order by 1, 3 desc nulls first limit 200""").setParameter(1, request.id()));
        if (!found.isEmpty()) {
            audit.record("VIEW", "records opened by break-glass", request.getReference(), NOTE_CLASS, null);
        }
        return found;
    }

    /** A page of break-glasses, and how many there are; of them past the day of their review. */
    public record Page(List<GlassRow> rows, int total, int late) {}

    /** One page of them: what waits longest for its review first, then the latest. */
    public Page page(GlassFilter filter) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.waiting()) {
            conditions.add("(g.outcome is null or g.breach_due_at is not null and g.breach_reported_at is null)");
        }
        is(conditions, parameters, "g.outcome", filter.outcome());
        is(conditions, parameters, "g.reason", filter.reason());
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add('%' + text.strip().toLowerCase(Locale.UK).replaceAll("([\\\\%_])", "\\\\$1") + '%');
            String like = " like ?" + parameters.size();
            conditions.add("(lower(g.reference)" + like + " or lower(o.display_name)" + like + ')');
        }
        String order = "outcome is not null, case when outcome is null then review_due_on end, asked_at desc, id desc";
        Query query = query(
                """
                with chosen as materialized (
                  select g.*, o.display_name, a.name as agency_name from cases.glass_request g
                    join identity.officer o on o.username = g.officer join identity.agency a on a.code = o.agency_code where %s)
                select g.reference, g.display_name, g.agency_name, g.reason, g.asked_at, g.review_due_on, g.outcome,
                       (select count(*) from cases.broken_glass b where b.request_id = g.id),
                       g.outcome is null and g.review_due_on < identity.today(),
                       g.breach_due_at is not null and g.breach_reported_at is null, t.total, t.late
                  from (select count(*) total, count(*) filter (where outcome is null and review_due_on < identity.today()) late from chosen) t
                  left join lateral (select * from chosen order by %s limit %d offset %d) g on true
                 order by %s""".formatted(
                                String.join(" and ", conditions),
                                order,
                                filter.size(),
                                filter.first(),
                                "g.outcome is not null, case when g.outcome is null then g.review_due_on end, g.asked_at desc, g.id desc"));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> new GlassRow(
                                (String) row[0],
                                (String) row[1],
                                (String) row[2],
                                GlassReason.valueOf((String) row[3]),
                                Objects.requireNonNull(Access.instant(row[4])),
                                Objects.requireNonNull(Access.day(row[5])),
                                row[6] == null ? null : GlassOutcome.valueOf((String) row[6]),
                                ((Number) row[7]).intValue(),
                                (Boolean) row[8],
                                (Boolean) row[9]))
                        .toList(),
                ((Number) found.get(0)[10]).intValue(),
                ((Number) found.get(0)[11]).intValue());
    }

    private static void is(List<String> conditions, List<Object> parameters, String column, @Nullable Enum<?> value) {
        if (value != null) {
            parameters.add(value.name());
            conditions.add(column + " = ?" + parameters.size());
        }
    }

    private static Instant now() {
        return TaskForceClock.current().instant();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
