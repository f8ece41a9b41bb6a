package org.margatetaskforce.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.identity.DataClasses;
import org.margatetaskforce.identity.Matrix;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** Who sees what today for a spreadsheet: a row for each class and post. */
@WebServlet("/identity/export-need-to-know")
public class ExportNeedToKnow extends TableExport<Matrix.Cell> {

    private static final long serialVersionUID = 1L;
    private static final int AGREEMENT = 22;

    @Inject
    transient DataClasses classes;

    @Override
    protected Table<Matrix.Cell> table(HttpServletRequest request) {
        Matrix matrix = classes.matrix(TaskForceClock.current().today());
        List<Matrix.Cell> cells =
                matrix.lines().stream().flatMap(line -> line.cells().stream()).toList();
        return new Table<Matrix.Cell>(
                        "who sees what",
                        AGREEMENT,
                        (first, size) -> new Table.Part<>(
                                cells.stream().skip(first).limit(size).toList(), cells.size()))
                .column("Class", cell -> "D" + cell.dataClass())
                .column("Post", Matrix.Cell::title)
                .column("Letter", cell -> cell.sight().name())
                .column("Sees", cell -> cell.sight().words())
                .column(
                        "Condition",
                        cell -> cell.note() == 0
                                ? ""
                                : matrix.footnotes().get(cell.note() - 1).words());
    }
}
