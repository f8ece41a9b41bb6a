package org.margatetaskforce.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.margatetaskforce.identity.Officers;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;
import org.margatetaskforce.web.shell.Wording;

/** The officers of all agencies for a spreadsheet: who an agency should say still needs a sign-in. */
@WebServlet("/identity/export-officers")
public class ExportOfficers extends TableExport<Officers.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Officers officers;

    @Override
    protected Table<Officers.Row> table(HttpServletRequest request) {
        String agency = Objects.requireNonNullElse(request.getParameter("agency"), "");
        boolean dormant = "yes".equals(request.getParameter("dormant"));
        return new Table<Officers.Row>("officers", 22, (first, size) -> {
                    Officers.Page page = officers.page(agency, dormant, first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Name", Officers.Row::displayName)
                .column("User name", Officers.Row::username)
                .column("Agency", Officers.Row::agencyName)
                .column("Posts today", Officers.Row::posts)
                .column("May sign in", row -> row.active() ? "yes" : "no")
                .column("Last signed in", row -> row.lastSignIn() == null ? "never" : Wording.moment(row.lastSignIn()))
                .column("Dormant", row -> row.dormant() ? "yes" : "no");
    }
}
