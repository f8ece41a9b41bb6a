package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.subjectaccess.Correction;
import org.margatetaskforce.cases.subjectaccess.Corrections;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** What people say is wrong, for a spreadsheet: days and standing, not what they say. */
@WebServlet("/cases/export-corrections")
public class ExportCorrections extends TableExport<Correction> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindCorrections list;

    @Override
    protected Table<Correction> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<Correction>("corrections", 6, (first, size) -> {
                    Corrections.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", Correction::reference)
                .column("Record", Correction::record)
                .column("Register", Correction::register)
                .column("Agency", Correction::agencyName)
                .column("Said", Correction::saidOn)
                .column("Answer by", Correction::decideBy)
                .column("Stands", row -> row.state().words());
    }
}
