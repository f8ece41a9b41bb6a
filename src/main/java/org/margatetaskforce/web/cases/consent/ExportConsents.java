package org.margatetaskforce.web.cases.consent;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.consent.Consent;
import org.margatetaskforce.cases.consent.Consents;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** Consents for a spreadsheet: each row is about a person. */
@WebServlet("/cases/export-consents")
public class ExportConsents extends TableExport<Consent> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindConsents list;

    @Override
    protected Table<Consent> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<Consent>("consents", 6, (first, size) -> {
                    Consents.Page page = list.page(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .ofPersons()
                .column("Reference", Consent::reference)
                .column("Person", Consent::person)
                .column("Case", Consent::caseReference)
                .column("Stands", row -> row.standing(list.getToday()))
                .column("For", Consent::recipientList)
                .column("Classes", Consent::classList)
                .column("From", Consent::from)
                .column("Last day", Consent::expiresOn);
    }
}
