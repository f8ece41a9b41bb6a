package org.margatetaskforce.housing.hhsrs;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.housing.EnforcementFiles;
import org.margatetaskforce.housing.EnforcementState;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.workflow.Workflow;

/**
 * Assessing the hazards of a dwelling (Housing Act 2004 s.4; SI 2005/3208 regs 5 to 8): drafted by the officer who inspected,
 * handed in as a whole, approved by another who may approve. Approval tells the case what stands, and from then the duty of
 * s.5 is counted.
 */
@Boundary
public class HazardAssessments {

    private static final String TASK = "Task_AssessHazards";
    private static final Set<EnforcementState> ASSESSABLE =
            Set.of(EnforcementState.INSPECTED, EnforcementState.ASSESSED, EnforcementState.ACTION_DECIDED);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    EnforcementFiles files;

    @Inject
    HhsrsSchemes schemes;

    @Inject
    HazardReports reports;

    @Inject
    Workflow workflow;

    /**
     * The hazards that stand on a case, the worst first: approved, not assessed anew since, not found removed. Of crowding
     * that was assessed in two stages the second alone stands: it drives the action.
     */
    public List<HazardAssessment> standing(String enforcementReference) {
        return standing(of(enforcementReference));
    }

    /** As the other, of what was read already. */
    public static List<HazardAssessment> standing(List<HazardAssessment> all) {
        Set<String> adjusted = all.stream()
                .filter(each -> each.isStanding() && each.getAdjusts() != null)
                .map(each -> String.valueOf(each.getAdjusts()))
                .collect(Collectors.toSet());
        return all.stream()
                .filter(each -> each.isStanding() && !adjusted.contains(each.getReference()))
                .sorted(Comparator.comparing(HazardAssessments::exact)
                        .reversed()
                        .thenComparing(HazardAssessment::getReference))
                .toList();
    }

    /** Scores by their exact value: N over ten times L, compared without a fraction left out. */
    private static java.math.BigDecimal exact(HazardAssessment hazard) {
        return java.math.BigDecimal.valueOf(Objects.requireNonNull(hazard.getNumerator()))
                .divide(
                        java.math.BigDecimal.valueOf(10L * Objects.requireNonNull(hazard.getLikelihood())),
                        java.math.MathContext.DECIMAL128);
    }

    /**
     * An assessment that the officer may see.
     *
     * @throws RuleBroken where there is none
     */
    public HazardAssessment get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("housing.hazard.unknown", reference));
    }

    /** An assessment, if the officer may see it. */
    public Optional<HazardAssessment> find(String reference) {
        return entityManager
                .createQuery("select h from HazardAssessment h where h.reference = :reference", HazardAssessment.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The enforcement case that an assessment belongs to.
     *
     * @throws NoSuchElementException where who asks does not see the case, which is of another class than what was found in it
     */
    public EnforcementCase caseOf(HazardAssessment hazard) {
        EnforcementCase of = entityManager.find(EnforcementCase.class, hazard.getEnforcementCaseId());
        if (of == null) {
            throw new NoSuchElementException("the case of " + hazard.getReference());
        }
        return of;
    }

    /** All that was assessed on a case, in the order of the list of hazards; not what was struck out as a draft. */
    public List<HazardAssessment> of(String enforcementReference) {
        return entityManager
                .createQuery(
                        "select h from HazardAssessment h, EnforcementCase c where h.enforcementCaseId = c.id"
                                + " and c.reference = :reference and h.state <> :withdrawn order by h.hazardNo, h.id",
                        HazardAssessment.class)
                .setParameter("reference", enforcementReference)
                .setParameter("withdrawn", HazardState.WITHDRAWN)
                .getResultList();
    }

    /** The rounds of assessing a case, the latest first. */
    public List<HazardSurvey> surveys(String enforcementReference) {
        return entityManager
                .createQuery(
                        "select s from HazardSurvey s, EnforcementCase c where s.enforcementCaseId = c.id"
                                + " and c.reference = :reference order by s.number desc",
                        HazardSurvey.class)
                .setParameter("reference", enforcementReference)
                .getResultList();
    }

    /** The case, for a page on which its hazards are assessed: who opens it joins the team, and the reading is noted. */
    @For("enforcement.work")
    public EnforcementCase takeUp(String enforcementReference) {
        EnforcementCase found = files.get(enforcementReference);
        files.join(found);
        files.seen(found);
        return found;
    }

    /**
     * Records a hazard found, as a draft.
     *
     * @return its reference
     */
    @For("enforcement.work")
    public String record(String enforcementReference, int expectedVersion, HazardForm form) {
        return draft(files.change(enforcementReference, expectedVersion), null, form);
    }

    /**
     * Assesses a hazard that stands anew: after works, or because something has changed. The old assessment stays and stands
     * until the new one is approved.
     *
     * @return the new one's reference
     */
    @For("enforcement.work")
    public String reassess(String replaced, int expectedVersion, HazardForm form) {
        HazardAssessment old = get(replaced);
        EnforcementCase found = files.change(caseOf(old).getReference(), expectedVersion);
        return draft(found, old, form);
    }

    private String draft(EnforcementCase found, @Nullable HazardAssessment old, HazardForm form) {
        mustBeAssessable(found);
        HazardAssessment drafted = addTo(openSurvey(found), found, old, form);
        files.saved(found);
        return drafted.getReference();
    }

    /** Adds a draft to an open survey; also of a file that is read in. */
    HazardAssessment addTo(
            HazardSurvey survey, EnforcementCase found, @Nullable HazardAssessment old, HazardForm form) {
        LocalDate today = EnforcementFiles.today();
        survey.mustBeOpen();
        if (old != null) {
            mustNotBeInHand(old);
            form.setHazardNo(old.getHazardNo());
            form.setStage(old.getStage());
            form.setAdjusts(old.getAdjusts());
        }
        HazardAssessment drafted = new HazardAssessment(files.nextReference("HZ", today.getYear()), found, survey, old);
        fill(found, drafted, form);
        entityManager.persist(drafted);
        entityManager.flush();
        return drafted;
    }

    private void mustNotBeInHand(HazardAssessment old) {
        entityManager
                .createQuery(
                        "select h from HazardAssessment h where h.replaces = :old and h.state <> :withdrawn",
                        HazardAssessment.class)
                .setParameter("old", old.getReference())
                .setParameter("withdrawn", HazardState.WITHDRAWN)
                .getResultStream()
                .findFirst()
                .ifPresent(newer -> {
                    throw new RuleBroken(
                            "housing.hazard.assessed-anew-already", old.getReference(), newer.getReference());
                });
    }

    private void fill(EnforcementCase found, HazardAssessment hazard, HazardForm form) {
        LocalDate today = EnforcementFiles.today();
        LocalDate day = Objects.requireNonNullElse(form.getAssessedOn(), today);
        String adjusts = form.getAdjusts();
        if (adjusts != null) {
            HazardAssessment first = get(adjusts);
            if (!Objects.equals(first.getStage(), 1) || first.getEnforcementCaseId() != found.key()) {
                throw new RuleBroken("housing.hazard.second-stage-adjusts-the-first");
            }
        }
        hazard.fill(form, schemes.inForce(day), EnforcementFiles.who(), found.getReportedOn(), today);
    }

    /** Changes a draft. */
    @For("enforcement.work")
    public void change(String reference, int expectedVersion, HazardForm form) {
        HazardAssessment hazard = get(reference);
        EnforcementCase found = files.change(caseOf(hazard).getReference(), expectedVersion);
        surveyOf(hazard).mustBeOpen();
        fill(found, hazard, form);
        files.saved(found);
    }

    /** Strikes out a draft; it is kept, and seen no more. */
    @For("enforcement.work")
    public void withdraw(String reference, int expectedVersion) {
        HazardAssessment hazard = get(reference);
        EnforcementCase found = files.change(caseOf(hazard).getReference(), expectedVersion);
        surveyOf(hazard).mustBeOpen();
        of(found.getReference()).stream()
                .filter(each -> reference.equals(each.getAdjusts()))
                .findFirst()
                .ifPresent(second -> {
                    throw new RuleBroken("housing.hazard.adjusted-by", second.getReference());
                });
        hazard.withdraw();
        files.detail(found, "Draft struck out", hazard.title() + ": the draft " + reference + " was struck out.");
        files.saved(found);
    }

    private HazardSurvey surveyOf(HazardAssessment hazard) {
        return entityManager.find(HazardSurvey.class, hazard.getSurveyId());
    }

    static void mustBeAssessable(EnforcementCase found) {
        if (!ASSESSABLE.contains(found.getState())) {
            throw new RuleBroken(
                    "housing.hazard.not-inspected",
                    found.getReference(),
                    found.getState().words().toLowerCase(java.util.Locale.UK));
        }
    }

    /** The round that is being written, or a new one. */
    HazardSurvey openSurvey(EnforcementCase found) {
        List<HazardSurvey> rounds = surveys(found.getReference());
        if (!rounds.isEmpty() && rounds.get(0).getState() != SurveyState.APPROVED) {
            return rounds.get(0);
        }
        HazardSurvey begun = new HazardSurvey(found, rounds.size() + 1);
        entityManager.persist(begun);
        entityManager.flush();
        return begun;
    }

    private List<HazardAssessment> drafts(EnforcementCase found) {
        return of(found.getReference()).stream()
                .filter(each -> each.getState() == HazardState.DRAFT)
                .toList();
    }

    /**
     * Hands the survey in, to be approved by another officer.
     *
     * @param noHazard none was found, and {@code words} say what was looked at
     * @throws RuleBroken where a hazard is not scored or not justified, or there is none and that is not said
     */
    @For("enforcement.work")
    public void submit(String enforcementReference, int expectedVersion, boolean noHazard, String words) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        mustBeAssessable(found);
        List<HazardAssessment> drafts = drafts(found);
        if (noHazard != drafts.isEmpty()) {
            throw new RuleBroken(noHazard ? "housing.survey.hazards-are-there" : "housing.survey.nothing-to-hand-in");
        }
        drafts.forEach(HazardAssessment::mustBeComplete);
        HazardSurvey survey = openSurvey(found);
        survey.submit(noHazard, words, EnforcementFiles.who(), EnforcementFiles.today());
        found.next("Hazards assessed, to be approved", null);
        files.detail(
                found,
                "Hazards handed in for approval",
                noHazard ? "No hazard was found." : drafts.size() + " assessed: " + titles(drafts) + ".");
        files.saved(found);
        workflow.give(TASK, enforcementReference, null, "HTL");
    }

    private static String titles(List<HazardAssessment> hazards) {
        return hazards.stream().map(HazardAssessment::title).collect(Collectors.joining("; "));
    }

    /** Another officer sends the survey back, and says why. */
    @For("enforcement.approve")
    public void sendBack(String enforcementReference, int expectedVersion, String reason) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        HazardSurvey survey = openSurvey(found);
        survey.sendBack(reason, EnforcementFiles.who(), EnforcementFiles.today());
        found.next("Hazards being assessed", null);
        files.detail(found, "Assessment of hazards sent back", reason.strip());
        files.saved(found);
        workflow.give(TASK, enforcementReference, survey.getSubmittedBy(), "HIO");
    }

    /**
     * Approves the survey: what it replaces is replaced, the case is told what stands, the assessment is printed (E05).
     *
     * @throws RuleBroken where the one approving assessed any of it
     */
    @For("enforcement.approve")
    public void approve(String enforcementReference, int expectedVersion, @Nullable String remark) {
        EnforcementCase found = files.change(enforcementReference, expectedVersion);
        EnforcementState before = found.getState();
        LocalDate today = EnforcementFiles.today();
        String who = EnforcementFiles.who();
        HazardSurvey survey = openSurvey(found);
        survey.approve(remark, who, today);
        List<HazardAssessment> drafts = drafts(found);
        for (HazardAssessment hazard : drafts) {
            hazard.approve(who, today);
            String old = hazard.getReplaces();
            if (old != null) {
                get(old).replaced();
            }
        }
        entityManager.flush();
        List<HazardAssessment> stand = standing(enforcementReference);
        boolean cat1 = stand.stream().anyMatch(each -> Objects.equals(each.getCategory(), 1));
        boolean cat2 = stand.stream().anyMatch(each -> Objects.equals(each.getCategory(), 2));
        files.assessed(found, cat1, cat2);
        Document report = reports.print(found, survey, drafts, stand);
        survey.printed(report.getReference());
        files.step(found, before, words(cat1, cat2));
        files.detail(
                found,
                "Hazards approved",
                (drafts.isEmpty() ? "No hazard was found." : titles(drafts) + ".") + " Printed as "
                        + report.getReference() + ".");
        files.saved(found);
    }

    private static String words(boolean cat1, boolean cat2) {
        if (cat1) {
            return "The hazards were assessed: one or more are of category 1, and action must be taken (Housing Act 2004 s.5).";
        }
        return cat2
                ? "The hazards were assessed: of category 2 only, action may be taken (Housing Act 2004 s.7)."
                : "The dwelling was assessed: no hazard stands.";
    }
}
