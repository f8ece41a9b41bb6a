package org.margatetaskforce.web.cases.disclosure;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.disclosure.SharingAgreement;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The sharing agreements for a spreadsheet. */
@WebServlet("/cases/export-agreements")
public class ExportAgreements extends TableExport<SharingAgreement> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindAgreements list;

    @Override
    protected Table<SharingAgreement> table(HttpServletRequest request) {
        request.getParameterMap().forEach((name, values) -> list.getAsked().put(name, values[0]));
        return new Table<SharingAgreement>("sharing agreements", 22, (first, size) -> {
                    FindAgreements.Part part = list.page(first, size);
                    return new Table.Part<>(part.rows(), part.total());
                })
                .column("Reference", SharingAgreement::reference)
                .column("Title", SharingAgreement::title)
                .column("Between", SharingAgreement::partyNames)
                .column("Classes", SharingAgreement::classList)
                .column("Signed", SharingAgreement::signedOn)
                .column("Review by", SharingAgreement::reviewBy)
                .column("Expires", SharingAgreement::expiresOn)
                .column("Stands", row -> row.standing(list.getToday()))
                .column("Owner", SharingAgreement::ownerName);
    }
}
