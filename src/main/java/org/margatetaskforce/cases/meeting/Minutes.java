package org.margatetaskforce.cases.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.action.ActionFilter;
import org.margatetaskforce.cases.action.ActionOwner;
import org.margatetaskforce.cases.action.ActionPriority;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.cases.action.NewAction;
import org.margatetaskforce.cases.action.Rag;
import org.margatetaskforce.cases.referral.ReferralRow;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Markings;

/**
 * What a meeting goes through and what came of it: the agenda that the system makes, what was said on each item with a class
 * of its own, and decisions that become actions (partnership practice B.4).
 */
@Boundary
public class Minutes {

    private static final int LONGEST_HEADING = 200;
    private static final int LONGEST_BODY = 20_000;
    private static final int LONGEST_DECISION = 1000;
    private static final int SHORTEST_DECISION = 3;
    private static final int SHORTEST_ERRATUM = 10;
    private static final int LONGEST_ERRATUM = 4000;
    private static final int HEADER = 5;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Meetings meetings;

    @Inject
    Actions actions;

    @Inject
    Cases cases;

    @Inject
    Referrals referrals;

    @Inject
    Timeline timeline;

    @Inject
    Markings markings;

    @Inject
    Audit audit;

    // --- the agenda

    /**
     * Puts on the agenda what belongs there today and is not there yet: of a tasking meeting all referrals that await it and
     * all red actions; of an Operational Management Group the exception list; of a meeting about a case its open actions.
     * What was put there before, moved or written to, stays.
     *
     * @return how many items were added
     */
    public int makeAgenda(String reference) {
        Meeting meeting = open(reference);
        int before = count(meeting);
        switch (meeting.getType()) {
            case TASKING -> {
                put(meeting, "STANDING", "Minutes and actions of the last meeting", "LAST");
                for (ReferralRow referral : referrals.awaitingTasking()) {
                    put(
                            meeting,
                            "REFERRAL",
                            "Referral " + referral.reference() + ": " + referral.category(),
                            referral.reference());
                }
                putActions(meeting, false);
                put(meeting, "STANDING", "Operations days: what is planned", "OPERATIONS");
            }
            case OMG -> {
                put(meeting, "STANDING", "Minutes and actions of the last meeting", "LAST");
                put(meeting, "STANDING", "Actions since the last meeting: the board", "BOARD");
                putActions(meeting, true);
                put(meeting, "STANDING", "Decisions sought from partners", "DECISIONS");
            }
            case TAF, REVIEW -> aboutACase(meeting);
            case STRATEGY, OPS_BRIEF -> put(meeting, "STANDING", "Why we meet", "WHY");
            default -> throw new IllegalStateException(meeting.getType().name());
        }
        meeting.agendaMade(TaskForceClock.current().instant());
        entityManager.flush();
        audit.record("EDIT", "meeting", reference, meeting.getDataClass(), "agenda made");
        return count(meeting) - before;
    }

    private void aboutACase(Meeting meeting) {
        String about = meeting.getCaseReference();
        if (about == null) {
            return;
        }
        put(meeting, "STANDING", "What has happened since we last met", "SINCE");
        for (Object need : query("""
                        select n.title from cases.case_need n join cases.shared_case c on c.id = n.case_id
                         where c.reference = ?1 and n.outcome is null order by n.id""").setParameter(1, about).getResultList()) {
            put(meeting, "NEED", (String) need, "NEED:" + need);
        }
        for (ActionRow action : actions.page(ActionFilter.ofCase(about, ActionFilter.State.OPEN, 0, 100))
                .rows()) {
            putAction(meeting, action.reference());
        }
        if (meeting.getType() == MeetingType.REVIEW) {
            put(meeting, "REVIEW", "The review: go on, step up, or prepare to close", "REVIEW");
        }
        put(meeting, "STANDING", "When we meet again", "NEXT");
    }

    private void putActions(Meeting meeting, boolean onlyExceptions) {
        query("select cases.put_actions_on_agenda(?1, ?2, ?3)")
                .setParameter(1, meeting.getReference())
                .setParameter(2, onlyExceptions)
                .setParameter(3, now())
                .getSingleResult();
    }

    private void putAction(Meeting meeting, String actionReference) {
        query("""
                        insert into cases.agenda_item (meeting_id, data_class, kind, position, subject_reference, action_id,
                                                       recorded_at, recorded_by)
                        select ?1, 5, 'ACTION', coalesce((select max(i.position) from cases.agenda_item i where i.meeting_id = ?1), 0) + 1,
                               h.reference, h.action_id, ?3, identity.acting()
                          from cases.action_header h where h.reference = ?2
                        on conflict do nothing""")
                .setParameter(1, meeting.id())
                .setParameter(2, actionReference)
                .setParameter(3, now())
                .executeUpdate();
    }

    private void put(Meeting meeting, String kind, String heading, String subject) {
        query("""
                        insert into cases.agenda_item (meeting_id, data_class, kind, position, heading, subject_reference, case_id,
                                                       case_reference, recorded_at, recorded_by)
                        select ?1, ?2, ?3, coalesce((select max(i.position) from cases.agenda_item i where i.meeting_id = ?1), 0) + 1,
                               ?4, ?5, m.case_id, m.case_reference, ?6, identity.acting()
                          from cases.meeting m where m.id = ?1
                        on conflict do nothing""")
                .setParameter(1, meeting.id())
                .setParameter(2, (short) HEADER)
                .setParameter(3, kind)
                .setParameter(4, heading.length() > LONGEST_HEADING ? heading.substring(0, LONGEST_HEADING) : heading)
                .setParameter(5, subject)
                .setParameter(6, now())
                .executeUpdate();
    }

    private int count(Meeting meeting) {
        return ((Number) query("select count(*) from cases.agenda_item where meeting_id = ?1")
                        .setParameter(1, meeting.id())
                        .getSingleResult())
                .intValue();
    }

    /**
     * Adds an item of one's own.
     *
     * @param heading without names
     * @param caseReference the case it is about; null where it is about none
     */
    public void addItem(String reference, String heading, @Nullable String caseReference) {
        Meeting meeting = open(reference);
        if (heading.isBlank() || heading.strip().length() > LONGEST_HEADING) {
            throw new RuleBroken("cases.meeting.item-heading", LONGEST_HEADING);
        }
        String about = caseReference == null || caseReference.isBlank() ? meeting.getCaseReference() : caseReference;
        SharedCase shared = about == null ? null : cases.get(about);
        query("""
                        insert into cases.agenda_item (meeting_id, data_class, kind, position, heading, case_id, case_reference,
                                                       recorded_at, recorded_by)
                        values (?1, ?2, 'FREE', coalesce((select max(i.position) from cases.agenda_item i where i.meeting_id = ?1), 0) + 1,
                                ?3, cast(?4 as bigint), ?5, ?6, identity.acting())""")
                .setParameter(1, meeting.id())
                .setParameter(2, (short) HEADER)
                .setParameter(3, heading.strip())
                .setParameter(4, shared == null ? null : String.valueOf(shared.id()))
                .setParameter(5, shared == null ? null : shared.getReference())
                .setParameter(6, now())
                .executeUpdate();
        audit.record("EDIT", "meeting", reference, meeting.getDataClass(), "item added");
    }

    /** Takes the item one place earlier or later among those that the one acting sees. */
    public void moveItem(String reference, String mark, boolean earlier) {
        Meeting meeting = open(reference);
        @SuppressWarnings("unchecked")
        List<Object[]> order = query(
                        "select cast(mark as text), position from cases.agenda_item where meeting_id = ?1 order by position, id")
                .setParameter(1, meeting.id())
                .getResultList();
        for (int i = 0; i < order.size(); i++) {
            int other = earlier ? i - 1 : i + 1;
            if (order.get(i)[0].equals(mark) && other >= 0 && other < order.size()) {
                place(mark, order.get(other)[1]);
                place((String) order.get(other)[0], order.get(i)[1]);
            }
        }
    }

    private void place(String mark, Object position) {
        query("update cases.agenda_item set position = ?2, version = version + 1 where mark = cast(?1 as uuid)")
                .setParameter(1, mark)
                .setParameter(2, position)
                .executeUpdate();
    }

    /** Takes an item off again, on which nothing was said or decided yet. */
    public void removeItem(String reference, String mark) {
        Meeting meeting = open(reference);
        int removed =
                query("""
                        delete from cases.agenda_item i
                         where i.mark = cast(?1 as uuid) and i.meeting_id = ?2
                           and not exists (select 1 from cases.item_minute m where m.item_id = i.id)
                           and not exists (select 1 from cases.decision d where d.item_id = i.id)""").setParameter(1, mark).setParameter(2, meeting.id()).executeUpdate();
        if (removed == 0) {
            throw new RuleBroken("cases.meeting.item-written");
        }
    }

    // --- what was said and decided

    /**
     * Keeps what was said on an item; the second of two who write at once is told, and what both wrote stands.
     *
     * @param minuteMark the minute that the form goes on with; null where it begins one
     * @param version the version of it that the form shows
     * @param dataClass 1 to 25: who reads it
     * @return the minute as it now is; null where nothing was said
     */
    public AgendaItem.@Nullable Minute saveMinute(
            String reference, String itemMark, @Nullable String minuteMark, int version, String body, int dataClass) {
        Meeting meeting = open(reference);
        if (body.length() > LONGEST_BODY) {
            throw new RuleBroken("cases.meeting.minute-too-long", LONGEST_BODY);
        }
        if (minuteMark == null) {
            if (body.isBlank()) {
                return null;
            }
            begin(meeting, itemMark, body, dataClass);
        } else {
            goOn(minuteMark, version, body, dataClass);
        }
        List<AgendaItem.Minute> all = minutes(meeting).getOrDefault(itemMark, List.of());
        return minuteMark == null
                ? all.isEmpty() ? null : all.get(all.size() - 1)
                : all.stream()
                        .filter(minute -> minute.mark().equals(minuteMark))
                        .findFirst()
                        .orElse(null);
    }

    private void begin(Meeting meeting, String itemMark, String body, int dataClass) {
        int added = query("""
                        insert into cases.item_minute (item_id, meeting_id, case_id, data_class, agency_code, body, changed_at,
                                                       changed_by, recorded_at, recorded_by)
                        select i.id, i.meeting_id, i.case_id, ?3, coalesce(identity.acting_agency(), 'MTF'), ?4, ?5,
                               identity.acting(), ?5, identity.acting()
                          from cases.agenda_item i where i.mark = cast(?1 as uuid) and i.meeting_id = ?2""")
                .setParameter(1, itemMark)
                .setParameter(2, meeting.id())
                .setParameter(3, (short) dataClass)
                .setParameter(4, body.strip())
                .setParameter(5, now())
                .executeUpdate();
        if (added == 0) {
            throw new RuleBroken("cases.meeting.item-gone");
        }
    }

    private void goOn(String minuteMark, int version, String body, int dataClass) {
        int changed = query("""
                        update cases.item_minute
                           set body = ?3, data_class = ?4, changed_at = ?5, changed_by = identity.acting(), version = version + 1
                         where mark = cast(?1 as uuid) and version = ?2""")
                .setParameter(1, minuteMark)
                .setParameter(2, version)
                .setParameter(3, body.strip())
                .setParameter(4, (short) dataClass)
                .setParameter(5, now())
                .executeUpdate();
        if (changed == 0) {
            throw new RuleBroken("cases.meeting.minute-changed");
        }
    }

    /**
     * Records a decision, and where somebody is to do it makes it their action in the same breath.
     *
     * @param text what was decided, without names; of an action its title
     * @param dataClass 1 to 25: who reads it
     * @param owner who does it; null where nobody needs to
     * @param due by when; null where nobody needs to
     * @return the action's reference; null where it became none
     */
    public @Nullable String decide(
            String reference,
            String itemMark,
            String text,
            int dataClass,
            @Nullable ActionOwner owner,
            java.time.@Nullable LocalDate due) {
        Meeting meeting = open(reference);
        if (text.strip().length() < SHORTEST_DECISION || text.length() > LONGEST_DECISION) {
            throw new RuleBroken("cases.meeting.decision", SHORTEST_DECISION, LONGEST_DECISION);
        }
        if (owner != null && due == null) {
            throw new RuleBroken("cases.meeting.decision-by-when");
        }
        String about = caseOf(itemMark);
        String action = owner == null || due == null
                ? null
                : actions.add(new NewAction(
                        text,
                        "",
                        owner,
                        due,
                        ActionPriority.NORMAL,
                        dataClass,
                        meeting.getType().source(),
                        about,
                        reference,
                        null));
        int added = query("""
                        insert into cases.decision (item_id, meeting_id, data_class, text, action_reference, recorded_at, recorded_by)
                        select i.id, i.meeting_id, ?3, ?4, ?5, ?6, identity.acting()
                          from cases.agenda_item i where i.mark = cast(?1 as uuid) and i.meeting_id = ?2""")
                .setParameter(1, itemMark)
                .setParameter(2, meeting.id())
                .setParameter(3, (short) dataClass)
                .setParameter(4, text.strip())
                .setParameter(5, action)
                .setParameter(6, now())
                .executeUpdate();
        if (added == 0) {
            throw new RuleBroken("cases.meeting.item-gone");
        }
        if (about != null) {
            timeline.write(about, dataClass, "Decided at " + reference, text, reference);
        }
        return action;
    }

    /** The case an item is about: its own, or that of the action it is about. */
    private @Nullable String caseOf(String itemMark) {
        @SuppressWarnings("unchecked")
        List<String> found = query("""
                        select coalesce(i.case_reference, a.case_reference) from cases.agenda_item i
                          left join cases.action a on a.id = i.action_id
                         where i.mark = cast(?1 as uuid) and coalesce(i.case_reference, a.case_reference) is not null""").setParameter(1, itemMark).getResultList();
        return found.stream().findFirst().orElse(null);
    }

    /** Records that somebody was out of the room while an item was taken, or was not after all. */
    public void recordLeft(String reference, String itemMark, String attendeeMark, boolean left) {
        open(reference);
        query("select cases.note_left_room(cast(?1 as uuid), cast(?2 as uuid), ?3)")
                .setParameter(1, itemMark)
                .setParameter(2, attendeeMark)
                .setParameter(3, left)
                .getSingleResult();
    }

    /**
     * Puts right what is wrong in issued minutes; the minutes themselves stand.
     *
     * @param dataClass 1 to 25: who reads it
     */
    public void addErratum(String reference, String text, int dataClass) {
        Meeting meeting = meetings.get(reference);
        meetings.mustKeep(meeting);
        if (meeting.getStatus() != MeetingStatus.ISSUED) {
            throw new RuleBroken("cases.meeting.erratum-too-early");
        }
        if (text.strip().length() < SHORTEST_ERRATUM || text.length() > LONGEST_ERRATUM) {
            throw new RuleBroken("cases.meeting.erratum", SHORTEST_ERRATUM, LONGEST_ERRATUM);
        }
        query("""
                        insert into cases.minutes_erratum (meeting_id, data_class, text, recorded_at, recorded_by)
                        values (?1, ?2, ?3, ?4, identity.acting())""")
                .setParameter(1, meeting.id())
                .setParameter(2, (short) dataClass)
                .setParameter(3, text.strip())
                .setParameter(4, now())
                .executeUpdate();
        audit.record("EDIT", "meeting", reference, meeting.getDataClass(), "erratum");
    }

    /** What was put right since the minutes were issued, as far as the reader may see it. */
    public List<Erratum> errata(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select e.recorded_at, coalesce(o.display_name, e.recorded_by), e.text
                          from cases.minutes_erratum e left join identity.officer o on o.username = e.recorded_by
                         where e.meeting_id = (select id from cases.meeting where reference = ?1) order by e.id""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Erratum(((Timestamp) row[0]).toInstant(), (String) row[1], (String) row[2]))
                .toList();
    }

    // --- reading

    /**
     * What minutes are made of bears, as far as the one acting may see it: the meeting, the cases on its agenda, what was said of
     * each. The minutes bear the highest unless who issues them decides otherwise (F.4).
     */
    public String marking(String reference) {
        Meeting meeting = meetings.get(reference);
        @SuppressWarnings("unchecked")
        List<String> of = query("""
                        select k.marking from cases.agenda_item i
                          left join cases.action_seen s on s.action_id = i.action_id
                          join cases.shared_case k on k.reference = coalesce(i.case_reference, s.case_reference)
                         where i.meeting_id = ?1
                        union select k.marking from cases.meeting m join cases.shared_case k on k.id = m.case_id where m.id = ?1
                        union select d.marking from identity.default_marking d
                         where d.about in (select 'CLASS ' || n.data_class from cases.item_minute n where n.meeting_id = ?1
                                           union select 'CLASS ' || m.data_class from cases.meeting m where m.id = ?1)
                           and d.valid_from <= identity.today() and (d.valid_to is null or d.valid_to >= identity.today())""").setParameter(1, meeting.id()).getResultList();
        return markings.scale().highest(of);
    }

    /** The agenda with what was said and decided, as the one acting may read it; four statements however long it is. */
    public List<AgendaItem> items(String reference) {
        Meeting meeting = meetings.get(reference);
        Map<String, List<AgendaItem.Minute>> said = minutes(meeting);
        Map<String, List<AgendaItem.Decision>> decided = decisions(meeting);
        Map<String, List<String>> left = left(meeting);
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select cast(i.mark as text), i.kind, i.heading, i.subject_reference,
                               coalesce(i.case_reference, s.case_reference), s.rag, s.title,
                               case when s.seen is not null
                                    then coalesce(o.display_name, s.external_owner, 'nobody named yet') || ', ' || s.owner_agency end,
                               s.seen is null, s.owner_agency
                          from cases.agenda_item i
                          left join cases.action_seen s on s.action_id = i.action_id
                          left join identity.officer o on o.username = s.owner_username
                         where i.meeting_id = ?1
                         order by i.position, i.id""").setParameter(1, meeting.id()).getResultList();
        List<AgendaItem> items = new ArrayList<>();
        for (Object[] row : found) {
            String mark = (String) row[0];
            AgendaItem.Kind kind = AgendaItem.Kind.valueOf((String) row[1]);
            boolean restricted = kind == AgendaItem.Kind.ACTION && (Boolean) row[8];
            String heading = kind != AgendaItem.Kind.ACTION
                    ? (String) row[2]
                    : restricted ? "Restricted action of " + row[9] : (String) row[6];
            items.add(new AgendaItem(
                    mark,
                    items.size() + 1,
                    kind,
                    heading,
                    kind == AgendaItem.Kind.ACTION || kind == AgendaItem.Kind.REFERRAL ? (String) row[3] : null,
                    (String) row[4],
                    row[5] == null ? null : Rag.valueOf((String) row[5]),
                    (String) row[7],
                    restricted,
                    said.getOrDefault(mark, List.of()),
                    decided.getOrDefault(mark, List.of()),
                    left.getOrDefault(mark, List.of())));
        }
        return items;
    }

    private Map<String, List<AgendaItem.Minute>> minutes(Meeting meeting) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select cast(i.mark as text), cast(m.mark as text), m.version, m.data_class, m.body,
                               coalesce(o.display_name, m.changed_by), m.changed_at
                          from cases.item_minute m join cases.agenda_item i on i.id = m.item_id
                          left join identity.officer o on o.username = m.changed_by
                         where m.meeting_id = ?1 order by m.id""").setParameter(1, meeting.id()).getResultList();
        Map<String, List<AgendaItem.Minute>> minutes = new HashMap<>();
        for (Object[] row : found) {
            minutes.computeIfAbsent((String) row[0], each -> new ArrayList<>())
                    .add(new AgendaItem.Minute(
                            (String) row[1],
                            ((Number) row[2]).intValue(),
                            ((Number) row[3]).intValue(),
                            (String) row[4],
                            (String) row[5],
                            ((Timestamp) row[6]).toInstant()));
        }
        return minutes;
    }

    private Map<String, List<AgendaItem.Decision>> decisions(Meeting meeting) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select cast(i.mark as text), d.text, d.action_reference
                          from cases.decision d join cases.agenda_item i on i.id = d.item_id
                         where d.meeting_id = ?1 order by d.id""").setParameter(1, meeting.id()).getResultList();
        Map<String, List<AgendaItem.Decision>> decisions = new HashMap<>();
        for (Object[] row : found) {
            decisions
                    .computeIfAbsent((String) row[0], each -> new ArrayList<>())
                    .add(new AgendaItem.Decision((String) row[1], (String) row[2]));
        }
        return decisions;
    }

    private Map<String, List<String>> left(Meeting meeting) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query("""
                        select cast(i.mark as text), cast(a.mark as text)
                          from cases.left_room l
                          join cases.agenda_item i on i.id = l.item_id
                          join cases.attendance_of(?2) a on a.id = l.attendance_id
                         where i.meeting_id = ?1""")
                .setParameter(1, meeting.id())
                .setParameter(2, meeting.getReference())
                .getResultList();
        Map<String, List<String>> left = new HashMap<>();
        for (Object[] row : found) {
            left.computeIfAbsent((String) row[0], each -> new ArrayList<>()).add((String) row[1]);
        }
        return left;
    }

    /** The meeting, where the one acting may keep its agenda and minutes and they are not issued. */
    private Meeting open(String reference) {
        Meeting meeting = meetings.get(reference);
        meetings.mustKeep(meeting);
        Meetings.mustBeOpen(meeting);
        return meeting;
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
