package org.margatetaskforce.web.housing.notice;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.housing.notice.EnforcementNotices;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The register of notices for a spreadsheet. */
@WebServlet("/housing/export-notices")
public class ExportNotices extends TableExport<EnforcementNotices.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindNotices list;

    @Override
    protected Table<EnforcementNotices.Row> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<EnforcementNotices.Row>("housing notices", 1, (first, size) -> {
                    EnforcementNotices.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", EnforcementNotices.Row::reference)
                .column("Enforcement case", EnforcementNotices.Row::enforcementReference)
                .column("Kind", row -> row.kind().words())
                .column("State", row -> row.state().words())
                .column("Address", EnforcementNotices.Row::address)
                .column("Postcode", EnforcementNotices.Row::postcode)
                .column("Served", EnforcementNotices.Row::servedOn)
                .column("Next clock", EnforcementNotices.Row::clock)
                .column("On", EnforcementNotices.Row::clockOn)
                .column("How it is reckoned", EnforcementNotices.Row::clockExplanation)
                .column("Other clocks", EnforcementNotices.Row::otherClocks)
                .column("Under appeal", EnforcementNotices.Row::appealed)
                .column("Ended", EnforcementNotices.Row::endedOn);
    }
}
