package org.margatetaskforce.web.cases.referral;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.margatetaskforce.cases.referral.AgencyReferrals;
import org.margatetaskforce.cases.referral.Referrals;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;

/** Hands the drawing of a referral's route to the page that shows it: {@code /cases/referral-drawing?reference=RF-…}. */
@WebServlet("/cases/referral-drawing")
public class DrawReferral extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Referrals referrals;

    @Inject
    transient AgencyReferrals agencyReferrals;

    @Inject
    transient Workflow workflow;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("reference"));
        // who may not see the referral may not see where it stands
        boolean sees = referrals.find(reference).isPresent()
                || agencyReferrals.find(reference).isPresent();
        Progress progress = sees ? workflow.findProgress(reference) : null;
        if (progress == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml");
        response.getOutputStream().write(progress.drawing().getBytes(StandardCharsets.UTF_8));
    }
}
