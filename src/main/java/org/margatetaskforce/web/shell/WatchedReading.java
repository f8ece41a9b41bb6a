package org.margatetaskforce.web.shell;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
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

/**
 * A page on which a file is read by a thread of its own, as the officer who sent it: the page watches how far it is, and then shows
 * what became of each line.
 */
public abstract class WatchedReading implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(WatchedReading.class.getName());
    private static final int SHOWN = 500;

    /** How far a reading is: written by the thread that does it, read by the page. */
    protected static final class Run implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String fileName;
        private final boolean look;
        private volatile int step;
        private volatile int steps = 1;
        private volatile @Nullable IntakeReport report;
        private volatile @Nullable String failure;

        private Run(String fileName, boolean look) {
            this.fileName = fileName;
            this.look = look;
        }

        /** It is at a step of so many. */
        public void at(int stepNow, int stepsInAll) {
            step = stepNow;
            steps = stepsInAll;
        }

        /** The name of the file, as it was sent. */
        public String fileName() {
            return fileName;
        }
    }

    /** What is done with the content: bound to what it needs, for the thread that does it has no view. */
    @FunctionalInterface
    protected interface Work {
        IntakeReport done(byte[] content, Run run) throws Exception;
    }

    @Inject
    transient SignedIn signedIn;

    @Resource
    transient ManagedExecutorService executor;

    private transient @Nullable Part file;
    private @Nullable Run run;

    /**
     * Begins to read the file that was sent.
     *
     * @param look it is only said what would go in
     * @param failed the key of what is said where it fails for no reason of the file's
     */
    protected void begin(boolean look, String failed, Work work) throws IOException {
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
        executor.execute(() -> read(work, content, started, who, failed));
    }

    private static void read(Work work, byte[] content, Run run, String who, String failed) {
        try {
            Acting.as(who, () -> run.report = work.done(content, run));
        } catch (RuleBroken refused) {
            run.failure = Sentences.of(refused);
        } catch (Exception broken) {
            LOG.log(Level.SEVERE, "a file could not be read in", broken);
            run.failure = Sentences.of(failed);
        } finally {
            // an Error passes the two above: without an end, the page would watch for ever
            if (run.report == null && run.failure == null) {
                run.failure = Sentences.of(failed);
            }
        }
    }

    /** The report as a file for a spreadsheet. */
    public void download() throws IOException {
        IntakeReport report = getReport();
        if (report == null) {
            return;
        }
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        // no reset: it would take the headers with it that every answer of ours has
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

    /** The name of the file that goes in or went in. */
    public String getFileName() {
        return run == null ? "" : run.fileName;
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
            return run.look ? run.fileName + " would not go in" : "Nothing of " + run.fileName + " went in";
        }
        return run.look ? run.fileName + " can be taken in" : run.fileName + " is in";
    }

    /** The lines somebody should look at, the first of them. */
    public List<ImportLine> getToLookAt() {
        IntakeReport report = getReport();
        return report == null
                ? List.of()
                : report.toLookAt().stream().limit(SHOWN).toList();
    }

    /** How many lines to look at are only in the report's file. */
    public int getNotShown() {
        IntakeReport report = getReport();
        return report == null ? 0 : Math.max(0, report.toLookAt().size() - SHOWN);
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
