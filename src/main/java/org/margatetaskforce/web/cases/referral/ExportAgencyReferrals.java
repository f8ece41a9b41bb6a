package org.margatetaskforce.web.cases.referral;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import org.margatetaskforce.cases.referral.AgencyReferralRow;
import org.margatetaskforce.cases.referral.AgencyReferrals;
import org.margatetaskforce.web.shell.Table;
import org.margatetaskforce.web.shell.TableExport;

/** The list of referrals between agencies for a spreadsheet. */
@WebServlet("/cases/export-agency-referrals")
public class ExportAgencyReferrals extends TableExport<AgencyReferralRow> {

    private static final long serialVersionUID = 1L;

    @Inject
    transient FindAgencyReferrals list;

    @Override
    protected Table<AgencyReferralRow> table(HttpServletRequest request) {
        list.setText(request.getParameter("q"));
        list.setView(request.getParameter("view"));
        list.setState(request.getParameter("state"));
        list.setAlarm("true".equals(request.getParameter("alarm")));
        list.setAbout(request.getParameter("case"));
        return new Table<AgencyReferralRow>("referrals-between-agencies", 5, (first, size) -> {
                    AgencyReferrals.Page page = list.read(first, size);
                    return new Table.Part<>(page.rows(), page.total());
                })
                .column("Reference", AgencyReferralRow::reference)
                .column("What is asked", AgencyReferralRow::title)
                .column("From", AgencyReferralRow::fromAgency)
                .column("To", AgencyReferralRow::toAgency)
                .column("State", row -> row.state().words())
                .column("Sent", AgencyReferralRow::sentOn)
                .column("Answer due", AgencyReferralRow::answerBy)
                .column("Alarm", row -> row.alarm() == null ? "" : row.alarm().words())
                .column("Case", AgencyReferralRow::caseReference);
    }
}
