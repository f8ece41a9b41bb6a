package org.margatetaskforce.web.cases.referral;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.referral.ReferralRow;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of referrals for a spreadsheet. */
@WebServlet("/cases/export-referrals")
public class ExportReferrals extends TableExport<ReferralRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindReferrals list;

    @Override
    protected Table<ReferralRow> table(HttpServletRequest request) {
        list.setText(request.getParameter("q"));
        list.setState(request.getParameter("state"));
        list.setOpen(request.getParameter("open"));
        list.setUrgent("true".equals(request.getParameter("urgent")));
        list.setWard(request.getParameter("ward"));
        list.setBefore(request.getParameter("before"));
        list.setMine("true".equals(request.getParameter("mine")));
        return new Table<ReferralRow>("referrals", 5, (first, size) -> {
                    Referrals.Page page = list.read(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", ReferralRow::reference)
                .column("Place", ReferralRow::place)
                .column("Ward", ReferralRow::ward)
                .column("Concern", ReferralRow::category)
                .column("State", row -> row.state().words())
                .column("Urgent", row -> row.marked() ? "yes" : "no")
                .column("From", ReferralRow::organisation)
                .column("Referred", ReferralRow::referredOn)
                .column("Next step due", ReferralRow::due)
                .column("Case", ReferralRow::caseReference);
    }
}
