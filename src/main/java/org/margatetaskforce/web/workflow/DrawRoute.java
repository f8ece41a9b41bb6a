package org.margatetaskforce.web.workflow;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;

/**
 * Hands the drawing of a record's route to the page that shows it. Each kind of record has its servlet, which says who may see
 * the record: who may not see it may not see where it stands.
 */
public abstract class DrawRoute extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Workflow workflow;

    /** Whether the one acting may see the record of this reference. */
    protected abstract boolean maySee(String reference);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("reference"));
        Progress progress = maySee(reference) ? workflow.findProgress(reference) : null;
        if (progress == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml");
        response.getOutputStream().write(progress.drawing().getBytes(StandardCharsets.UTF_8));
    }
}
