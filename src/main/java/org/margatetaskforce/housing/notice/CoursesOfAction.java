package org.margatetaskforce.housing.notice;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.DocumentRow;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.housing.Days;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.housing.hhsrs.HazardAssessment;
import org.margatetaskforce.housing.hhsrs.HazardAssessments;
import org.margatetaskforce.housing.notice.NoticeClock.Clock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Choosing the most appropriate course of action (Housing Act 2004 ss.5, 7 and 8): the powers side by side, the decision with
 * its statement of reasons, and the outcome of what is carried out elsewhere.
 */
@Boundary
public class CoursesOfAction {

    private static final String TASK = "Task_DecideAction";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles cases;

    @Inject
    NoticeFiles files;

    @Inject
    NoticeLetters letters;

    @Inject
    Documents documents;

    @Inject
    HazardAssessments assessments;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /**
     * A power as the page shows it.
     *
     * @param section that gives it for the hazards that stand
     * @param shut why it is not open, each a key of the messages
     * @param clocks what would run if it were served, or made, today
     */
    public record Choice(Power power, @Nullable String section, List<String> shut, List<NoticeDates.Line> clocks) {

        /** Is it open? */
        public boolean isOpen() {
            return shut.isEmpty();
        }

        public NoticeKind getKind() {
            return power.getKind();
        }
    }

    /** The powers side by side, as the circumstances have them. */
    public List<Choice> choices(String enforcementReference, ActionForm form) {
        EnforcementCase about = cases.get(enforcementReference);
        CourseRules.Circumstances now = circumstances(about, form);
        LocalDate today = EnforcementFiles.today();
        return files.powers(today).stream()
                .map(power -> new Choice(
                        power, power.section(category(about)), CourseRules.shut(power, now), clocks(power, today)))
                .toList();
    }

    private List<NoticeDates.Line> clocks(Power power, LocalDate today) {
        NoticeDates dates = new NoticeDates(power, deadlines::reckon);
        List<NoticeDates.Line> lines = new ArrayList<>(dates.from(today));
        if (power.getKind() == NoticeKind.IMPROVEMENT_NOTICE) {
            lines.add(new NoticeDates.Line("Works not before", dates.earliestWorks(today)));
        }
        dates.reviewBy(today).ifPresent(day -> lines.add(new NoticeDates.Line("Review", day)));
        return lines;
    }

    private static int category(EnforcementCase about) {
        return about.isCategory1() ? 1 : 2;
    }

    private static CourseRules.Circumstances circumstances(EnforcementCase about, ActionForm form) {
        return new CourseRules.Circumstances(
                about.isCategory1(),
                about.isCategory2(),
                form.isImminentRisk(),
                form.isManagementOrder(),
                form.isListedBuilding(),
                form.isHmoOrCommonParts());
    }

    /** The hazards that stand, the worst first. */
    public List<HazardAssessment> hazards(String enforcementReference) {
        return assessments.standing(enforcementReference);
    }

    /** Must the fire and rescue authority be consulted before this is decided (s.10)? */
    public boolean isFireAuthorityAsked(String enforcementReference, ActionForm form) {
        return CourseRules.asksFireAuthority(
                circumstances(cases.get(enforcementReference), form),
                hazards(enforcementReference).stream()
                        .map(HazardAssessment::getHazardNo)
                        .toList());
    }

    /** Whom the letter of s.10 goes to: the fire and rescue authority, as the register of agencies has it. */
    public String fireAuthority() {
        return (String) entityManager
                .createNativeQuery("select name from identity.agency where code = 'KFRS'")
                .getSingleResult();
    }

    /** The letters to the fire and rescue authority about a case. */
    public List<DocumentRow> fireLetters(String enforcementReference) {
        return documents.ofSubject(enforcementReference).stream()
                .filter(each -> each.title().equals(NoticeLetters.FIRE_CONSULTATION))
                .toList();
    }

    /**
     * Writes to the fire and rescue authority before a course of action on a fire hazard in multiple occupation or common parts is
     * decided (s.10). What it answers is then written down with the decision.
     *
     * @param address where the authority is written to
     * @throws RuleBroken where it need not be asked, or no address is given
     */
    @For("enforcement.work")
    public Document writeToFireAuthority(
            String enforcementReference, int expectedVersion, ActionForm form, @Nullable String address) {
        EnforcementCase about = cases.change(enforcementReference, expectedVersion);
        if (!isFireAuthorityAsked(enforcementReference, form)) {
            throw new RuleBroken("housing.action.fire-not-asked");
        }
        String to = NoticeContent.text(address);
        if (to == null) {
            throw new RuleBroken("housing.action.fire-address-needed");
        }
        NoticeKind chosen = form.getChosen();
        Deadline reply = deadlines.reckon("P-FIRE-CONSULT", EnforcementFiles.today());
        Document letter = letters.fireConsultation(
                about,
                fireAuthority(),
                to,
                hazards(enforcementReference).stream()
                        .filter(one -> one.getHazardNo() == CourseRules.FIRE)
                        .map(one -> one.getHazardName() + ", " + one.getLocation() + ": band " + one.getBand()
                                + ", category " + one.getCategory() + ". "
                                + Objects.requireNonNullElse(one.getDeficiency(), ""))
                        .toList(),
                chosen == null ? "not chosen yet" : chosen.words(),
                form.isImminentRisk(),
                reply);
        cases.note(
                about,
                "Fire and rescue authority consulted",
                "It is asked to answer by " + Days.words(reply.on()) + ": " + reply.explanation() + ".");
        cases.saved(about);
        return letter;
    }

    /** The courses of action decided on a case, the first first. */
    public List<CourseOfAction> of(String enforcementReference) {
        return entityManager
                .createQuery(
                        "select a from CourseOfAction a where a.enforcementCaseId = :of order by a.number",
                        CourseOfAction.class)
                .setParameter("of", cases.get(enforcementReference).key())
                .getResultList();
    }

    /** Who works on a case joins the team of its shared case, and so sees what only its members see. */
    @For("enforcement.work")
    public EnforcementCase takeUp(String enforcementReference) {
        EnforcementCase about = cases.get(enforcementReference);
        cases.join(about);
        return about;
    }

    /**
     * Refuses what could not be decided as it is typed.
     *
     * @throws RuleBroken where it is not open, or reasons are missing
     */
    public void check(String enforcementReference, ActionForm form) {
        NoticeKind chosen = form.getChosen();
        if (chosen == null) {
            throw new RuleBroken("housing.action.choose");
        }
        CourseRules.mustBeReasoned(
                chosen,
                files.powers(EnforcementFiles.today()),
                circumstances(cases.get(enforcementReference), form),
                form.getReasons(),
                form.getImminentRiskWords(),
                form.reasonsAgainst(),
                isFireAuthorityAsked(enforcementReference, form),
                form.getFireConsultation());
    }

    /**
     * Decides a course of action, with its statement of reasons (s.8), and begins to draft what is served here. After one,
     * another may be taken, or the same again (s.5(5)).
     *
     * @return the reference of the notice to draft; empty where it is carried out elsewhere
     * @throws RuleBroken where it is not open, or reasons are missing
     */
    @For("enforcement.approve")
    public Optional<String> decide(String enforcementReference, int expectedVersion, ActionForm form) {
        EnforcementCase about = cases.change(enforcementReference, expectedVersion);
        LocalDate today = EnforcementFiles.today();
        check(enforcementReference, form);
        NoticeKind chosen = Objects.requireNonNull(form.getChosen());
        List<Power> powers = files.powers(today);
        CourseRules.Circumstances now = circumstances(about, form);
        boolean fire = isFireAuthorityAsked(enforcementReference, form);
        Map<NoticeKind, String> against = form.reasonsAgainst();
        String section = Objects.requireNonNull(files.power(chosen, today).section(category(about)));
        CourseOfAction course = new CourseOfAction(
                about,
                of(enforcementReference).size() + 1,
                chosen,
                section,
                category(about),
                today,
                EnforcementFiles.who(),
                fire);
        entityManager.persist(course);
        entityManager.flush();
        StatementOfReasons statement = new StatementOfReasons(
                about,
                course,
                Objects.requireNonNull(form.getReasons()),
                chosen.isEmergency() ? NoticeContent.text(form.getImminentRiskWords()) : null,
                fire ? NoticeContent.text(form.getFireConsultation()) : null);
        entityManager.persist(statement);
        List<ReasonAgainst> reasons = new ArrayList<>();
        for (Power power : powers) {
            if (power.getKind() != chosen) {
                String typed = NoticeContent.text(against.get(power.getKind()));
                List<String> shut = CourseRules.shut(power, now);
                if (typed != null) {
                    reasons.add(new ReasonAgainst(about, course, power.getKind(), typed));
                } else if (!shut.isEmpty()) {
                    reasons.add(new ReasonAgainst(about, course, power.getKind(), CourseRules.inWords(shut)));
                }
            }
        }
        reasons.forEach(entityManager::persist);
        EnforcementState before = about.getState();
        about.decideAction(today);
        Document document =
                letters.statementOfReasons(about, course, statement, reasons, hazards(enforcementReference));
        statement.writtenAs(document.getReference());
        about.next(chosen.words() + " to be prepared", null);
        cases.step(about, before, "Course of action decided: " + chosen.words() + " under " + section + ".");
        Optional<String> notice = chosen.isServedHere() ? Optional.of(begin(about, course)) : Optional.empty();
        entityManager.flush();
        if (workflow.isOpen(TASK, enforcementReference)) {
            workflow.complete(TASK, enforcementReference);
        }
        return notice;
    }

    private String begin(EnforcementCase about, CourseOfAction course) {
        LocalDate today = EnforcementFiles.today();
        EnforcementNotice notice = new EnforcementNotice(
                about.key(),
                course.key(),
                cases.nextReference("HN", today.getYear()),
                course.getKind(),
                course.getSection(),
                EnforcementFiles.who(),
                today);
        entityManager.persist(notice);
        entityManager.flush();
        NoticeContent content = new NoticeContent(about, notice);
        NoticePlan plan = new NoticePlan();
        plan.setPremises(about.getAddress());
        content.say(plan);
        entityManager.persist(content);
        files.clock(notice, Clock.SIGN, deadlines.reckon("P-NOTICE-DRAFT", today));
        files.step(notice, "To be drafted: " + course.getKind().words() + " under " + course.getSection() + ".", null);
        entityManager.flush();
        workflow.start(
                "EnforcementNotice",
                new Subject(notice.getReference(), about.getAddress(), about.getCaseReference(), "TDC"));
        return notice.getReference();
    }

    /** The statement of reasons of a course. */
    public Optional<StatementOfReasons> statement(CourseOfAction course) {
        return entityManager
                .createQuery("select s from StatementOfReasons s where s.courseId = :course", StatementOfReasons.class)
                .setParameter("course", course.key())
                .getResultStream()
                .findFirst();
    }

    /**
     * What is carried out elsewhere has come to its end: a demolition order, a clearance area.
     *
     * @throws RuleBroken where it is served here, or has ended
     */
    @For("enforcement.approve")
    public void carriedOut(String enforcementReference, int expectedVersion, int number, String outcome) {
        EnforcementCase about = cases.change(enforcementReference, expectedVersion);
        CourseOfAction course = of(enforcementReference).stream()
                .filter(one -> one.getNumber() == number)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.action.unknown", enforcementReference));
        if (course.getKind().isServedHere() || course.getCompletedOn() != null) {
            throw new RuleBroken(
                    "housing.action.not-carried-out-elsewhere", course.getKind().words());
        }
        if (outcome.isBlank()) {
            throw new RuleBroken("housing.action.outcome-needed");
        }
        cases.note(about, course.getKind().words() + ": carried out", "The outcome is recorded.");
        cases.detail(about, course.getKind().words() + ": outcome", outcome.strip());
        files.courseEnds(about, course, CourseOfAction.End.CARRIED_OUT);
        entityManager.flush();
    }
}
