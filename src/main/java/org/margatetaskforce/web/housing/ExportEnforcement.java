package org.margatetaskforce.web.housing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.housing.EnforcementCases;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of housing enforcement cases for a spreadsheet. */
@WebServlet("/housing/export-enforcement")
public class ExportEnforcement extends TableExport<EnforcementCases.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindEnforcement list;

    @Override
    protected Table<EnforcementCases.Row> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<EnforcementCases.Row>("housing enforcement cases", 1, (first, size) -> {
                    EnforcementCases.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", EnforcementCases.Row::reference)
                .column("State", row -> row.state().words())
                .column("Home", EnforcementCases.Row::address)
                .column("Postcode", EnforcementCases.Row::postcode)
                .column("Came from", row -> row.origin().words())
                .column("Reported", EnforcementCases.Row::reportedOn)
                .column("Category 1", EnforcementCases.Row::category1)
                .column("Hazards assessed", EnforcementCases.Row::assessedOn)
                .column("Action decided", EnforcementCases.Row::actionDecidedOn)
                .column("Days since assessment", EnforcementCases.Row::since)
                .column("Officer", EnforcementCases.Row::officer)
                .column("Next", EnforcementCases.Row::nextWords)
                .column("By", EnforcementCases.Row::nextOn)
                .column("Closed", EnforcementCases.Row::closedOn)
                .column("Alarm", EnforcementCases.Row::alarmed);
    }
}
