package org.margatetaskforce.cases.digest;

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
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.identity.Preferences;
import org.margatetaskforce.mail.Outbox;

/**
 * Goes round every minute and has each digest written whose hour has come, each in a transaction of its own and as the
 * officer it is for. Where no mail server is set it does nothing: yesterday's digest is of no use to anybody.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MorningRound {

    private static final Logger LOG = Logger.getLogger(MorningRound.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Preferences preferences;

    @Inject
    Digests digests;

    @Inject
    Outbox outbox;

    private @Nullable ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        rounds = executor.scheduleWithFixedDelay(this::round, 1, 1, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        ScheduledFuture<?> running = rounds;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** One round. A digest that fails spoils nobody else's and is tried again the next minute. */
    public void round() {
        try {
            List<String> due = new ArrayList<>();
            Acting.as(Acting.SYSTEM, () -> {
                if (outbox.isServerSet()) {
                    due.addAll(preferences.whoseDigestIsDue());
                }
            });
            due.forEach(this::write);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the morning round failed; it is made again in a minute", failed);
        }
    }

    private void write(String officer) {
        try {
            Acting.as(officer, digests::write);
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, failed, () -> "the digest of " + officer + " was not written");
        }
    }
}
