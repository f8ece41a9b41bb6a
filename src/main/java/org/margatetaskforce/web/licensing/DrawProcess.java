package org.margatetaskforce.web.licensing;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.margatetaskforce.licensing.ApplicationFiles;
import org.margatetaskforce.workflow.Progress;
import org.margatetaskforce.workflow.Workflow;

/** Hands the drawing of an application's route to the page that shows it: {@code /licensing/drawing?reference=SL-…}. */
@WebServlet("/licensing/drawing")
public class DrawProcess extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ApplicationFiles files;

    @Inject
    transient Workflow workflow;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = String.valueOf(request.getParameter("reference"));
        // who may not see the application may not see where it stands
        Progress progress = files.find(reference).isPresent() ? workflow.findProgress(reference) : null;
        if (progress == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/xml");
        response.getOutputStream().write(progress.drawing().getBytes(StandardCharsets.UTF_8));
    }
}
