package org.margatetaskforce.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** Calls the courier when the present transaction is saved, once however many letters it wrote; not where it is undone. */
@ApplicationScoped
class CourierBell {

    private static final String RUNG = "mtf.courier";

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    @Inject
    Courier courier;

    @Inject
    SmtpSettings settings;

    void ring() {
        if (transaction.getResource(RUNG) != null || !settings.isSet()) {
            return;
        }
        transaction.putResource(RUNG, Boolean.TRUE);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {
                // the letters stand in the transaction already
            }

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    courier.come();
                }
            }
        });
    }
}
