package org.margatetaskforce.web.licensing.designation;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.licensing.designation.SchemeEdges;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The homes of two edges of designations, for a spreadsheet. */
@WebServlet("/licensing/export-designation-homes")
public class ExportDesignationHomes extends TableExport<SchemeEdges.Home> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CompareDesignations list;

    @Override
    protected Table<SchemeEdges.Home> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<SchemeEdges.Home>("homes of designations compared", 1, (first, size) -> {
                    SchemeEdges.Compared page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Home", SchemeEdges.Home::line)
                .column("Postcode", SchemeEdges.Home::postcode)
                .column("UPRN", SchemeEdges.Home::uprn)
                .column("Where", home -> home.side().words())
                .column("Why in the first", SchemeEdges.Home::first)
                .column("Why in the second", SchemeEdges.Home::second)
                .column("Licence", SchemeEdges.Home::licence)
                .column("Licensed until", SchemeEdges.Home::licensedTo)
                .column("What follows", list::consequence);
    }
}
