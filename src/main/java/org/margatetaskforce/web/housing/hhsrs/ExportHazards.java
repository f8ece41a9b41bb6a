package org.margatetaskforce.web.housing.hhsrs;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.base.TaskForceClock;
import org.margatetaskforce.housing.hhsrs.HazardFiles;

/** {@code /housing/export-hazards?reference=EN-2011-00007}: the hazards of a case as JSON, for an officer who may see them. */
@WebServlet("/housing/export-hazards")
public class ExportHazards extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient HazardFiles hazardFiles;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String text;
        try {
            text = hazardFiles.export(String.valueOf(request.getParameter("reference")));
        } catch (RuleBroken notThereOrNotForThem) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"hazards-" + TaskForceClock.current().today() + ".json\"");
        response.setContentLength(content.length);
        response.getOutputStream().write(content);
    }
}
