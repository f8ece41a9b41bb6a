package org.margatetaskforce.web.licensing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.licensing.LicenceApplications;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of applications for a spreadsheet. */
@WebServlet("/licensing/export-applications")
public class ExportApplications extends TableExport<LicenceApplications.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindApplications list;

    @Override
    protected Table<LicenceApplications.Row> table(HttpServletRequest request) {
        return new Table<LicenceApplications.Row>("licence applications", 1, (first, size) -> {
                    LicenceApplications.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", LicenceApplications.Row::reference)
                .column("State", row -> row.state().words())
                .column("House", LicenceApplications.Row::address)
                .column("Postcode", LicenceApplications.Row::postcode)
                .column("Received", LicenceApplications.Row::receivedOn)
                .column("Duly made", LicenceApplications.Row::dulyMadeOn)
                .column("Decided", LicenceApplications.Row::decidedOn)
                .column("Under appeal", LicenceApplications.Row::underAppeal)
                .column("Licence", LicenceApplications.Row::licenceReference);
    }
}
