package org.margatetaskforce.housing.notice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.notice.NoticeClock.Clock;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/**
 * The file of a notice or order: fetching it, locking it for a change, keeping its clocks and its steps, and telling the
 * case, all in the caller's transaction. The other boundaries of this room work through it.
 */
@Boundary
public class NoticeFiles {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles cases;

    @Inject
    Deadlines deadlines;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    /** The notice of this reference, where the officer may see it. */
    public Optional<EnforcementNotice> find(String reference) {
        return entityManager
                .createQuery(
                        "select n from EnforcementNotice n where n.reference = :reference", EnforcementNotice.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The notice of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public EnforcementNotice get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("housing.notice.unknown", reference));
    }

    /** The notice, locked until the transaction ends. */
    public EnforcementNotice locked(String reference) {
        return entityManager
                .createQuery(
                        "select n from EnforcementNotice n where n.reference = :reference", EnforcementNotice.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.notice.unknown", reference));
    }

    /**
     * The notice, locked for a change by an officer who has read a certain version of it, and who joins the team of its case.
     *
     * @throws RuleBroken where somebody has changed it since
     */
    public EnforcementNotice change(String reference, int expectedVersion) {
        EnforcementNotice notice = locked(reference);
        if (notice.getVersion() != expectedVersion) {
            NoticeStep last =
                    steps(notice).stream().reduce((earlier, later) -> later).orElse(null);
            throw new RuleBroken(
                    "housing.notice.changed-meanwhile",
                    last == null ? "Somebody" : officers.nameOf(last.getRecordedBy()),
                    last == null
                            ? Days.words(EnforcementFiles.today())
                            : DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK)
                                    .format(ZonedDateTime.ofInstant(last.getRecordedAt(), TaskForceClock.LONDON)));
        }
        cases.join(caseOf(notice));
        return notice;
    }

    /** The case that a notice is about. */
    public EnforcementCase caseOf(EnforcementNotice notice) {
        return entityManager.find(EnforcementCase.class, notice.ofCase());
    }

    /** The course of action that it carries out. */
    public CourseOfAction courseOf(EnforcementNotice notice) {
        return entityManager.find(CourseOfAction.class, notice.ofCourse());
    }

    /** The dates that follow for it, by the law of the day on which its course was decided. */
    public NoticeDates dates(EnforcementNotice notice) {
        return new NoticeDates(power(notice.getKind(), courseOf(notice).getDecidedOn()), deadlines::reckon);
    }

    /** A power as it stood on a day. */
    public Power power(NoticeKind kind, LocalDate on) {
        return powers(on).stream()
                .filter(one -> one.getKind() == kind)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("law.none-in-force", kind.words(), on));
    }

    /** All powers of a day, in the order of the Act. */
    public List<Power> powers(LocalDate on) {
        return entityManager
                .createQuery("select p from Power p order by p.position", Power.class)
                .getResultList()
                .stream()
                .filter(one -> one.holdsOn(on))
                .toList();
    }

    /** What it says. */
    public NoticeContent content(EnforcementNotice notice) {
        return rows(NoticeContent.class, "NoticeContent", notice, "id").stream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.notice.unknown", notice.getReference()));
    }

    public List<NoticeHazard> hazards(EnforcementNotice notice) {
        return rows(NoticeHazard.class, "NoticeHazard", notice, "position");
    }

    /** Those that it is still about: not those for which it was revoked. */
    public List<NoticeHazard> standing(EnforcementNotice notice) {
        return hazards(notice).stream().filter(NoticeHazard::isStanding).toList();
    }

    public List<NoticeParty> parties(EnforcementNotice notice) {
        return rows(NoticeParty.class, "NoticeParty", notice, "position");
    }

    public List<NoticeAppeal> appeals(EnforcementNotice notice) {
        return rows(NoticeAppeal.class, "NoticeAppeal", notice, "id");
    }

    public List<WorksInspection> inspections(EnforcementNotice notice) {
        return rows(WorksInspection.class, "WorksInspection", notice, "id");
    }

    public List<ServiceCorrection> corrections(EnforcementNotice notice) {
        return rows(ServiceCorrection.class, "ServiceCorrection", notice, "id");
    }

    public List<NoticeStep> steps(EnforcementNotice notice) {
        return rows(NoticeStep.class, "NoticeStep", notice, "id");
    }

    /** All clocks, those that run first and the soonest of them first. */
    public List<NoticeClock> clocks(EnforcementNotice notice) {
        return rows(NoticeClock.class, "NoticeClock", notice, "onDay, id");
    }

    private <T> List<T> rows(Class<T> type, String name, EnforcementNotice notice, String order) {
        return entityManager
                .createQuery(
                        "select r from " + name + " r where r.noticeId = :notice order by r."
                                + order.replace(", ", ", r."),
                        type)
                .setParameter("notice", notice.key())
                .getResultList();
    }

    // --- clocks

    /** Starts a clock, or puts it on another day; what it said before is kept. */
    public void clock(EnforcementNotice notice, Clock code, Deadline day) {
        clock(notice, code, day.on(), day.explanation(), day.source());
    }

    /** The same, of a day that was chosen. */
    public void clock(EnforcementNotice notice, Clock code, LocalDate on, String explanation, String source) {
        for (NoticeClock running : running(notice, code)) {
            if (running.getOnDay().equals(on) && running.getExplanation().equals(explanation)) {
                return;
            }
            running.replaced(EnforcementFiles.now());
            entityManager.flush(); // only one runs of a code: the old one must step back first
        }
        entityManager.persist(new NoticeClock(notice, code, on, explanation, source));
        soonest(notice);
    }

    /** These run no more. */
    public void over(EnforcementNotice notice, Clock... codes) {
        for (Clock code : codes) {
            running(notice, code).forEach(clock -> clock.over(EnforcementFiles.now()));
        }
        soonest(notice);
    }

    /** None runs any more. */
    public void allOver(EnforcementNotice notice) {
        over(notice, Clock.values());
    }

    /** This day no longer stands, and none is in its place. */
    public void fell(EnforcementNotice notice, Clock... codes) {
        for (Clock code : codes) {
            running(notice, code).forEach(clock -> clock.replaced(EnforcementFiles.now()));
        }
        soonest(notice);
    }

    private List<NoticeClock> running(EnforcementNotice notice, Clock code) {
        return clocks(notice).stream()
                .filter(clock -> clock.getState() == NoticeClock.State.RUNNING
                        && clock.getCode().equals(code.name()))
                .toList();
    }

    private void soonest(EnforcementNotice notice) {
        entityManager.flush();
        notice.nextClock(clocks(notice).stream()
                .filter(clock -> clock.getState() == NoticeClock.State.RUNNING)
                .map(NoticeClock::getOnDay)
                .min(LocalDate::compareTo)
                .orElse(null));
    }

    // --- what was done

    /** Notes a step of the notice: in its history, on the timeline of the shared case, in the audit; without names. */
    public void step(EnforcementNotice notice, String words, @Nullable Clock restsOn) {
        entityManager.persist(new NoticeStep(notice, EnforcementFiles.today(), words, restsOn));
        EnforcementCase about = caseOf(notice);
        NoticeState state = notice.getState();
        cases.note(
                about,
                notice.getKind().words() + " " + notice.getReference() + ": "
                        + state.words().toLowerCase(Locale.UK),
                words);
        cases.moved(about, notice.getKind().words() + " " + notice.getReference() + ": " + words);
        about.next(nextWords(notice), nextDay(notice));
    }

    private static @Nullable String nextWords(EnforcementNotice notice) {
        String what = notice.getKind().words();
        return switch (notice.getState()) {
            case DRAFTED -> what + " being drafted";
            case SIGNED -> what + " signed, to be served";
            case SERVED ->
                what + (notice.getKind().isAwareness() ? " served, to be followed up" : " served, not yet operative");
            case APPEALED -> what + " under appeal";
            case SUSPENDED -> what + " suspended, to be reviewed";
            case OPERATIVE ->
                what
                        + (notice.getKind().isImprovement()
                                ? " operative, works to be inspected"
                                : " in force, to be looked at again");
            case BREACHED -> what + " not complied with";
            case COMPLIED -> what + " complied with, to be revoked";
            case REVOKED, QUASHED, COMPLETED -> what + " at its end";
        };
    }

    private static @Nullable LocalDate nextDay(EnforcementNotice notice) {
        return switch (notice.getState()) {
            case SERVED -> notice.getKind().isAwareness() ? notice.getFollowUpOn() : notice.getOperativeOn();
            case SUSPENDED -> notice.getReviewOn();
            case OPERATIVE, BREACHED -> notice.getInspectOn();
            default -> null;
        };
    }

    /**
     * A course of action has ended. Once none is open on its case, the case goes on; where this one did not do the duty,
     * another is to be decided.
     */
    public void courseEnds(EnforcementNotice notice, CourseOfAction.End how) {
        CourseOfAction course = courseOf(notice);
        courseEnds(caseOf(notice), course, how);
    }

    /** The same, of a course that no notice carries out. */
    public void courseEnds(EnforcementCase about, CourseOfAction course, CourseOfAction.End how) {
        course.complete(how, EnforcementFiles.today());
        entityManager.flush();
        if (!how.isCompletion()) {
            about.next("Another course of action to be decided", null);
        } else if (!isOpen(about)) {
            about.next("Course of action completed, case to be closed", null);
            workflow.tell("CourseOfActionCompleted", about.getReference());
        }
    }

    /** Is a course of action open on a case: running, or at its end without the duty done? */
    public boolean isOpen(EnforcementCase about) {
        return !entityManager
                .createNativeQuery("select 1 from housing.course_of_action_open where enforcement_case_id = ?1")
                .setParameter(1, about.key())
                .getResultList()
                .isEmpty();
    }

    /** Writes everything out and gives the version that the next change must carry. */
    public int saved(EnforcementNotice notice) {
        entityManager.flush();
        return notice.getVersion();
    }

    /** Keeps a row that hangs on a notice. */
    public <T> T keep(T row) {
        entityManager.persist(row);
        return row;
    }

    /** Takes rows of a draft away to write them anew: nobody has been served with them. */
    public void rewrite(EnforcementNotice notice, List<HazardForm> hazards, List<PartyForm> parties) {
        entityManager.flush();
        entityManager
                .createNativeQuery("select housing.clear_draft(?1)")
                .setParameter(1, notice.key())
                .getSingleResult();
        EnforcementCase about = caseOf(notice);
        int position = 0;
        for (HazardForm hazard : hazards) {
            if (hazard.isIncluded()) {
                entityManager.persist(new NoticeHazard(about, notice, ++position, hazard));
            }
        }
        position = 0;
        for (PartyForm party : parties) {
            if (!Recipients.blank(party.getName())) {
                entityManager.persist(new NoticeParty(about, notice, ++position, party));
            }
        }
        entityManager.flush();
    }
}
