package org.margatetaskforce.intake;

import java.io.IOException;
import java.io.Serializable;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.margatetaskforce.intake.ImportLine.Outcome;

/**
 * What became of a file: line by line, in the order of the file. Importing the same file again gives nothing new and nothing
 * changed.
 */
public record IntakeReport(List<ImportLine> lines) implements Serializable {

    public IntakeReport {
        lines = List.copyOf(lines);
    }

    /** How many lines or features the file has, blank ones apart. */
    public int read() {
        return (int) lines.stream().filter(line -> line.number() > 0).count();
    }

    /** How many records the file no longer has. */
    public int gone() {
        return lines.size() - read();
    }

    /** How many ended so. */
    public int count(Outcome outcome) {
        return (int) lines.stream().filter(line -> line.outcome() == outcome).count();
    }

    public int added() {
        return count(Outcome.NEW);
    }

    public int changed() {
        return count(Outcome.CHANGED);
    }

    /** Already so here. */
    public int unchanged() {
        return count(Outcome.UNCHANGED);
    }

    /** About a place that is none of ours. */
    public int outside() {
        return count(Outcome.OUTSIDE);
    }

    public int refused() {
        return count(Outcome.REFUSED);
    }

    /** Much like somebody on record: an officer has to say whether it is them. */
    public int waiting() {
        return count(Outcome.WAITING);
    }

    /** The lines somebody should look at: refused, or gone in with a remark. */
    public List<ImportLine> toLookAt() {
        return lines.stream().filter(line -> line.reason() != null).toList();
    }

    /** The whole report as a file for a spreadsheet; no cell of it can become a formula. */
    public String asCsv() {
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
            printer.printRecord("line", "what", "outcome", "reason");
            for (ImportLine line : lines) {
                printer.printRecord(
                        line.place(), harmless(line.what()), line.outcome().words(), harmless(line.sentence()));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && "=+-@\t\r\n\uff1d".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
