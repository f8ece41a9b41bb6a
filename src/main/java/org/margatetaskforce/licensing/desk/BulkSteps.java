package org.margatetaskforce.licensing.desk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Objects;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.licensing.AssessmentForm;
import org.margatetaskforce.licensing.Assessments;
import org.margatetaskforce.licensing.ConsiderationForm;
import org.margatetaskforce.licensing.ConsiderationOutcome;
import org.margatetaskforce.licensing.DecisionForm;
import org.margatetaskforce.licensing.Decisions;
import org.margatetaskforce.licensing.LicenceApplication;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.licensing.NextStep;
import org.margatetaskforce.licensing.Notices;
import org.margatetaskforce.licensing.RecipientForm;
import org.margatetaskforce.licensing.Recommendation;
import org.margatetaskforce.licensing.Representations;
import org.margatetaskforce.licensing.ServeForm;

/**
 * One house of a piece of bulk work, in one transaction, in the name of who began the work: the verbs that the pages call, with all
 * their guards, and the item's own state. Neither is ever there without the other, and so nothing is done twice.
 */
@Boundary
public class BulkSteps {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    LicenceApplications applications;

    @Inject
    Assessments assessments;

    @Inject
    Notices notices;

    @Inject
    Representations representations;

    @Inject
    Decisions decisions;

    /**
     * Does it, where it is still to do.
     *
     * @param item the number of the row; it is never shown
     * @throws RuleBroken where anything stands against it: then nothing of it was done
     */
    public void carryOut(long item) {
        BulkItem todo = entityManager
                .createQuery("select i from BulkItem i where i.id = :id", BulkItem.class)
                .setParameter("id", item)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.bulk.not-seen"));
        if (todo.getState() != ItemState.TO_DO) {
            return;
        }
        BulkWork work = Objects.requireNonNull(entityManager.find(BulkWork.class, todo.getBulkWorkId()));
        String reference = todo.getApplicationReference();
        int version = todo.getReadVersion();
        // as the page of any of these acts does when it is opened: whoever works on a house is on the team of its case
        applications.takeUp(reference);
        switch (work.getKind()) {
            case VALIDATE -> applications.dulyMake(reference, version, null, null);
            case ASK -> applications.requestMissing(reference, version, null);
            case PROPOSE -> propose(work, reference, version);
            case DECIDE -> decide(work, reference, version);
            case SERVE -> decisions.serve(reference, version, service(work, notices.outstanding(reference)));
        }
        todo.done(TaskForceClock.current().instant());
        entityManager.flush();
        keepLetters(item);
    }

    /** What this transaction has written for the case of the house. */
    private void keepLetters(long item) {
        entityManager.createNativeQuery("""
                        update licensing.bulk_item i
                           set letters = array(select d.reference
                                                 from documents.document d join cases.shared_case c on c.reference = d.case_reference
                                                where c.id = i.case_id and d.xmin = cast(pg_current_xact_id() as xid) order by d.id)
                         where i.id = ?1""").setParameter(1, item).executeUpdate();
    }

    /** The checks are begun, the tests answered, the grant recommended and the notice served, as far as each is still to do. */
    private void propose(BulkWork work, String reference, int read) {
        int version = read;
        LicenceApplication application = applications.get(reference);
        if (application.getState() == ApplicationState.DULY_MADE) {
            version = assessments.start(reference, version, List.of());
        }
        if (application.getNextStep() == NextStep.ASSESS) {
            AssessmentForm form = assessments.form(reference);
            fill(form, work);
            version = assessments.recommend(reference, version, form);
        }
        if (application.getNextStep() == NextStep.APPROVE) {
            throw new RuleBroken("licensing.bulk.flagged");
        }
        if (application.getRecommendation() == Recommendation.REFUSE) {
            throw new RuleBroken("licensing.bulk.refusal-recommended");
        }
        ServeForm form = service(work, notices.outstanding(reference));
        form.setCommencesOn(work.getCommencesOn());
        notices.serveProposal(reference, version, form);
    }

    /** What an officer found of a house by hand stands; where nothing was found yet, it is what was found of all of them. */
    private static void fill(AssessmentForm form, BulkWork work) {
        String found = Objects.requireNonNull(work.getFindings());
        if (form.getHolderFit() == null) {
            form.setHolderFit(true);
            form.setHolderFitReason(found);
        }
        if (form.getHolderMostAppropriate() == null) {
            form.setHolderMostAppropriate(true);
            form.setHolderMostAppropriateReason(found);
        }
        if (form.getManagerHasControl() == null) {
            form.setManagerHasControl(true);
            form.setManagerHasControlReason(found);
        }
        if (form.getManagerFit() == null) {
            form.setManagerFit(true);
            form.setManagerFitReason(found);
        }
        if (form.getArrangementsSatisfactory() == null) {
            form.setArrangementsSatisfactory(true);
            form.setArrangementsSatisfactoryReason(found);
        }
        if (form.getReasons() == null) {
            form.setReasons(work.getReasons());
        }
        Integer months = work.getTermMonths();
        form.setRecommendation(months == null ? Recommendation.GRANT_FULL : Recommendation.GRANT_SHORT);
        form.setTermMonths(months);
    }

    /**
     * Where nobody made a representation the proposal stands, once its period has passed; then it is granted. Who assessed a house
     * does not decide it: in bulk nobody looks at it a second time (A.7, A.16).
     */
    private void decide(BulkWork work, String reference, int read) {
        int version = read;
        LicenceApplication application = applications.get(reference);
        if (Objects.equals(application.getAssessedBy(), Acting.who())) {
            throw new RuleBroken("licensing.bulk.assessor-decides");
        }
        if (!representations.of(reference).isEmpty()) {
            throw new RuleBroken("licensing.bulk.representations");
        }
        if (application.getNextStep() == NextStep.CONSIDER) {
            ConsiderationForm stands = new ConsiderationForm();
            stands.setOutcome(ConsiderationOutcome.STANDS);
            version = representations.consider(reference, version, stands);
        }
        DecisionForm form = new DecisionForm();
        form.setReasons(work.getReasons());
        decisions.decide(reference, version, form);
    }

    private static ServeForm service(BulkWork work, List<RecipientForm> recipients) {
        for (RecipientForm recipient : recipients) {
            recipient.setMethod(work.getMethod());
            recipient.setSentOn(work.getSentOn());
        }
        ServeForm form = new ServeForm();
        form.setRecipients(recipients);
        return form;
    }
}
