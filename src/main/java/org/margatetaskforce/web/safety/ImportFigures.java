package org.margatetaskforce.web.safety;

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
import org.margatetaskforce.place.Indicators;
import org.margatetaskforce.safety.StreetCrimes;
import org.margatetaskforce.web.shell.Sentences;

/** Imports figures about areas: a month of incidents, or an index of deprivation; looked at first, then taken in whole. */
@Named
@ViewScoped
public class ImportFigures implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ImportFigures.class.getName());
    private static final int SHOWN = 500;

    /** The kinds of file there are. */
    public enum Kind {
        INCIDENTS("A month of street-level crime, as data.police.uk gives it out (CSV)"),
        INDICATORS("The Index of Multiple Deprivation, one edition (CSV)");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As the page says it. */
        public String getWords() {
            return words;
        }
    }

    /** How far an import is: written by the thread that does it, read by the page. */
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
    transient StreetCrimes streetCrimes;

    @Inject
    transient Indicators indicators;

    @Inject
    transient SignedIn signedIn;

    @Resource
    transient ManagedExecutorService executor;

    private Kind kind = Kind.INCIDENTS;
    private StreetCrimes.Wish wish = StreetCrimes.Wish.LOOK;
    private int edition = Indicators.EDITIONS.get(Indicators.EDITIONS.size() - 1);
    private int page = 1;
    private int pages = 1;
    private transient List<StreetCrimes.Loaded> loaded = List.of();
    private transient @Nullable Part file;
    private @Nullable Run run;

    /** Begins the import; the page then watches it. */
    public void begin() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw new RuleBroken("intake.file.empty");
        }
        byte[] content;
        try (InputStream stream = sent.getInputStream()) {
            content = stream.readAllBytes();
        }
        Run started = new Run(String.valueOf(sent.getSubmittedFileName()), wish == StreetCrimes.Wish.LOOK);
        run = started;
        String who = signedIn.getUsername();
        Work work = kind == Kind.INCIDENTS
                ? importOf(streetCrimes, content, wish, started)
                : importOf(indicators, content, edition, started);
        executor.execute(() -> work(work, started, who));
    }

    /** An import, bound to what it needs: the thread that does it has no view. */
    @FunctionalInterface
    private interface Work {
        IntakeReport done() throws Exception;
    }

    private static Work importOf(StreetCrimes into, byte[] content, StreetCrimes.Wish wish, Run run) {
        return () -> into.importMonth(content, wish, run::at);
    }

    private static Work importOf(Indicators into, byte[] content, int edition, Run run) {
        return () -> into.importFile(content, edition, run.look, run::at);
    }

    private static void work(Work work, Run run, String who) {
        try {
            Acting.as(who, () -> run.report = work.done());
        } catch (RuleBroken refused) {
            run.failure = Sentences.of(refused);
        } catch (Exception failed) {
            LOG.log(Level.SEVERE, "an import of figures failed", failed);
            run.failure = Sentences.of("place.gazetteer.failed");
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

    /** Reads which months are there, each time the page is shown or the import has gone on. */
    public void read() {
        loaded = streetCrimes.loaded((Math.max(1, page) - 1) * streetCrimes.pageSize());
        pages = Math.max(1, (streetCrimes.countLoaded() + streetCrimes.pageSize() - 1) / streetCrimes.pageSize());
    }

    /** The months that are there, a page of them. */
    public List<StreetCrimes.Loaded> getLoaded() {
        return loaded;
    }

    /** How many pages of them. */
    public int getPages() {
        return pages;
    }

    public Kind[] getKinds() {
        return Kind.values();
    }

    public List<Integer> getEditions() {
        return Indicators.EDITIONS;
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public StreetCrimes.Wish getWish() {
        return wish;
    }

    public void setWish(StreetCrimes.Wish wish) {
        this.wish = wish;
    }

    public int getEdition() {
        return edition;
    }

    public void setEdition(int edition) {
        this.edition = edition;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
