package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.licensing.unlicensed.Signals;
import org.margatetaskforce.web.shell.Sentences;

/** Takes in a file of what speaks for letting: looked at first, then taken in whole. */
@Named
@ViewScoped
public class TakeInSignals implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(TakeInSignals.class.getName());
    private static final int SHOWN = 500;

    /** How far it is: written by the thread that does it, read by the page. */
    private static final class Run implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String fileName;
        private final boolean look;
        private volatile int step;
        private volatile int steps = 1;
        private volatile @Nullable IntakeReport report;
        private volatile @Nullable String failure;

        Run(String fileName, boolean look) {
            this.fileName = fileName;
            this.look = look;
        }

        void at(int stepNow, int stepsInAll) {
            step = stepNow;
            steps = stepsInAll;
        }
    }

    @Inject
    transient Signals signals;

    @Inject
    transient SignedIn signedIn;

    @Resource
    transient ManagedExecutorService executor;

    private boolean look = true;
    private transient @Nullable Part file;
    private @Nullable Run run;

    /** Begins; the page then watches it. */
    public void begin() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw new RuleBroken("intake.file.empty");
        }
        byte[] content;
        try (InputStream stream = sent.getInputStream()) {
            content = stream.readAllBytes();
        }
        Run started = new Run(String.valueOf(sent.getSubmittedFileName()), look);
        run = started;
        String who = signedIn.getUsername();
        Signals into = signals;
        executor.execute(() -> work(into, content, started, who));
    }

    private static void work(Signals into, byte[] content, Run run, String who) {
        try {
            Acting.as(who, () -> run.report = into.importFile(content, run.fileName, run.look, run::at));
        } catch (RuleBroken refused) {
            run.failure = Sentences.of(refused);
        } catch (Exception failed) {
            LOG.log(Level.SEVERE, "a file of signals could not be taken in", failed);
            run.failure = Sentences.of("licensing.unlicensed.file-failed");
        }
    }

    /** The report as a file for a spreadsheet. */
    public void download() throws IOException {
        IntakeReport report = getReport();
        if (report == null) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.setResponseHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"import-report.csv\"");
        external.getResponseOutputStream().write(report.asCsv().getBytes(StandardCharsets.UTF_8));
        FacesContext.getCurrentInstance().responseComplete();
    }

    /** True while it goes in. */
    public boolean isRunning() {
        return run != null && run.report == null && run.failure == null;
    }

    /** How far it is, in hundredths. */
    public int getProgress() {
        return run == null ? 0 : Math.min(99, 100 * run.step / Math.max(1, run.steps + 1));
    }

    /** Why nothing went in; null where it did, or is still going. */
    public @Nullable String getFailure() {
        return run == null ? null : run.failure;
    }

    /** What became of each line; null until it is in. */
    public @Nullable IntakeReport getReport() {
        return run == null ? null : run.report;
    }

    /** How it ended, in words. */
    public String getOutcome() {
        IntakeReport report = getReport();
        if (run == null || report == null) {
            return "";
        }
        if (report.refused() > 0) {
            return run.look ? "It would not go in" : "Nothing of it went in";
        }
        return run.look ? "It can be taken in" : "It is in";
    }

    /** The lines somebody should look at, the first of them. */
    public List<ImportLine> getToLookAt() {
        IntakeReport report = getReport();
        return report == null
                ? List.of()
                : report.toLookAt().stream().limit(SHOWN).toList();
    }

    public boolean isLook() {
        return look;
    }

    public void setLook(boolean look) {
        this.look = look;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
