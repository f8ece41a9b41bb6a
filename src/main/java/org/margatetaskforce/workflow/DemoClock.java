package org.margatetaskforce.workflow;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.OneConnection;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;

/**
 * The demo town's clock. It stands in 2011 and a signed-in demo user moves it forward; statutory timers then fire in their
 * order, each on its own day. Outside demo mode it refuses, and the task force's clock is the machine's.
 */
@Named
@ApplicationScoped
public class DemoClock {

    private static final Logger LOG = Logger.getLogger(DemoClock.class.getName());

    @Inject
    @ConfigProperty(name = "MTF_DEMO", defaultValue = "false")
    boolean demo;

    @Inject
    OneConnection connection;

    @Inject
    Instance<ProcessEngine> engine;

    /** Whether this is a demonstration: demo town, demo sign-ins, movable clock. */
    public boolean isDemo() {
        return demo;
    }

    /** The task force's wall clock in London. */
    public LocalDateTime getNow() {
        return TaskForceClock.current().now();
    }

    /** Takes up yesterday's offset when the house opens. */
    void resume() {
        if (!demo) {
            run(Duration.ZERO);
            return;
        }
        try (Connection own = connection.getConnection();
                PreparedStatement question = own.prepareStatement("select ahead_seconds from base.demo_clock");
                ResultSet answer = question.executeQuery()) {
            run(answer.next() ? Duration.ofSeconds(answer.getLong(1)) : Duration.ZERO);
        } catch (SQLException failed) {
            throw new IllegalStateException("the demo clock could not be read", failed);
        }
    }

    /** Sets the clock without letting timers fire: for building the demo town, day by day. */
    public void standAt(LocalDateTime moment) {
        demoOnly();
        Instant wanted = moment.atZone(TaskForceClock.LONDON).toInstant();
        run(Duration.between(Instant.now(), wanted));
        keep();
    }

    /**
     * Moves the clock forward. Each timer due on the way fires at its own moment, in order, in a transaction of its own; one
     * that fails is left to the engine's retries.
     *
     * @return how many timers fired
     * @throws RuleBroken {@code demo.clock.backwards} for a moment that has passed; {@code demo.clock.not-demo} outside
     *     demo mode
     */
    public int moveTo(LocalDateTime moment) {
        demoOnly();
        if (moment.isBefore(getNow())) {
            throw new RuleBroken("demo.clock.backwards");
        }
        ManagementService jobs = engine.get().getManagementService();
        Date until = Date.from(moment.atZone(TaskForceClock.LONDON).toInstant());
        Set<String> tried = new HashSet<>();
        int fired = 0;
        Job next = next(jobs, until, tried);
        while (next != null) {
            Instant due = next.getDuedate() == null
                    ? Instant.EPOCH
                    : next.getDuedate().toInstant();
            if (due.isAfter(TaskForceClock.current().instant())) {
                run(Duration.between(Instant.now(), due));
            }
            tried.add(next.getId());
            if (fire(jobs, next.getId())) {
                fired++;
            }
            next = next(jobs, until, tried);
        }
        standAt(moment);
        return fired;
    }

    /**
     * Does some work while the engine's own timers hold still: the demo town's history is played day by day, and its timers
     * fire by {@link #moveTo} alone.
     */
    public void holdTimers(Runnable work) {
        demoOnly();
        JobExecutor timers =
                ((ProcessEngineConfigurationImpl) engine.get().getProcessEngineConfiguration()).getJobExecutor();
        timers.shutdown();
        try {
            work.run();
        } finally {
            timers.start();
        }
    }

    private static @org.jspecify.annotations.Nullable Job next(ManagementService jobs, Date until, Set<String> tried) {
        List<Job> due = jobs.createJobQuery()
                .withRetriesLeft()
                .duedateLowerThan(until)
                .orderByJobDuedate()
                .asc()
                .orderByJobId()
                .asc()
                .listPage(0, tried.size() + 1);
        return due.stream()
                .filter(job -> !tried.contains(job.getId()))
                .findFirst()
                .orElse(null);
    }

    private static boolean fire(ManagementService jobs, String jobId) {
        try {
            Acting.as(Acting.SYSTEM, () -> jobs.executeJob(jobId));
            return true;
        } catch (RuntimeException left) {
            LOG.log(Level.WARNING, left, () -> "timer " + jobId + " is left to the engine's retries");
            return false;
        }
    }

    private void demoOnly() {
        if (!demo) {
            throw new RuleBroken("demo.clock.not-demo");
        }
    }

    private static void run(Duration ahead) {
        TaskForceClock.runAhead(ahead);
        ClockUtil.offset(ahead.toMillis());
    }

    private void keep() {
        try (Connection own = connection.getConnection();
                PreparedStatement keep = own.prepareStatement("""
                        insert into base.demo_clock (ahead_seconds) values (?)
                        on conflict (only_row) do update set ahead_seconds = excluded.ahead_seconds""")) {
            keep.setLong(1, TaskForceClock.ahead().toSeconds());
            keep.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the demo clock could not be kept", failed);
        }
    }
}
