package org.margatetaskforce.web.place;

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
import java.time.LocalDate;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.place.AreaKind;
import org.margatetaskforce.place.Gazetteer;
import org.margatetaskforce.web.shell.Sentences;

/** Imports a gazetteer file: chosen, sent, watched while it goes in, and reported line by line. */
@Named
@ViewScoped
public class ImportGazetteer implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ImportGazetteer.class.getName());
    private static final int SHOWN = 500;
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    /** The kinds of file there are. */
    public enum Kind {
        PROPERTIES("Properties and dwelling units (CSV)"),
        POSTCODES("Postcodes with coordinates (CSV)"),
        WARDS("Outlines of wards (GeoJSON)"),
        LSOAS("Outlines of lower-layer super output areas (GeoJSON)"),
        DESIGNATIONS("Outlines of designations (GeoJSON)");

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
        private volatile int step;
        private volatile int steps = 1;
        private volatile @Nullable IntakeReport report;
        private volatile @Nullable String failure;

        Run(String fileName) {
            this.fileName = fileName;
        }

        void at(int stepNow, int stepsInAll) {
            step = stepNow;
            steps = stepsInAll;
        }
    }

    @Inject
    transient Gazetteer gazetteer;

    @Inject
    transient SignedIn signedIn;

    @Resource
    transient ManagedExecutorService executor;

    private Kind kind = Kind.PROPERTIES;
    private @Nullable LocalDate from;
    private @Nullable String code;
    private transient @Nullable Part file;
    private @Nullable Run run;

    /** Begins the import; the page then watches it. */
    public void begin() throws IOException {
        Part sent = file;
        if (sent == null || sent.getSize() == 0) {
            throw new RuleBroken("intake.file.empty");
        }
        if (kind == Kind.DESIGNATIONS && from == null) {
            throw new RuleBroken("place.gazetteer.day-missing");
        }
        byte[] content;
        try (InputStream stream = sent.getInputStream()) {
            content = stream.readAllBytes();
        }
        Run started = new Run(String.valueOf(sent.getSubmittedFileName()));
        Kind what = kind;
        LocalDate since = from == null ? EVER : from;
        String who = signedIn.getUsername();
        Gazetteer into = gazetteer;
        run = started;
        String known = code;
        executor.execute(() -> work(into, started, what, since, known, who, content));
    }

    private static void work(
            Gazetteer into, Run run, Kind kind, LocalDate from, @Nullable String code, String who, byte[] content) {
        try {
            Acting.as(
                    who,
                    () -> run.report = switch (kind) {
                        case PROPERTIES -> into.importProperties(content, run::at);
                        case POSTCODES -> into.importPostcodes(content, run::at);
                        case WARDS -> into.importAreas(content, AreaKind.WARD, from, code, run::at);
                        case LSOAS -> into.importAreas(content, AreaKind.LSOA, from, code, run::at);
                        case DESIGNATIONS -> into.importAreas(content, AreaKind.DESIGNATION, from, code, run::at);
                    });
        } catch (RuleBroken refused) {
            run.failure = Sentences.of(refused);
        } catch (Exception failed) {
            LOG.log(Level.SEVERE, "a gazetteer import failed", failed);
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

    /** The kinds of file to choose from. */
    public Kind[] getKinds() {
        return Kind.values();
    }

    public Kind getKind() {
        return kind;
    }

    public void setKind(Kind kind) {
        this.kind = kind;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    /** What the one area of the file is known by here; null where the file says so itself. */
    public @Nullable String getCode() {
        return code;
    }

    public void setCode(@Nullable String code) {
        this.code = code == null || code.isBlank() ? null : code.strip();
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
