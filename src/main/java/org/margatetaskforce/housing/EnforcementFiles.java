package org.margatetaskforce.housing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
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
import org.margatetaskforce.cases.Timeline;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.workflow.Workflow;

/**
 * The file of a housing enforcement case: fetching it, locking it for a change, and noting each step in its history, on the
 * shared case's timeline and in the audit, all in the caller's transaction. The other boundaries of this room work through it.
 */
@Boundary
public class EnforcementFiles {

    /** What whoever may know of the property may see. */
    public static final int PROPERTY_BASIC = 1;

    /** What was found, thought and decided. */
    public static final int ENFORCEMENT_DETAIL = 2;

    /** Who lives there, who owns it. */
    public static final int PERSON_INDEX = 3;

    /** Who complained. */
    public static final int COMPLAINANT = 21;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'on' d MMMM yyyy", Locale.UK);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Timeline timeline;

    @Inject
    Cases cases;

    @Inject
    Holds holds;

    @Inject
    Audit audit;

    @Inject
    Officers officers;

    @Inject
    Workflow workflow;

    /** The case of this reference, where the officer may see it. */
    public Optional<EnforcementCase> find(String reference) {
        return entityManager
                .createQuery("select c from EnforcementCase c where c.reference = :reference", EnforcementCase.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /**
     * The case of this reference.
     *
     * @throws RuleBroken where there is none that the officer may see
     */
    public EnforcementCase get(String reference) {
        return find(reference).orElseThrow(() -> new RuleBroken("housing.case.unknown", reference));
    }

    /** The case, locked until the transaction ends: a second officer waits, and then sees what the first did. */
    public EnforcementCase locked(String reference) {
        return entityManager
                .createQuery("select c from EnforcementCase c where c.reference = :reference", EnforcementCase.class)
                .setParameter("reference", reference)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new RuleBroken("housing.case.unknown", reference));
    }

    /**
     * The case, locked for a change by an officer who has read a certain version of it, and who joins the team of its shared
     * case by working on it.
     *
     * @throws RuleBroken where somebody has saved since: who, and when, so that nothing is overwritten unseen
     */
    public EnforcementCase change(String reference, int expectedVersion) {
        EnforcementCase found = locked(reference);
        if (found.getVersion() != expectedVersion) {
            throw new RuleBroken(
                    "housing.case.changed-meanwhile",
                    officers.nameOf(found.getLastSavedBy()),
                    MOMENT.format(ZonedDateTime.ofInstant(found.getLastSavedAt(), TaskForceClock.LONDON)));
        }
        join(found);
        found.savedBy(who(), now());
        return found;
    }

    /** Puts the officer who works on a case on the team of its shared case, where they are not on it yet. */
    public void join(EnforcementCase found) {
        if (!cases.isOnTeam(found.getCaseReference())) {
            cases.openPropertyCase(found.getPropertyUprn(), found.getAddress());
        }
    }

    /** Writes everything out and gives the version that the next change must carry. */
    public int saved(EnforcementCase changed) {
        entityManager.flush();
        return changed.getVersion();
    }

    /**
     * What stands on a case is assessed, for the first time or anew: the case is told, and its process goes on, to the decision, on
     * with what is under way, or to its end.
     */
    public void assessed(EnforcementCase changed, boolean category1, boolean category2) {
        changed.assessed(category1, category2, today());
        if (changed.getActionDecidedOn() == null) {
            changed.next(
                    category1
                            ? "Category 1 hazard: course of action to be decided"
                            : "Hazards assessed, what follows is decided",
                    null);
        }
        entityManager.flush();
        String reference = changed.getReference();
        if (workflow.isOpen("Task_AssessHazards", reference)) {
            workflow.complete("Task_AssessHazards", reference);
        } else {
            workflow.tell("HazardsReassessed", reference);
        }
    }

    /** The steps a case has gone through, the oldest first. */
    public List<EnforcementStep> history(EnforcementCase of) {
        return entityManager
                .createQuery(
                        "select s from EnforcementStep s where s.enforcementCaseId = :of order by s.id",
                        EnforcementStep.class)
                .setParameter("of", of.key())
                .getResultList();
    }

    /** Notes a step: in the case's history, on the timeline of its shared case, in the audit. Without names. */
    public void step(EnforcementCase changed, @Nullable EnforcementState from, String words) {
        entityManager.persist(new EnforcementStep(changed, from, today(), words));
        timeline.write(
                changed.getCaseReference(),
                PROPERTY_BASIC,
                "Housing enforcement: " + changed.getState().words().toLowerCase(Locale.UK),
                words,
                changed.getReference());
        audited(changed, words);
    }

    /** Notes in the case's history that something of it has moved, a notice say, which has told everybody itself. Without names. */
    public void moved(EnforcementCase changed, String words) {
        entityManager.persist(new EnforcementStep(changed, changed.getState(), today(), words));
    }

    /** Notes a fact that everybody on the property is told, without a change of state; without names. */
    public void note(EnforcementCase changed, String heading, String words) {
        timeline.write(changed.getCaseReference(), PROPERTY_BASIC, heading, words, changed.getReference());
        audited(changed, heading);
    }

    /** Notes what is enforcement detail (D2). */
    public void detail(EnforcementCase changed, String heading, String words) {
        timeline.write(changed.getCaseReference(), ENFORCEMENT_DETAIL, heading, words, changed.getReference());
        audited(changed, heading);
    }

    /** Notes that an officer has read the file: what was found, and about whom. */
    public void seen(EnforcementCase read) {
        audit.record("VIEW", "housing enforcement case", read.getReference(), ENFORCEMENT_DETAIL, null);
    }

    private void audited(EnforcementCase changed, String what) {
        audit.record("EDIT", "housing enforcement case", changed.getReference(), PROPERTY_BASIC, what);
    }

    /**
     * Refuses to visit or to serve where a hold on enforcement stands on the address (partnership practice C.4). Why it stands
     * is not told: whoever needs to know asks those who set it.
     *
     * @throws RuleBroken where one stands
     */
    public void mustNotBeHeld(EnforcementCase about) {
        holds.mustNotStopNotice(
                List.of(about.getUprn().value(), about.getPropertyUprn().value()));
    }

    /** The next number of a series of the year: {@code EN-2011-00042}. */
    public String nextReference(String prefix, int year) {
        return (String) entityManager
                .createNativeQuery("select base.next_number(?1, ?2)")
                .setParameter(1, prefix)
                .setParameter(2, year)
                .getSingleResult();
    }

    public static String who() {
        return Objects.requireNonNull(Acting.who(), "nobody is acting");
    }

    public static Instant now() {
        return TaskForceClock.current().instant();
    }

    public static LocalDate today() {
        return TaskForceClock.current().today();
    }
}
