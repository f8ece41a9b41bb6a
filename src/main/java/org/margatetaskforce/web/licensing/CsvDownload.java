package org.margatetaskforce.web.licensing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** A list as a file for a spreadsheet. A cell that a spreadsheet would take for a formula is written so that it does not. */
final class CsvDownload implements AutoCloseable {

    /** The rows fetched at a time. */
    static final int BATCH = 100;

    private static final Pattern FORMULA = Pattern.compile("\\A\\s*[=+\\-@\\t\\r]", Pattern.DOTALL);

    private final CSVPrinter printer;

    CsvDownload(HttpServletResponse response, String file, String... headings) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        // without it a spreadsheet reads £ and é as something else
        response.getWriter().write('\uFEFF');
        printer = new CSVPrinter(
                response.getWriter(),
                CSVFormat.RFC4180.builder().setHeader(headings).get());
    }

    void row(@Nullable Object... cells) throws IOException {
        printer.printRecord(Arrays.stream(cells).map(CsvDownload::harmless).toArray());
    }

    static String harmless(@Nullable Object cell) {
        String text = cell == null ? "" : cell.toString();
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
