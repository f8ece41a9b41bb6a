package org.margatetaskforce.web.identity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.AuditRound;
import org.margatetaskforce.identity.AuditSeals;
import org.margatetaskforce.identity.ChainHead;
import org.margatetaskforce.identity.ChainVerdict;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.web.shell.Wording;

/** Proves that the access audit is as it was written, and has its head written outside the database. */
@Named
@ViewScoped
public class ProveAudit implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProveAudit.class.getName());

    private static final class Run implements Serializable {

        private static final long serialVersionUID = 1L;

        private final long lines;
        private volatile long at;
        private volatile boolean over;
        private volatile @Nullable String failure;
        private volatile @Nullable ChainVerdict verdict;

        Run(long lines) {
            this.lines = lines;
        }
    }

    @Inject
    transient AuditSeals seals;

    @Inject
    transient AuditRound round;

    @Inject
    transient SignedIn signedIn;

    @Resource
    transient ManagedExecutorService executor;

    private @Nullable Run run;

    /** Reads how it stands. */
    public void open() {
        getState();
    }

    /** Begins to prove it; the page then watches. */
    public void prove() {
        Run started = new Run(getState().lines());
        AuditSeals by = seals;
        String who = signedIn.getUsername();
        run = started;
        executor.execute(() -> work(by, started, who));
    }

    private static void work(AuditSeals by, Run run, String who) {
        try {
            Acting.as(who, () -> {
                run.verdict = by.prove(line -> run.at = line);
            });
        } catch (RuleBroken refused) {
            run.failure = Sentences.of(refused);
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "the access audit could not be proved", failed);
            run.failure = Sentences.of("identity.audit.prove-failed");
        } finally {
            run.over = true;
        }
    }

    /** Has the head written outside now. */
    public void writeHead() {
        round.headNow();
        Once.forget(this);
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, Sentences.of("identity.audit.head-written"), null));
    }

    /** How it stands. */
    public AuditSeals.State getState() {
        return Once.ask(this, "state", seals::state);
    }

    /** How many lines the chain has. */
    public String getLines() {
        return String.format(Locale.UK, "%,d", getState().lines());
    }

    /** When the head was last written outside, and by whom. */
    public String getHeadWritten() {
        ChainHead head = getState().latest();
        return head == null
                ? ""
                : Wording.moment(head.at()) + ", by " + getState().writtenBy();
    }

    /** True where the one signed in may prove it; who runs the store may have the head written. */
    public boolean isMayProve() {
        return signedIn.is("IGO") || signedIn.is("AUD");
    }

    /** True while it is proved. */
    public boolean isRunning() {
        Run it = run;
        return it != null && !it.over;
    }

    /** What became of it; null before. */
    public @Nullable ChainVerdict getVerdict() {
        Run it = run;
        return it == null ? null : it.verdict;
    }

    /** Why it could not be proved; null where it could. */
    public @Nullable String getFailure() {
        Run it = run;
        return it == null ? null : it.failure;
    }

    /** How far it is, in hundredths. */
    public int getProgress() {
        Run it = run;
        return it == null ? 0 : (int) Math.min(99, 100 * it.at / Math.max(1, it.lines));
    }
}
