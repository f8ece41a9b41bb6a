package org.margatetaskforce.web.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.jspecify.annotations.Nullable;

/** A list as comma-separated values. What a spreadsheet would take for a formula is written so that it does not. */
final class CsvSheet implements Sheet {

    /**
     * What begins a formula, in its ordinary, full-width and small forms, however many blanks, quotation marks and unseen
     * characters stand before it: spreadsheets skip those. A tab or line end at the very beginning moves the rest into
     * another cell.
     */
    private static final Pattern FORMULA =
            Pattern.compile("\\A(?:[\\t\\r\\n]|[\\s\\p{Z}\\p{C}\"'`\u2018\u2019\u201C\u201D]*"
                    + "[=+\\-@|\uFF1D\uFF0B\uFF0D\uFF20\uFF5C\uFE66\uFE62\uFE63\uFE6B\u2212\u2010-\u2015])");

    private final CSVPrinter printer;

    CsvSheet(OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        // without it a spreadsheet reads £ and é as something else
        writer.write('\uFEFF');
        // every cell in quotation marks: where another sign than the comma parts the cells, none of ours falls in two
        printer = new CSVPrinter(
                writer, CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.ALL).get());
    }

    @Override
    public void headings(List<String> headings) throws IOException {
        row(headings);
    }

    @Override
    public void row(List<? extends @Nullable Object> cells) throws IOException {
        printer.printRecord(cells.stream().map(CsvSheet::harmless));
    }

    @Override
    public void watermark(String marking, String words) throws IOException {
        printer.println();
        row(List.of(words));
    }

    /** The cell as text that stays text. A number of ours is a number: its sign begins no formula. */
    static String harmless(@Nullable Object cell) {
        String text = Cells.text(cell);
        return !(cell instanceof Number) && FORMULA.matcher(text).find() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
