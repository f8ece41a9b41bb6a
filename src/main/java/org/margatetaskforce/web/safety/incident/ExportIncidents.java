package org.margatetaskforce.web.safety.incident;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.safety.incident.IncidentRow;
import org.margatetaskforce.safety.incident.Incidents;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of incidents for a spreadsheet; who was in them, and who complained, is not taken along. */
@WebServlet("/safety/export-incidents")
public class ExportIncidents extends TableExport<IncidentRow> {

    private static final long serialVersionUID = 1L;
    private static final int OFFENCE = 13;

    @Inject
    transient FindIncidents list;

    @Override
    protected Table<IncidentRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<IncidentRow>("incidents", OFFENCE, (first, size) -> {
                    Incidents.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", IncidentRow::reference)
                .column("Incident", IncidentRow::typeWords)
                .column("Day", IncidentRow::on)
                .column("Time", IncidentRow::hour)
                .column("Where", IncidentRow::place)
                .column("UPRN", IncidentRow::uprn)
                .column("Agency", IncidentRow::agencyName)
                .column("Agency's reference", IncidentRow::sourceRef)
                .column("Linked cases", IncidentRow::cases);
    }
}
