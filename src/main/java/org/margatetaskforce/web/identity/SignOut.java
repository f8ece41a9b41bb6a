package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.margatetaskforce.identity.Audit;
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
    KeptForms keptForms;

    /** Signs out and shows the sign-in. */
    public void leave() throws IOException, ServletException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        end((HttpServletRequest) external.getRequest(), (HttpServletResponse) external.getResponse());
        external.redirect(external.getRequestContextPath() + GONE);
        context.responseComplete();
    }

    /** Signs out; nothing is kept. */
    void end(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        audit.record("SIGN_OUT", "session", null, null, null);
        keptForms.signedOut(SessionSeal.shown(request));
        SessionSeal.end(request, response);
    }
}
