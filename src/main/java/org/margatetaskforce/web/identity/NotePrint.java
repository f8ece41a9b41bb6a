package org.margatetaskforce.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.margatetaskforce.cases.disclosure.Disclosure;
import org.margatetaskforce.cases.disclosure.Disclosures;
import org.margatetaskforce.identity.Audit;

/** A page says that it is being printed: which, and about which record, for the access audit (partnership practice F.5). */
@WebServlet("/identity/printed")
public class NotePrint extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Audit audit;

    @Inject
    transient Disclosures disclosures;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        String page = request.getParameter("page");
        String of = page != null && page.matches("/[a-z/-]{1,80}\\.xhtml") ? page : "unknown";
        String under = request.getParameter("under");
        Optional<Disclosure> outside = under == null || under.isBlank() ? Optional.empty() : disclosures.onPaper(under);
        audit.record(
                "PRINT",
                "page " + of,
                Audit.referenceOrNull(request.getParameter("of")),
                null,
                outside.map(it -> "under " + it.reference() + ", goes to " + it.recipient())
                        .orElse("stays in the team"));
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
