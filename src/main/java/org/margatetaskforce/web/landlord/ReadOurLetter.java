package org.margatetaskforce.web.landlord;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Documents;

/** {@code /landlord/letter?reference=DOC-2011-00012}: a letter to a landlord about an application of theirs, as it was issued. */
@WebServlet("/landlord/letter")
public class ReadOurLetter extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Documents documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("reference"));
        byte[] pdf;
        try {
            pdf = documents.pdf(reference);
        } catch (RuleBroken notThereOrNotForThem) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + reference + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
