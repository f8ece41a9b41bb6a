package org.margatetaskforce.web.cases;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.CaseRow;
import org.margatetaskforce.cases.Cases;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of cases for a spreadsheet. */
@WebServlet("/cases/export-cases")
public class ExportCases extends TableExport<CaseRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindCases list;

    @Override
    protected Table<CaseRow> table(HttpServletRequest request) {
        list.setText(request.getParameter("q"));
        list.setType(request.getParameter("type"));
        list.setStage(request.getParameter("stage"));
        list.setOpen(request.getParameter("open"));
        list.setMine("true".equals(request.getParameter("mine")));
        list.setAgency(request.getParameter("agency"));
        list.setUnled("true".equals(request.getParameter("unled")));
        list.setPriority(request.getParameter("priority"));
        list.setWard(request.getParameter("ward"));
        list.setUnread("true".equals(request.getParameter("unread")));
        list.setOverdue("true".equals(request.getParameter("overdue")));
        list.setSort(request.getParameter("sort"));
        return new Table<CaseRow>("cases", 5, (first, size) -> {
                    Cases.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", CaseRow::reference)
                .column("What it is about", CaseRow::heading)
                .column("Type", row -> row.type().words())
                .column("Stage", row -> row.stage().words())
                .column("Lead professional", CaseRow::lead)
                .column("Lead agency", CaseRow::leadAgency)
                .column("Priority", row -> row.priority().name())
                .column("Risk", row -> row.risk().words())
                .column("Next review", CaseRow::reviewDueOn)
                .column("Opened", CaseRow::openedOn)
                .column("Closed", CaseRow::closedOn)
                .marked(CaseRow::marking);
    }
}
