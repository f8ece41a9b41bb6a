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

/** Who may do what today for a spreadsheet: a row for each act and post that may (partnership practice A.3). */
@WebServlet("/identity/export-who-may-do-what")
public class ExportActs extends TableExport<ExportActs.Right> {

    private static final long serialVersionUID = 1L;
    private static final int AGREEMENT = 22;

    @Inject
    transient DataClasses classes;

    /** One act and a post that may do it. */
    record Right(Matrix.Act act, Matrix.Post post) {}

    @Override
    protected Table<Right> table(HttpServletRequest request) {
        List<Right> rights = classes.acts(TaskForceClock.current().today()).stream()
                .flatMap(act -> act.posts().stream().map(post -> new Right(act, post)))
                .toList();
        return new Table<Right>(
                        "who may do what",
                        AGREEMENT,
                        (first, size) -> new Table.Part<>(
                                rights.stream().skip(first).limit(size).toList(), rights.size()))
                .column("On what", right -> right.act().object())
                .column("As", right -> right.act().letter())
                .column("Act", right -> right.act().name())
                .column("Post", right -> right.post().title())
                .column("Post code", right -> right.post().code());
    }
}
