package org.margatetaskforce.web.cases.hold;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.hold.HoldRow;
import org.margatetaskforce.cases.hold.Holds;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of holds for a spreadsheet: that they stand and whom to ask; why is not taken along. */
@WebServlet("/cases/export-holds")
public class ExportHolds extends TableExport<HoldRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindHolds list;

    @Override
    protected Table<HoldRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<HoldRow>("holds", 8, (first, size) -> {
                    Holds.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", HoldRow::reference)
                .column("Kind", row -> row.kind().words())
                .column("What others are told", HoldRow::words)
                .column("Address", row -> row.doorLine() == null ? "not open to you" : row.doorLine())
                .column("Stands", HoldRow::state)
                .column("From", HoldRow::from)
                .column("Last day", HoldRow::until)
                .column("Look at it again by", HoldRow::reviewDueOn)
                .column("Released", HoldRow::releasedOn)
                .column("Agency", HoldRow::agencyName);
    }
}
