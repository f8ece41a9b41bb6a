package org.margatetaskforce.web.documents;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.documents.ReceivedFiles;

/**
 * {@code /documents/file?reference=RCV-2011-00007}: a file that came in, for an officer who may see it. Only ever to be
 * saved: what somebody sent us is not opened in our own pages.
 */
@WebServlet("/documents/file")
public class SaveFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient ReceivedFiles files;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        ReceivedFiles.GivenOut file;
        try {
            file = files.giveOut(String.valueOf(request.getParameter("reference")));
        } catch (RuleBroken notThereOrNotForThem) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(file.contentType());
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"");
        response.setContentLength(file.content().length);
        response.getOutputStream().write(file.content());
    }
}
