package org.margatetaskforce.web.safety;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.margatetaskforce.safety.RelationshipChart;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The ties of a relationship chart for a spreadsheet, no more persons at once than one officer may take alone (F.2). */
@WebServlet("/safety/export-chart-ties")
public class ExportChartTies extends TableExport<RelationshipChart.Tie> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient DrawRelationshipChart page;

    @Override
    protected Table<RelationshipChart.Tie> table(HttpServletRequest request) {
        request.getParameterMap().forEach(page::ask);
        RelationshipChart chart = page.read();
        List<RelationshipChart.Tie> ties = page.getTies();
        return new Table<RelationshipChart.Tie>(
                        "ties of a relationship chart",
                        10,
                        (first, size) ->
                                new Table.Part<>(ties.subList(first, Math.min(ties.size(), first + size)), ties.size()))
                .ofPersons(chart.people())
                .column("From", RelationshipChart.Tie::from)
                .column("Called", tie -> page.node(tie.from()).label())
                .column("Tie", RelationshipChart.Tie::words)
                .column("To", RelationshipChart.Tie::to)
                .column("Which is called", tie -> page.node(tie.to()).label())
                .column("Since", RelationshipChart.Tie::since)
                .column("Until", RelationshipChart.Tie::until)
                .column("Source", RelationshipChart.Tie::source);
    }
}
