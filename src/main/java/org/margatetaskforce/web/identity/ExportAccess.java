package org.margatetaskforce.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.identity.AccessTrail;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;
import org.margatetaskforce.web.shell.Wording;

/** A trail of the access audit for a spreadsheet, as its reader sees it and at most as far as it is counted. */
@WebServlet("/identity/export-access")
public class ExportAccess extends TableExport<AccessTrail.Row> {

    private static final long serialVersionUID = 1L;
    private static final int ACCESS_AUDIT = 23;

    @Inject
    transient FindAccess list;

    @Override
    protected Table<AccessTrail.Row> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<AccessTrail.Row>("access audit", ACCESS_AUDIT, (first, size) -> {
                    AccessTrail.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("When", row -> Wording.moment(row.at()))
                .column("Officer", AccessTrail.Row::name)
                .column("User name", AccessTrail.Row::username)
                .column("Agency", AccessTrail.Row::agency)
                .column("Posts", AccessTrail.Row::posts)
                .column("Did", row -> FindAccess.wordsOf(row.action()))
                .column("Outcome", AccessTrail.Row::outcome)
                .column("Kind of record", AccessTrail.Row::kind)
                .column("Reference", AccessTrail.Row::reference)
                .column("Class", AccessTrail.Row::dataClass)
                .column("Searched for", AccessTrail.Row::terms)
                .column("Shown", AccessTrail.Row::results)
                .column("More", AccessTrail.Row::detail)
                .column("Case", AccessTrail.Row::caseReference)
                .column("Purpose", AccessTrail.Row::purpose)
                .column("Address", AccessTrail.Row::address)
                .column("Device", AccessTrail.Row::device);
    }
}
