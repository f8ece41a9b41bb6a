package org.margatetaskforce.continuity;

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
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;

/**
 * Goes round every minute and makes the day's continuity pack once its hour has come. Where that fails it is recorded, told on the
 * first page of those who can mend it, and tried again after a while.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MorningPack {

    private static final Logger LOG = Logger.getLogger(MorningPack.class.getName());
    private static final int MINUTES_BETWEEN_TRIES = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    ContinuityPacks packs;

    @Inject
    PackMaker maker;

    private @Nullable ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        rounds = executor.scheduleWithFixedDelay(this::round, 2, 1, TimeUnit.MINUTES);
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
                if (packs.isToBeMade(MINUTES_BETWEEN_TRIES)) {
                    maker.make(false, PackMaker.Progress.UNSEEN);
                }
            });
        } catch (RuleBroken told) {
            // recorded, and told on the first page of those who can mend it
            LOG.log(Level.WARNING, () -> "no continuity pack: " + told.key());
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "the round of the continuity pack failed; it is made again in a minute", failed);
        }
    }
}
