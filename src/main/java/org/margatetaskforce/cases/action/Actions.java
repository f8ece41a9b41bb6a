package org.margatetaskforce.cases.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.workflow.Workflow;

/** Who will do what by when, for anyone in any agency (partnership practice B.3). */
@Boundary
public class Actions {

    /** The classes an action is usually of, as the form offers them; each officer those that their post has a part in. */
    private static final List<Integer> CLASSES = List.of(5, 1, 2, 6, 7, 10, 13, 14, 15, 16, 17, 18, 19, 22, 24);

    private static final int SHORTEST_CHASING = 10;

    /** Ended since about the last Operational Management Group. */
    static final String RECENT = "s.ended_on > (select identity.today()) - (select cases.action_recent_days())";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Officers officers;

    @Inject
    Audit audit;

    @Inject
    Workflow workflow;

    @Inject
    ActionReminders reminders;

    // --- making

    /**
     * Makes an action and gives it to its owner.
     *
     * @return its reference, such as {@code AC-2011-00001}
     * @throws RuleBroken where its owner may not see what it is about, its day has passed, its title is missing or too long
     */
    public String add(NewAction given) {
        if (!isSystem() && !ActionRights.mayMake(posts())) {
            throw new Denied("cases.action.may-not-make");
        }
        mustSeeClass(given.dataClass());
        ActionCase about = about(given.caseReference());
        ActionOwner owner = settle(given.owner(), given.caseReference(), given.dataClass());
        LocalDate today = TaskForceClock.current().today();
        String reference = (String) query("select cases.next_number('AC', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        Action action = new Action(reference, given, about, agency(), owner, today);
        entityManager.persist(action);
        entityManager.flush();
        note(action, "ADDED", null, null, given.dueOn(), null, ownerWords(action));
        tell(action, "Action given: " + reference, action.getTitle());
        reminders.begin();
        return reference;
    }

    private ActionCase about(@Nullable String caseReference) {
        if (caseReference == null || caseReference.isBlank()) {
            return ActionCase.NONE;
        }
        SharedCase found = cases.get(caseReference);
        if (found.getStage().isOver()) {
            throw new RuleBroken("cases.action.case-closed", caseReference);
        }
        return new ActionCase(found.id(), found.getReference(), Strand.of(found.getType()));
    }

    private void mustSeeClass(int dataClass) {
        boolean sees = (Boolean) query("select identity.acting() = 'system' or cast(?1 as smallint)"
                        + " = any (identity.full_classes() || identity.member_classes())")
                .setParameter(1, (short) dataClass)
                .getSingleResult();
        if (!sees) {
            throw new Denied("cases.action.class-not-yours");
        }
    }

    /** The owner with their agency, where they may see what it is about. */
    private ActionOwner settle(ActionOwner owner, @Nullable String caseReference, int dataClass) {
        String username = owner.username();
        String chaser = owner.chaserUsername();
        String officer = username != null ? username : chaser;
        if (officer != null
                && mayOwn(caseReference, dataClass).stream()
                        .noneMatch(colleague -> colleague.username().equals(officer))) {
            throw new RuleBroken("cases.action.owner-may-not-see", officers.nameOf(officer));
        }
        if (username == null) {
            return owner;
        }
        return new ActionOwner(username, agencyOf(username), null, null, null);
    }

    /**
     * The officers who may be given an action: those who may see the case and the class, by post or as members of its team.
     *
     * @param caseReference a case that the one acting may see; null for an action of no case
     */
    public List<Colleague> mayOwn(@Nullable String caseReference, int dataClass) {
        String about = caseReference == null || caseReference.isBlank() ? null : caseReference;
        List<String> given = about == null
                ? List.of()
                : cases.mayBeGiven(about).stream().map(Colleague::username).toList();
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        with team as materialized (
                          select t.username from cases.team_of(cast(?1 as text)) t
                           where t.valid_from <= identity.today() and (t.valid_to is null or t.valid_to >= identity.today())),
                        sight as materialized (
                          select p.officer_id, bool_or(s.sight = 'F') as whole
                            from identity.officer_post p
                            join identity.post_sight s on s.post_code = p.post_code
                           where s.data_class = ?2 and s.sight in ('F', 'C') and s.condition is null
                             and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
                             and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())
                           group by p.officer_id)
                        select o.username, o.display_name, a.name
                          from identity.officer o
                          join identity.agency a on a.code = o.agency_code
                          join sight s on s.officer_id = o.id
                         where o.active
                           and (s.whole or cast(?1 as text) is null or o.username in (select username from team))
                         order by a.name, o.display_name, o.username""")
                .setParameter(1, about)
                .setParameter(2, (short) dataClass)
                .getResultList();
        return found.stream()
                .map(row -> new Colleague((String) row[0], (String) row[1], (String) row[2]))
                .filter(colleague -> about == null || given.contains(colleague.username()))
                .toList();
    }

    /** A code with its words, for a pick list. */
    public record Choice(String code, String words) {}

    /** The classes that the one acting may give an action, ordinary ones first. */
    public List<Choice> classes() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.code, c.name from identity.data_class c
                         where c.code = any (identity.full_classes() || identity.member_classes())""").getResultList();
        return CLASSES.stream()
                .flatMap(code -> found.stream().filter(row -> ((Number) row[0]).intValue() == code))
                .map(row -> new Choice(String.valueOf(row[0]), inWords(((Number) row[0]).intValue(), (String) row[1])))
                .toList();
    }

    private static String inWords(int dataClass, String name) {
        return switch (dataClass) {
            case 1 -> "Ordinary, about a house: everybody who sees houses";
            case 5 -> "Ordinary: whoever may see the case";
            case 6 -> "The case's team only";
            case 7 -> "Members of the team from my own agency only";
            case 22 -> "Programme business";
            default -> name + ": those cleared for it";
        };
    }

    /** The agencies that an action can be given to. */
    public List<Choice> agencies() {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                query("select code, name from identity.agency order by name").getResultList();
        return found.stream()
                .map(row -> new Choice((String) row[0], (String) row[1]))
                .toList();
    }

    /**
     * The names in a title of people whom the writer can see to have to do with its case: a title shows in lists, and so
     * should name nobody. A hint only: nothing is refused.
     */
    public List<String> namesIn(@Nullable String caseReference, String title) {
        if (caseReference == null || caseReference.isBlank() || title.isBlank()) {
            return List.of();
        }
        @SuppressWarnings("unchecked")
        List<String> found =
                query("""
                        select distinct p.family_name
                          from cases.shared_case c
                          join people.person p
                            on p.id in (select i.person_id from people.property_interest i where i.property_uprn = c.uprn
                                        union select s.person_id from cases.case_subject s where s.case_id = c.id
                                        union select f.person_id from cases.case_subject s
                                                join people.family_member f on f.family_id = s.family_id where s.case_id = c.id)
                         where c.reference = ?1 and length(p.family_name) > 2
                           and ?2 ~* ('\\m' || regexp_replace(p.family_name, '([^\\w ])', '\\\\\\1', 'g') || '\\M')
                         order by 1""").setParameter(1, caseReference).setParameter(2, title).getResultList();
        return found;
    }

    // --- what is done to it

    /** Somebody has begun, or goes on. */
    public void start(String reference, int version) {
        Action action = mine(reference, version);
        boolean wasBlocked = action.getStatus() == ActionStatus.BLOCKED;
        action.start();
        note(action, wasBlocked ? "UNBLOCKED" : "STARTED", null, null, null, null, null);
        changed(action, "started");
    }

    /** Something stands in the way. */
    public void block(String reference, int version, String reason) {
        Action action = mine(reference, version);
        action.block(reason);
        note(action, "BLOCKED", reason, null, null, null, null);
        tell(action, "Action blocked: " + reference, reason.strip());
        changed(action, "blocked");
    }

    /** It is done; the note says what was done. */
    public void complete(String reference, int version, String note, @Nullable String evidence) {
        Action action = mine(reference, version);
        action.complete(
                note,
                number("evidence letters"),
                evidence,
                TaskForceClock.current().today());
        note(action, "DONE", note, null, null, null, null);
        tell(action, "Action done: " + reference, action.getTitle() + "\n" + note.strip());
        settled(action, "done");
    }

    /** It is called off. */
    public void cancel(String reference, int version, String reason) {
        Action action = get(reference);
        if (!isSystem() && !ActionRights.mayCallOff(posts())) {
            throw new Denied("cases.action.may-not-call-off");
        }
        mustBeUnchanged(action, version);
        action.cancel(reason, TaskForceClock.current().today());
        note(action, "CANCELLED", reason, null, null, null, null);
        tell(action, "Action cancelled: " + reference, reason.strip());
        settled(action, "cancelled");
    }

    /** It is due on another day; the first due day is kept. */
    public void redate(String reference, int version, LocalDate due, String reason) {
        Action action = mine(reference, version);
        LocalDate before = action.getDueOn();
        action.redate(due, reason, TaskForceClock.current().today());
        note(action, "MOVED", reason, before, due, null, null);
        tell(action, "Action moved: " + reference, reason.strip());
        settled(action, "due day moved");
    }

    /** It is given to somebody else. */
    public void give(String reference, int version, ActionOwner to, String reason) {
        Action action = mine(reference, version);
        String before = ownerWords(action);
        action.give(settle(to, action.getCaseReference(), action.getDataClass()), reason);
        note(action, "GIVEN", reason, null, null, before, ownerWords(action));
        tell(action, "Action given on: " + reference, reason.strip());
        changed(action, "given on");
    }

    /** An officer of the agency it was given to puts their own name to it. */
    public void take(String reference, int version) {
        Action action = get(reference);
        mustBeUnchanged(action, version);
        if (action.isOwned() || !action.getOwnerAgency().equals(agency())) {
            throw new RuleBroken("cases.action.not-to-take", reference);
        }
        String who = Objects.requireNonNull(Acting.who());
        String before = ownerWords(action);
        action.give(new ActionOwner(who, agency(), null, null, null), "Taken on by the one who does it");
        note(action, "TAKEN", null, null, null, before, ownerWords(action));
        changed(action, "taken");
    }

    /** The action, where the one acting may change it and has seen its latest version. */
    private Action mine(String reference, int version) {
        Action action = get(reference);
        if (!mayChange(action)) {
            throw new Denied("cases.action.not-yours");
        }
        mustBeUnchanged(action, version);
        return action;
    }

    /** Whether the one acting may change it: their post keeps any, or it is theirs to do, to chase, or of their making. */
    public boolean mayChange(Action action) {
        String who = Acting.who();
        boolean own = who != null
                && (who.equals(action.getOwnerUsername())
                        || who.equals(action.getChaserUsername())
                        || who.equals(action.getRecordedBy()));
        return isSystem() || ActionRights.mayKeep(posts(), own);
    }

    /** Whether the one acting may call an action off. */
    public boolean mayCallOff() {
        return ActionRights.mayCallOff(posts());
    }

    /** Whether the one acting may make an action. */
    public boolean mayMake() {
        return ActionRights.mayMake(posts());
    }

    private void mustBeUnchanged(Action action, int version) {
        if (action.getVersion() != version) {
            ActionEvent last = history(action.getReference()).get(0);
            throw new RuleBroken(
                    "cases.action.changed-meanwhile",
                    last.by(),
                    action.getReference(),
                    last.what().toLowerCase(Locale.UK),
                    action.getStatus().words().toLowerCase(Locale.UK),
                    action.getDueOn());
        }
    }

    /** Whoever had it to chase need not any more. */
    private void settled(Action action, String what) {
        workflow.cancel(action.getReference(), what);
        changed(action, what);
    }

    /**
     * Whoever answers for an overdue action, or may only know of it, says what they did about it; it stays theirs, or the
     * Programme Manager's after five working days, until it is done, moved or cancelled.
     *
     * @param what ten letters or more
     */
    public void chase(String reference, String what) {
        if (what.strip().length() < SHORTEST_CHASING) {
            throw new RuleBroken("cases.action.chasing", SHORTEST_CHASING);
        }
        ActionRow row = findRow(reference).orElseThrow(() -> new RuleBroken("cases.action.unknown", reference));
        query("""
                        insert into cases.action_change (action_id, data_class, what, reason, recorded_at, recorded_by)
                        select h.action_id, h.data_class, 'CHASED', ?2, ?3, identity.acting()
                          from cases.action_header h where h.reference = ?1""")
                .setParameter(1, row.reference())
                .setParameter(2, what.strip())
                .setParameter(3, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        workflow.complete(
                workflow.isOpen("Task_ChaseOverdueAction", reference)
                        ? "Task_ChaseOverdueAction"
                        : "Task_UnblockOverdueAction",
                reference);
        audit.record("EDIT", "action", reference, null, "chased");
    }

    private void changed(Action action, String what) {
        audit.recordFor(
                action.getCaseReference(), null, "EDIT", "action", action.getReference(), action.getDataClass(), what);
    }

    private void tell(Action action, String heading, String text) {
        String about = action.getCaseReference();
        if (about != null) {
            timeline.write(about, action.getDataClass(), heading, text, action.getReference());
        }
    }

    private void note(
            Action action,
            String what,
            @Nullable String reason,
            @Nullable LocalDate fromDay,
            @Nullable LocalDate toDay,
            @Nullable String fromOwner,
            @Nullable String toOwner) {
        // the change to the action itself goes first: its version is what a second saver is told by
        entityManager.flush();
        query("""
                        insert into cases.action_change (action_id, data_class, what, reason, from_day, to_day, from_owner,
                                                         to_owner, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, cast(?5 as date), cast(?6 as date), ?7, ?8, ?9, identity.acting())""")
                .setParameter(1, action.id())
                .setParameter(2, action.getDataClass())
                .setParameter(3, what)
                .setParameter(4, reason == null ? null : reason.strip())
                .setParameter(5, fromDay == null ? null : fromDay.toString())
                .setParameter(6, toDay == null ? null : toDay.toString())
                .setParameter(7, fromOwner)
                .setParameter(8, toOwner)
                .setParameter(9, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
    }

    /** Who does it, in words. */
    private String ownerWords(Action action) {
        String username = action.getOwnerUsername();
        if (username != null) {
            return officers.nameOf(username);
        }
        String outside = action.getExternalOwner();
        return outside == null ? action.getOwnerAgency() + ", nobody named yet" : outside + " (no login)";
    }

    // --- reading

    /** The action of this reference, where the officer may read it. */
    public Optional<Action> find(String reference) {
        return entityManager
                .createQuery("select a from Action a where a.reference = :reference", Action.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The action of this reference.
     *
     * @throws RuleBroken where there is none that the officer may read
     */
    public Action get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.action.unknown", reference));
    }

    /** The row of one action, as lists show it: its header alone where the officer may only know of it. */
    public Optional<ActionRow> findRow(String reference) {
        List<ActionRow> rows = select("s.reference = ?1", List.of(reference), ActionFilter.Order.DUE, 0, 1)
                .rows();
        return rows.stream().findFirst();
    }

    /** What was done to it, the latest first. */
    public List<ActionEvent> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.recorded_at, c.what, coalesce(o.display_name, 'the system'), c.reason, c.from_day, c.to_day,
                               c.from_owner, c.to_owner
                          from cases.action_change c
                          left join identity.officer o on o.username = c.recorded_by
                         where c.action_id = (select a.id from cases.action a where a.reference = ?1)
                         order by c.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new ActionEvent(
                        ((Timestamp) row[0]).toInstant(),
                        inWords((String) row[1]),
                        (String) row[2],
                        (String) row[3],
                        day(row[4]),
                        day(row[5]),
                        (String) row[6],
                        (String) row[7]))
                .toList();
    }

    private static String inWords(String what) {
        return switch (what) {
            case "ADDED" -> "Given";
            case "STARTED" -> "Started";
            case "BLOCKED" -> "Blocked";
            case "UNBLOCKED" -> "Going on";
            case "MOVED" -> "Due day moved";
            case "GIVEN" -> "Given to somebody else";
            case "TAKEN" -> "Taken on";
            case "CHASED" -> "Chased";
            case "DONE" -> "Done";
            case "CANCELLED" -> "Cancelled";
            default -> throw new IllegalStateException(what);
        };
    }

    /**
     * A page of rows, and of all that the filter lets through how many there are and of which colour.
     *
     * @param total all rows
     * @param red of them red
     * @param amber of them amber
     * @param restricted of them known of and not read
     */
    public record Page(List<ActionRow> rows, int total, int red, int amber, int restricted) {}

    /** One page of what the officer may know of, in one statement: rows and figures agree. */
    public Page page(ActionFilter filter) {
        List<Object> parameters = new ArrayList<>();
        String where = where(filter, parameters);
        return select(where, parameters, filter.order(), filter.first(), filter.size());
    }

    static String where(ActionFilter filter, List<Object> parameters) {
        List<String> conditions = new ArrayList<>();
        conditions.add(
                switch (filter.whose()) {
                    case MINE ->
                        "(s.owner_username = (select identity.acting()) or s.chaser_username = (select identity.acting()))";
                    case MY_AGENCY -> "s.owner_agency = (select identity.acting_agency())";
                    case ALL -> "true";
                });
        conditions.add(
                switch (filter.state()) {
                    case OPEN -> "s.ended_on is null";
                    case OVER -> "s.ended_on is not null";
                    case ANY -> "true";
                });
        is(conditions, parameters, "s.owner_agency", filter.agency());
        is(conditions, parameters, "s.strand", filter.strand());
        is(conditions, parameters, "s.rag", filter.rag());
        is(conditions, parameters, "s.source", filter.source());
        is(conditions, parameters, "s.case_reference", filter.caseReference());
        is(conditions, parameters, "s.source_reference", filter.sourceReference());
        ActionAge age = filter.age();
        if (age != null) {
            conditions.add(age.condition());
        }
        Stuck stuck = filter.stuck();
        if (stuck != null) {
            conditions.add(stuck.condition());
        }
        if (filter.restricted() != null) {
            conditions.add(filter.restricted() ? "s.seen is null" : "s.seen is not null");
        }
        if (filter.recent()) {
            conditions.add(RECENT);
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add(contains(text));
            int place = parameters.size();
            conditions.add("(lower(s.title) like ?" + place + " or lower(s.reference) like ?" + place + ')');
        }
        return String.join(" and ", conditions);
    }

    private static void is(List<String> conditions, List<Object> parameters, String column, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.add(value instanceof Enum<?> constant ? constant.name() : value.toString());
            conditions.add(column + " = ?" + parameters.size());
        }
    }

    private Page select(String where, List<Object> parameters, ActionFilter.Order order, int first, int size) {
        Query query = query("""
                with chosen as materialized (select s.* from cases.action_seen s where %s)
                select s.reference, s.seen, s.owner_agency, g.name, s.owned, s.status, s.rag, s.created_on, s.due_on,
                       s.original_due_on, s.moves, s.ended_on, s.title, c.reference, s.strand, s.source,
                       case when s.source_reference is distinct from s.case_reference or c.id is not null then s.source_reference end,
                       s.priority, coalesce(o.display_name, s.external_owner), h.display_name,
                       s.status_reason, t.total, t.red, t.amber, t.restricted
                  from (select count(*) total, count(*) filter (where rag = 'RED') red,
                               count(*) filter (where rag = 'AMBER') amber, count(*) filter (where seen is null) restricted
                          from chosen) t
                  left join lateral (select * from chosen s order by %s limit %d offset %d) s on true
                  left join identity.agency g on g.code = s.owner_agency
                  -- an action may be given to somebody who does not see its case
                  left join cases.shared_case c on c.id = s.case_id
                  left join identity.officer o on o.username = s.owner_username
                  left join identity.officer h on h.username = s.chaser_username
                 order by %s""".formatted(where, order.sql(), size, first, order.sql()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<ActionRow> rows =
                found.stream().filter(row -> row[0] != null).map(Actions::row).toList();
        Object[] any = found.get(0);
        return new Page(rows, number(any[21]), number(any[22]), number(any[23]), number(any[24]));
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static ActionRow row(Object[] row) {
        boolean seen = row[1] != null;
        return new ActionRow(
                (String) row[0],
                seen,
                (String) row[2],
                (String) row[3],
                (Boolean) row[4],
                ActionStatus.valueOf((String) row[5]),
                Rag.valueOf((String) row[6]),
                Objects.requireNonNull(day(row[7])),
                Objects.requireNonNull(day(row[8])),
                Objects.requireNonNull(day(row[9])),
                number(row[10]),
                day(row[11]),
                (String) row[12],
                (String) row[13],
                one(Strand.values(), row[14]),
                one(ActionSource.values(), row[15]),
                (String) row[16],
                one(ActionPriority.values(), row[17]),
                seen ? row[18] == null ? "nobody named yet" : (String) row[18] : null,
                (String) row[19],
                (String) row[20]);
    }

    private static <E extends Enum<E>> @Nullable E one(E[] all, @Nullable Object name) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
    }

    /** The numbers of the colours as they hold today. */
    public Rag.Limits limits() {
        Object[] found =
                (Object[]) query("select identity.today(), cases.action_soon(), cases.action_number('amber moves'),"
                                + " cases.action_number('red moves')")
                        .getSingleResult();
        return new Rag.Limits(
                Objects.requireNonNull(day(found[0])),
                Objects.requireNonNull(day(found[1])),
                number(found[2]),
                number(found[3]));
    }

    private int number(String name) {
        return ((Number) query("select cases.action_number(?1)")
                        .setParameter(1, name)
                        .getSingleResult())
                .intValue();
    }

    private static boolean isSystem() {
        return Acting.SYSTEM.equals(Acting.who());
    }

    private Set<String> posts() {
        return officers.postsOf(String.valueOf(Acting.who()));
    }

    private String agency() {
        return (String)
                query("select coalesce(identity.acting_agency(), 'MTF')").getSingleResult();
    }

    private String agencyOf(String username) {
        return officers.findOnDuty(username)
                .orElseThrow(() -> new RuleBroken("cases.action.owner-missing"))
                .agencyCode();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }

    private static String contains(String text) {
        String escaped = text.strip()
                .toLowerCase(Locale.UK)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return '%' + escaped + '%';
    }
}
