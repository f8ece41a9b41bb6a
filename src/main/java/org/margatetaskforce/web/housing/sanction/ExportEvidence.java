package org.margatetaskforce.web.housing.sanction;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.sanction.EvidenceBundles;

/** {@code /housing/export-evidence?reference=EB-2012-00001}: an evidence file as one PDF, for an officer who may see it. */
@WebServlet("/housing/export-evidence")
public class ExportEvidence extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EvidenceBundles bundles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("reference"));
        byte[] content;
        try {
            content = bundles.whole(reference);
        } catch (RuleBroken notThereOrNotForThem) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"" + reference.replaceAll("[^A-Z0-9-]", "") + ".pdf\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
