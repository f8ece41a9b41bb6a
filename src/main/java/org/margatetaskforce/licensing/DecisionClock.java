package org.margatetaskforce.licensing;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadline;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.workflow.Workflow;

/**
 * The clock of the published target for a decision ({@code P-DECIDE}; Provision of Services Regulations 2009 reg 19): stopped while
 * the council waits for somebody else, started again, and with it the days by which tasks are due. No statutory period stands
 * still with it.
 */
@Boundary
public class DecisionClock {

    private static final String TARGET = "P-DECIDE";

    /** The tasks of an application that are due by the target. */
    private static final List<String> DUE_BY_TARGET = List.of(
            "Task_AssessApplication",
            "Task_ApproveRecommendation",
            "Task_ServeProposal",
            "Task_ServeModification",
            "Task_ConsiderRepresentations",
            "Task_DecideApplication");

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    ApplicationFiles files;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /** A reason for which the clock may stand. */
    public record Reason(String code, String words) {}

    /**
     * One standing of the clock.
     *
     * @param startedOn null while it stands
     */
    public record Standing(
            String reason, LocalDate stoppedOn, @Nullable LocalDate startedOn) {}

    /** The reasons in force on a day. */
    @SuppressWarnings("unchecked")
    public List<Reason> reasons(LocalDate on) {
        List<Object[]> found = entityManager
                .createNativeQuery("""
                        select code, words from licensing.clock_reason
                         where valid_from <= ?1 and (valid_to is null or valid_to >= ?1) order by words""")
                .setParameter(1, Date.valueOf(on))
                .getResultList();
        return found.stream()
                .map(row -> new Reason((String) row[0], (String) row[1]))
                .toList();
    }

    /** When it stood, the first time first. */
    @SuppressWarnings("unchecked")
    public List<Standing> of(String reference) {
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        select r.words, s.stopped_on, s.started_on
                          from licensing.clock_stop s join licensing.application a on a.id = s.application_id
                          join licensing.clock_reason r on r.code = s.reason and r.valid_from <= s.stopped_on
                           and (r.valid_to is null or r.valid_to >= s.stopped_on)
                         where a.reference = ?1 order by s.stopped_on, s.id""").setParameter(1, reference).getResultList();
        return found.stream()
                .map(row -> new Standing(
                        (String) row[0],
                        ((Date) row[1]).toLocalDate(),
                        row[2] == null ? null : ((Date) row[2]).toLocalDate()))
                .toList();
    }

    List<ClockStop> stops(LicenceApplication application) {
        return entityManager
                .createQuery(
                        "select s from ClockStop s where s.applicationId = :application order by s.stoppedOn, s.id",
                        ClockStop.class)
                .setParameter("application", application.key())
                .getResultList();
    }

    /** Does the clock of an application stand? */
    public boolean isStanding(String reference) {
        return standing(files.get(reference)).isPresent();
    }

    private Optional<ClockStop> standing(LicenceApplication application) {
        return stops(application).stream()
                .filter(stop -> stop.getStartedOn() == null)
                .findFirst();
    }

    /** The target for a decision on an application duly made, moved on by the days on which its clock stood. */
    Deadline target(LicenceApplication application) {
        LocalDate dulyMadeOn = Objects.requireNonNull(application.getDulyMadeOn());
        Deadline published = deadlines.reckon(TARGET, dulyMadeOn);
        List<TargetDays.Stop> stops =
                stops(application).stream().map(ClockStop::days).toList();
        if (stops.isEmpty()) {
            return published;
        }
        LocalDate decidedOn = application.getDecidedOn();
        LocalDate today = decidedOn == null ? ApplicationFiles.today() : decidedOn;
        int stood = TargetDays.stood(stops, today);
        return new Deadline(
                TARGET,
                deadlines.nextWorkingDay(TargetDays.moved(published.on(), stops, today)),
                published.explanation() + "; moved on by " + stood + (stood == 1 ? " day" : " days")
                        + " on which the clock stood"
                        + (stops.stream().anyMatch(stop -> stop.until() == null) ? "; it stands now" : ""),
                published.source());
    }

    /** Stops it: the council waits for somebody else. */
    @For("licence.stop-clock")
    public int stop(String reference, int expectedVersion, String reason, @Nullable LocalDate on) {
        LicenceApplication application = files.change(reference, expectedVersion);
        LocalDate dulyMadeOn = application.getDulyMadeOn();
        if (!application.getState().isOpen() || dulyMadeOn == null) {
            throw new RuleBroken("licensing.clock.does-not-run", reference);
        }
        if (on == null) {
            throw new RuleBroken("licensing.clock.day-needed");
        }
        if (on.isAfter(ApplicationFiles.today())) {
            throw new RuleBroken("licensing.clock.in-the-future", on);
        }
        if (on.isBefore(dulyMadeOn)) {
            throw new RuleBroken("licensing.clock.before-duly-made", on, dulyMadeOn);
        }
        for (ClockStop earlier : stops(application)) {
            LocalDate startedOn = earlier.getStartedOn();
            if (startedOn == null) {
                throw new RuleBroken("licensing.clock.stands", earlier.getStoppedOn());
            }
            if (on.isBefore(startedOn)) {
                throw new RuleBroken("licensing.clock.stood-then", startedOn);
            }
        }
        String words = reasons(on).stream()
                .filter(one -> one.code().equals(reason))
                .map(Reason::words)
                .findFirst()
                .orElseThrow(() -> new RuleBroken("licensing.clock.reason-needed"));
        entityManager.persist(new ClockStop(application, reason, on));
        files.note(
                application,
                "Decision clock stopped",
                "The clock of the target for a decision stands from " + Days.words(on) + ": " + words + ".");
        return moved(application);
    }

    /** Starts it again. */
    @For("licence.stop-clock")
    public int start(String reference, int expectedVersion, @Nullable LocalDate on) {
        LicenceApplication application = files.change(reference, expectedVersion);
        ClockStop standing = standing(application).orElseThrow(() -> new RuleBroken("licensing.clock.runs", reference));
        if (on == null) {
            throw new RuleBroken("licensing.clock.day-needed");
        }
        standing.start(on, ApplicationFiles.today(), ApplicationFiles.who());
        files.note(
                application,
                "Decision clock started",
                "The clock of the target for a decision runs again from " + Days.words(on) + ".");
        return moved(application);
    }

    private int moved(LicenceApplication application) {
        entityManager.flush();
        LocalDate due = target(application).on();
        for (String task : DUE_BY_TARGET) {
            workflow.due(task, application.getReference(), due);
        }
        return files.saved(application);
    }
}
