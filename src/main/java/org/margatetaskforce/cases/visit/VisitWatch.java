package org.margatetaskforce.cases.visit;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Regimes;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * The watch over those who are at doors (partnership practice D.2): heard of within the hour; ten minutes late their supervisor
 * is told, twenty minutes late the police sergeant. Each time they are heard of a watch ends and another begins.
 */
@Boundary
public class VisitWatch {

    private static final String ROUTE = "LoneWorkerWatch";
    private static final String SERGEANT = "PS";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Regimes regimes;

    @Inject
    Workflow workflow;

    @Inject
    Officers officers;

    @Inject
    Outbox outbox;

    /** They were heard of this moment. */
    void begin(Visit visit) {
        workflow.cancel(visit.getReference(), "heard of");
        workflow.start(
                ROUTE,
                new Subject(visit.getReference(), "Visit " + visit.getReference(), visit.getCaseReference(), "MTF"));
    }

    /** They are back. */
    void end(Visit visit) {
        workflow.cancel(visit.getReference(), "back");
    }

    /** The moment by which they are to be heard of again. */
    public Instant heardOfBy(Instant heard) {
        return heard.plus(minutes("check in", heard));
    }

    private Duration minutes(String name, Instant at) {
        return Duration.ofMinutes(
                regimes.inForce("LONE_WORKER", at.atZone(TaskForceClock.LONDON).toLocalDate())
                        .number(name));
    }

    private Instant heard(String reference) {
        return ((Timestamp) entityManager
                        .createNativeQuery("select v.heard_at from cases.visit v where v.reference = ?1")
                        .setParameter(1, reference)
                        .getSingleResult())
                .toInstant();
    }

    // --- what its route asks and does (bpmn/cases/lone-worker-watch.bpmn)

    /** The moment by which they are to be heard of, as the engine takes it. */
    public Date checkInBy(String reference) {
        return Date.from(heardOfBy(heard(reference)));
    }

    /** The moment at which their supervisor is told. */
    public Date supervisorAt(String reference) {
        Instant heard = heard(reference);
        return Date.from(heardOfBy(heard).plus(minutes("supervisor", heard)));
    }

    /** The moment at which the police sergeant is told. */
    public Date sergeantAt(String reference) {
        Instant heard = heard(reference);
        return Date.from(heardOfBy(heard).plus(minutes("sergeant", heard)));
    }

    /** The post that answers for who leads the visit. */
    public String supervisor(String reference) {
        return (String) entityManager
                .createNativeQuery("select identity.supervisor_of(v.lead) from cases.visit v where v.reference = ?1")
                .setParameter(1, reference)
                .getSingleResult();
    }

    /** Whoever supervises them is told. */
    @For(For.THE_SYSTEM)
    public void tellSupervisor(String reference) {
        tell(reference, supervisor(reference));
    }

    /** The police sergeant is told. */
    @For(For.THE_SYSTEM)
    public void tellSergeant(String reference) {
        tell(reference, SERGEANT);
    }

    private void tell(String reference, String post) {
        Instant heard = heard(reference);
        for (Colleague colleague : officers.ofPost(post)) {
            outbox.put(
                    "visit-silent/" + reference + '/' + heard + '/' + post + '/' + colleague.username(),
                    colleague.username(),
                    "visit-silent",
                    reference);
        }
    }
}
