package org.margatetaskforce.web.intake;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.people.arriving.Arrivals;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of lines that wait to be decided, for a spreadsheet, by reference alone. */
@WebServlet("/intake/export-arrivals")
public class ExportArrivals extends TableExport<Arrivals.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindArrivals list;

    @Override
    protected Table<Arrivals.Row> table(HttpServletRequest request) {
        list.setFrom(request.getParameter("from"));
        return new Table<Arrivals.Row>("lines to decide", 3, (first, size) -> {
                    Arrivals.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", Arrivals.Row::reference)
                .column("Agency", Arrivals.Row::agency)
                .column("File", Arrivals.Row::importReference)
                .column("Line", Arrivals.Row::line)
                .column("Waits since", Arrivals.Row::since);
    }
}
