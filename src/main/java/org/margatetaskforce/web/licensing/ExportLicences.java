package org.margatetaskforce.web.licensing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.licensing.Licences;

/** The list of licences as the filter shows it, for a spreadsheet. Who took it, and how many rows, is audited. */
@WebServlet("/licensing/export-licences")
public class ExportLicences extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindLicences list;

    @Inject
    transient Audit audit;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int total = list.getTotal();
        audit.record("EXPORT", "licences", null, 1, total + " rows");
        try (CsvDownload csv = new CsvDownload(
                response, "licences.csv", "Licence", "Application", "House", "Postcode", "State", "From", "To")) {
            for (int first = 0; first < total; first += CsvDownload.BATCH) {
                for (Licences.Row row : list.page(first, CsvDownload.BATCH).rows()) {
                    csv.row(
                            row.reference(),
                            row.applicationReference(),
                            row.address(),
                            row.postcode(),
                            row.state().words(),
                            row.commencesOn(),
                            row.endsOn());
                }
            }
        }
    }
}
