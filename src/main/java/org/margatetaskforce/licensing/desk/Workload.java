package org.margatetaskforce.licensing.desk;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Boundary;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.For;
import org.margatetaskforce.law.Deadlines;
import org.margatetaskforce.law.WorkingDays;
import org.margatetaskforce.licensing.ApplicationState;
import org.margatetaskforce.workflow.Workflow;

/** Whose applications they are, how old, and which are out of target; and handing them over. */
@Boundary
public class Workload {

    private static final String OPEN = Arrays.stream(ApplicationState.values())
            .filter(ApplicationState::isOpen)
            .map(state -> "'" + state.name() + "'")
            .collect(Collectors.joining(", "));

    @PersistenceContext
    EntityManager entityManager;

    @Inject
    Deadlines deadlines;

    @Inject
    Workflow workflow;

    /**
     * The open applications of one officer: whoever holds what waits or, where nothing waits for anybody, whoever assessed it.
     *
     * @param username null of what nobody has taken up
     * @param shownAs the name colleagues know them by
     * @param states how many in each state
     * @param oldest the day on which the oldest was received
     * @param outOfTarget how many are past their target, the days on which a clock stood left out
     * @param standing of how many the clock stands
     * @param tasks how many tasks they hold, which can be handed over
     */
    public record Officer(
            @Nullable String username,
            @Nullable String shownAs,
            Map<ApplicationState, Integer> states,
            @Nullable LocalDate oldest,
            int outOfTarget,
            int standing,
            int tasks) {

        /** How many in all. */
        public int all() {
            return states.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** How many in a state. */
        public int in(ApplicationState state) {
            return states.getOrDefault(state, 0);
        }
    }

    private static final class Sum {
        private final Map<ApplicationState, Integer> states = new EnumMap<>(ApplicationState.class);
        private @Nullable String username;
        private @Nullable String name;
        private @Nullable LocalDate oldest;
        private int outOfTarget;
        private int standing;
        private int tasks;
    }

    /** Everybody's, whoever has most out of target first; counted in one statement, however many there are. */
    public List<Officer> officers() {
        @SuppressWarnings("unchecked")
        List<Object[]> found =
                entityManager.createNativeQuery("""
                        with open as (
                          select coalesce(t.assignee, a.assessed_by) officer, a.state, a.received_on,
                                 a.duly_made_on + p.number + cast(coalesce(s.stood, 0) as integer) as target, coalesce(s.stands, false) stands, t.tasks
                            from licensing.application a
                            left join law.period p on p.code = 'P-DECIDE' and p.valid_from <= a.duly_made_on
                             and (p.valid_to is null or p.valid_to >= a.duly_made_on)
                            left join (select w.reference, min(w.assignee) assignee, count(w.assignee) tasks
                                         from workflow.worklist w where w.process_key = 'SelectiveLicence' group by w.reference) t
                              on t.reference = a.reference
                            left join (select k.application_id, bool_or(k.started_on is null) stands,
                                              sum(coalesce(k.started_on, (select identity.today())) - k.stopped_on) stood
                                         from licensing.clock_stop k group by k.application_id) s on s.application_id = a.id
                           where a.state in (%s))
                        select o.officer, f.display_name, o.state, o.target, o.stands, count(*), min(o.received_on), coalesce(sum(o.tasks), 0)
                          from open o left join identity.officer f on f.username = o.officer
                         group by o.officer, f.display_name, o.state, o.target, o.stands""".formatted(OPEN)).getResultList();
        LocalDate today = TaskForceClock.current().today();
        WorkingDays workingDays = deadlines.workingDays();
        Map<String, Sum> sums = new LinkedHashMap<>();
        for (Object[] row : found) {
            Sum sum = sums.computeIfAbsent(row[0] == null ? "" : (String) row[0], any -> new Sum());
            int number = ((Number) row[5]).intValue();
            sum.username = (String) row[0];
            sum.name = (String) row[1];
            sum.states.merge(ApplicationState.valueOf((String) row[2]), number, Integer::sum);
            if (row[3] != null && today.isAfter(workingDays.onOrAfter(((Date) row[3]).toLocalDate()))) {
                sum.outOfTarget += number;
            }
            if (Boolean.TRUE.equals(row[4])) {
                sum.standing += number;
            }
            LocalDate oldest = sum.oldest;
            if (row[6] != null
                    && (oldest == null || ((Date) row[6]).toLocalDate().isBefore(oldest))) {
                sum.oldest = ((Date) row[6]).toLocalDate();
            }
            sum.tasks += ((Number) row[7]).intValue();
        }
        List<Officer> officers = new ArrayList<>();
        sums.values()
                .forEach(sum -> officers.add(new Officer(
                        sum.username, sum.name, sum.states, sum.oldest, sum.outOfTarget, sum.standing, sum.tasks)));
        officers.sort(Comparator.comparingInt(Officer::outOfTarget)
                .thenComparingInt(Officer::all)
                .reversed());
        return officers;
    }

    /** What became of handing over: how many tasks went, and how many stay because the colleague does not hold their post. */
    public record HandedOver(int went, int stayed) {}

    /**
     * Hands over what one officer holds to another who holds the post, all of it or that of applications in one state.
     *
     * @param state null for all
     * @throws RuleBroken where nothing is to be handed over, or the reason is missing
     */
    @For("licence.hand-over")
    public HandedOver handOver(
            @Nullable String from, @Nullable String to, @Nullable ApplicationState state, @Nullable String reason) {
        if (from == null || from.isBlank() || to == null || to.isBlank()) {
            throw new RuleBroken("licensing.workload.both-needed");
        }
        if (from.equals(to)) {
            throw new RuleBroken("licensing.workload.same-officer");
        }
        @SuppressWarnings("unchecked")
        List<Object[]> tasks = entityManager
                .createNativeQuery("""
                        select w.task_id,
                               exists (select 1 from identity.officer o join identity.officer_post p on p.officer_id = o.id
                                        where o.username = ?2 and o.active and p.post_code = w.group_code
                                          and p.valid_from <= (select identity.today())
                                          and (p.valid_to is null or p.valid_to >= (select identity.today())))
                          from workflow.worklist w join licensing.application a on a.reference = w.reference
                         where w.process_key = 'SelectiveLicence' and w.assignee = ?1
                           and (cast(?3 as text) is null or a.state = ?3)
                         order by w.task_id""")
                .setParameter(1, from)
                .setParameter(2, to)
                .setParameter(3, state == null ? null : state.name())
                .getResultList();
        if (tasks.isEmpty()) {
            throw new RuleBroken("licensing.workload.nothing-held");
        }
        int went = 0;
        for (Object[] task : tasks) {
            if (Boolean.TRUE.equals(task[1])) {
                workflow.reassign((String) task[0], to, reason == null ? "" : reason);
                went++;
            }
        }
        if (went == 0) {
            throw new RuleBroken("licensing.workload.not-their-post");
        }
        return new HandedOver(went, tasks.size() - went);
    }

    /** Who can be handed something: whoever holds a post that works on applications, by name. */
    @SuppressWarnings("unchecked")
    public Map<String, String> colleagues() {
        List<Object[]> found = entityManager.createNativeQuery("""
                        select distinct o.display_name, o.username
                          from identity.officer o join identity.officer_post p on p.officer_id = o.id
                         where o.active and p.post_code in ('HIO', 'HTL', 'AA') and p.valid_from <= (select identity.today())
                           and (p.valid_to is null or p.valid_to >= (select identity.today()))
                         order by o.display_name, o.username""").getResultList();
        Map<String, String> colleagues = new LinkedHashMap<>();
        found.forEach(row -> colleagues.put((String) row[0], (String) row[1]));
        return colleagues;
    }
}
