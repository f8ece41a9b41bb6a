package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/** Assessing an application: partners asked, evidence weighed, the tests of s.88 answered, conditions chosen. */
@Boundary
public class Assessments {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    LicenceDrafts drafts;

    @Inject
    ConditionLibrary conditions;

    @Inject
    Letters letters;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** Begins the checks and asks partners, in one letter to all of them, what they know (A.16, L07). */
    @For("licence.assess")
    public int start(String reference, int expectedVersion, List<Consultee> consultees) {
        LicenceApplication application = files.change(reference, expectedVersion);
        ApplicationState before = application.getState();
        application.startAssessment();
        Assessment assessment = new Assessment(application);
        String asked = consultees.stream().map(Consultee::words).collect(Collectors.joining(", "));
        assessment.consulted(asked);
        assessment.flag(isFlagged(application));
        entityManager.persist(assessment);
        files.step(application, before, "The checks have begun.");
        if (!consultees.isEmpty()) {
            Deadline answers = deadlines.reckon("P-CONSULT", ApplicationFiles.today());
            Document letter = letters.consult(application, consultees, answers.on());
            files.detail(
                    application,
                    "Partners asked",
                    "Asked about the application by letter " + letter.getReference() + ": " + asked
                            + ". Answers are wanted by " + Days.words(answers.on()) + ".");
        }
        return files.saved(application);
    }

    /** The findings so far. */
    public AssessmentForm form(String reference) {
        LicenceApplication application = files.get(reference);
        AssessmentForm form =
                files.assessment(application).map(Assessment::form).orElseGet(AssessmentForm::new);
        form.setRecommendation(application.getRecommendation());
        form.setTermMonths(application.getTermMonths());
        form.setConditions(conditions.of(application).stream()
                .map(chosen -> {
                    ConditionChoice choice = new ConditionChoice();
                    choice.setCode(chosen.text().getCode());
                    choice.setParticulars(chosen.particulars());
                    return choice;
                })
                .toList());
        return form;
    }

    /** The assessment itself, where it has begun and the officer may see it; for a page that shows it. */
    public @Nullable Assessment findAssessment(String reference) {
        return files.assessment(files.get(reference)).orElse(null);
    }

    /** The fit-and-proper answers given, of holder and manager. */
    public List<FitAndProperAnswer> answers(String reference) {
        return drafts.answers(files.get(reference));
    }

    /** The evidence, in the order it was recorded. */
    public List<Evidence> evidence(String reference) {
        return evidence(files.get(reference));
    }

    private List<Evidence> evidence(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select e from Evidence e where e.applicationId = :application order by e.id", Evidence.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    /** Adds a piece of evidence: what it is, what it weighs, what is concluded from it (s.89). */
    @For("licence.assess")
    public int addEvidence(String reference, int expectedVersion, EvidenceForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        Assessment assessment = assessmentOf(application);
        entityManager.persist(new Evidence(application, form));
        entityManager.flush();
        assessment.flag(isFlagged(application));
        files.detail(
                application,
                "Evidence recorded",
                Objects.requireNonNull(form.getAbout()).words() + ": evidence from " + form.getSource()
                        + " was recorded.");
        return files.saved(application);
    }

    /** Saves the findings so far, without recommending yet. */
    @For("licence.assess")
    public int save(String reference, int expectedVersion, AssessmentForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        fill(application, form);
        return files.saved(application);
    }

    private Assessment fill(LicenceApplication application, AssessmentForm form) {
        Assessment assessment = assessmentOf(application);
        assessment.fill(form);
        assessment.flag(isFlagged(application));
        conditions.choose(application, form.getConditions(), ApplicationFiles.today(), hasGas(application));
        return assessment;
    }

    static boolean hasGas(LicenceApplication application) {
        SafetyPrecautions safety = application.getSafety();
        return safety != null && Boolean.TRUE.equals(safety.getGasSupplied());
    }

    private Assessment assessmentOf(LicenceApplication application) {
        return files.assessment(application)
                .orElseThrow(() -> new RuleBroken("licensing.assessment.not-begun", application.getReference()));
    }

    /** Something answered "yes", or evidence that weighs: another officer than the assessor must approve (A.7, A.16). */
    private boolean isFlagged(LicenceApplication application) {
        return drafts.answers(application).stream().anyMatch(answer -> Boolean.TRUE.equals(answer.getAnswer()))
                || evidence(application).stream().anyMatch(Evidence::weighs);
    }

    /** What the assessing officer recommends, on tests that carry it. */
    @For("licence.assess")
    public int recommend(String reference, int expectedVersion, AssessmentForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        Recommendation what = form.getRecommendation();
        if (what == null) {
            throw new RuleBroken("licensing.assessment.recommendation-needed");
        }
        Assessment assessment = fill(application, form);
        assessment.mustCarry(what);
        application.recommend(what, form.getTermMonths(), assessment.isFlagged(), ApplicationFiles.who());
        files.detail(application, "Recommendation", what.words() + ".");
        entityManager.flush();
        workflow.complete("Task_AssessApplication", reference);
        return files.saved(application);
    }

    /** Another officer approves a recommendation on which a flag is set. */
    @For("licence.approve-recommendation")
    public int approve(String reference, int expectedVersion, @Nullable String note) {
        LicenceApplication application = files.change(reference, expectedVersion);
        application.approve(ApplicationFiles.who());
        assessmentOf(application).approved(Said.orEmpty(note));
        files.detail(application, "Recommendation approved", Said.orEmpty(note));
        entityManager.flush();
        workflow.complete("Task_ApproveRecommendation", reference);
        return files.saved(application);
    }

    /** Another officer wants the assessment looked at again, and says why. */
    @For("licence.approve-recommendation")
    public int sendBack(String reference, int expectedVersion, String reason) {
        LicenceApplication application = files.change(reference, expectedVersion);
        if (Said.nothing(reason)) {
            throw new RuleBroken("licensing.application.reason-needed");
        }
        application.sendBack(ApplicationFiles.who());
        assessmentOf(application).approved(reason.strip());
        files.detail(application, "Recommendation sent back", reason.strip());
        entityManager.flush();
        workflow.complete("Task_ApproveRecommendation", reference);
        return files.saved(application);
    }

    /** The conditions that can be chosen today, the mandatory ones first; {@code ConditionText#isMandatory} marks them. */
    public List<ConditionText> conditionsOn(LocalDate day) {
        return conditions.inForce(day);
    }

    /** The conditions chosen for an application. */
    public List<ConditionLibrary.Chosen> chosenConditions(String reference) {
        return conditions.of(files.get(reference));
    }
}
