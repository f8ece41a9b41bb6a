package org.margatetaskforce.web.cases.flag;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.flag.FlagRow;
import org.margatetaskforce.cases.flag.SafetyFlags;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of safety flags for a spreadsheet: the instructions, by reference and door; whom they are of is not taken along. */
@WebServlet("/cases/export-safety-flags")
public class ExportSafetyFlags extends TableExport<FlagRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindSafetyFlags list;

    @Override
    protected Table<FlagRow> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<FlagRow>("safety flags", 8, (first, size) -> {
                    SafetyFlags.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", FlagRow::reference)
                .column("Instruction", FlagRow::words)
                .column("Stands", row -> row.state().words())
                .column("Of", row -> row.ofPerson() ? row.personReference() : row.doorLine())
                .column("Set", FlagRow::setOn)
                .column("Decide by", row -> row.decideBy())
                .column("Review due", FlagRow::reviewDueOn)
                .column("Ended", FlagRow::endedOn)
                .column("Agency", FlagRow::agencyName);
    }
}
