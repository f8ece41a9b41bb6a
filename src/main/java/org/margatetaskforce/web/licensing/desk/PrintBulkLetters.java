package org.margatetaskforce.web.licensing.desk;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.margatetaskforce.documents.Documents;
import org.margatetaskforce.licensing.desk.BulkWorks;

/** {@code /licensing/print-bulk-letters?reference=BW-2011-00012&from=101}: a hundred letters of a piece of work, as one PDF. */
@WebServlet("/licensing/print-bulk-letters")
public class PrintBulkLetters extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient BulkWorks bulkWorks;

    @Inject
    transient Documents documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("reference"));
        List<String> letters = bulkWorks.letters(reference);
        int from = from(request.getParameter("from"));
        if (from < 1 || from > letters.size()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + reference + "-" + from + ".pdf\"");
        documents.print(
                letters.subList(from - 1, Math.min(letters.size(), from - 1 + LetterPart.LETTERS)),
                response.getOutputStream());
    }

    private static int from(String said) {
        return said == null ? 1 : said.matches("[0-9]{1,6}") ? Integer.parseInt(said) : 0;
    }
}
