package org.margatetaskforce.web.safety;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.margatetaskforce.safety.RelationshipChart;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** What is on a relationship chart, for a spreadsheet, no more persons at once than one officer may take alone (F.2). */
@WebServlet("/safety/export-chart-nodes")
public class ExportChartNodes extends TableExport<RelationshipChart.Place> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DrawRelationshipChart page;

    @Override
    protected Table<RelationshipChart.Place> table(HttpServletRequest request) {
        request.getParameterMap().forEach(page::ask);
        RelationshipChart chart = page.read();
        List<RelationshipChart.Place> places = page.getPlaces();
        return new Table<RelationshipChart.Place>(
                        "things on a relationship chart",
                        10,
                        (first, size) -> new Table.Part<>(
                                places.subList(first, Math.min(places.size(), first + size)), places.size()))
                .ofPersons(chart.people())
                .column("Reference", place -> place.node().reference())
                .column("Kind", place -> place.node().kind().words())
                .column("Called", place -> place.node().label())
                .column("Steps away", place -> place.node().step())
                .column("Tied to", RelationshipChart.Place::tied)
                .column("Between, of 100", RelationshipChart.Place::between);
    }
}
