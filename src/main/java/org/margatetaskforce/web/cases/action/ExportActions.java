package org.margatetaskforce.web.cases.action;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.action.ActionRow;
import org.margatetaskforce.cases.action.Actions;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of actions for a spreadsheet; of a restricted one its agency, its day and its colour alone, as on the page. */
@WebServlet("/cases/export-actions")
public class ExportActions extends TableExport<ActionRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindActions list;

    @Override
    protected Table<ActionRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<ActionRow>("actions", 5, (first, size) -> {
                    Actions.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", ActionRow::reference)
                .column("What is to be done", ActionRow::words)
                .column("Colour", ActionRow::ragWords)
                .column("Stands", row -> row.status().words())
                .column("Due", ActionRow::dueOn)
                .column("First due", ActionRow::originalDueOn)
                .column("Moved", ActionRow::moves)
                .column("Agency", ActionRow::agencyName)
                .column("Owner", ActionRow::owner)
                .column("Chased by", ActionRow::chaser)
                .column("Case", ActionRow::caseReference)
                .column(
                        "Strand",
                        row -> row.strand() == null ? null : row.strand().words())
                .column(
                        "Decided at",
                        row -> row.source() == null ? null : row.source().words())
                .column("Given", ActionRow::createdOn)
                .column("Ended", ActionRow::endedOn)
                .column("Blocked or cancelled because", ActionRow::reason);
    }
}
