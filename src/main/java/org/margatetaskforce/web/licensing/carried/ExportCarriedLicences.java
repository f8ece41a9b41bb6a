package org.margatetaskforce.web.licensing.carried;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.licensing.carried.CarriedLicences;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of licences that another register has, for a spreadsheet. */
@WebServlet("/licensing/export-carried-licences")
public class ExportCarriedLicences extends TableExport<CarriedLicences.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindCarriedLicences list;

    @Override
    protected Table<CarriedLicences.Row> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<CarriedLicences.Row>("licences of another register", 1, (first, size) -> {
                    CarriedLicences.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", CarriedLicences.Row::reference)
                .column("Number there", CarriedLicences.Row::theirNumber)
                .column("Kind", row -> row.kind().words())
                .column("Address", CarriedLicences.Row::address)
                .column("Postcode", CarriedLicences.Row::postcode)
                .column("UPRN", CarriedLicences.Row::uprn)
                .column("Home", row -> row.door().words())
                .column("Score", CarriedLicences.Row::score)
                .column("First day", CarriedLicences.Row::commencedOn)
                .column("Last day", CarriedLicences.Row::endsOn)
                .column("Stands", row -> row.state().words());
    }
}
