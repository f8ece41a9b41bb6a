package org.margatetaskforce.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.people.finding.MergeRow;
import org.margatetaskforce.people.finding.Merges;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of merges for a spreadsheet, by reference alone. */
@WebServlet("/people/export-merges")
public class ExportMerges extends TableExport<MergeRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindMerges list;

    @Override
    protected Table<MergeRow> table(HttpServletRequest request) {
        list.setPerson(request.getParameter("person"));
        list.setState(request.getParameter("state"));
        return new Table<MergeRow>("merges", 3, (first, size) -> {
                    Merges.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", MergeRow::reference)
                .column("State", row -> row.state().words())
                .column("Stands for both", MergeRow::kept)
                .column("Merged into it", MergeRow::absorbed)
                .column("Asked by", MergeRow::requestedBy)
                .column("Asked on", MergeRow::requestedOn)
                .column("Can be undone until", MergeRow::undoUntil);
    }
}
