package org.margatetaskforce.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.base.RuleBroken;
import org.margatetaskforce.identity.AgencySignIn;
import org.margatetaskforce.identity.Proven;
import org.margatetaskforce.identity.SignIns;
import org.margatetaskforce.web.shell.Sentences;

/** The way to an officer's own agency to sign in there, and the way back from it. */
@WebServlet(AgencyDoor.PATH)
public class AgencyDoor extends HttpServlet {

    /** Known to the agency's sign-in as the one address it may send officers back to. */
    static final String PATH = "/identity/agency";

    /** Where the session keeps where to say good-bye at the agency. */
    static final String FAREWELL = "mtf.agency-farewell";

    private static final String ASKED = "mtf.agency-asked";
    private static final long serialVersionUID = 1L;

    @Inject
    transient AgencySignIn agency;

    @Inject
    transient Welcome welcome;

    @Inject
    transient SignOut signOut;

    @Inject
    transient SignIns signIns;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (request.getParameter("out") != null) {
            sayGoodbye(request, response);
        } else if (!agency.isOffered()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } else if (welcome.isTooBusy(request)) {
            response.sendError(SignIn.TOO_MANY_REQUESTS);
        } else if (request.getParameter("state") == null && request.getParameter("error") == null) {
            begin(request, response);
        } else {
            end(request, response);
        }
    }

    private void begin(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        // a journey of its own: nothing of an earlier one, or of who signed in here before, goes along
        if (request.getUserPrincipal() != null) {
            signOut.end(request, response);
        }
        HttpSession before = request.getSession(false);
        if (before != null) {
            before.invalidate();
        }
        request.getSession().setAttribute(ASKED, request.getParameter("to"));
        if (!agency.begin(request, response)) {
            refuse(request, response, "identity.agency.no-answer");
        }
    }

    private void end(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            Proven proven = agency.end(request, response);
            HttpSession session = request.getSession();
            Object asked = session.getAttribute(ASKED);
            session.setAttribute(
                    FAREWELL,
                    agency.farewell(houseOf(request) + "/sign-in.xhtml").orElse(null));
            String next = welcome.in(request, response, proven, asked instanceof String page ? page : null);
            response.sendRedirect(request.getContextPath() + next);
        } catch (RuleBroken refused) {
            Acting.as(Acting.SYSTEM, () -> signIns.failed(request.getRemoteAddr()));
            refuse(request, response, refused.key());
        }
    }

    private static String houseOf(HttpServletRequest request) {
        return request.getRequestURL().toString().replaceFirst("^(https?://[^/]+).*", "$1") + request.getContextPath();
    }

    /** A browser follows no form to another house; it follows this page there, which ends the agency's own session. */
    private static void sayGoodbye(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        Object farewell = session == null ? null : session.getAttribute(FAREWELL);
        if (session != null && request.getUserPrincipal() == null) {
            session.invalidate();
        }
        if (farewell instanceof String address && request.getUserPrincipal() == null) {
            response.setHeader("Refresh", "0; url=" + address);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(Sentences.of("identity.signed-out"));
        } else {
            response.sendRedirect(request.getContextPath() + SignOut.GONE);
        }
    }

    private static void refuse(HttpServletRequest request, HttpServletResponse response, String sentence)
            throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        response.sendRedirect(request.getContextPath() + "/sign-in.xhtml?refused="
                + sentence.substring(sentence.lastIndexOf('.') + 1));
    }
}
