package org.margatetaskforce.web.cases.disposal;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.disposal.RetentionRow;
import org.margatetaskforce.cases.disposal.Retentions;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of what is due for a spreadsheet: references and days, and nobody's name. */
@WebServlet("/cases/export-due")
public class ExportDue extends TableExport<RetentionRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindDue list;

    @Override
    protected Table<RetentionRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<RetentionRow>("records due", 5, (first, size) -> {
                    Retentions.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", RetentionRow::reference)
                .column("Kind", row -> row.rule().title())
                .column("Agency", RetentionRow::agencyCode)
                .column("Closed or answered", RetentionRow::endedOn)
                .column("Kept until", RetentionRow::keptUntil)
                .column("How it was reckoned", RetentionRow::explanation)
                .column("Stands", RetentionRow::standing)
                .column("Held by", RetentionRow::heldBy)
                .column("Proposed in", RetentionRow::proposed);
    }
}
