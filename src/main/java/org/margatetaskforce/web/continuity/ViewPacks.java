package org.margatetaskforce.web.continuity;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.continuity.ContinuityPacks;
import org.margatetaskforce.continuity.Pack;
import org.margatetaskforce.continuity.PackMaker;
import org.margatetaskforce.continuity.PackState;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.Once;
import org.margatetaskforce.web.shell.Sentences;

/** Shows the continuity packs: whether today's is there, the last ones; makes one, and tries whether it opens. */
@Named
@ViewScoped
public class ViewPacks implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ViewPacks.class.getName());
    private static final int MOST = 10;

    private static final class Run implements Serializable {

        private static final long serialVersionUID = 1L;

        private volatile int step;
        private volatile int steps = 1;
        private volatile boolean over;
        private volatile @Nullable String failure;

        void at(int stepNow, int stepsInAll) {
            step = stepNow;
            steps = stepsInAll;
        }
    }

    @Inject
    transient ContinuityPacks continuityPacks;

    @Inject
    transient PackMaker maker;

    @Inject
    transient SignedIn signedIn;

    @Resource
    transient ManagedExecutorService executor;

    private @Nullable Run run;

    /** Reads how it stands. */
    public void open() {
        getState();
    }

    /** Begins to make today's; the page then watches it. */
    public void make() {
        Run started = new Run();
        PackMaker by = maker;
        String who = signedIn.getUsername();
        run = started;
        executor.execute(() -> work(by, started, who));
    }

    private static void work(PackMaker by, Run run, String who) {
        try {
            Acting.as(who, () -> by.make(true, run::at));
        } catch (RuleBroken refused) {
            run.failure = Sentences.of(refused);
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "a continuity pack failed", failed);
            run.failure = Sentences.of("continuity.pack.failed");
        } finally {
            run.over = true;
        }
    }

    /** Tries whether today's opens with the password, and not without it. */
    public void tryOpening() {
        int pages = maker.tryOpening(TaskForceClock.current().today());
        Once.forget(this);
        String key = pages > 0 ? "continuity.done.opens" : "continuity.done.does-not-open";
        FacesContext.getCurrentInstance()
                .addMessage(
                        null,
                        new FacesMessage(
                                pages > 0 ? FacesMessage.SEVERITY_INFO : FacesMessage.SEVERITY_ERROR,
                                Sentences.of(key, pages),
                                null));
    }

    /** How it stands with today's. */
    public PackState getState() {
        return Once.ask(this, "state", continuityPacks::state);
    }

    /** The last packs, today's first. */
    public List<Pack> getPacks() {
        return Once.ask(this, "packs", () -> continuityPacks.latest(MOST));
    }

    /** Why none could be made last. */
    public String getMishap() {
        return TodaysPack.words(getState());
    }

    /** For how many days a file is kept. */
    public int getDaysKept() {
        return continuityPacks.daysKept();
    }

    /** True while one is made. */
    public boolean isRunning() {
        Run it = run;
        return it != null && !it.over;
    }

    /** True once one was made. */
    public boolean isMade() {
        Run it = run;
        return it != null && it.over && it.failure == null;
    }

    /** Why none was made; null where one was, or is still. */
    public @Nullable String getFailure() {
        Run it = run;
        return it == null ? null : it.failure;
    }

    /** How far it is, in hundredths. */
    public int getProgress() {
        Run it = run;
        return it == null ? 0 : Math.min(99, 100 * it.step / Math.max(1, it.steps));
    }
}
