package org.margatetaskforce.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.DataQuality;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The records in which something is missing for a spreadsheet, by reference alone. */
@WebServlet("/cases/export-gaps")
public class ExportGaps extends TableExport<DataQuality.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindGaps list;

    @Override
    protected Table<DataQuality.Row> table(HttpServletRequest request) {
        list.setGap(request.getParameter("gap"));
        Table<DataQuality.Row> gaps = new Table<DataQuality.Row>("gaps", 5, (first, size) -> {
                    DataQuality.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", DataQuality.Row::reference)
                .column("What is missing", row -> list.getChosen().words());
        return list.getChosen().isOfPerson() ? gaps.ofPersons() : gaps;
    }
}
