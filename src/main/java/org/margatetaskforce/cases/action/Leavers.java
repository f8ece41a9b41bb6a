package org.margatetaskforce.cases.action;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.CaseStages;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.identity.Colleague;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.workflow.Workflow;

/**
 * What waits for somebody who has left (partnership practice A.3): their open actions go to their agency's desk, which is red
 * until somebody there takes each; the cases they lead to whoever answers for their work; the tasks they hold back to their
 * groups. The system's work: whoever keeps the sign-ins reads none of it.
 */
@Boundary
@For(For.THE_SYSTEM)
public class Leavers {

    private static final String WHY = "The officer has left the task force";

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Cases cases;

    @Inject
    CaseStages stages;

    @Inject
    Workflow workflow;

    /** How much of somebody's waits. */
    public record Waiting(int actions, int cases, int tasks) {

        /** True where nothing does. */
        public boolean isNothing() {
            return actions + cases + tasks == 0;
        }
    }

    /** How much waits for somebody by name. */
    public Waiting waitingFor(String username) {
        Object[] row = (Object[]) query("""
                        select (select count(*) from cases.action a
                                 where a.ended_on is null and ?1 in (a.owner_username, a.chaser_username)),
                               (select count(*) from cases.shared_case c where c.closed_on is null and c.lead_professional = ?1),
                               (select count(*) from workflow.worklist w where w.assignee = ?1)""").setParameter(1, username).getSingleResult();
        return new Waiting(number(row[0]), number(row[1]), number(row[2]));
    }

    /** The references of the open cases that somebody leads. */
    public List<String> casesLedBy(String username) {
        return query(
                        "select reference from cases.shared_case where closed_on is null and lead_professional = ?1 order by reference")
                .setParameter(1, username)
                .getResultList()
                .stream()
                .map(String::valueOf)
                .toList();
    }

    /**
     * Gives the lead of a case to whoever answers for the leaver's work and may see it, the Programme Manager at the last;
     * it stays where nobody may.
     *
     * @return whether somebody could be found
     */
    public boolean handOnCase(String reference, String username) {
        List<String> may = cases.mayBeGiven(reference).stream()
                .map(Colleague::username)
                .filter(name -> !name.equals(username))
                .toList();
        Optional<String> next =
                answering(username).stream().filter(may::contains).findFirst();
        next.ifPresent(to -> stages.handOverLead(reference, cases.get(reference).getVersion(), to, WHY));
        return next.isPresent();
    }

    /** Gives their open actions to their agency's desk, and what they chased to whoever answers for their work. */
    public int handOnActions(String username) {
        int given = query("""
                        with theirs as materialized (
                          select a.id, a.data_class, o.display_name, g.name as agency
                            from cases.action a join identity.officer o on o.username = a.owner_username
                            join identity.agency g on g.code = a.owner_agency
                           where a.owner_username = ?1 and a.ended_on is null),
                        noted as (
                          insert into cases.action_change (action_id, data_class, what, reason, from_owner, to_owner, recorded_at, recorded_by)
                          select id, data_class, 'GIVEN', ?2, display_name, agency, ?3, identity.acting() from theirs)
                        update cases.action a set owner_username = null, version = a.version + 1 from theirs t where a.id = t.id""")
                .setParameter(1, username)
                .setParameter(2, WHY)
                .setParameter(3, Timestamp.from(TaskForceClock.current().instant()))
                .executeUpdate();
        for (String next : answering(username)) {
            given += query("""
                            update cases.action set chaser_username = ?2, version = version + 1
                             where chaser_username = ?1 and ended_on is null""").setParameter(1, username).setParameter(2, next).executeUpdate();
        }
        return given;
    }

    /** Gives the tasks they hold back to their groups. */
    public int releaseTasks(String username) {
        return workflow.releaseAllOf(username, null, WHY);
    }

    /** Gives the tasks of a post they hold no more back to its group. */
    public int releaseTasksOfPost(String username, String postCode) {
        return workflow.releaseAllOf(username, postCode, "The officer holds the post no more");
    }

    /** Who answers for somebody's work: the holders of the posts above those they held last, then the Programme Manager. */
    private List<String> answering(String username) {
        return query("""
                        with above as (
                          select s.supervisor_post_code as post, 1 as rank
                            from identity.officer o join identity.officer_post p on p.officer_id = o.id
                            join identity.supervision s on s.post_code = p.post_code
                           where o.username = ?1 and p.valid_to is not distinct from
                                 (select max(l.valid_to) from identity.officer_post l where l.officer_id = o.id)
                             and s.valid_from <= identity.today() and (s.valid_to is null or s.valid_to >= identity.today())
                          union select 'PM', 2)
                        select o.username
                          from above a join identity.officer_post p on p.post_code = a.post join identity.officer o on o.id = p.officer_id
                         where o.active and o.username <> ?1 and p.valid_from <= identity.today()
                           and (p.valid_to is null or p.valid_to >= identity.today())
                         group by o.username, o.display_name order by min(a.rank), o.display_name""").setParameter(1, username).getResultList().stream()
                .map(String::valueOf)
                .toList();
    }

    private static int number(Object count) {
        return ((Number) count).intValue();
    }

    private Query query(String sql) {
        return entityManager.createNativeQuery(sql);
    }
}
