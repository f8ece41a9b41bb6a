package org.margatetaskforce.web.shell;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The short address of a record leads to its page, which itself says "not found" to whoever may not see it. */
@WebServlet("/r/*")
public class OpenReference extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        Optional<String> page =
                path == null ? Optional.empty() : ShortAddresses.ours().pageOf(path.substring(1));
        if (page.isPresent()) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + page.get());
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
