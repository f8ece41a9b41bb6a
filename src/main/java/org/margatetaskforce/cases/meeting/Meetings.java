package org.margatetaskforce.cases.meeting;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Date;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.Markings;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/** The calendar of meetings: planned, moved, held; who was asked and who came; from agenda to issued minutes see {@link Minutes}. */
@Boundary
public class Meetings {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    Actions actions;

    @Inject
    Officers officers;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Outbox outbox;

    @Inject
    Markings markings;

    @Inject
    Audit audit;

    // --- the calendar

    /** A page of the calendar and how many meetings there are in all. */
    public record Page(List<MeetingRow> rows, int total) {}

    /** One page of the meetings that the officer may see, in one statement. */
    public Page page(MeetingFilter filter) {
        List<Object> parameters = new ArrayList<>();
        List<String> conditions = new ArrayList<>();
        conditions.add(
                filter.minutesDue()
                        ? "m.status = 'HELD'"
                        : filter.coming()
                                ? "m.status = 'PLANNED' and m.held_on >= (select identity.today())"
                                : "(m.status <> 'PLANNED' or m.held_on < (select identity.today()))");
        MeetingType type = filter.type();
        if (type != null) {
            parameters.add(type.name());
            conditions.add("m.type = ?" + parameters.size());
        }
        if (filter.mine()) {
            conditions.add("exists (select 1 from cases.attendance a where a.meeting_id = m.id"
                    + " and a.username = (select identity.acting()))");
        }
        if (filter.caseReference() != null && !filter.caseReference().isBlank()) {
            parameters.add(filter.caseReference());
            conditions.add("m.case_reference = ?" + parameters.size());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            parameters.add(contains(filter.text()));
            int place = parameters.size();
            conditions.add("(lower(m.title) like ?" + place + " or lower(m.reference) like ?" + place + ')');
        }
        String order =
                filter.coming() && !filter.minutesDue() ? "m.held_on, m.starts_at, m.id" : "m.held_on desc, m.id desc";
        Query query =
                query("""
                with chosen as materialized (select m.* from cases.meeting m where %s)
                select m.reference, m.type, m.title, m.held_on, m.starts_at, m.place, m.status, m.case_reference, m.series_on,
                       m.minutes_by, t.total
                  from (select count(*) total from chosen) t
                  left join lateral (select * from chosen m order by %s limit %d offset %d) m on true
                 order by %s""".formatted(String.join(" and ", conditions), order, filter.size(), filter.first(), order));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        List<MeetingRow> rows =
                found.stream().filter(row -> row[0] != null).map(Meetings::row).toList();
        return new Page(rows, ((Number) found.get(0)[10]).intValue());
    }

    private static MeetingRow row(Object[] row) {
        return new MeetingRow(
                (String) row[0],
                MeetingType.valueOf((String) row[1]),
                (String) row[2],
                Objects.requireNonNull(day(row[3])),
                ((Time) row[4]).toLocalTime(),
                (String) row[5],
                MeetingStatus.valueOf((String) row[6]),
                (String) row[7],
                day(row[8]),
                day(row[9]));
    }

    /** The meeting of this reference, where the officer may see it. */
    public Optional<Meeting> find(String reference) {
        return entityManager
                .createQuery("select m from Meeting m where m.reference = :reference", Meeting.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The meeting of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public Meeting get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("cases.meeting.unknown", reference));
    }

    /** What the one acting may do with meetings of a type. */
    public MeetingRights rights(MeetingType type) {
        return new MeetingRights(mayCall(type), holds("U", type), holds("A", type));
    }

    /** The types of meeting that the one acting may call. */
    public List<MeetingType> mayCall() {
        return Arrays.stream(MeetingType.values()).filter(this::mayCall).toList();
    }

    private boolean mayCall(MeetingType type) {
        return holds("C", type);
    }

    private boolean holds(String right, MeetingType type) {
        return (Boolean) query("select cast(?1 as text) = any (cases.meeting_types(?2))")
                .setParameter(1, type.name())
                .setParameter(2, right)
                .getSingleResult();
    }

    void mustKeep(Meeting meeting) {
        if (!holds("U", meeting.getType()) && !Objects.equals(Acting.who(), meeting.getChairUsername())) {
            throw new Denied("cases.meeting.not-yours-to-keep");
        }
    }

    private void mustCall(MeetingType type) {
        if (!mayCall(type)) {
            throw new Denied("cases.meeting.not-yours-to-call", type.words());
        }
    }

    // --- planning

    /**
     * Plans a meeting; whoever plans it is the first who is asked, and chairs it where it is about a case or a strategy. The
     * task force's own meetings are the Programme Manager's to chair (A.1).
     *
     * @return its reference, such as {@code MT-2011-00001}
     */
    public String plan(NewMeeting planned) {
        mustCall(planned.type());
        String caseReference = planned.caseReference();
        Long caseId = caseReference == null || caseReference.isBlank()
                ? null
                : cases.get(caseReference).id();
        String who = String.valueOf(Acting.who());
        Meeting meeting = new Meeting(next(planned.heldOn()), planned, caseId, chairOf(planned.type(), who));
        entityManager.persist(meeting);
        entityManager.flush();
        ask(meeting, who, null, agencyOf(who), true);
        audit.record("EDIT", "meeting", meeting.getReference(), meeting.getDataClass(), "planned");
        return meeting.getReference();
    }

    private String chairOf(MeetingType type, String planner) {
        List<Colleague> managers = officers.ofPost("PM");
        boolean ours = !type.isOfCase() && type != MeetingType.STRATEGY;
        return ours && !managers.isEmpty() ? managers.get(0).username() : planner;
    }

    private String next(LocalDate on) {
        return (String) query("select cases.next_number('MT', ?1)")
                .setParameter(1, on.getYear())
                .getSingleResult();
    }

    /**
     * Puts the days of a series into the calendar, from today until a day; those that are there stay as they are, moved or not.
     * A day when offices are closed moves to the next working day, and the series does not move with it.
     *
     * @param code TASKING or OMG
     * @return how many were added
     */
    public int planSeries(String code, LocalDate until) {
        return planSeries(code, TaskForceClock.current().today(), until);
    }

    /** The same from an earlier day, for a calendar that begins in the past. */
    public int planSeries(String code, LocalDate from, LocalDate until) {
        Object[] series = (Object[])
                query("select id, type, title, starts_at, place, chair_post from cases.meeting_series where code = ?1")
                        .setParameter(1, code)
                        .getSingleResult();
        MeetingType type = MeetingType.valueOf((String) series[1]);
        mustCall(type);
        @SuppressWarnings("unchecked")
        List<Object[]> days = query("""
                        select d.series_on, d.held_on from cases.series_days(?1, cast(?2 as date), cast(?3 as date)) d
                         where not exists (select 1 from cases.meeting m where m.series_id = ?4 and m.series_on = d.series_on)
                         order by d.series_on""")
                .setParameter(1, code)
                .setParameter(2, from.toString())
                .setParameter(3, until.toString())
                .setParameter(4, series[0])
                .getResultList();
        List<Colleague> chairs = officers.ofPost((String) series[5]);
        String chair = chairs.isEmpty() ? null : chairs.get(0).username();
        for (Object[] each : days) {
            LocalDate heldOn = Objects.requireNonNull(day(each[1]));
            String reference = next(heldOn);
            query("""
                            insert into cases.meeting (reference, data_class, type, title, series_id, series_on, held_on, starts_at,
                                                       place, chair_username, status, recorded_at, recorded_by)
                            values (?1, 22, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'PLANNED', ?10, identity.acting())""")
                    .setParameter(1, reference)
                    .setParameter(2, type.name())
                    .setParameter(3, series[2])
                    .setParameter(4, series[0])
                    .setParameter(5, each[0])
                    .setParameter(6, each[1])
                    .setParameter(7, series[3])
                    .setParameter(8, series[4])
                    .setParameter(9, chair)
                    .setParameter(10, now())
                    .executeUpdate();
        }
        return days.size();
    }

    /** The days a series gives between two days, each with the day on which the meeting is then held. */
    public List<SeriesDay> seriesDays(String code, LocalDate from, LocalDate until) {
        @SuppressWarnings("unchecked")
        List<Object[]> days = query(
                        "select series_on, held_on from cases.series_days(?1, cast(?2 as date), cast(?3 as date))")
                .setParameter(1, code)
                .setParameter(2, from.toString())
                .setParameter(3, until.toString())
                .getResultList();
        return days.stream()
                .map(row -> new SeriesDay(Objects.requireNonNull(day(row[0])), Objects.requireNonNull(day(row[1]))))
                .toList();
    }

    /** A day of a series, and the working day on which the meeting is held. */
    public record SeriesDay(LocalDate seriesOn, LocalDate heldOn) {}

    /** When updates are due, the pack is frozen and circulated before an Operational Management Group. */
    public PackDays packDays(LocalDate heldOn) {
        Object[] found =
                (Object[]) query("""
                        select law.working_day_from(d.day, -max(n.number) filter (where n.name = 'updates')),
                               law.working_day_from(d.day, -max(n.number) filter (where n.name = 'freeze')),
                               law.working_day_from(d.day, -max(n.number) filter (where n.name = 'circulate'))
                          from (select cast(?1 as date) as day) d, law.regime r
                          join law.regime_number n on n.regime_id = r.id
                         where r.code = 'OMG_PACK' and r.valid_from <= d.day and (r.valid_to is null or r.valid_to >= d.day)
                         group by d.day""").setParameter(1, heldOn.toString()).getSingleResult();
        return new PackDays(
                Objects.requireNonNull(day(found[0])),
                Objects.requireNonNull(day(found[1])),
                Objects.requireNonNull(day(found[2])));
    }

    /** Moves one meeting; its series stays. */
    public void move(String reference, int version, LocalDate day, LocalTime time, String place, String reason) {
        Meeting meeting = mine(reference, version);
        if (day.isBefore(TaskForceClock.current().today())) {
            throw new RuleBroken("cases.meeting.in-the-past");
        }
        meeting.move(day, time, place, reason);
        tellAsked("meeting-moved", meeting);
        changed(meeting, "moved");
    }

    /** Calls one meeting off; its series stays. */
    public void cancel(String reference, int version, String reason) {
        Meeting meeting = mine(reference, version);
        if (isToCome(meeting)) {
            tellAsked("meeting-off", meeting);
        }
        meeting.cancel(reason);
        changed(meeting, "cancelled");
    }

    private Meeting mine(String reference, int version) {
        Meeting meeting = get(reference);
        mustCall(meeting.getType());
        mustBeUnchanged(meeting, version);
        return meeting;
    }

    static void mustBeUnchanged(Meeting meeting, int version) {
        if (meeting.getVersion() != version) {
            throw new RuleBroken(
                    "cases.meeting.changed-meanwhile",
                    meeting.getReference(),
                    meeting.getStatus().words().toLowerCase(Locale.UK),
                    meeting.getHeldOn());
        }
    }

    // --- who was asked and who came

    /** Who was asked, by agency and name. */
    public List<Attendee> attendance(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found = query(
                        "select cast(mark as text), username, name, agency_code, asked, came from cases.attendance_of(?1)")
                .setParameter(1, reference)
                .getResultList();
        return found.stream()
                .map(row -> new Attendee(
                        (String) row[0], (String) row[1], (String) row[2], (String) row[3], (Boolean) row[4], (String)
                                row[5]))
                .toList();
    }

    /** The officers who may be asked: who may see what it is about, and (strategy) holds a post that such meetings are for. */
    public List<Colleague> mayBeAsked(String reference) {
        Meeting meeting = get(reference);
        List<Colleague> may = actions.mayOwn(meeting.getCaseReference(), meeting.getCaseReference() == null ? 1 : 5);
        if (meeting.getType() != MeetingType.STRATEGY) {
            return may;
        }
        List<String> posts = postsOf(MeetingType.STRATEGY);
        return posts.stream()
                .flatMap(post -> officers.ofPost(post).stream())
                .distinct()
                .toList();
    }

    private List<String> postsOf(MeetingType type) {
        @SuppressWarnings("unchecked")
        List<String> posts = query("""
                        select post_code from cases.meeting_sight
                         where type = ?1 and valid_from <= identity.today() and (valid_to is null or valid_to >= identity.today())
                         order by post_code""").setParameter(1, type.name()).getResultList();
        return posts;
    }

    /** Asks an officer. */
    public void ask(String reference, String username) {
        Meeting meeting = get(reference);
        mustKeep(meeting);
        mustBeOpen(meeting);
        if (mayBeAsked(reference).stream()
                .noneMatch(colleague -> colleague.username().equals(username))) {
            throw new RuleBroken("cases.meeting.may-not-be-asked", officers.nameOf(username));
        }
        ask(meeting, username, null, agencyOf(username), meeting.getStatus() == MeetingStatus.PLANNED);
    }

    /** Asks everybody on the team of the meeting's case, or everybody whose post such meetings are for; who is asked stays asked. */
    public int askEverybody(String reference) {
        Meeting meeting = get(reference);
        mustKeep(meeting);
        mustBeOpen(meeting);
        String about = meeting.getCaseReference();
        List<String> usernames = new ArrayList<>();
        if (about == null) {
            for (String post : postsOf(meeting.getType())) {
                officers.ofPost(post).forEach(colleague -> usernames.add(colleague.username()));
            }
        } else {
            cases.team(about).stream()
                    .filter(member -> member.validTo() == null)
                    .forEach(member -> usernames.add(member.username()));
        }
        int added = 0;
        for (String username : usernames) {
            if (ask(meeting, username, null, agencyOf(username), true)) {
                added++;
            }
        }
        return added;
    }

    /** Asks somebody without a login. */
    public void askOutside(String reference, String name, String agencyCode) {
        Meeting meeting = get(reference);
        mustKeep(meeting);
        mustBeOpen(meeting);
        if (name.isBlank()) {
            throw new RuleBroken("cases.meeting.outside-name");
        }
        if (meeting.getType() == MeetingType.STRATEGY) {
            throw new RuleBroken("cases.meeting.strategy-officers-only");
        }
        ask(meeting, null, name.strip(), agencyCode, meeting.getStatus() == MeetingStatus.PLANNED);
    }

    private boolean ask(
            Meeting meeting, @Nullable String username, @Nullable String outside, String agency, boolean asked) {
        boolean isNew = (Boolean) query("select cases.ask_to(?1, cast(?2 as text), cast(?3 as text), ?4, ?5, ?6)")
                .setParameter(1, meeting.getReference())
                .setParameter(2, username)
                .setParameter(3, outside)
                .setParameter(4, agency)
                .setParameter(5, asked)
                .setParameter(6, now())
                .getSingleResult();
        if (isNew && username != null && isToCome(meeting)) {
            write("meeting-asked", meeting, username);
        }
        return isNew;
    }

    private static boolean isToCome(Meeting meeting) {
        return meeting.getStatus() == MeetingStatus.PLANNED
                && !meeting.getHeldOn().isBefore(TaskForceClock.current().today());
    }

    /** Tells everybody with a login who was asked that the meeting is at another time, or is not. */
    private void tellAsked(String letter, Meeting meeting) {
        attendance(meeting.getReference()).stream()
                .filter(Attendee::asked)
                .map(Attendee::username)
                .filter(Objects::nonNull)
                .forEach(username -> write(letter, meeting, String.valueOf(username)));
    }

    /** One letter for each time the meeting is given; whoever does it needs none. Where it is can be somebody's home: not told. */
    private void write(String letter, Meeting meeting, String username) {
        if (!username.equals(Acting.who())) {
            LocalDateTime at = meeting.getHeldOn().atTime(meeting.getStartsAt());
            outbox.put(
                    letter + '/' + meeting.getReference() + '/' + username + '/' + at,
                    username,
                    letter,
                    meeting.getReference(),
                    at);
        }
    }

    /**
     * Records whether somebody came.
     *
     * @param came PRESENT, APOLOGIES or ABSENT
     */
    public void recordAttendance(String reference, String attendeeMark, String came) {
        Meeting meeting = get(reference);
        mustKeep(meeting);
        mustBeOpen(meeting);
        boolean noted = (Boolean) query("select cases.note_attendance(?1, cast(?2 as uuid), ?3)")
                .setParameter(1, reference)
                .setParameter(2, attendeeMark)
                .setParameter(3, came)
                .getSingleResult();
        if (!noted) {
            throw new RuleBroken("cases.meeting.nobody-such");
        }
    }

    static void mustBeOpen(Meeting meeting) {
        if (!meeting.isOpen()) {
            throw new RuleBroken(
                    "cases.meeting.closed", meeting.getStatus().words().toLowerCase(Locale.UK));
        }
    }

    // --- from its end to its minutes

    /** The meeting is over: its minutes are now to be written up and issued within five working days. */
    public void end(String reference, int version) {
        Meeting meeting = get(reference);
        mustKeep(meeting);
        mustBeUnchanged(meeting, version);
        meeting.end(
                TaskForceClock.current().today(),
                deadlines.reckon("P-MINUTES", meeting.getHeldOn()).on());
        entityManager.flush();
        workflow.start(
                "MeetingMinutes",
                new Subject(
                        reference,
                        meeting.getType().words() + " of " + DAY.format(meeting.getHeldOn()),
                        meeting.getCaseReference(),
                        "MTF"));
        changed(meeting, "held");
    }

    /** The minutes are written up: whoever may issue them looks at them now. */
    public void handIn(String reference) {
        mustKeep(get(reference));
        workflow.complete("Task_WriteUpMinutes", reference);
        audit.record("EDIT", "meeting", reference, get(reference).getDataClass(), "minutes handed in");
    }

    /** Approves and issues the minutes: from now on they stand, and what is wrong is put right by an erratum. */
    public void issue(String reference, int version, String marking) {
        Meeting meeting = get(reference);
        mustIssue(meeting);
        mustBeUnchanged(meeting, version);
        LocalDate today = TaskForceClock.current().today();
        meeting.issue(today, String.valueOf(Acting.who()), markings.scale().accepted(marking, today));
        entityManager.flush();
        // whoever issues what was not handed in ends the route: the task of the other agency is not theirs to complete
        if (workflow.isOpen("Task_IssueMinutes", reference)) {
            workflow.complete("Task_IssueMinutes", reference);
        } else {
            workflow.cancel(reference, "minutes issued");
        }
        changed(meeting, "minutes issued");
    }

    /** Sends the minutes back to whoever writes them. */
    public void sendBack(String reference, int version, String reason) {
        Meeting meeting = get(reference);
        mustIssue(meeting);
        mustBeUnchanged(meeting, version);
        meeting.sendBack(reason);
        entityManager.flush();
        workflow.complete("Task_IssueMinutes", reference);
        changed(meeting, "minutes sent back");
    }

    private void mustIssue(Meeting meeting) {
        if (!holds("A", meeting.getType())) {
            throw new Denied("cases.meeting.not-yours-to-issue");
        }
    }

    /** Whether the minutes wait to be written up and handed in, by the one acting among others. */
    public boolean isToHandIn(String reference) {
        return workflow.isOpen("Task_WriteUpMinutes", reference);
    }

    /** For the route: the minutes stand. */
    public boolean isIssued(String reference) {
        return get(reference).getStatus() == MeetingStatus.ISSUED;
    }

    /** For the route: the minutes went back. */
    public boolean isSentBack(String reference) {
        return !isIssued(reference);
    }

    /** For the route: the post that writes up minutes. Of a strategy meeting it is one of those who may be there. */
    public String writersPost(String reference) {
        return get(reference).getType() == MeetingType.STRATEGY ? "SWA" : "AA";
    }

    /** For the route: the post that approves and issues minutes: of a meeting of the team the Programme Manager's, else the chair's. */
    public String issuersPost(String reference) {
        Meeting meeting = get(reference);
        String chair = meeting.getChairUsername();
        List<String> able = issuersOf(meeting.getType());
        return (chair == null ? List.<String>of() : List.copyOf(officers.postsOf(chair)))
                .stream().filter(able::contains).findFirst().orElse(able.contains("PM") ? "PM" : able.get(0));
    }

    private List<String> issuersOf(MeetingType type) {
        @SuppressWarnings("unchecked")
        List<String> posts = query("""
                        select post_code from cases.meeting_sight
                         where type = ?1 and position('A' in rights) > 0 and valid_from <= identity.today()
                           and (valid_to is null or valid_to >= identity.today()) order by post_code""").setParameter(1, type.name()).getResultList();
        return posts;
    }

    /** For the route: the day by which the minutes are issued. */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public java.util.Date minutesDue(String reference) {
        LocalDate by = Objects.requireNonNull(get(reference).getMinutesBy());
        return java.util.Date.from(by.atStartOfDay(TaskForceClock.LONDON).toInstant());
    }

    private void changed(Meeting meeting, String what) {
        audit.record("EDIT", "meeting", meeting.getReference(), meeting.getDataClass(), what);
    }

    private String agencyOf(String username) {
        return officers.findOnDuty(username).map(on -> on.agencyCode()).orElse("MTF");
    }

    private static Timestamp now() {
        return Timestamp.from(TaskForceClock.current().instant());
    }

    private static @Nullable LocalDate day(@Nullable Object value) {
        return value == null ? null : ((Date) value).toLocalDate();
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
