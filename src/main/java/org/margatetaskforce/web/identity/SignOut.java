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

    @Inject
    Audit audit;

    @Inject
    KeptForms keptForms;

    /** Signs out and shows the sign-in. */
    public void leave() throws IOException, ServletException {
        audit.record("SIGN_OUT", "session", null, null, null);
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        keptForms.signedOut(SessionSeal.shown(request));
        SessionSeal.end(request, (HttpServletResponse) external.getResponse());
        external.redirect(external.getRequestContextPath() + "/sign-in.xhtml?out=1");
        context.responseComplete();
    }
}
