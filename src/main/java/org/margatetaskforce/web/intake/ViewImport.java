package org.margatetaskforce.web.intake;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.intake.FileImport;
import org.margatetaskforce.intake.FileImports;
import org.margatetaskforce.intake.FileKind;
import org.margatetaskforce.intake.ImportLine;
import org.margatetaskforce.intake.ImportLine.Outcome;
import org.margatetaskforce.web.shell.PageAddress;

/** A file that was taken in: what came of its lines, by reference. */
@Named
@RequestScoped
public class ViewImport {

    private static final int ROWS = 25;

    @Inject
    FileImports imports;

    private String reference = "";
    private String outcome = "";
    private int page = 1;
    private @Nullable FileImport shown;
    private @Nullable FileKind kind;
    private FileImports.Lines lines = new FileImports.Lines(List.of(), 0);

    /** Reads it; one that the officer may not see is not there. */
    public void open() {
        FileImport found = imports.get(reference);
        shown = found;
        kind = imports.kind(found.getKind());
        Outcome only = Arrays.stream(Outcome.values())
                .filter(each -> each.name().equals(outcome))
                .findFirst()
                .orElse(null);
        lines = imports.lines(reference, only, (Math.max(1, page) - 1) * ROWS, ROWS);
        if (lines.rows().isEmpty() && lines.total() > 0) {
            page = getPages();
            lines = imports.lines(reference, only, (page - 1) * ROWS, ROWS);
        }
    }

    /** The address of this page with one thing changed. */
    public String with(String name, String value) {
        return new PageAddress("/intake/view-import.xhtml")
                .filter("reference", reference)
                .filter("outcome", outcome)
                .with(name, value);
    }

    public FileImport getShown() {
        return Objects.requireNonNull(shown);
    }

    /** What the file held. */
    public String getKindWords() {
        return Objects.requireNonNull(kind).words();
    }

    /** The page of a record; empty where it has none. */
    public String page(String record) {
        return record.isEmpty() ? "" : Objects.requireNonNull(kind).page(record);
    }

    /** How lines ended, of which there are any. */
    public List<Outcome> getOutcomes() {
        return Arrays.stream(Outcome.values())
                .filter(each -> getShown().count(each) > 0)
                .toList();
    }

    public List<ImportLine> getLines() {
        return lines.rows();
    }

    public int getTotal() {
        return lines.total();
    }

    public int getPages() {
        return Math.max(1, (lines.total() + ROWS - 1) / ROWS);
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(@Nullable String outcome) {
        this.outcome = outcome == null ? "" : outcome;
    }

    public int getPage() {
        return page;
    }

    public void setPage(int page) {
        this.page = page;
    }
}
