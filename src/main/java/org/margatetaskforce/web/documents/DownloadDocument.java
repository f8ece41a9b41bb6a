package org.margatetaskforce.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.margatetaskforce.documents.Document;
import org.margatetaskforce.documents.Documents;

/** Hands out the PDF of a letter or notice: {@code /documents/download?reference=DOC-2011-00042}. Each reading is audited. */
@WebServlet("/documents/download")
public class DownloadDocument extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Documents documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("reference"));
        Optional<Document> document = documents.find(reference);
        if (document.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] pdf = documents.pdf(reference);
        response.setContentType("application/pdf");
        response.setContentLength(pdf.length);
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + document.get().getReference() + ".pdf\"");
        response.getOutputStream().write(pdf);
    }
}
