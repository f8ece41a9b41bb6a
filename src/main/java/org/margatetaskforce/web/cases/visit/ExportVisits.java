package org.margatetaskforce.web.cases.visit;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.visit.VisitRow;
import org.margatetaskforce.cases.visit.Visits;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of visits for a spreadsheet. */
@WebServlet("/cases/export-visits")
public class ExportVisits extends TableExport<VisitRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindVisits list;

    @Override
    protected Table<VisitRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<VisitRow>("visits", 5, (first, size) -> {
                    Visits.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", VisitRow::reference)
                .column("Day", VisitRow::on)
                .column("From", VisitRow::from)
                .column("To", VisitRow::to)
                .column("Purpose", VisitRow::purpose)
                .column("Stands", row -> row.status().words())
                .column("Lead", VisitRow::leadName)
                .column("Agencies", VisitRow::agencyCodes)
                .column("First door", VisitRow::firstDoor)
                .column("Doors", VisitRow::doors)
                .column("Doors done", VisitRow::done)
                .column("Case", VisitRow::caseReference);
    }
}
