package org.margatetaskforce.web.cases.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.cases.disclosure.DisclosureRow;
import org.margatetaskforce.cases.disclosure.Disclosures;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The disclosure log for a spreadsheet. */
@WebServlet("/cases/export-disclosures")
public class ExportDisclosures extends TableExport<DisclosureRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindDisclosures list;

    @Override
    protected Table<DisclosureRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<DisclosureRow>("disclosures", 5, (first, size) -> {
                    Disclosures.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", DisclosureRow::reference)
                .column("What is disclosed", DisclosureRow::items)
                .column("To", DisclosureRow::recipientName)
                .column("Gateways", DisclosureRow::gateways)
                .column("Class", row -> "D" + row.dataClass())
                .column("Persons", DisclosureRow::persons)
                .column("Asked by", DisclosureRow::askedBy)
                .column(
                        "Asked on",
                        row -> row.requestedAt().atZone(TaskForceClock.LONDON).toLocalDate())
                .column(
                        "Decide by",
                        row -> row.decideBy().atZone(TaskForceClock.LONDON).toLocalDate())
                .column("Stands", DisclosureRow::standing);
    }
}
