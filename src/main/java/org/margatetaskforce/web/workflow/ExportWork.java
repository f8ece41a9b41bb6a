package org.margatetaskforce.web.workflow;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;
import org.margatetaskforce.workflow.Worklist;
import org.margatetaskforce.workflow.WorklistFilter;
import org.margatetaskforce.workflow.WorklistRow;

/** The worklist for a spreadsheet. */
@WebServlet("/workflow/export-work")
public class ExportWork extends TableExport<WorklistRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Worklist worklist;

    @Override
    protected Table<WorklistRow> table(HttpServletRequest request) {
        WorklistFilter.View view = FindWork.whose(request.getParameter("view"));
        String task = FindWork.orNull(request.getParameter("task"));
        String text = FindWork.orNull(request.getParameter("q"));
        boolean late = "true".equals(request.getParameter("late"));
        return new Table<WorklistRow>("tasks", 5, (first, size) -> {
                    Worklist.Page page = worklist.page(new WorklistFilter(view, null, task, text, late, first, size));
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("What is to be done", WorklistRow::title)
                .column("Where", WorklistRow::heading)
                .column("Reference", WorklistRow::reference)
                .column("Case", WorklistRow::caseReference)
                .column("Due", WorklistRow::dueOn)
                .column("Late", WorklistRow::late)
                .column("For", WorklistRow::group)
                .column("Who has it", WorklistRow::assignee);
    }
}
