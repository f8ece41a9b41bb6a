package org.margatetaskforce.web.shell;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page has already read, as a file for a spreadsheet. A list is taken by {@link TableExport}. */
public final class CsvAnswer {

    private CsvAnswer() {}

    /** Answers the request with the file and nothing else; no cell of it can become a formula. */
    public static void send(
            String fileName, List<String> headings, List<? extends List<? extends @Nullable Object>> rows)
            throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        // no reset: it would take the headers with it that every answer of ours has
        external.setResponseHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        external.setResponseContentType("text/csv;charset=UTF-8");
        external.setResponseHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        try (Sheet sheet = new CsvSheet(external.getResponseOutputStream())) {
            sheet.headings(headings);
            for (List<? extends @Nullable Object> row : rows) {
                sheet.row(row);
            }
        }
        context.responseComplete();
    }
}
