package org.margatetaskforce.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.people.finding.Duplicates;
import org.margatetaskforce.people.finding.LikelyDuplicate;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The likely duplicates for a spreadsheet, by reference alone. */
@WebServlet("/people/export-duplicates")
public class ExportDuplicates extends TableExport<LikelyDuplicate> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReviewDuplicates list;

    @Override
    protected Table<LikelyDuplicate> table(HttpServletRequest request) {
        list.setPerson(request.getParameter("person"));
        list.setDecided(request.getParameter("decided"));
        return new Table<LikelyDuplicate>("likely duplicates", 3, (first, size) -> {
                    Duplicates.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("One record", pair -> pair.one().reference())
                .column("The other", pair -> pair.other().reference())
                .column("Alike in", LikelyDuplicate::why)
                .column("Points", LikelyDuplicate::points)
                .column("Decision", pair -> pair.state().words());
    }
}
