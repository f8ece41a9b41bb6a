package org.margatetaskforce.web.intake;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.intake.FileImports;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of files taken in, for a spreadsheet. */
@WebServlet("/intake/export-imports")
public class ExportImports extends TableExport<FileImports.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindImports list;

    @Override
    protected Table<FileImports.Row> table(HttpServletRequest request) {
        list.setKind(request.getParameter("kind"));
        list.setAgency(request.getParameter("agency"));
        return new Table<FileImports.Row>("files taken in", 3, (first, size) -> {
                    FileImports.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", FileImports.Row::reference)
                .column("What it holds", row -> list.words(row.kind()))
                .column("Agency", FileImports.Row::agency)
                .column("Taken in", FileImports.Row::at)
                .column("By", FileImports.Row::by)
                .column("Lines", FileImports.Row::read)
                .column("New", FileImports.Row::added)
                .column("Changed", FileImports.Row::changed)
                .column("Known already", FileImports.Row::unchanged)
                .column("To be decided", FileImports.Row::waiting)
                .column("Left out", FileImports.Row::refused);
    }
}
