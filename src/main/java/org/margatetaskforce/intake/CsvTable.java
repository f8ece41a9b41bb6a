package org.margatetaskforce.intake;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.margatetaskforce.base.RuleBroken;

/**
 * A table of text as spreadsheets and council systems write it: UTF-8 with or without byte-order mark, UTF-16 or
 * Windows-1252; lines ended by CR, LF or both; commas, semicolons or tabs; columns in any order, found by their headings
 * (case, blanks and underscores do not matter); line breaks inside quotation marks; blank lines. A column without a heading that has
 * something in it is called by its place: {@code Column 2}.
 *
 * @param headings the columns as the first line writes them; those agreed on where it has none
 * @param rows the lines that could be read, blank ones left out
 * @param refused the lines that could not
 */
public record CsvTable(List<String> headings, List<Row> rows, List<ImportLine> refused) {

    private static final String UNNAMED = "Column ";
    private static final int LARGEST = 64 * 1024 * 1024;

    /** A line: where it begins, and its cells by column; a cell that is missing is empty. */
    public record Row(int number, Map<String, String> cells) {

        /** The cell of a column, stripped, with runs of blanks made one; empty where there is none. */
        public String get(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /**
     * Reads a table.
     *
     * @param required the columns without which the file is refused, written as in {@link #key}
     * @param headless says of a first line that it holds data and no headings; those are then {@code positions}
     * @param positions the columns of a file without headings
     * @throws RuleBroken where the file as a whole is no such table
     */
    public static CsvTable read(
            byte[] file, List<String> required, Predicate<List<String>> headless, List<String> positions) {
        String text = text(file);
        if (text.isBlank()) {
            throw new RuleBroken("intake.file.empty");
        }
        List<Row> rows = new ArrayList<>();
        List<ImportLine> refused = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> columns = List.of();
            List<String> written = List.of();
            while (true) {
                int number = (int) parser.getCurrentLineNumber() + 1;
                List<String> cells;
                try {
                    if (!records.hasNext()) {
                        break;
                    }
                    cells = records.next().stream().map(CsvTable::tidy).toList();
                } catch (UncheckedIOException | IllegalStateException broken) {
                    refused.add(ImportLine.refused(number, "", "quotation-marks"));
                    break;
                }
                if (cells.stream().allMatch(String::isEmpty)) {
                    continue;
                }
                if (columns.isEmpty()) {
                    if (headless.test(cells)) {
                        columns = positions;
                        written = positions;
                    } else {
                        written = named(cells);
                        columns = headings(written, required);
                        continue;
                    }
                }
                if (isTooLong(cells, columns)) {
                    refused.add(
                            ImportLine.refused(number, cells.get(0), "too-many-cells", cells.size(), columns.size()));
                } else {
                    rows.add(new Row(number, named(cells, columns)));
                }
            }
            if (columns.isEmpty()) {
                throw new RuleBroken("intake.file.empty");
            }
            return new CsvTable(withoutEmpty(written, columns, rows), rows, refused);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads a table whose first line has its headings. */
    public static CsvTable read(byte[] file, List<String> required) {
        return read(file, required, cells -> false, List.of());
    }

    private static List<String> named(List<String> cells) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> cells.get(i).isEmpty() ? UNNAMED + (i + 1) : cells.get(i))
                .toList();
    }

    /** A column that neither has a heading nor anything in it is none. */
    private static List<String> withoutEmpty(List<String> written, List<String> columns, List<Row> rows) {
        return IntStream.range(0, written.size())
                .mapToObj(i -> written.get(i).startsWith(UNNAMED)
                                && rows.stream()
                                        .allMatch(row -> row.get(columns.get(i)).isEmpty())
                        ? ""
                        : written.get(i))
                .toList();
    }

    private static boolean isTooLong(List<String> cells, List<String> columns) {
        return cells.size() > columns.size()
                && cells.subList(columns.size(), cells.size()).stream().anyMatch(cell -> !cell.isEmpty());
    }

    private static Map<String, String> named(List<String> cells, List<String> columns) {
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < Math.min(cells.size(), columns.size()); i++) {
            named.put(columns.get(i), cells.get(i));
        }
        return named;
    }

    private static List<String> headings(List<String> cells, List<String> required) {
        List<String> columns = cells.stream().map(CsvTable::key).toList();
        List<String> missing =
                required.stream().filter(column -> !columns.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new RuleBroken("intake.file.columns-missing", String.join(", ", missing));
        }
        for (String column : columns) {
            if (!column.isEmpty() && columns.indexOf(column) != columns.lastIndexOf(column)) {
                throw new RuleBroken("intake.file.column-twice", column);
            }
        }
        return columns;
    }

    /**
     * A heading as it is looked for: "Parent UPRN", "PARENT_UPRN" and "parentUprn" are {@code parentuprn}. One without any
     * Latin letter or figure is itself.
     */
    public static String key(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT);
        String latin = plain.replaceAll("[^a-z0-9]", "");
        return latin.isEmpty() ? plain.strip() : latin;
    }

    private static String tidy(String cell) {
        return cell.replace('\u00a0', ' ').strip().replaceAll("\\s+", " ");
    }

    /** Whatever the first line has most of, outside quotation marks. */
    private static char delimiter(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && counts[0] + counts[1] + counts[2] > 0) {
                break;
            } else if (!quoted) {
                int which = ",;\t".indexOf(c);
                if (which >= 0) {
                    counts[which]++;
                }
            }
        }
        if (counts[1] > counts[0] && counts[1] >= counts[2]) {
            return ';';
        }
        return counts[2] > counts[0] ? '\t' : ',';
    }

    private static String text(byte[] file) {
        if (file.length > LARGEST) {
            throw new RuleBroken("intake.file.too-large", LARGEST / 1024 / 1024);
        }
        String text = decoded(file);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003\u0004")) {
            throw new RuleBroken("intake.file.not-text");
        }
        return text;
    }

    private static String decoded(byte[] file) {
        if (file.length >= 2 && (file[0] & 0xff) == 0xff && (file[1] & 0xff) == 0xfe) {
            return new String(file, StandardCharsets.UTF_16);
        }
        if (file.length >= 2 && (file[0] & 0xff) == 0xfe && (file[1] & 0xff) == 0xff) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }
}
