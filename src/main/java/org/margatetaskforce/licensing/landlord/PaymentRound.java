package org.margatetaskforce.licensing.landlord;

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

/** Goes round every minute and has each payment asked after of which nothing was heard: who paid need not come back to our page. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class PaymentRound {

    private static final Logger LOG = Logger.getLogger(PaymentRound.class.getName());

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    LandlordTill till;

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

    private void round() {
        try {
            till.askAfterAll();
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "payments were not asked after; it is tried again in a minute", failed);
        }
    }
}
