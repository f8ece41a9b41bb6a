package org.margatetaskforce.web.safety;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.safety.PeerGroupRow;
import org.margatetaskforce.safety.PeerGroups;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of groups for a spreadsheet; who runs with them is not taken along. */
@WebServlet("/safety/export-peer-groups")
public class ExportPeerGroups extends TableExport<PeerGroupRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindPeerGroups list;

    @Override
    protected Table<PeerGroupRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<PeerGroupRow>("peer groups", 10, (first, size) -> {
                    PeerGroups.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", PeerGroupRow::reference)
                .column("Called", PeerGroupRow::called)
                .column("What binds them", PeerGroupRow::binds)
                .column("Known by", row -> row.offences() ? "offences" : "behaviour")
                .column("Known since", PeerGroupRow::knownSince)
                .column("Over since", PeerGroupRow::closedOn)
                .column("Agency", PeerGroupRow::agency)
                .column("Case", PeerGroupRow::caseReference)
                .column("Members today", PeerGroupRow::members);
    }
}
