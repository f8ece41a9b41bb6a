package org.margatetaskforce.identity;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;

/**
 * Goes round every few seconds: links what was written into the chain, has the rules of alerts look at it, and once a day writes its head outside. Whoever writes a line
 * does not wait for it.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AuditRound {

    private static final Logger LOG = Logger.getLogger(AuditRound.class.getName());
    private static final int SECONDS = 3;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    AuditSeals seals;

    @Inject
    AuditAlerts alerts;

    private @Nullable ScheduledFuture<?> rounds;
    private volatile boolean told;

    @PostConstruct
    void begin() {
        rounds = executor.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        ScheduledFuture<?> running = rounds;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** One round. */
    public void round() {
        try {
            Acting.as(Acting.SYSTEM, () -> {
                seals.seal();
                alerts.look();
                if (ChainHeads.configured().isPresent() && seals.isHeadDue()) {
                    seals.writeHead(false, Acting.SYSTEM);
                }
            });
            told = false;
        } catch (RuleBroken notWritten) {
            once("the head of the access audit was not written: " + notWritten.key(), notWritten);
        } catch (RuntimeException failed) {
            once("the round of the access audit failed; it is made again in a moment", failed);
        }
    }

    /** Seals what waits and writes the head outside now, upon the asking of one who may. */
    public void headNow() {
        seals.state();
        String by = Objects.requireNonNull(Acting.who());
        Acting.as(Acting.SYSTEM, () -> {
            seals.seal();
            seals.writeHead(true, by);
        });
    }

    /** A round every few seconds that fails would fill the log with one sentence. */
    private void once(String sentence, RuntimeException failure) {
        if (!told) {
            told = true;
            LOG.log(Level.SEVERE, sentence, failure);
        }
    }
}
