package org.margatetaskforce.web.licensing.unlicensed;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Collectors;
import org.margatetaskforce.licensing.unlicensed.UnlicensedHomes;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of homes that never applied, for a spreadsheet. */
@WebServlet("/licensing/export-unlicensed")
public class ExportUnlicensed extends TableExport<UnlicensedHomes.Row> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindUnlicensed list;

    @Override
    protected Table<UnlicensedHomes.Row> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<UnlicensedHomes.Row>("homes without a licence", 2, (first, size) -> {
                    UnlicensedHomes.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Home", UnlicensedHomes.Row::line)
                .column("Postcode", UnlicensedHomes.Row::postcode)
                .column("UPRN", UnlicensedHomes.Row::uprn)
                .column("Score", UnlicensedHomes.Row::score)
                .column("What speaks for letting", row -> row.signals().stream()
                        .map(signal -> signal.kind().words() + " (" + signal.seenOn() + ")")
                        .collect(Collectors.joining("; ")))
                .column("Looked into", row -> row.reference())
                .column("State", row -> row.state() == null ? "" : row.state().words())
                .column("Seen again since", row -> row.seenSince() ? "yes" : "");
    }
}
