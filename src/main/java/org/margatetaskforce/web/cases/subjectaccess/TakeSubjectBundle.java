package org.margatetaskforce.web.cases.subjectaccess;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.margatetaskforce.cases.subjectaccess.SubjectRequests;

/** Gives out the bundle of a subject access request, to governance and the second person; that it was taken is noted. */
@WebServlet("/cases/subject-bundle")
public class TakeSubjectBundle extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient SubjectRequests requests;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("reference"));
        Optional<byte[]> pdf = requests.pdf(reference);
        if (pdf.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + reference + ".pdf\"");
        response.setContentLength(pdf.get().length);
        response.getOutputStream().write(pdf.get());
    }
}
