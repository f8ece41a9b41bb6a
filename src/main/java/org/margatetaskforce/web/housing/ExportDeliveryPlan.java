package org.margatetaskforce.web.housing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.margatetaskforce.housing.DeliveryPlan;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The months of the enforcement delivery plan for a spreadsheet. */
@WebServlet("/housing/export-delivery-plan")
public class ExportDeliveryPlan extends TableExport<DeliveryPlan.Month> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ShowDeliveryPlan page;

    @Override
    protected Table<DeliveryPlan.Month> table(HttpServletRequest request) {
        String year = String.valueOf(request.getParameter("year"));
        if (year.matches("[0-9]{4}")) {
            page.setYear(Integer.valueOf(year));
        }
        return new Table<DeliveryPlan.Month>("months of the enforcement delivery plan", 1, (first, size) -> {
                    List<DeliveryPlan.Month> months = page.getMonths();
                    return new Table.Part<>(
                            months.subList(Math.min(first, months.size()), Math.min(first + size, months.size())),
                            months.size());
                })
                .column("Month", DeliveryPlan.Month::first)
                .column("Inspections planned", DeliveryPlan.Month::planned)
                .column("Of these by the grant's posts", DeliveryPlan.Month::plannedOfGrant)
                .column("Reported", DeliveryPlan.Month::reported)
                .column("Inspected", DeliveryPlan.Month::inspected)
                .column("No access", DeliveryPlan.Month::noAccess)
                .column("Category 1 assessed", DeliveryPlan.Month::category1)
                .column("Notices served", DeliveryPlan.Month::notices)
                .column("Complied with", DeliveryPlan.Month::complied)
                .column("Closed", DeliveryPlan.Month::closed);
    }
}
