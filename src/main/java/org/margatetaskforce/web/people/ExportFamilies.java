package org.margatetaskforce.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.people.Families;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of families for a spreadsheet. */
@WebServlet("/people/export-families")
public class ExportFamilies extends TableExport<Families.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Families families;

    @Override
    protected Table<Families.Row> table(HttpServletRequest request) {
        return new Table<Families.Row>("families", 4, (first, size) -> {
                    Families.Page page = families.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .ofPersons()
                .column("Reference", Families.Row::reference)
                .column("Family", Families.Row::label)
                .column("Members today", Families.Row::members)
                .column("Recorded", Families.Row::recordedAt);
    }
}
