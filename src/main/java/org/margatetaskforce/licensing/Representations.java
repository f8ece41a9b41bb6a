package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/** What is said about a proposal, what the authority answers, and what comes of it (Sch 5 paras 1-6, 9, 10, 12). */
@Boundary
public class Representations {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    ConditionLibrary conditions;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** The representations on an application, as far as the officer may see them, in the order they came. */
    public List<Representation> of(String reference) {
        return of(files.get(reference));
    }

    private List<Representation> of(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select r from Representation r where r.applicationId = :application order by r.number",
                        Representation.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    /** Records what somebody has said; one that came after the period is recorded as such and may still be considered. */
    @For("licence.record-representation")
    public int add(String reference, int expectedVersion, String fromName, LocalDate receivedOn, String text) {
        LicenceApplication application = files.change(reference, expectedVersion);
        if (!application.getState().isProposed()) {
            throw new RuleBroken("licensing.representation.nothing-proposed", reference);
        }
        if (Said.nothing(fromName) || Said.nothing(text)) {
            throw new RuleBroken("licensing.representation.incomplete");
        }
        if (receivedOn.isAfter(ApplicationFiles.today())) {
            throw new RuleBroken("licensing.representation.in-future", receivedOn);
        }
        LocalDate end = files.runningNotice(application).map(Notice::getEndsOn).orElse(null);
        boolean inTime = end == null || !receivedOn.isAfter(end);
        entityManager.persist(new Representation(
                application, of(application).size() + 1, fromName.strip(), receivedOn, inTime, text.strip()));
        files.detail(
                application,
                "Representation received",
                "A representation was received" + (inTime ? "." : " after the period had ended."));
        return files.saved(application);
    }

    /** Answers one of them. */
    @For("licence.consider-representations")
    public int answer(String reference, int expectedVersion, int number, String words) {
        LicenceApplication application = files.change(reference, expectedVersion);
        if (application.isDecided()) {
            throw new RuleBroken("licensing.representation.already-decided", reference);
        }
        of(application).stream()
                .filter(one -> one.getNumber() == number)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.representation.unknown", number))
                .answer(words, ApplicationFiles.today(), ApplicationFiles.who());
        files.detail(application, "Representation answered", "Representation " + number + " was answered.");
        return files.saved(application);
    }

    /** Refuses to go on while a representation has no answer: all must be considered (Sch 5 paras 3, 7, 8). */
    public void mustBeAnswered(LicenceApplication application) {
        List<Integer> open = of(application).stream()
                .filter(one -> one.getAnsweredOn() == null)
                .map(Representation::getNumber)
                .toList();
        if (!open.isEmpty()) {
            throw new RuleBroken("licensing.representation.unanswered", open);
        }
    }

    /**
     * What the representations came to. Nothing can be concluded before the period has passed, but that the opposite is
     * proposed, with a fresh period of its own.
     */
    @For("licence.consider-representations")
    public int consider(String reference, int expectedVersion, ConsiderationForm form) {
        LicenceApplication application = files.change(reference, expectedVersion);
        ConsiderationOutcome outcome = form.getOutcome();
        if (outcome == null) {
            throw new RuleBroken("licensing.representation.outcome-needed");
        }
        if (Said.nothing(form.getReasons()) && outcome != ConsiderationOutcome.STANDS) {
            throw new RuleBroken("licensing.application.reason-needed");
        }
        mustBeAnswered(application);
        LocalDate end = files.periodEnd(application);
        LocalDate today = ApplicationFiles.today();
        switch (outcome) {
            case STANDS -> application.proposalStands(end, today);
            case IMMATERIAL_CHANGE -> {
                application.modifyImmaterially(months(application, form), end, today);
                change(application, form);
            }
            case MATERIAL_CHANGE -> {
                application.modify(months(application, form), end, today);
                change(application, form);
                supersede(application);
            }
            case OPPOSITE_PROPOSED -> {
                Recommendation what = form.getRecommendation();
                if (what == null) {
                    throw new RuleBroken("licensing.assessment.recommendation-needed");
                }
                application.proposeOpposite(
                        what, form.getTermMonths(), files.isFlagged(application), ApplicationFiles.who());
                if (what != Recommendation.REFUSE) {
                    conditions.choose(application, form.getConditions(), today, Assessments.hasGas(application));
                }
                reasons(application, form);
                supersede(application);
            }
        }
        files.detail(
                application, "Representations considered", outcome.words() + ". " + Said.orEmpty(form.getReasons()));
        entityManager.flush();
        workflow.complete("Task_ConsiderRepresentations", reference);
        return files.saved(application);
    }

    private static int months(LicenceApplication application, ConsiderationForm form) {
        return Objects.requireNonNullElse(
                form.getTermMonths(), Objects.requireNonNullElse(application.getTermMonths(), 0));
    }

    private void change(LicenceApplication application, ConsiderationForm form) {
        conditions.choose(application, form.getConditions(), ApplicationFiles.today(), Assessments.hasGas(application));
        LocalDate start = Objects.requireNonNull(application.getCommencesOn());
        application.changeTerm(
                start,
                LicenceTerm.lastDay(start, Objects.requireNonNull(application.getTermMonths())),
                deadlines.reckon("D-LIC-MAX5", start).on());
        reasons(application, form);
    }

    private void reasons(LicenceApplication application, ConsiderationForm form) {
        if (!Said.nothing(form.getReasons())) {
            files.assessment(application)
                    .ifPresent(assessment -> assessment.reasonsAre(Said.orEmpty(form.getReasons())));
        }
    }

    private void supersede(LicenceApplication application) {
        files.notices(application).forEach(Notice::supersede);
    }
}
