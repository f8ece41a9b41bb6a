package org.margatetaskforce.web.cases.street;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.street.StreetWeekRow;
import org.margatetaskforce.cases.street.StreetWeeks;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of street weeks for a spreadsheet. */
@WebServlet("/cases/export-street-weeks")
public class ExportStreetWeeks extends TableExport<StreetWeekRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindStreetWeeks list;

    @Override
    protected Table<StreetWeekRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<StreetWeekRow>("street weeks", 1, (first, size) -> {
                    StreetWeeks.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", StreetWeekRow::reference)
                .column("Street", StreetWeekRow::street)
                .column("First day", StreetWeekRow::firstOn)
                .column("Last day", StreetWeekRow::lastOn)
                .column("Purpose", StreetWeekRow::purpose)
                .column("Stands", row -> row.status().words())
                .column("Lead", StreetWeekRow::leadName)
                .column("Agencies", StreetWeekRow::agencyCodes)
                .column("Doors", StreetWeekRow::doors)
                .column("Doors called at", StreetWeekRow::done);
    }
}
