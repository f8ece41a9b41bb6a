package org.margatetaskforce.cases.referral;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.cases.SharedCase;
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Denied;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.identity.OnDuty;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * What one agency asks of another about a case, and what the process {@code AgencyReferral} asks of it: nobody's silence goes
 * unnoticed (partnership practice H.1).
 */
@Boundary
public class AgencyReferrals {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);
    private static final int STANDARD_NOTE = 6;

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ReferralFiles files;

    @Inject
    Cases cases;

    @Inject
    Timeline timeline;

    @Inject
    Officers officers;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    @Inject
    Audit audit;

    // --- finding

    /** A page of them and how many there are in all. */
    public record Page(List<AgencyReferralRow> rows, int total) {}

    /** One page in one statement: those not answered first, the oldest first among them. */
    public Page page(AgencyReferralFilter filter) {
        StringBuilder where = new StringBuilder(
                switch (filter.view()) {
                    case TO_US -> "r.to_agency = (select identity.acting_agency())";
                    case FROM_US -> "r.from_agency = (select identity.acting_agency())";
                    case ALL -> "true";
                });
        List<Object> parameters = new ArrayList<>();
        AgencyReferralState state = filter.state();
        if (state != null) {
            parameters.add(state.name());
            where.append(" and r.state = ?").append(parameters.size());
        }
        Boolean open = filter.open();
        if (open != null) {
            where.append(open ? " and r.state in ('SENT', 'SEEN')" : " and r.state not in ('SENT', 'SEEN')");
        }
        if (filter.alarm()) {
            where.append(" and r.alarm is not null and r.state in ('SENT', 'SEEN')");
        }
        String ofCase = filter.caseReference();
        if (ofCase != null && !ofCase.isBlank()) {
            parameters.add(ofCase);
            where.append(" and r.case_reference = ?")
                    .append(parameters.size())
                    .append(" and exists (select 1 from cases.shared_case c where c.id = r.case_id)");
        }
        String text = filter.text();
        if (text != null && !text.isBlank()) {
            parameters.add(Referrals.contains(text));
            where.append(" and (lower(r.reference) like ?" + parameters.size() + " or lower(r.title) like ?"
                    + parameters.size() + ')');
        }
        Query query = entityManager.createNativeQuery("""
            with chosen as (select r.* from cases.agency_referral r where %s), ordered as (
              select * from chosen order by state in ('SENT', 'SEEN') desc, case when state in ('SENT', 'SEEN') then sent_at end,
                     sent_at desc, id desc limit %d offset %d)
            select r.reference, r.state, r.title, f.name, a.name, r.sent_on, r.alarm,
                   (select c.reference from cases.shared_case c where c.id = r.case_id), t.total
              from (select count(*) as total from chosen) t
              left join lateral (select * from ordered) r on true
              left join identity.agency f on f.code = r.from_agency
              left join identity.agency a on a.code = r.to_agency
             order by r.state in ('SENT', 'SEEN') desc, case when r.state in ('SENT', 'SEEN') then r.sent_at end,
                      r.sent_at desc, r.id desc\
            """.formatted(where, filter.size(), filter.first()));
        for (int i = 0; i < parameters.size(); i++) {
            query.setParameter(i + 1, parameters.get(i));
        }
        @SuppressWarnings("unchecked")
        List<Object[]> found = query.getResultList();
        LocalDate today = ReferralFiles.today();
        AnswerDays days = new AnswerDays();
        return new Page(
                found.stream()
                        .filter(row -> row[0] != null)
                        .map(row -> row(row, days, today))
                        .toList(),
                ((Number) found.get(0)[8]).intValue());
    }

    /** The day by which each is answered, reckoned once for every day of sending on a page. */
    private final class AnswerDays {

        private final java.util.Map<LocalDate, LocalDate> known = new java.util.HashMap<>();

        LocalDate of(LocalDate sentOn) {
            return known.computeIfAbsent(
                    sentOn, day -> deadlines.reckon("P-AREF-ANSWER", day).on());
        }
    }

    private static AgencyReferralRow row(Object[] row, AnswerDays days, LocalDate today) {
        AgencyReferralState state = AgencyReferralState.valueOf((String) row[1]);
        LocalDate sentOn = ((java.sql.Date) row[5]).toLocalDate();
        LocalDate by = days.of(sentOn);
        return new AgencyReferralRow(
                (String) row[0],
                state,
                (String) row[2],
                (String) row[3],
                (String) row[4],
                sentOn,
                by,
                state.isOpen() && today.isAfter(by),
                row[6] == null ? null : AgencyAlarm.valueOf((String) row[6]),
                (@Nullable String) row[7]);
    }

    /** The one of this reference, where the officer may see it. */
    public Optional<AgencyReferral> find(String reference) {
        return entityManager
                .createQuery("select r from AgencyReferral r where r.reference = :reference", AgencyReferral.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The one of this reference.
     *
     * @throws NoSuchElementException where there is none that the officer may see
     */
    public AgencyReferral get(String reference) {
        return find(reference).orElseThrow(() -> new NoSuchElementException("no referral " + reference));
    }

    /** What is asked, in full; empty to those who may not read it. */
    public Optional<String> asked(String reference) {
        @SuppressWarnings("unchecked")
        List<String> found = entityManager
                .createNativeQuery("select t.asked from cases.agency_referral_text t"
                        + " join cases.agency_referral r on r.id = t.agency_referral_id where r.reference = ?1")
                .setParameter(1, reference)
                .getResultList();
        return found.stream().findFirst();
    }

    /** The steps it has gone through, the latest first. */
    public List<ReferralStep> history(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                    select s.at, coalesce(o.display_name, 'the system'), s.heading, s.words
                      from cases.agency_referral_step s join cases.agency_referral r on r.id = s.agency_referral_id
                      left join identity.officer o on o.username = s.by_officer
                     where r.reference = ?1 order by s.id desc\
                    """).setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new ReferralStep(
                        ReferralFiles.instant(row[0]), (String) row[1], (String) row[2], (String) row[3]))
                .toList();
    }

    /** Whether the case is one that the officer may see, for a link to it. */
    public boolean showsCase(AgencyReferral referral) {
        return cases.find(referral.getCaseReference()).isPresent();
    }

    /** Whether the one acting sits at the desk that it was sent to. */
    public boolean isAtDesk(AgencyReferral referral) {
        return holds(referral.getToPost());
    }

    private boolean holds(String post) {
        return officers.postsOf(ReferralFiles.who()).contains(post);
    }

    /** The agencies that have a desk, and so can be asked: without one's own. */
    public List<Choice> askable() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager.createNativeQuery("""
            select a.code, a.name || ' (' || p.title || ')' from cases.agency_desk d
              join identity.agency a on a.code = d.agency_code join identity.post p on p.code = d.receiving_post
             where d.valid_from <= identity.today() and (d.valid_to is null or d.valid_to >= identity.today())
               and a.code <> identity.acting_agency()
             order by a.name\
            """).getResultList();
        return found.stream()
                .map(row -> new Choice((String) row[0], (String) row[1]))
                .toList();
    }

    // --- asking and answering

    /**
     * Asks another agency to do something about a case of whose team one is.
     *
     * @param title in a line, without names
     * @param asked in full: all that the other agency will read
     * @return its reference
     */
    public String send(String caseReference, String toAgency, String title, String asked) {
        SharedCase about = cases.get(caseReference);
        String who = ReferralFiles.who();
        if (cases.team(caseReference).stream()
                .noneMatch(member -> member.username().equals(who) && member.validTo() == null)) {
            throw new RuleBroken("cases.agency-referral.not-on-the-team", caseReference);
        }
        if (title.strip().length() < 3
                || title.strip().length() > 120
                || asked.strip().length() < 10) {
            throw new RuleBroken("cases.agency-referral.nothing-asked");
        }
        OnDuty me = officers.findOnDuty(who).orElseThrow();
        AgencyReferral referral = new AgencyReferral(
                files.next("AR"),
                Objects.requireNonNull(about.id()),
                caseReference,
                title.strip(),
                who,
                me.agencyCode(),
                desk(toAgency),
                ReferralFiles.now(),
                ReferralFiles.today());
        entityManager.persist(referral);
        entityManager.flush();
        entityManager
                .createNativeQuery(
                        "insert into cases.agency_referral_text (agency_referral_id, asked, recorded_at, recorded_by)"
                                + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, referral.key())
                .setParameter(2, asked.strip())
                .setParameter(3, Timestamp.from(ReferralFiles.now()))
                .setParameter(4, who)
                .executeUpdate();
        step(referral, "Sent", "To " + agencyName(toAgency) + '.');
        timeline.write(
                caseReference, 5, "Referred to " + agencyName(toAgency), referral.getTitle(), referral.getReference());
        workflow.start(
                "AgencyReferral",
                new Subject(
                        referral.getReference(),
                        referral.getTitle() + " (from " + me.agencyName() + ')',
                        null,
                        referral.getToAgency()));
        return referral.getReference();
    }

    private AgencyReferral.Desk desk(String agency) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                    select receiving_post, supervisor_post from cases.agency_desk
                     where agency_code = ?1 and valid_from <= identity.today()
                       and (valid_to is null or valid_to >= identity.today())\
                    """).setParameter(1, agency).getResultList();
        return found.stream()
                .findFirst()
                .map(row -> new AgencyReferral.Desk(agency, (String) row[0], (String) row[1]))
                .orElseThrow(() -> new RuleBroken("cases.agency-referral.no-desk", agency));
    }

    private String agencyName(String code) {
        return (String) entityManager
                .createNativeQuery("select name from identity.agency where code = ?1")
                .setParameter(1, code)
                .getSingleResult();
    }

    /** Somebody reads it: at the desk it was sent to, the first time makes it seen. */
    public AgencyReferral open(String reference) {
        AgencyReferral read = get(reference);
        audit.record("VIEW", "agency referral", reference, STANDARD_NOTE, null);
        if (read.getState() == AgencyReferralState.SENT && isAtDesk(read)) {
            AgencyReferral referral = locked(reference);
            if (referral.see(ReferralFiles.who(), ReferralFiles.now())) {
                referral.savedBy(ReferralFiles.who(), ReferralFiles.now());
                step(referral, "Seen", "");
                workflow.tell("AgencyReferralSeen", reference);
                entityManager.flush();
            }
            return referral;
        }
        return read;
    }

    /** The agency takes it on: whoever says so joins the team of the case, and sees it from now on. */
    public void accept(String reference, int expectedVersion, @Nullable String words) {
        AgencyReferral referral = answering(reference, expectedVersion);
        referral.accept(ReferralFiles.who(), words, ReferralFiles.now());
        step(referral, "Accepted", Objects.requireNonNullElse(referral.getAnswer(), ""));
        boolean joined = (Boolean) entityManager
                .createNativeQuery("select cases.join_by_agency_referral(?1, ?2)")
                .setParameter(1, reference)
                .setParameter(2, Timestamp.from(ReferralFiles.now()))
                .getSingleResult();
        if (!joined) {
            throw new IllegalStateException("accepted and not joined: " + reference);
        }
        timeline.write(
                referral.getCaseReference(),
                5,
                agencyName(referral.getToAgency()) + " accepted a referral",
                referral.getTitle(),
                reference);
        workflow.complete("Task_AnswerAgency", reference);
    }

    /** The agency does not take it on, and says why. */
    public void decline(String reference, int expectedVersion, String why) {
        AgencyReferral referral = answering(reference, expectedVersion);
        referral.decline(ReferralFiles.who(), why, ReferralFiles.now());
        step(referral, "Declined", why.strip());
        timeline.write(
                referral.getCaseReference(),
                5,
                agencyName(referral.getToAgency()) + " declined a referral",
                referral.getTitle(),
                reference);
        workflow.complete("Task_AnswerAgency", reference);
    }

    private AgencyReferral answering(String reference, int expectedVersion) {
        AgencyReferral referral = change(reference, expectedVersion);
        if (!isAtDesk(referral)) {
            audit.denied("agency referral");
            throw new Denied("identity.not-for-your-post", officers.titlesOf(List.of(referral.getToPost())));
        }
        return referral;
    }

    /** Its sender takes it back, with a reason. */
    public void withdraw(String reference, int expectedVersion, String why) {
        AgencyReferral referral = change(reference, expectedVersion);
        referral.withdraw(ReferralFiles.who(), why, ReferralFiles.now());
        step(referral, "Withdrawn", why.strip());
        workflow.cancel(reference, "withdrawn");
    }

    private AgencyReferral change(String reference, int expectedVersion) {
        AgencyReferral referral = locked(reference);
        if (referral.getVersion() != expectedVersion) {
            throw new RuleBroken(
                    "cases.referral.changed-meanwhile",
                    officers.nameOf(referral.getSavedBy()),
                    MOMENT.format(ZonedDateTime.ofInstant(referral.getSavedAt(), TaskForceClock.LONDON)));
        }
        referral.savedBy(ReferralFiles.who(), ReferralFiles.now());
        return referral;
    }

    private AgencyReferral locked(String reference) {
        return entityManager
                .createQuery("select r from AgencyReferral r where r.reference = :reference", AgencyReferral.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no referral " + reference));
    }

    private void step(AgencyReferral referral, String heading, String words) {
        entityManager.flush();
        entityManager
                .createNativeQuery("insert into cases.agency_referral_step"
                        + " (agency_referral_id, at, by_officer, to_state, heading, words, recorded_at, recorded_by)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?2, ?3)")
                .setParameter(1, referral.key())
                .setParameter(2, Timestamp.from(ReferralFiles.now()))
                .setParameter(3, ReferralFiles.who())
                .setParameter(4, referral.getState().name())
                .setParameter(5, heading)
                .setParameter(6, words)
                .executeUpdate();
        audit.record("EDIT", "agency referral", referral.getReference(), referral.getDataClass(), heading);
    }

    // --- clocks

    /** Its two clocks: seen, and answered. */
    public List<ReferralClock> clocks(String reference) {
        AgencyReferral referral = get(reference);
        return List.of(
                new ReferralClock(
                        "Seen by the other agency",
                        seenBy(referral),
                        referral.getSeenAt() != null || !referral.getState().isOpen(),
                        ""),
                new ReferralClock(
                        "Answered", answered(referral), !referral.getState().isOpen(), ""));
    }

    private Deadline seenBy(AgencyReferral referral) {
        return deadlines.reckon("P-AREF-SEEN", referral.getSentOn());
    }

    private Deadline answered(AgencyReferral referral) {
        return deadlines.reckon("P-AREF-ANSWER", referral.getSentOn());
    }

    // --- what the process asks

    /** The post it is sent to. */
    public String receivingPost(String reference) {
        return get(reference).getToPost();
    }

    /** The post that is told when nobody answers. */
    public String supervisorPost(String reference) {
        return get(reference).getSupervisorPost();
    }

    /** By when it is answered. */
    public Date answerBy(String reference) {
        return Referrals.beginningOf(answered(get(reference)).on());
    }

    /** From when nobody having seen it is an alarm. */
    public Date unseenFrom(String reference) {
        return Referrals.beginningOf(seenBy(get(reference)).on().plusDays(1));
    }

    /** Whether somebody at the desk has read it. */
    public boolean isSeen(String reference) {
        return get(reference).getState() != AgencyReferralState.SENT;
    }

    /** Notes that nobody has seen it in time. */
    public void noteNotSeen(String reference) {
        raise(reference, AgencyAlarm.SUPERVISOR, "Nobody has seen it", "The supervisor of the agency asked was told.");
    }

    /** From when nobody having answered is an alarm. */
    public Date unansweredFrom(String reference) {
        return Referrals.beginningOf(answered(get(reference)).on().plusDays(1));
    }

    /** Notes that nobody has answered in time. */
    public void noteNotAnswered(String reference) {
        raise(reference, AgencyAlarm.SUPERVISOR, "Nobody has answered", "The supervisor of the agency asked was told.");
    }

    /** From when the supervisor's silence goes to the Programme Manager. */
    public Date escalateFrom(String reference) {
        LocalDate since = Objects.requireNonNullElseGet(get(reference).getAlarmOn(), ReferralFiles::today);
        return Referrals.beginningOf(
                deadlines.reckon("P-AREF-ESCALATE", since).on().plusDays(1));
    }

    /** Notes that the Programme Manager was told. */
    public void noteEscalated(String reference) {
        raise(reference, AgencyAlarm.PROGRAMME_MANAGER, "Still no answer", "The Programme Manager was told.");
    }

    private void raise(String reference, AgencyAlarm to, String heading, String words) {
        AgencyReferral referral = locked(reference);
        referral.raise(to, ReferralFiles.today());
        referral.savedBy(ReferralFiles.who(), ReferralFiles.now());
        step(referral, heading, words);
    }

    /** By when an alarm is answered: the next working day. */
    public Date alarmBy(String reference) {
        return Referrals.beginningOf(deadlines.workingDaysAfter(ReferralFiles.today(), 1));
    }

    /** The alarm about it that the one acting may answer: its task's key and words. */
    public Optional<Choice> alarm(String reference) {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                    select task_key, title from workflow.worklist
                     where reference = ?1 and task_key in ('Task_NotSeen', 'Task_NotAnswered', 'Task_StillNotAnswered')
                       and (assignee = identity.acting() or assignee is null and group_code = any (identity.acting_posts()))
                     order by created_at limit 1\
                    """).setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Choice((String) row[0], (String) row[1]))
                .findFirst();
    }

    /** Answers an alarm: what has been done about it. The referral itself still waits for its answer. */
    public void answerAlarm(String reference, String done) {
        Choice alarm = alarm(reference).orElseThrow(() -> new RuleBroken("workflow.task.gone", reference));
        if (done.strip().length() < 10) {
            throw new RuleBroken("cases.referral.reason-needed");
        }
        step(get(reference), "Alarm answered: " + alarm.words().toLowerCase(Locale.UK), done.strip());
        workflow.complete(alarm.code(), reference);
    }
}
