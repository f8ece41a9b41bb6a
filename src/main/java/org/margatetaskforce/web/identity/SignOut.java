package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Objects;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Sessions;
import org.margatetaskforce.web.shell.KeptForms;
import org.margatetaskforce.web.shell.SessionSeal;

/** Leaves the house: session and seal are gone, and the browser keeps no page. */
@Named
@RequestScoped
public class SignOut {

    /** Where one is afterwards. */
    static final String GONE = "/sign-in.xhtml?out=1";

    @Inject
    Audit audit;

    @Inject
    Sessions sessions;

    @Inject
    KeptForms keptForms;

    /** Signs out and shows the sign-in. */
    public void leave() throws IOException, ServletException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        String gone = end((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        external.redirect(external.getRequestContextPath() + gone);
        context.responseComplete();
    }

    /**
     * Signs out; nothing is kept.
     *
     * @return where one is afterwards: on the way to the officer's own agency, which ends its session too, where it brought
     *     them in and offers that
     */
    String end(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        HttpSession session = request.getSession(false);
        Object farewell = session == null ? null : session.getAttribute(AgencyDoor.FAREWELL);
        String seal = Objects.requireNonNullElse(SessionSeal.shown(request), "");
        audit.record("SIGN_OUT", "session", null, null, null);
        sessions.signOut(seal);
        keptForms.signedOut(seal);
        SessionSeal.end(request, response);
        if (farewell == null) {
            return GONE;
        }
        request.getSession().setAttribute(AgencyDoor.FAREWELL, farewell);
        return AgencyDoor.PATH + "?out=1";
    }
}
