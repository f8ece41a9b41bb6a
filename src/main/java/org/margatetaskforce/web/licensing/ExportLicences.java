package org.margatetaskforce.web.licensing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.licensing.Licences;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of licences for a spreadsheet. */
@WebServlet("/licensing/export-licences")
public class ExportLicences extends TableExport<Licences.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindLicences list;

    @Override
    protected Table<Licences.Row> table(HttpServletRequest request) {
        return new Table<Licences.Row>("licences", 1, (first, size) -> {
                    Licences.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Licence", Licences.Row::reference)
                .column("Application", Licences.Row::applicationReference)
                .column("House", Licences.Row::address)
                .column("Postcode", Licences.Row::postcode)
                .column("State", row -> row.state().words())
                .column("From", Licences.Row::commencesOn)
                .column("To", Licences.Row::endsOn);
    }
}
