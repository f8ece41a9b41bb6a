package org.margatetaskforce.web.place;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.place.Properties;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of properties for a spreadsheet, street by street. */
@WebServlet("/place/export-properties")
public class ExportProperties extends TableExport<Properties.PropertyRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindProperties list;

    @Override
    protected Table<Properties.PropertyRow> table(HttpServletRequest request) {
        list.setStreet(request.getParameter("street"));
        list.setWard(request.getParameter("ward"));
        list.setPostcode(request.getParameter("postcode"));
        return new Table<Properties.PropertyRow>("properties", 1, (first, size) -> {
                    Properties.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Address", Properties.PropertyRow::line)
                .column("Postcode", Properties.PropertyRow::postcode)
                .column("Building", Properties.PropertyRow::buildingType)
                .column("Dwelling units", Properties.PropertyRow::units)
                .column("UPRN", Properties.PropertyRow::uprn);
    }
}
