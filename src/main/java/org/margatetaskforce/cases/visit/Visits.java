package org.margatetaskforce.cases.visit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionSource;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.place.Uprn;
import org.margatetaskforce.workflow.Workflow;

/**
 * Who goes to which doors, together and when (partnership practice D.2): planned with what stands against it in sight, briefed
 * when everybody has read what stands at each door, watched over while they are there, and what came of each door.
 */
@Boundary
public class Visits {

    private static final int MOST_DOORS = 40;
    private static final int MOST_OF_A_DAY = 200;
    private static final int INSTRUCTIONS = 8;
    private static final int SHORTEST_ANSWER = 10;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Actions actions;

    @Inject
    Officers officers;

    @Inject
    VisitWatch watch;

    @Inject
    Holds holds;

    @Inject
    SentOnce sentOnce;

    @Inject
    Outbox outbox;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    // --- planning

    /**
     * Plans a visit.
     *
     * @return its reference, such as {@code VT-2011-00001}
     * @throws RuleBroken where somebody would go in by another agency's power, or something stands against it and nobody says
     *     why it is booked all the same
     */
    @For("visit.plan")
    public String plan(NewVisit given) {
        LocalDate today = TaskForceClock.current().today();
        if (given.doors().isEmpty() || given.doors().size() > MOST_DOORS) {
            throw new RuleBroken("cases.visit.doors", MOST_DOORS);
        }
        if (given.going().stream().noneMatch(one -> one.username().equals(given.lead()))) {
            throw new RuleBroken("cases.visit.lead");
        }
        if (given.clashAccepted() == null
                && !clashes(given.doors(), given.on(), null).isEmpty()) {
            throw new RuleBroken("cases.visit.clash");
        }
        SharedCase about =
                given.caseReference() == null || given.caseReference().isBlank()
                        ? null
                        : cases.get(given.caseReference());
        String reference = (String) query("select base.next_number('VT', ?1)")
                .setParameter(1, today.getYear())
                .getSingleResult();
        Visit visit = new Visit(reference, given, about == null ? null : about.id(), today);
        entityManager.persist(visit);
        entityManager.flush();
        for (NewVisit.Going one : given.going()) {
            join(visit, one);
        }
        int position = 1;
        for (Uprn door : given.doors()) {
            query("""
                            insert into cases.visit_door (visit_id, position, uprn, recorded_at, recorded_by)
                            values (?1, ?2, ?3, ?4, identity.acting())""")
                    .setParameter(1, visit.id())
                    .setParameter(2, position++)
                    .setParameter(3, door.value())
                    .setParameter(4, now())
                    .executeUpdate();
        }
        tell(visit, "Visit planned: " + reference, visit.getPurpose());
        changed(visit, "Planned", visit.getClashAccepted());
        return reference;
    }

    private void join(Visit visit, NewVisit.Going one) {
        OnDuty officer = officers.findOnDuty(one.username()).orElseThrow(() -> new RuleBroken("cases.visit.lead"));
        if (powers(officer.agencyCode()).stream()
                .noneMatch(power -> power.code().equals(one.power()))) {
            throw new RuleBroken("cases.visit.power", officer.displayName());
        }
        query("""
                        insert into cases.visit_attendee (visit_id, username, agency_code, power, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, identity.acting())""")
                .setParameter(1, visit.id())
                .setParameter(2, one.username())
                .setParameter(3, officer.agencyCode())
                .setParameter(4, one.power())
                .setParameter(5, now())
                .executeUpdate();
    }

    /** By what an officer of an agency may go in: a code and its words. */
    public record Power(String code, String words) {}

    /** By what officers of an agency may go in: their own powers, and consent. */
    public List<Power> powers(String agencyCode) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select p.code, p.words from cases.entry_power p
                         where (p.agency_code is null or p.agency_code = ?1)
                           and p.valid_from <= identity.today() and (p.valid_to is null or p.valid_to >= identity.today())
                         order by p.position""").setParameter(1, agencyCode).getResultList();
        return found.stream()
                .map(row -> new Power((String) row[0], (String) row[1]))
                .toList();
    }

    /**
     * What stands against going to these doors on a day: instructions not to go, holds, and other visits, also such as the one
     * acting may not open; told before the visit is booked.
     */
    public List<Clash> clashes(List<Uprn> doors, LocalDate on, @Nullable String butFor) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("select c.kind, c.door, c.words, c.reference"
                        + " from cases.visit_clashes(string_to_array(?1, ','), cast(?2 as date), cast(?3 as text)) c")
                .setParameter(
                        1, String.join(",", doors.stream().map(Uprn::value).toList()))
                .setParameter(2, Date.valueOf(on))
                .setParameter(3, butFor)
                .getResultList();
        return found.stream()
                .map(row -> new Clash(
                        Clash.Kind.valueOf((String) row[0]), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    // --- changed after it was planned

    /**
     * Somebody else goes too, also when it has begun; they are told. Before it begins all are briefed anew.
     *
     * @throws RuleBroken where they would go in by another agency's power, or go already
     */
    public void addAttendee(String reference, int version, NewVisit.Going one) {
        Visit visit = unchanged(mine(reference), version);
        visit.mustBe(!visit.getStatus().isOver());
        String name = officers.nameOf(one.username());
        if (attendees(reference).stream().anyMatch(each -> each.username().equals(one.username()))) {
            throw new RuleBroken("cases.visit.goes-already", name);
        }
        visit.briefAnew();
        moved(visit);
        join(visit, one);
        replanned(visit, "Goes too: " + name, null);
        mail(visit, one.username(), "visit-joined");
    }

    /** Somebody does not go after all, before it begins; they are told. Who leads stays. */
    public void removeAttendee(String reference, int version, String username) {
        Visit visit = unchanged(mine(reference), version);
        visit.mustNotHaveBegun();
        if (visit.getLead().equals(username)) {
            throw new RuleBroken("cases.visit.lead-stays");
        }
        moved(visit);
        int gone = query("delete from cases.visit_attendee where visit_id = ?1 and username = ?2")
                .setParameter(1, visit.id())
                .setParameter(2, username)
                .executeUpdate();
        if (gone > 0) {
            replanned(visit, "Does not go: " + officers.nameOf(username), null);
            mail(visit, username, "visit-left");
        }
    }

    /**
     * Another door, the last of the round, before it begins; all are briefed anew.
     *
     * @param clashAccepted why they go there although something stands against it; null where nothing does
     */
    public void addDoor(String reference, int version, Uprn door, @Nullable String clashAccepted) {
        Visit visit = unchanged(mine(reference), version);
        visit.mustNotHaveBegun();
        List<Door> known = doors(reference);
        if (known.size() >= MOST_DOORS) {
            throw new RuleBroken("cases.visit.doors", MOST_DOORS);
        }
        if (known.stream().anyMatch(each -> each.uprn().equals(door.value()))) {
            throw new RuleBroken("cases.visit.door-twice");
        }
        String why = clashAccepted == null ? "" : clashAccepted.strip();
        boolean accepted = why.length() >= SHORTEST_ANSWER;
        if (!accepted && !clashes(List.of(door), visit.getVisitOn(), reference).isEmpty()) {
            throw new RuleBroken("cases.visit.clash");
        }
        visit.briefAnew();
        moved(visit);
        query("""
                        insert into cases.visit_door (visit_id, position, uprn, recorded_at, recorded_by)
                        select cast(?1 as bigint), coalesce(max(d.position), 0) + 1, cast(?2 as text), cast(?3 as timestamptz),
                               identity.acting()
                          from cases.visit_door d where d.visit_id = ?1""")
                .setParameter(1, visit.id())
                .setParameter(2, door.value())
                .setParameter(3, now())
                .executeUpdate();
        replanned(visit, "Door " + (known.size() + 1) + " added", accepted ? why : null);
    }

    /** Not to this door after all, before it begins; the doors after it move up. */
    public void removeDoor(String reference, int version, int position) {
        Visit visit = unchanged(mine(reference), version);
        visit.mustNotHaveBegun();
        if (doors(reference).size() < 2) {
            throw new RuleBroken("cases.visit.last-door");
        }
        moved(visit);
        for (String each : List.of(
                "delete from cases.visit_door where visit_id = ?1 and position = ?2",
                // each place is one door's: they step aside before they step up
                "update cases.visit_door set position = -position where visit_id = ?1 and position > ?2",
                "update cases.visit_door set position = -position - 1 where visit_id = ?1 and position < 0 and ?2 > 0")) {
            query(each).setParameter(1, visit.id()).setParameter(2, position).executeUpdate();
        }
        replanned(visit, "Door " + position + " taken off", null);
    }

    /** The next one who opens the visit sees another version; written before the one acting may lose sight of it. */
    private void moved(Visit visit) {
        entityManager.lock(visit, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        entityManager.flush();
    }

    private void replanned(Visit visit, String what, @Nullable String words) {
        changed(visit, what, words);
        tell(visit, "Visit changed: " + visit.getReference(), what);
    }

    private void mail(Visit visit, String username, String letter) {
        outbox.put(
                letter + '/' + visit.getReference() + '/' + username + '/' + visit.getVersion(),
                username,
                letter,
                visit.getReference());
    }

    // --- what is done to it

    /** One who goes has read what stands at its doors today, each in its present version. */
    public void acknowledge(String reference) {
        Visit visit = mine(reference);
        visit.mustBe(!visit.getStatus().isOver());
        query("""
                        insert into cases.visit_acknowledgement as k (door_id, username, instructions, at)
                        select d.id, identity.acting(), i.stamp, ?2
                          from cases.visit_door d cross join lateral cases.instructions_at(d.uprn) i
                         where d.visit_id = ?1 and i.stamp is not null
                        on conflict (door_id, username) do update set instructions = excluded.instructions, at = excluded.at""").setParameter(1, visit.id()).setParameter(2, now()).executeUpdate();
        changed(visit, "Instructions read", null);
    }

    /** One who goes has read what stands at one of its doors today, in its present version. */
    public void read(String reference, int position) {
        Visit visit = mine(reference);
        visit.mustBe(!visit.getStatus().isOver());
        query("""
                        insert into cases.visit_acknowledgement as k (door_id, username, instructions, at)
                        select d.id, identity.acting(), i.stamp, ?3
                          from cases.visit_door d cross join lateral cases.instructions_at(d.uprn) i
                         where d.visit_id = ?1 and d.position = ?2 and i.stamp is not null
                        on conflict (door_id, username) do update set instructions = excluded.instructions, at = excluded.at""")
                .setParameter(1, visit.id())
                .setParameter(2, position)
                .setParameter(3, now())
                .executeUpdate();
        changed(visit, "Instruction read: door " + position, null);
    }

    /** Who has not read what stands at which door: "Peter Sandys: Flat 2, 1 Athelstan Road". */
    public List<String> unread(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("select u.name, u.door from cases.unread_instructions(?1) u")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(row -> row[0] + ": " + (row[1] == null ? "a door not open to you" : row[1]))
                .toList();
    }

    /** All are briefed: refused until each who goes has read what stands at each door, in its present version. */
    public void brief(String reference, int version) {
        Visit visit = unchanged(mine(reference), version);
        mustBeRead(reference);
        visit.brief(instant());
        changed(visit, "Briefed", null);
    }

    private void mustBeRead(String reference) {
        List<String> unread = unread(reference);
        if (!unread.isEmpty()) {
            throw new RuleBroken("cases.visit.unread", String.join("; ", unread));
        }
    }

    /**
     * They set out: what changed at a door since the briefing is read first, and nobody goes where others hold the address
     * (partnership practice C.4). What comes of a door is recorded all the same by those who are there already.
     */
    public void start(String reference, int version) {
        Visit visit = unchanged(mine(reference), version);
        mustBeRead(reference);
        holds.mustNotStop(reference);
        visit.start(instant(), TaskForceClock.current().today());
        changed(visit, "Set out", null);
        watch.begin(visit);
    }

    /** One of those on the visit says that all is well. */
    public void checkIn(String reference) {
        heard(mine(reference), "All is well", null);
    }

    private void heard(Visit visit, String what, @Nullable String words) {
        visit.hear(instant());
        changed(visit, what, words);
        watch.begin(visit);
    }

    /** All are back. */
    public void complete(String reference, int version) {
        Visit visit = unchanged(mine(reference), version);
        visit.complete(instant());
        changed(visit, "Back", null);
        watch.end(visit);
        tell(visit, "Visit done: " + reference, visit.getPurpose());
    }

    /** Called off, before it began or on the way. */
    public void abort(String reference, int version, String reason) {
        Visit visit = unchanged(mine(reference), version);
        visit.abort(reason, instant());
        changed(visit, "Called off", reason.strip());
        watch.end(visit);
        tell(visit, "Visit called off: " + reference, reason.strip());
    }

    /** Whoever was told that nothing is heard of a visit says what they found: those on it are heard of again. */
    public void answerAlarm(String reference, String what) {
        if (what.strip().length() < SHORTEST_ANSWER) {
            throw new RuleBroken("cases.visit.alarm-answer", SHORTEST_ANSWER);
        }
        Visit visit = get(reference);
        workflow.complete(
                workflow.isOpen("Task_SendToVisitors", reference) ? "Task_SendToVisitors" : "Task_FindVisitors",
                reference);
        heard(visit, "Found, after an alarm", what.strip());
    }

    /**
     * Something that follows from a door: it becomes an action.
     *
     * @param title without names
     * @param owner the user name of who does it
     */
    public record FollowUp(String title, String owner, LocalDate due) {}

    /** What came of a door, written down at a desk. */
    public void recordDoor(
            String reference,
            int position,
            int version,
            DoorOutcome outcome,
            @Nullable String seen,
            @Nullable FollowUp follows) {
        recordDoor(null, reference, position, version, outcome, seen, follows);
    }

    /**
     * What came of a door; whoever records it is thereby heard of.
     *
     * @param token made by the telephone for this entry alone, so that it is taken in once; null where it is not sent by one
     * @param version the door's, as it was read
     * @param seen what was seen of the house, without names; null where nothing is to be said
     * @return true where it is taken in now, false where it had come in before
     */
    public boolean recordDoor(
            @Nullable String token,
            String reference,
            int position,
            int version,
            DoorOutcome outcome,
            @Nullable String seen,
            @Nullable FollowUp follows) {
        Visit visit = mine(reference);
        if (!sentOnce.isNew(token, reference)) {
            return false;
        }
        visit.mustBe(visit.getStatus() == VisitStatus.IN_PROGRESS);
        if (doors(reference).stream().anyMatch(door -> door.position() == position && !door.read())) {
            throw new RuleBroken("cases.visit.door-unread", position);
        }
        int written = query("""
                        update cases.visit_door set outcome = ?4, seen = ?5, outcome_at = ?6, outcome_by = identity.acting(),
                               version = version + 1
                         where visit_id = ?1 and position = ?2 and version = ?3""")
                .setParameter(1, visit.id())
                .setParameter(2, position)
                .setParameter(3, version)
                .setParameter(4, outcome.name())
                .setParameter(5, seen == null || seen.isBlank() ? null : seen.strip())
                .setParameter(6, now())
                .executeUpdate();
        if (written == 0) {
            throw new RuleBroken("cases.visit.door-changed", position);
        }
        if (follows != null) {
            actions.add(NewAction.of(
                    follows.title(),
                    ActionOwner.officer(follows.owner()),
                    follows.due(),
                    visit.getDataClass(),
                    ActionSource.VISIT,
                    visit.getCaseReference(),
                    reference));
        }
        heard(visit, "Door " + position + ": " + outcome.words(), null);
        return true;
    }

    private Visit mine(String reference) {
        Visit visit = get(reference);
        if (!mayAct(visit)) {
            throw new Denied("cases.visit.not-yours");
        }
        return visit;
    }

    /** Whether the one acting goes on it, planned it, or approves visits by post (partnership practice A.3). */
    public boolean mayAct(Visit visit) {
        return (Boolean) query("""
                        select exists (select 1 from cases.visit v where v.id = ?1
                           and (identity.acting() = any (v.usernames) or v.recorded_by = identity.acting()
                                or identity.acting_posts() && array['HTL', 'PS'] or identity.acting() = 'system'))""").setParameter(1, visit.id()).getSingleResult();
    }

    private Visit unchanged(Visit visit, int version) {
        if (visit.getVersion() != version) {
            throw new RuleBroken(
                    "cases.visit.changed-meanwhile",
                    visit.getReference(),
                    visit.getStatus().words().toLowerCase(Locale.UK));
        }
        return visit;
    }

    private void changed(Visit visit, String what, @Nullable String words) {
        entityManager.flush();
        query("""
                        insert into cases.visit_change (visit_id, data_class, what, words, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, ?5, identity.acting())""")
                .setParameter(1, visit.id())
                .setParameter(2, (short) visit.getDataClass())
                .setParameter(3, what)
                .setParameter(4, words)
                .setParameter(5, now())
                .executeUpdate();
        audit.recordFor(
                visit.getCaseReference(),
                null,
                "EDIT",
                "visit",
                visit.getReference(),
                visit.getDataClass(),
                what.toLowerCase(Locale.UK));
    }

    private void tell(Visit visit, String heading, String text) {
        String about = visit.getCaseReference();
        if (about != null) {
            timeline.write(about, visit.getDataClass(), heading, text, visit.getReference());
        }
    }

    // --- reading

    /** The visit of this reference, where the one acting may see it. */
    public Optional<Visit> find(String reference) {
        return entityManager
                .createQuery("select v from Visit v where v.reference = :reference", Visit.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The visit of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Visit get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.visit.unknown", reference));
    }

    /** Something that was done to a visit: what, by whom, and what was said of it. */
    public record Event(
            Instant at, String what, String by, @Nullable String words) {}

    /** What was done to it, the latest first. */
    public List<Event> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select c.recorded_at, c.what, coalesce(o.display_name, 'the system'), c.words
                          from cases.visit v
                          join cases.visit_change c on c.visit_id = v.id
                          left join identity.officer o on o.username = c.recorded_by
                         where v.reference = ?1 order by c.id desc""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row ->
                        new Event(((Timestamp) row[0]).toInstant(), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** Who goes, the lead first. */
    public List<Attendee> attendees(String reference) {
        return attendees(List.of(reference)).getOrDefault(reference, List.of());
    }

    private Map<String, List<Attendee>> attendees(List<String> references) {
        Map<String, List<Attendee>> going = new HashMap<>();
        for (Object[] row : rows("""
                        select v.reference, a.username, o.display_name, a.agency_code, a.power,
                               coalesce((select p.words from cases.entry_power p where p.code = a.power order by p.valid_from desc limit 1),
                                        a.power)
                          from cases.visit v
                          join cases.visit_attendee a on a.visit_id = v.id
                          join identity.officer o on o.username = a.username
                         where v.reference = any (string_to_array(?1, ',')) order by a.username <> v.lead, o.display_name""", references)) {
            going.computeIfAbsent((String) row[0], one -> new ArrayList<>())
                    .add(new Attendee(
                            (String) row[1], (String) row[2], (String) row[3], (String) row[4], (String) row[5]));
        }
        return going;
    }

    @SuppressWarnings("unchecked")
    private List<Object[]> rows(String sql, List<String> references) {
        return query(sql).setParameter(1, String.join(",", references)).getResultList();
    }

    /** Its doors in the order of the round, each with what stands there today. */
    public List<Door> doors(String reference) {
        return doors(List.of(reference)).getOrDefault(reference, List.of());
    }

    private Map<String, List<Door>> doors(List<String> references) {
        Map<String, List<Door>> doors = new HashMap<>();
        for (Object[] row : rows("""
                        select v.reference, d.position, d.version, d.uprn, a.line, i.stamp, i.words, i.no_visit,
                               i.stamp is null or exists (select 1 from cases.visit_acknowledgement k
                                 where k.door_id = d.id and k.username = identity.acting() and k.instructions = i.stamp),
                               d.outcome, d.seen, d.outcome_at, o.display_name
                          from cases.visit v
                          join cases.visit_door d on d.visit_id = v.id
                         cross join lateral cases.instructions_at(d.uprn) i
                          left join place.address a on a.uprn = d.uprn
                          left join identity.officer o on o.username = d.outcome_by
                         where v.reference = any (string_to_array(?1, ',')) order by d.position""", references)) {
            doors.computeIfAbsent((String) row[0], one -> new ArrayList<>())
                    .add(new Door(
                            ((Number) row[1]).intValue(),
                            ((Number) row[2]).intValue(),
                            (String) row[3],
                            (String) row[4],
                            (String) row[5],
                            (String) row[6],
                            (Boolean) row[7],
                            (Boolean) row[8],
                            row[9] == null ? null : DoorOutcome.valueOf((String) row[9]),
                            (String) row[10],
                            row[11] == null ? null : ((Timestamp) row[11]).toInstant(),
                            (String) row[12]));
        }
        return doors;
    }

    /**
     * A visit as the briefing sheet shows it.
     *
     * @param visit what it is for, where one meets, what is taken along
     */
    public record Briefed(VisitRow row, Visit visit, List<Attendee> going, List<Door> doors) {

        /** The visit's reference. */
        public String reference() {
            return row.reference();
        }
    }

    /** The briefing sheet of a day: the visits that the one acting goes on, or all they may see; in four statements. */
    public List<Briefed> briefing(LocalDate day, boolean mine) {
        List<VisitRow> rows =
                page(new VisitFilter(mine, day, day, null, null, null, null, 0, MOST_OF_A_DAY)).rows().stream()
                        .filter(row -> row.status() != VisitStatus.ABORTED)
                        .toList();
        List<String> references = rows.stream().map(VisitRow::reference).toList();
        if (references.isEmpty()) {
            return List.of();
        }
        Map<String, Visit> visits = new HashMap<>();
        entityManager
                .createQuery("select v from Visit v where v.reference in :references", Visit.class)
                .setParameter("references", references)
                .getResultList()
                .forEach(visit -> visits.put(visit.getReference(), visit));
        Map<String, List<Attendee>> going = attendees(references);
        Map<String, List<Door>> doors = doors(references);
        audit.record("VIEW", "briefing sheet", null, INSTRUCTIONS, references.size() + " visits on " + day);
        return rows.stream()
                .map(row -> new Briefed(
                        row,
                        Objects.requireNonNull(visits.get(row.reference())),
                        going.getOrDefault(row.reference(), List.of()),
                        doors.getOrDefault(row.reference(), List.of())))
                .toList();
    }

    /**
     * A door of a place in a visit.
     *
     * @param door the address as a line
     * @param outcome what came of it; null where nothing did yet
     */
    public record AtDoor(
            String reference,
            String purpose,
            LocalDate on,
            VisitStatus status,
            String door,
            @Nullable DoorOutcome outcome) {}

    /** The visits to a place and all its doors, as far as the one acting may see them, the latest first; in one statement. */
    public List<AtDoor> at(Uprn place, int most) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                query("""
                        select v.reference, v.purpose, v.visit_on, v.status, a.line, d.outcome
                          from cases.visit_door d
                          join cases.visit v on v.id = d.visit_id
                          join place.address a on a.uprn = d.uprn
                         where d.uprn = any (cast((select cases.doors_of(array[cast(?1 as text)])) as text[]))
                         order by v.visit_on desc, v.starts_at desc, v.id desc, d.position""").setParameter(1, place.value()).setMaxResults(most).getResultList();
        return found.stream()
                .map(row -> new AtDoor(
                        (String) row[0],
                        (String) row[1],
                        ((Date) row[2]).toLocalDate(),
                        VisitStatus.valueOf((String) row[3]),
                        (String) row[4],
                        row[5] == null ? null : DoorOutcome.valueOf((String) row[5])))
                .toList();
    }

    /**
     * What was seen at a door on a visit.
     *
     * @param seen of the house, without names; null where nothing was written down
     * @param by the user name of who wrote it down
     * @param agency whose officer that was
     */
    public record Seen(
            String reference,
            LocalDate on,
            DoorOutcome outcome,
            @Nullable String seen,
            String by,
            String agency) {}

    /** What was seen at a door from one day to another, as far as the one acting may see the visits, in the order of the days. */
    public List<Seen> seenAt(Uprn door, LocalDate from, LocalDate to) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select v.reference, v.visit_on, d.outcome, d.seen, d.outcome_by, o.agency_code
                          from cases.visit_door d
                          join cases.visit v on v.id = d.visit_id
                          join identity.officer o on o.username = d.outcome_by
                         where d.uprn = ?1 and d.outcome is not null and v.visit_on between ?2 and ?3
                         order by v.visit_on, v.id""")
                .setParameter(1, door.value())
                .setParameter(2, Date.valueOf(from))
                .setParameter(3, Date.valueOf(to))
                .getResultList();
        return found.stream()
                .map(row -> new Seen(
                        (String) row[0],
                        ((Date) row[1]).toLocalDate(),
                        DoorOutcome.valueOf((String) row[2]),
                        (String) row[3],
                        (String) row[4],
                        (String) row[5]))
                .toList();
    }

    /** A page of visits, and how many there are. */
    public record Page(List<VisitRow> rows, int total) {}

    /** One page of visits, in the order of the days and hours; in one statement. */
    public Page page(VisitFilter filter) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (filter.mine()) {
            conditions.add("v.usernames @> array[(select identity.acting())]");
        }
        is(conditions, parameters, "v.visit_on >= ?", filter.from() == null ? null : Date.valueOf(filter.from()));
        is(conditions, parameters, "v.visit_on <= ?", filter.to() == null ? null : Date.valueOf(filter.to()));
        VisitStatus status = filter.status();
        is(conditions, parameters, "v.status = ?", status == null ? null : status.name());
        is(conditions, parameters, "v.case_reference = ?", filter.caseReference());
        is(
                conditions,
                parameters,
                "exists (select 1 from cases.visit_attendee x where x.visit_id = v.id and x.agency_code = ?)",
                filter.agency());
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
            conditions.add("(lower(v.purpose)" + like + " or lower(v.reference)" + like
                    + " or exists (select 1 from cases.visit_door y join place.address a on a.uprn = y.uprn"
                    + " where y.visit_id = v.id and lower(a.line)" + like + "))");
        }
        Query query = query("""
                with chosen as materialized (select v.* from cases.visit v where %s)
                select v.reference, v.purpose, v.visit_on, v.starts_at, v.ends_at, v.status, o.display_name,
                       (select string_agg(distinct x.agency_code, ', ' order by x.agency_code) from cases.visit_attendee x
                         where x.visit_id = v.id),
                       (select a.line from cases.visit_door d join place.address a on a.uprn = d.uprn where d.visit_id = v.id
                         order by d.position limit 1),
                       (select count(*) from cases.visit_door d where d.visit_id = v.id),
                       (select count(d.outcome) from cases.visit_door d where d.visit_id = v.id),
                       v.case_reference, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen v order by v.visit_on, v.starts_at, v.id limit %d offset %d) v on true
                  left join identity.officer o on o.username = v.lead
                 order by v.visit_on, v.starts_at, v.id""".formatted(String.join(" and ", conditions), filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<VisitRow> rows = found.stream()
                .filter(row -> row[0] != null)
                .map(row -> new VisitRow(
                        (String) row[0],
                        (String) row[1],
                        ((Date) row[2]).toLocalDate(),
                        ((Time) row[3]).toLocalTime(),
                        ((Time) row[4]).toLocalTime(),
                        VisitStatus.valueOf((String) row[5]),
                        (String) row[6],
                        Objects.requireNonNullElse((String) row[7], ""),
                        (String) row[8],
                        ((Number) row[9]).intValue(),
                        ((Number) row[10]).intValue(),
                        (String) row[11]))
                .toList();
        return new Page(rows, ((Number) found.get(0)[12]).intValue());
    }

    private static void is(List<String> conditions, List<Object> parameters, String condition, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            parameters.add(value);
            conditions.add(condition.replace("?", "?" + parameters.size()));
        }
    }

    private static Instant instant() {
        return TaskForceClock.current().instant();
    }

    private static Timestamp now() {
        return Timestamp.from(instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
