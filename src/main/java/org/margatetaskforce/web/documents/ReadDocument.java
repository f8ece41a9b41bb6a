package org.margatetaskforce.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.Documents;

/** {@code /documents/pdf?reference=DOC-2011-00012}: the PDF as it was issued, for an officer who may see it. */
@WebServlet("/documents/pdf")
public class ReadDocument extends HttpServlet {

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
        response.setHeader("Content-Disposition", "inline; filename=\"" + reference + ".pdf\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
