package org.margatetaskforce.workflow;

import jakarta.enterprise.concurrent.ManagedThreadFactory;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;

/**
 * Runs the engine's timers and jobs on the container's threads, as {@link Acting#SYSTEM}: a job has no officer, has a
 * narrow policy of its own, and says so in timeline and audit.
 */
final class SystemJobs extends JobExecutor {

    private static final int THREADS = 4;
    private static final int QUEUE = 100;

    private final ManagedThreadFactory threads;
    private @Nullable ThreadPoolExecutor pool;
    private @Nullable Thread acquisition;

    SystemJobs(ManagedThreadFactory threads, int lockMillis) {
        this.threads = threads;
        setLockTimeInMillis(lockMillis);
        setMaxJobsPerAcquisition(20);
        setWaitTimeInMillis(1000);
        setMaxWait(2000);
    }

    @Override
    protected void startExecutingJobs() {
        pool = new ThreadPoolExecutor(THREADS, THREADS, 30, TimeUnit.SECONDS, new ArrayBlockingQueue<>(QUEUE), threads);
        acquisition = threads.newThread(acquireJobsRunnable);
        acquisition.setName("job-acquisition");
        acquisition.start();
    }

    @Override
    protected void stopExecutingJobs() {
        acquireJobsRunnable.stop();
        Thread acquiring = acquisition;
        if (acquiring != null) {
            acquiring.interrupt();
            acquisition = null;
        }
        ThreadPoolExecutor running = pool;
        if (running != null) {
            running.shutdown();
            try {
                if (!running.awaitTermination(20, TimeUnit.SECONDS)) {
                    running.shutdownNow();
                }
            } catch (InterruptedException told) {
                running.shutdownNow();
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void executeJobs(List<String> jobs, ProcessEngineImpl engine) {
        Runnable work = getExecuteJobsRunnable(jobs, engine);
        ThreadPoolExecutor running = pool;
        try {
            if (running == null) {
                throw new RejectedExecutionException("not running");
            }
            running.execute(() -> Acting.as(Acting.SYSTEM, work::run));
        } catch (RejectedExecutionException full) {
            getRejectedJobsHandler().jobsRejected(jobs, engine, this);
        }
    }
}
