package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;
import org.margatetaskforce.cases.subjectaccess.SubjectRow;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The subject access requests for a spreadsheet: their days, not who asked. */
@WebServlet("/cases/export-subject-requests")
public class ExportSubjectRequests extends TableExport<SubjectRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindSubjectRequests list;

    @Override
    protected Table<SubjectRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<SubjectRow>("subject-access-requests", 23, (first, size) -> {
                    SubjectRequests.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", SubjectRow::reference)
                .column("Received", SubjectRow::receivedOn)
                .column("Answer by", SubjectRow::answerBy)
                .column("Stands", row -> row.state().words())
                .column("Agencies", SubjectRow::parts)
                .column("Not decided", SubjectRow::undecided)
                .column("Late", row -> row.late() ? "yes" : "no");
    }
}
