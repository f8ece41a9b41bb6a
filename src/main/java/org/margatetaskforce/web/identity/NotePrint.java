package org.margatetaskforce.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.margatetaskforce.identity.Audit;

/** A page says that it is being printed: which, and about which record, for the access audit (partnership practice F.5). */
@WebServlet("/identity/printed")
public class NotePrint extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Audit audit;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getParameter("page");
        String of = page != null && page.matches("/[a-z/-]{1,80}\\.xhtml") ? page : "unknown";
        audit.record("PRINT", "page " + of, Audit.referenceOrNull(request.getParameter("of")), null, null);
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
