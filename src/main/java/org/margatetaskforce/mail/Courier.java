package org.margatetaskforce.mail;

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
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.TaskForceClock;

/**
 * Carries letters to the mail server: right after the work they tell of is saved, and every half minute whatever is left.
 * A letter is taken in hand in one transaction, handed over outside any, and marked as sent in another: the database never
 * waits for a mail server. Where no server is set, letters wait.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Courier {

    private static final Logger LOG = Logger.getLogger(Courier.class.getName());
    private static final int EVERY_SECONDS = 30;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Outbox outbox;

    @Inject
    SmtpSettings settings;

    private final ReentrantLock round = new ReentrantLock();
    private final AtomicBoolean called = new AtomicBoolean();
    private @Nullable ScheduledFuture<?> rounds;

    @PostConstruct
    void begin() {
        rounds = executor.scheduleWithFixedDelay(this::round, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        ScheduledFuture<?> running = rounds;
        if (running != null) {
            running.cancel(false);
        }
    }

    /** Goes round on a thread of his own: now, or right after the round that is under way. Calls in between are one call. */
    public void come() {
        if (!called.compareAndSet(false, true)) {
            return;
        }
        try {
            executor.execute(this::round);
        } catch (RejectedExecutionException closing) {
            called.set(false);
            LOG.log(Level.FINE, "letters wait for the next opening", closing);
        }
    }

    /** Carries everything that is due. One round at a time: a second one begins when the first has ended. */
    public void round() {
        round.lock();
        try {
            // whoever calls from here on wrote a letter that this round may miss
            called.set(false);
            if (settings.isSet()) {
                Acting.as(Acting.SYSTEM, this::carryAll);
            }
        } catch (RuntimeException failed) {
            LOG.log(Level.WARNING, "a round of the courier failed; what is left goes with the next", failed);
        } finally {
            round.unlock();
        }
    }

    private void carryAll() {
        Optional<Outbox.InHand> next = outbox.take();
        if (next.isEmpty()) {
            return;
        }
        Outbox.InHand mail = next.get();
        try (Postman postman = new Postman(settings)) {
            boolean more = true;
            while (more) {
                carry(postman, mail);
                next = postman.isThere() ? outbox.take() : Optional.empty();
                more = next.isPresent();
                mail = next.orElse(mail);
            }
        } catch (MessagingException noServer) {
            outbox.later(mail, why(noServer));
        }
    }

    private void carry(Postman postman, Outbox.InHand mail) throws MessagingException {
        String address = mail.address();
        if (address == null) {
            outbox.drop(mail);
            return;
        }
        try {
            postman.handOver(
                    mail.key(),
                    address,
                    mail.subject(),
                    mail.body(),
                    TaskForceClock.current().instant());
        } catch (SendFailedException refused) {
            if (!postman.isThere()) {
                throw refused;
            }
            outbox.refused(mail, why(refused));
            return;
        }
        outbox.sent(mail);
    }

    /** What the server said, short, and without the address it was said of. */
    private static String why(Exception failure) {
        String said = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
        String plain = said.replaceAll("<?[^\\s<>@]+@[^\\s<>]+>?", "…");
        return plain.length() > 200 ? plain.substring(0, 200) : plain;
    }
}
