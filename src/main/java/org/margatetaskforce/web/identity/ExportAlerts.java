package org.margatetaskforce.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.identity.AlertOutcome;
import org.margatetaskforce.identity.AuditAlerts;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;
import org.margatetaskforce.web.shell.Wording;

/** The alerts of the access audit for a spreadsheet. */
@WebServlet("/identity/export-alerts")
public class ExportAlerts extends TableExport<AuditAlerts.Row> {

    private static final long serialVersionUID = 1L;
    private static final int ACCESS_AUDIT = 23;

    @Inject
    transient FindAlerts list;

    @Override
    protected Table<AuditAlerts.Row> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<AuditAlerts.Row>("audit alerts", ACCESS_AUDIT, (first, size) -> {
                    AuditAlerts.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Alert", AuditAlerts.Row::reference)
                .column("When", row -> Wording.moment(row.at()))
                .column("Officer", AuditAlerts.Row::name)
                .column("Agency", AuditAlerts.Row::agency)
                .column("What", AuditAlerts.Row::title)
                .column("About", AuditAlerts.Row::about)
                .column("Figure", AuditAlerts.Row::figure)
                .column("Stands", row -> stands(row.outcome()))
                .column("Reviewed by", AuditAlerts.Row::reviewedBy);
    }

    private static String stands(@org.jspecify.annotations.Nullable AlertOutcome outcome) {
        return outcome == null ? "waits" : outcome.words();
    }
}
