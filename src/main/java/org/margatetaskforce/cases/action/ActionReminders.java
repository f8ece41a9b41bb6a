package org.margatetaskforce.cases.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.mail.Outbox;
import org.margatetaskforce.workflow.Subject;
import org.margatetaskforce.workflow.Workflow;

/**
 * Who is reminded of which action on which day (partnership practice B.3): its owner five working days before and on the
 * day, owner and supervisor a working day after it, the Programme Manager after five; after ten it is on the exception list.
 * One round each morning works through all actions in one statement, as the system and by references alone.
 */
@Boundary
public class ActionReminders {

    private static final String ROUND = "ACTIONS";
    private static final LocalTime MORNING = LocalTime.of(6, 45);

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Workflow workflow;

    @Inject
    Deadlines deadlines;

    @Inject
    Outbox outbox;

    @Inject
    Officers officers;

    /** Begins the morning round, once for good: with the first action that is ever given. */
    public void begin() {
        int first = entityManager
                .createNativeQuery("insert into cases.action_round (begun_at) values (?1) on conflict do nothing")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        if (first == 1) {
            workflow.start("ActionReminders", new Subject(ROUND, "Reminders of actions", null, "MTF"));
        }
    }

    /** The moment of the next round. */
    @SuppressWarnings("JavaUtilDate") // the engine knows no other
    public Date nextRound(String reference) {
        LocalDateTime now = TaskForceClock.current().now();
        LocalDate day = now.toLocalTime().isBefore(MORNING)
                ? now.toLocalDate()
                : now.toLocalDate().plusDays(1);
        return Date.from(day.atTime(MORNING).atZone(TaskForceClock.LONDON).toInstant());
    }

    /**
     * A reminder that is due now.
     *
     * @param officer whom it goes to by name; null where only a post is told
     * @param post the post that is told; null where only the owner is
     * @param isChased it is somebody's to chase already
     */
    record Due(
            String reference,
            String step,
            LocalDate dueOn,
            @Nullable String officer,
            @Nullable String post,
            boolean isChased) {

        /** Its day has passed, and a working day more. */
        boolean isOverdue() {
            return !step.equals("SOON") && !step.equals("DUE");
        }
    }

    /** Sends every reminder that has come due and has not gone; an overdue action becomes its supervisor's to chase. */
    @For(For.THE_SYSTEM)
    public void remind(String reference) {
        for (Due due : take()) {
            write(due);
            if (due.isOverdue() && !due.isChased()) {
                workflow.start(
                        "OverdueAction",
                        new Subject(due.reference(), "Overdue action " + due.reference(), null, "MTF"));
            }
        }
    }

    /** To the owner by name, and to whoever holds the post that is told; on the exception list it is the meeting that reads it. */
    private void write(Due due) {
        String letter =
                switch (due.step()) {
                    case "SOON" -> "action-soon";
                    case "DUE" -> "action-due";
                    default -> "action-overdue";
                };
        String officer = due.officer();
        if (officer != null) {
            write(due, officer, letter);
        }
        String post = due.post();
        if (post != null && !due.step().equals("EXCEPTION")) {
            boolean told = due.step().equals("SUPERVISOR") || due.step().equals("MANAGER");
            for (Colleague colleague : officers.ofPost(post)) {
                write(due, colleague.username(), told ? "action-to-chase" : letter);
            }
        }
    }

    private void write(Due due, String recipient, String letter) {
        outbox.put(
                letter + '/' + due.reference() + '/' + due.dueOn() + '/' + due.step() + '/' + recipient,
                recipient,
                letter,
                due.reference(),
                due.dueOn());
    }

    private List<Due> take() {
        @SuppressWarnings("unchecked")
        List<Object[]> found = entityManager
                .createNativeQuery(
                        "select reference, step, due_on, to_officer, to_post, is_chased from cases.take_due_reminders(?1)")
                .setParameter(1, Timestamp.from(TaskForceClock.current().instant()))
                .getResultList();
        return found.stream()
                .map(row -> new Due(
                        (String) row[0],
                        (String) row[1],
                        ((java.sql.Date) row[2]).toLocalDate(),
                        (String) row[3],
                        (String) row[4],
                        (Boolean) row[5]))
                .toList();
    }

    /** The post that answers for an overdue action: its owner's or chaser's supervisor, or the desk of an agency in which nobody is named. */
    @For(For.THE_SYSTEM)
    public String supervisor(String reference) {
        return (String)
                entityManager.createNativeQuery("""
                        select case when coalesce(a.owner_username, a.chaser_username) is not null
                                    then identity.supervisor_of(coalesce(a.owner_username, a.chaser_username))
                                    else coalesce((select d.post_code from identity.agency_desk d
                                                    where d.agency_code = a.owner_agency and d.valid_from <= identity.today()
                                                      and (d.valid_to is null or d.valid_to >= identity.today())), 'PM') end
                          from cases.action a where a.reference = ?1""").setParameter(1, reference).getSingleResult();
    }

    /** The day by which the supervisor should have chased it: the last before the Programme Manager is told. */
    @For(For.THE_SYSTEM)
    public Date supervisorBy(String reference) {
        return ProcessDay.beginning(managerDay(reference).minusDays(1));
    }

    /** The day on which it becomes the Programme Manager's. */
    public Date managerOn(String reference) {
        return ProcessDay.beginning(managerDay(reference));
    }

    /** The day on which it goes on the exception list. */
    public Date managerBy(String reference) {
        return ProcessDay.beginning(
                deadlines.reckon("P-ACT-EXCEPTION", dueOn(reference)).on());
    }

    private LocalDate managerDay(String reference) {
        return deadlines.reckon("P-ACT-MANAGER", dueOn(reference)).on();
    }

    /** Read from the header: whoever moves the route on may know of it. */
    private LocalDate dueOn(String reference) {
        return ((java.sql.Date) entityManager
                        .createNativeQuery("select due_on from cases.action_header where reference = ?1")
                        .setParameter(1, reference)
                        .getSingleResult())
                .toLocalDate();
    }
}
