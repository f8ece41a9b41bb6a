package org.margatetaskforce.cases.flag;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
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
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * What must be known before anybody goes to a door or meets a person (partnership practice D.3): proposed by anyone who works
 * there and on at once, decided by a senior officer, reviewed within the year. Everyone who may attend sees the instruction;
 * the reason is another row, for few.
 */
@Boundary
public class SafetyFlags {

    private static final String ROUTE = "RiskMarkerReview";
    private static final int INSTRUCTION_CLASS = 8;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    // --- what is done to them

    /**
     * Proposes a flag; its instruction is on from now.
     *
     * @return its reference, such as {@code SF-2011-00001}
     * @throws RuleBroken where it rests on no incident that has been, names what somebody suffers from, or is of what the one
     *     acting may not see
     */
    @For("safety-flag.propose")
    public String propose(NewFlag given) {
        LocalDate today = today();
        mustNameNoIllness(given.recorded());
        mustBeInTheList(given.instruction());
        SafetyReason reason = new SafetyReason(given, today);
        String reference = (String) query("select base.next_number('SF', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        SafetyFlag flag = new SafetyFlag(
                reference,
                (String) query("select coalesce(identity.acting_agency(), 'MTF')")
                        .getSingleResult(),
                personId(given.person()),
                given.door() == null ? null : doorThatIsThere(given.door()),
                given.instruction(),
                today,
                deadlines.reckon("P-FLAG-DECIDE", today).on(),
                reviewDue(reason, today));
        entityManager.persist(flag);
        entityManager.flush();
        reason.of(flag.id());
        entityManager.persist(reason);
        changed(flag, "PROPOSED", null);
        follow(reference);
        return reference;
    }

    private @Nullable Long personId(@Nullable String person) {
        if (person == null) {
            return null;
        }
        List<?> found = query("select p.id from people.person p where p.reference = ?1")
                .setParameter(1, person)
                .getResultList();
        if (found.isEmpty()) {
            throw new RuleBroken("cases.flag.whose");
        }
        return ((Number) found.get(0)).longValue();
    }

    private String doorThatIsThere(Uprn door) {
        if (query("select 1 from place.address a where a.uprn = ?1")
                .setParameter(1, door.value())
                .getResultList()
                .isEmpty()) {
            throw new RuleBroken("cases.flag.whose");
        }
        return door.value();
    }

    private void mustNameNoIllness(@Nullable String said) {
        Object word = query("select cases.medical_word_in(?1)")
                .setParameter(1, said == null ? "" : said)
                .getSingleResult();
        if (word != null) {
            throw new RuleBroken("cases.flag.medical", word);
        }
    }

    private void mustBeInTheList(String instruction) {
        if (instructions().stream().noneMatch(each -> each.code().equals(instruction))) {
            throw new RuleBroken("cases.flag.instruction");
        }
    }

    private LocalDate reviewDue(SafetyReason reason, LocalDate from) {
        return deadlines
                .reckon(reason.isWeapons() ? "P-FLAG-REVIEW-WEAPONS" : "P-FLAG-REVIEW", from)
                .on();
    }

    /**
     * A senior officer agrees that the flag is needed, and says whether the person was told.
     *
     * @param version the version that was read
     * @param instruction the one that stands from now on: the proposed one, or a better one
     * @param informedOn the day the person was told; null where they were not
     * @param notInformedBecause then why not
     */
    @For("safety-flag.decide")
    public void approve(
            String reference,
            int version,
            String instruction,
            @Nullable LocalDate informedOn,
            @Nullable String notInformedBecause) {
        SafetyFlag flag = unchanged(reference, version);
        SafetyReason reason = reasonToDecide(flag);
        mustBeInTheList(instruction);
        mustNameNoIllness(notInformedBecause);
        reason.informed(informedOn, notInformedBecause, today());
        // written while the reason is still the decider's to read: with the decision it may not be
        entityManager.flush();
        flag.approve(reason, me(), instruction, today());
        changed(flag, "APPROVED", null);
        workflow.complete("Task_DecideFlag", reference);
    }

    /** A senior officer does not agree: the instruction is off. */
    @For("safety-flag.decide")
    public void refuse(String reference, int version, String why) {
        SafetyFlag flag = unchanged(reference, version);
        String because = because(why);
        flag.refuse(reasonToDecide(flag), me(), today());
        changed(flag, "REFUSED", because);
        workflow.complete("Task_DecideFlag", reference);
    }

    /** Reviewed and still needed, with the instruction that stands from now on; another review follows. */
    @For("safety-flag.review")
    public void renew(String reference, int version, String instruction, String why) {
        SafetyFlag flag = unchanged(reference, version);
        String because = because(why);
        mustBeInTheList(instruction);
        SafetyReason reason = reasonToDecide(flag);
        flag.renew(me(), instruction, today(), reviewDue(reason, today()));
        reviewed(flag, "RENEWED", because);
    }

    /** Reviewed and needed no more: the instruction is off everywhere at once. */
    @For("safety-flag.review")
    public void remove(String reference, int version, String why) {
        SafetyFlag flag = unchanged(reference, version);
        String because = because(why);
        flag.remove(me(), today());
        reviewed(flag, "REMOVED", because);
    }

    private void reviewed(SafetyFlag flag, String what, String why) {
        changed(flag, what, why);
        String reference = flag.getReference();
        if (workflow.isOpen("Task_ReviewFlag", reference)) {
            workflow.complete("Task_ReviewFlag", reference);
        } else {
            workflow.tell("FlagReviewed", reference);
        }
    }

    private String because(String why) {
        if (why.strip().length() < SafetyReason.SHORTEST_WHY) {
            throw new RuleBroken("cases.flag.why", SafetyReason.SHORTEST_WHY);
        }
        mustNameNoIllness(why);
        return why.strip();
    }

    private SafetyFlag unchanged(String reference, int version) {
        SafetyFlag flag = get(reference);
        if (flag.getVersion() != version) {
            String by = flag.getDecidedBy();
            throw new RuleBroken(
                    "cases.flag.changed-meanwhile",
                    by == null ? officers.nameOf(Acting.SYSTEM) : officers.nameOf(by),
                    reference,
                    flag.getState().words().toLowerCase(Locale.UK));
        }
        return flag;
    }

    /** The reason, which nobody decides without. One who reviews early and may not read it waits until the review is due. */
    private SafetyReason reasonToDecide(SafetyFlag flag) {
        return findReason(flag).orElseThrow(() -> new Denied("cases.flag.reason-unseen"));
    }

    private void changed(SafetyFlag flag, String what, @Nullable String why) {
        // the change to the flag itself goes first: its version is what a second saver is told by
        entityManager.flush();
        query("""
                        insert into cases.safety_flag_change (flag_id, what, instruction, instruction_version, why, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, ?6, identity.acting())""")
                .setParameter(1, flag.id())
                .setParameter(2, what)
                .setParameter(3, flag.getInstruction())
                .setParameter(4, flag.getInstructionVersion())
                .setParameter(5, why)
                .setParameter(6, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        audit.record("EDIT", "safety flag", flag.getReference(), INSTRUCTION_CLASS, what.toLowerCase(Locale.UK));
    }

    // --- what its route asks and does (bpmn/cases/risk-marker-review.bpmn)

    /** Begins to follow a flag, wherever it stands: to its decision, or to its next review. */
    public void follow(String reference) {
        workflow.start(ROUTE, new Subject(reference, "Safety flag " + reference, null, "MTF"));
    }

    /** Nobody has decided about it. */
    public boolean isProposed(String reference) {
        return get(reference).getState() == FlagState.PROPOSED;
    }

    /** Its instruction is off. */
    public boolean isOver(String reference) {
        return get(reference).getState().isOver();
    }

    /** The post that decides: the sergeant about what the police propose, else the team leader; the other one where it is theirs. */
    public String decider(String reference) {
        return (String) query("""
                        select case when p.police = (exists (
                                      select 1 from identity.officer o join identity.officer_post h on h.officer_id = o.id
                                       where o.username in (p.recorded_by, p.victim) and h.valid_to is null
                                         and h.post_code = case when p.police then 'PS' else 'HTL' end))
                                    then 'HTL' else 'PS' end
                          from (select f.agency_code = 'POL' as police, f.recorded_by, r.victim
                                  from cases.safety_flag f left join cases.safety_reason r on r.flag_id = f.id
                                 where f.reference = ?1) p""").setParameter(1, reference).getSingleResult();
    }

    /** The day by which it is decided. */
    public Date decideBy(String reference) {
        return ProcessDay.beginning(get(reference).getDecideBy());
    }

    /** The day of its review. */
    public Date reviewOn(String reference) {
        return ProcessDay.beginning(get(reference).getReviewDueOn());
    }

    /** The day of its review has come. */
    public void fallDue(String reference) {
        SafetyFlag flag = get(reference);
        flag.fallDue();
        changed(flag, "REVIEW_DUE", null);
    }

    /** The day on which the supervisor is told that nobody reviewed it. */
    public Date unreviewedOn(String reference) {
        return ProcessDay.beginning(deadlines
                .reckon("P-FLAG-UNREVIEWED", get(reference).getReviewDueOn())
                .on());
    }

    /** Nobody reviewed it for ten working days: who supervises the reviewer is told. The instruction stays on. */
    @For(For.THE_SYSTEM)
    public void tellSupervisor(String reference) {
        SafetyFlag flag = get(reference);
        changed(flag, "UNREVIEWED", null);
        String post = (String) query("""
                        select coalesce((select s.supervisor_post_code from identity.supervision s
                                          where s.post_code = ?1 and s.valid_from <= identity.today()
                                            and (s.valid_to is null or s.valid_to >= identity.today())), 'PM')""").setParameter(1, decider(reference)).getSingleResult();
        for (Colleague supervisor : officers.ofPost(post)) {
            outbox.put(
                    "flag-unreviewed/" + reference + '/' + flag.getReviewDueOn() + '/' + supervisor.username(),
                    supervisor.username(),
                    "flag-unreviewed",
                    reference,
                    flag.getReviewDueOn());
        }
    }

    // --- reading

    /** The instructions to choose from today, the gravest first. */
    public List<Instruction> instructions() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select i.code, i.words, i.advice, i.no_visit from cases.safety_instruction i
                         where i.valid_from <= identity.today() and (i.valid_to is null or i.valid_to >= identity.today())
                         order by i.position""").getResultList();
        return found.stream()
                .map(row -> new Instruction((String) row[0], (String) row[1], (String) row[2], (Boolean) row[3]))
                .toList();
    }

    /** The flag of this reference, where the one acting sees instructions. */
    public Optional<SafetyFlag> find(String reference) {
        return entityManager
                .createQuery("select f from SafetyFlag f where f.reference = :reference", SafetyFlag.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The flag of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public SafetyFlag get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.flag.unknown", reference));
    }

    /** Its reason, where the one acting is of the few who see it. */
    public Optional<SafetyReason> findReason(SafetyFlag flag) {
        return entityManager
                .createQuery("select r from SafetyReason r where r.flagId = :flag", SafetyReason.class)
                .setParameter("flag", flag.id())
                .getResultStream()
                .findFirst();
    }

    /** Whether the one acting may at least know that a reason is held, and by which agency (class D9: S). */
    public boolean mayKnowOfReasons() {
        return (Boolean) query("select cast(9 as smallint) = any (identity.classes_seen('S'))")
                .getSingleResult();
    }

    /** What was done to it, the latest first; nothing for who may not see its reason. */
    public List<FlagEvent> history(SafetyFlag flag) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.recorded_at, c.what, coalesce(o.display_name, 'the system'),
                               coalesce((select i.words from cases.safety_instruction i where i.code = c.instruction
                                          order by i.valid_from desc limit 1), c.instruction), c.instruction_version, c.why
                          from cases.safety_flag_change c
                          left join identity.officer o on o.username = c.recorded_by
                         where c.flag_id = ?1 order by c.id desc""").setParameter(1, flag.id()).getResultList();
        return found.stream()
                .map(row -> new FlagEvent(
                        ((Timestamp) row[0]).toInstant(),
                        inWords((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        ((Number) row[4]).intValue(),
                        (String) row[5]))
                .toList();
    }

    private static String inWords(String what) {
        return switch (what) {
            case "PROPOSED" -> "Proposed";
            case "APPROVED" -> "Approved";
            case "REFUSED" -> "Refused";
            case "REVIEW_DUE" -> "Review due";
            case "UNREVIEWED" -> "Not reviewed: supervisor told";
            case "RENEWED" -> "Renewed";
            case "REMOVED" -> "Removed";
            default -> throw new IllegalStateException(what);
        };
    }

    /** Whether the one acting may decide about this flag now: it waits for their post, and is neither theirs nor about them. */
    public boolean mayDecide(SafetyFlag flag) {
        return flag.getState() == FlagState.PROPOSED
                && workflow.isOpen("Task_DecideFlag", flag.getReference())
                && findReason(flag)
                        .filter(reason -> !me().equals(reason.getVictim()) && !me().equals(flag.getRecordedBy()))
                        .isPresent();
    }

    /** Whether the one acting may review this flag now. */
    public boolean mayReview(SafetyFlag flag) {
        return switch (flag.getState()) {
            case REVIEW_DUE -> workflow.isOpen("Task_ReviewFlag", flag.getReference());
            case ACTIVE, RENEWED -> isSenior() && findReason(flag).isPresent();
            default -> false;
        };
    }

    private boolean isSenior() {
        return (Boolean) query("select cases.decides_flags()").getSingleResult();
    }

    /**
     * A page of flags, and how many there are.
     *
     * @param total all rows
     * @param late of them past their day: undecided or unreviewed
     */
    public record Page(List<FlagRow> rows, int total, int late) {}

    /** One page of flags, what comes due first first; in one statement. */
    public Page page(FlagFilter filter) {
        List<Object> parameters = new ArrayList<>();
        return select(where(filter, parameters), parameters, filter.first(), filter.size());
    }

    /** The row of one flag, as lists show it. */
    public Optional<FlagRow> findRow(String reference) {
        return select("f.reference = ?1", List.of(reference), 0, 1).rows().stream()
                .findFirst();
    }

    private static String where(FlagFilter filter, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                switch (filter.which()) {
                    case ON -> "f.ended_on is null";
                    case OVER -> "f.ended_on is not null";
                    case ANY -> "true";
                });
        FlagState state = filter.state();
        is(conditions, parameters, "f.state", state == null ? null : state.name());
        is(conditions, parameters, "f.instruction", filter.instruction());
        is(conditions, parameters, "f.agency_code", filter.agency());
        if (filter.due()) {
            conditions.add(
                    "f.ended_on is null and (f.state = 'PROPOSED' or f.review_due_on <= (select identity.today()) + 31)");
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add('%'
                    + text.strip()
                            .toLowerCase(Locale.UK)
                            .replace("\\", "\\\\")
                            .replace("%", "\\%")
                            .replace("_", "\\_")
                    + '%');
            String like = " like ?" + parameters.size();
            conditions.add("(lower(f.reference)" + like + " or lower(f.door_line)" + like + ')');
        }
        return String.join(" and ", conditions);
    }

    private static void is(List<String> conditions, List<Object> parameters, String column, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            parameters.add(value);
            conditions.add(column + " = ?" + parameters.size());
        }
    }

    private Page select(String where, List<Object> parameters, int first, int size) {
        String order = "case when f.ended_on is not null then 3 when f.state = 'PROPOSED' then 1 else 2 end,"
                + " case when f.state = 'PROPOSED' then f.decide_by else f.review_due_on end, f.id";
        Query query = query("""
                with chosen as materialized (select f.* from cases.safety_flag_seen f where %s)
                select f.reference, f.words, f.no_visit, f.state, f.set_on, f.decide_by, f.review_due_on, f.ended_on, g.name,
                       f.person_id is not null, f.person_reference, f.person_name, f.uprn, f.door_line, t.total, t.late
                  from (select count(*) total,
                               count(*) filter (where ended_on is null and identity.today() >
                                                case when state = 'PROPOSED' then decide_by else review_due_on end) late from chosen) t
                  left join lateral (select * from chosen f order by %s limit %d offset %d) f on true
                  left join identity.agency g on g.code = f.agency_code
                 order by %s""".formatted(where, order, size, first, order));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<FlagRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new FlagRow(
                        (String) row[0],
                        (String) row[1],
                        (Boolean) row[2],
                        FlagState.valueOf((String) row[3]),
                        Objects.requireNonNull(day(row[4])),
                        Objects.requireNonNull(day(row[5])),
                        Objects.requireNonNull(day(row[6])),
                        day(row[7]),
                        (String) row[8],
                        (Boolean) row[9],
                        (String) row[10],
                        (String) row[11],
                        (String) row[12],
                        (String) row[13]))
                .toList();
        Object[] any = found.get(0);
        return new Page(rows, ((Number) any[14]).intValue(), ((Number) any[15]).intValue());
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((java.sql.Date) value).toLocalDate();
    }

    private static LocalDate today() {
        return TaskForceClock.current().today();
    }

    private static String me() {
        return String.valueOf(Acting.who());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
