package org.margatetaskforce.web.licensing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.licensing.LicenceApplications;

/** The list of applications as the filter shows it, for a spreadsheet. Who took it, and how many rows, is audited. */
@WebServlet("/licensing/export-applications")
public class ExportApplications extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindApplications list;

    @Inject
    transient Audit audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int total = list.getTotal();
        audit.record("EXPORT", "licence applications", null, 1, total + " rows");
        try (CsvDownload csv = new CsvDownload(
                response,
                "applications.csv",
                "Reference",
                "State",
                "House",
                "Postcode",
                "Received",
                "Duly made",
                "Decided",
                "Under appeal",
                "Licence")) {
            for (int first = 0; first < total; first += CsvDownload.BATCH) {
                for (LicenceApplications.Row row :
                        list.page(first, CsvDownload.BATCH).rows()) {
                    csv.row(
                            row.reference(),
                            row.state().words(),
                            row.address(),
                            row.postcode(),
                            row.receivedOn(),
                            row.dulyMadeOn(),
                            row.decidedOn(),
                            row.underAppeal() ? "yes" : "no",
                            row.licenceReference());
                }
            }
        }
    }
}
