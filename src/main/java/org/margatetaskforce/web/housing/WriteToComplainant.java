package org.margatetaskforce.web.housing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.housing.EnforcementCases;

/** The letter to who complained, printed for those who may know them: {@code /housing/letter-to-complainant?reference=EN-…}. */
@WebServlet("/housing/letter-to-complainant")
public class WriteToComplainant extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient EnforcementCases enforcementCases;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] letter;
        try {
            letter = enforcementCases.letterToComplainant(String.valueOf(request.getParameter("reference")));
        } catch (RuleBroken nothing) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"letter.pdf\"");
        response.setContentLength(letter.length);
        response.getOutputStream().write(letter);
    }
}
