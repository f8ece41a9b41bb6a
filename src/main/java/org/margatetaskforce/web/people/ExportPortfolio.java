package org.margatetaskforce.web.people;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.people.Holding;
import org.margatetaskforce.people.Organisations;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** A portfolio for a spreadsheet. */
@WebServlet("/people/export-portfolio")
public class ExportPortfolio extends TableExport<Holding> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Organisations organisations;

    @Override
    protected Table<Holding> table(HttpServletRequest request) {
        String holder = String.valueOf(request.getParameter("reference"));
        boolean together = !"true".equals(request.getParameter("alone"));
        return new Table<Holding>("portfolio", 1, (first, size) -> {
                    Organisations.Portfolio page = organisations.portfolio(holder, together, first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("UPRN", Holding::uprn)
                .column("Property", Holding::address)
                .column("Postcode", Holding::postcode)
                .column("Held by", Holding::holderName)
                .column("Reference of the holder", Holding::holder)
                .column("As", Holding::kinds)
                .column("Dwellings", Holding::units)
                .column("Since", Holding::since);
    }
}
