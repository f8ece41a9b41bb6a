package org.margatetaskforce.web.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.intake.ColumnMapping;
import org.margatetaskforce.intake.ColumnMappings;
import org.margatetaskforce.intake.CsvTable;
import org.margatetaskforce.intake.FileImports;
import org.margatetaskforce.intake.FileKind;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.intake.IntakeReport;
import org.margatetaskforce.web.shell.CsvAnswer;
import org.margatetaskforce.web.shell.Tell;

/**
 * Takes in the file of another agency, step by step: what it holds, what its columns are, what its words mean, what would
 * happen, and then it goes in. The file is kept with this view and nowhere else.
 */
@Named
@ViewScoped
public class TakeInFile implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 200;
    private static final long LARGEST = 10L * 1024 * 1024;

    /** Where the officer is. */
    public enum Step {
        CHOOSE("The file"),
        COLUMNS("Its columns"),
        WORDS("Its words"),
        LOOK("What would happen");

        private final String words;

        Step(String words) {
            this.words = words;
        }

        /** As the page says it. */
        public String getWords() {
            return words;
        }
    }

    @Inject
    transient FileImports imports;

    @Inject
    transient ColumnMappings mappings;

    @Inject
    transient SignedIn signedIn;

    @Resource
    transient ManagedExecutorService executor;

    private Step step = Step.CHOOSE;
    private String kind = "";
    private String agency = "";
    private transient @Nullable Part sent;
    private byte[] file = {};
    private String fileName = "";
    private @Nullable String takenBefore;
    private @Nullable MappingForm form;
    private @Nullable ColumnMapping begunWith;
    private @Nullable ColumnMapping mapping;
    private String name = "";
    private String saved = "";
    private boolean goodLinesOnly;
    private @Nullable ImportRun run;

    /** Begins with the officer's own agency. */
    public void open() {
        if (agency.isEmpty()) {
            agency = signedIn.getAgencyCode();
            List<FileKind> mine = getKinds();
            kind = mine.size() == 1 ? mine.get(0).code() : "";
        }
    }

    /** Reads the file's first lines, and guesses what its columns are. */
    public void read() throws IOException {
        Part part = sent;
        if (part == null || part.getSize() == 0) {
            throw new RuleBroken("intake.file.empty");
        }
        if (part.getSize() > LARGEST) {
            throw new RuleBroken("intake.file.too-large", LARGEST / 1024 / 1024);
        }
        try (InputStream stream = part.getInputStream()) {
            file = stream.readAllBytes();
        }
        fileName = String.valueOf(part.getSubmittedFileName());
        takenBefore = imports.before(file).orElse(null);
        CsvTable table = table();
        ColumnMapping best = mappings.of(agency, kind).stream()
                .filter(each ->
                        missing(each, table) * 2 <= each.getRules().columns().size())
                .min(Comparator.comparingInt(each -> missing(each, table)))
                .orElse(null);
        begin(table, best);
        step = Step.COLUMNS;
    }

    private static int missing(ColumnMapping mapping, CsvTable table) {
        return mapping.getRules().missingFrom(table.headings()).size();
    }

    private CsvTable table() {
        CsvTable table = CsvTable.read(file, List.of());
        if (table.rows().isEmpty()) {
            throw new RuleBroken("intake.file.empty");
        }
        return table;
    }

    private void begin(CsvTable table, @Nullable ColumnMapping with) {
        begunWith = with;
        saved = with == null ? "" : with.getReference();
        name = with == null ? "" : with.getName();
        form = new MappingForm(table, imports.kind(kind).fields(), with == null ? null : with.getRules());
    }

    /** Begins again with another saved mapping, or with none. */
    public void beginAgain() {
        begin(table(), saved.isEmpty() ? null : mappings.get(saved));
    }

    /** On to the words of the columns that were chosen. */
    public void chooseWords() {
        chosen().readWords(table());
        step = Step.WORDS;
    }

    /** Saves the mapping and says what would happen. */
    public void look() {
        ColumnMapping begun = begunWith;
        mapping = mappings.save(
                agency,
                kind,
                name,
                chosen().rules(),
                begun != null && begun.getName().equals(name.strip()) ? begun.getEdition() : null);
        begunWith = mapping;
        goodLinesOnly = false;
        start(false);
        step = Step.LOOK;
    }

    /** Takes the file in. */
    public void takeIn() {
        IntakeReport report = getReport();
        if (report != null && report.refused() > 0 && !goodLinesOnly) {
            throw new RuleBroken(
                    "intake.import.bad-lines", report.refused() == 1 ? "one line" : report.refused() + " lines");
        }
        start(true);
    }

    private void start(boolean takeIn) {
        ImportRun started = new ImportRun();
        FileImports into = imports;
        FileImports.Wanted wanted = new FileImports.Wanted(kind, agency, chosen().rules(), mapping, file);
        String who = signedIn.getUsername();
        boolean leaveOut = goodLinesOnly;
        run = started;
        executor.execute(() -> started.work(into, wanted, who, takeIn, leaveOut));
    }

    /** Once it is in, its own page has what came of it. */
    public @Nullable String goOn() {
        ImportRun now = run;
        String reference = now == null ? null : now.reference();
        if (reference == null) {
            return null;
        }
        file = new byte[0];
        Tell.next("intake.import.done");
        return "/intake/view-import.xhtml?faces-redirect=true&reference=" + reference;
    }

    /** Back to an earlier step; what was chosen stays. */
    public void back(String to) {
        step = Step.valueOf(to);
        run = null;
    }

    /** What would become of each line, as a file for a spreadsheet. */
    public void download() throws IOException {
        IntakeReport report = getReport();
        List<List<Object>> rows = new ArrayList<>();
        if (report != null) {
            for (ImportLine line : report.lines()) {
                rows.add(List.of(line.number(), line.outcome().words(), line.what(), line.sentence()));
            }
        }
        CsvAnswer.send("import-report.csv", List.of("Line", "What happens", "Record", "Why"), rows);
    }

    /** The kinds of file that the officer's posts may take in. */
    public List<FileKind> getKinds() {
        return imports.kinds().stream()
                .filter(each -> each.posts().stream().anyMatch(signedIn::is))
                .toList();
    }

    public List<ColumnMappings.Agency> getAgencies() {
        return mappings.agencies();
    }

    /** The saved mappings that the file could be read by. */
    public List<ColumnMapping> getMappings() {
        return mappings.of(agency, kind);
    }

    public Step getStep() {
        return step;
    }

    /** The steps there are. */
    public Step[] getSteps() {
        return Step.values();
    }

    /** What was chosen; null before the file is read. */
    public @Nullable MappingForm getForm() {
        return form;
    }

    private MappingForm chosen() {
        return Objects.requireNonNull(form);
    }

    /** The saved mapping to begin with. */
    public String getSaved() {
        return saved;
    }

    public void setSaved(@Nullable String saved) {
        this.saved = saved == null ? "" : saved;
    }

    public boolean isRunning() {
        ImportRun now = run;
        return now != null && now.isRunning();
    }

    /** Whether the file went in. */
    public boolean isTakenIn() {
        ImportRun now = run;
        return now != null && now.reference() != null;
    }

    /** How far it is, in hundredths. */
    public int getProgress() {
        ImportRun now = run;
        return now == null ? 0 : now.percent();
    }

    /** Why it cannot be read, or nothing went in; null where nothing is wrong. */
    public @Nullable String getFailure() {
        ImportRun now = run;
        return now == null ? null : now.failure();
    }

    /** What would become of each line; null until it is known. */
    public @Nullable IntakeReport getReport() {
        ImportRun now = run;
        return now == null ? null : now.report();
    }

    /** The lines somebody should look at, the worst first. */
    public List<ImportLine> getToLookAt() {
        IntakeReport report = getReport();
        return report == null
                ? List.of()
                : Arrays.asList(Outcome.REFUSED, Outcome.WAITING, Outcome.CHANGED, Outcome.NEW, Outcome.UNCHANGED)
                        .stream()
                        .flatMap(outcome -> report.toLookAt().stream().filter(line -> line.outcome() == outcome))
                        .limit(SHOWN)
                        .toList();
    }

    /** How many lines to look at are only in the report's file. */
    public int getNotShown() {
        IntakeReport report = getReport();
        return report == null ? 0 : Math.max(0, report.toLookAt().size() - SHOWN);
    }

    public String getFileName() {
        return fileName;
    }

    /** The import by which this very file was taken in before; null where it was not. */
    public @Nullable String getTakenBefore() {
        return takenBefore;
    }

    /** The mapping that was begun with; null where there was none. */
    public @Nullable ColumnMapping getBegunWith() {
        return begunWith;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public String getAgency() {
        return agency;
    }

    public void setAgency(String agency) {
        this.agency = agency;
    }

    public @Nullable Part getSent() {
        return sent;
    }

    public void setSent(@Nullable Part sent) {
        this.sent = sent;
    }

    public String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name == null ? "" : name;
    }

    public boolean isGoodLinesOnly() {
        return goodLinesOnly;
    }

    public void setGoodLinesOnly(boolean goodLinesOnly) {
        this.goodLinesOnly = goodLinesOnly;
    }
}
