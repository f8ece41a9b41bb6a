package org.margatetaskforce.housing.sanction;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCase;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.workflow.Workflow;

/** What there is of sanctions on a case, and the days that run for them. */
@Boundary
public class SanctionFiles {

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Workflow workflow;

    /** All works of a case, the earliest first. */
    public List<DefaultWorks> works(String enforcementReference) {
        return of(DefaultWorks.class, enforcementReference);
    }

    /** All expenses of a case, the earliest first. */
    public List<Expense> expenses(String enforcementReference) {
        return of(Expense.class, enforcementReference);
    }

    /** All demands of a case, the earliest first. */
    public List<Demand> demands(String enforcementReference) {
        return of(Demand.class, enforcementReference);
    }

    /** All breaches of a case, the earliest first. */
    public List<Breach> breaches(String enforcementReference) {
        return of(Breach.class, enforcementReference);
    }

    /** All civil penalties of a case, the earliest first. */
    public List<CivilPenalty> penalties(String enforcementReference) {
        return of(CivilPenalty.class, enforcementReference);
    }

    /** All prosecutions and cautions of a case, the earliest first. */
    public List<Prosecution> prosecutions(String enforcementReference) {
        return of(Prosecution.class, enforcementReference);
    }

    /** All papers of a case, the earliest first. */
    public List<SanctionPaper> papers(String enforcementReference) {
        return of(SanctionPaper.class, enforcementReference);
    }

    /** All days of a case that run or ran for its sanctions, the soonest first. */
    public List<SanctionClock> clocks(String enforcementReference) {
        return entityManager
                .createQuery(
                        "select r from SanctionClock r, EnforcementCase c where r.enforcementCaseId = c.id"
                                + " and c.reference = :reference order by r.onDay, r.id",
                        SanctionClock.class)
                .setParameter("reference", enforcementReference)
                .getResultList();
    }

    private <T extends OfCase> List<T> of(Class<T> kind, String enforcementReference) {
        return entityManager
                .createQuery(
                        "select r from " + kind.getSimpleName()
                                + " r, EnforcementCase c where r.enforcementCaseId = c.id"
                                + " and c.reference = :reference order by r.id",
                        kind)
                .setParameter("reference", enforcementReference)
                .getResultList();
    }

    /** The one of a case with this reference: an address that was made up leads nowhere. */
    <T extends OfCase> T one(Class<T> kind, EnforcementCase of, String reference) {
        return entityManager
                .createQuery("select r from " + kind.getSimpleName() + " r where r.reference = :reference", kind)
                .setParameter("reference", reference)
                .getResultStream()
                .filter(each -> each.isOf(of))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.sanction.unknown", reference));
    }

    /** The paper of this kind about this, which is not withdrawn. */
    SanctionPaper paper(EnforcementCase of, String reference, PaperKind kind) {
        return papers(of.getReference()).stream()
                .filter(each -> each.getOfReference().equals(reference)
                        && each.getKind() == kind
                        && each.getState() != PaperState.WITHDRAWN)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.sanction.unknown", reference));
    }

    void keep(Object fresh) {
        entityManager.persist(fresh);
        entityManager.flush();
    }

    /** Has a day run, and writes its sentence down. */
    void run(EnforcementCase of, String reference, String title, Deadline day) {
        keep(new SanctionClock(of, reference, title, day));
    }

    /** The days that run for a record. */
    List<SanctionClock> running(String reference) {
        return entityManager
                .createQuery(
                        "select r from SanctionClock r where r.ofReference = :reference and r.endedOn is null",
                        SanctionClock.class)
                .setParameter("reference", reference)
                .getResultList();
    }

    /** The case of a demand or penalty for which days ran: what a task of the worklist names is that. */
    public Optional<String> findCaseOf(String reference) {
        return entityManager
                .createQuery(
                        "select c.reference from SanctionClock r, EnforcementCase c where r.enforcementCaseId = c.id"
                                + " and r.ofReference = :reference",
                        String.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** All days of a record run no more, and nobody is asked what came of it. */
    void endClocks(EnforcementCase of, String reference, LocalDate on) {
        workflow.tell("SanctionFollowed", reference);
        clocks(of.getReference()).stream()
                .filter(each -> each.getOfReference().equals(reference))
                .forEach(each -> each.end(on));
    }
}
