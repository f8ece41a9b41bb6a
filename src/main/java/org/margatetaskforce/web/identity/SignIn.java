package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.SignIns;
import org.margatetaskforce.web.shell.KeptForms;
import org.margatetaskforce.web.shell.ReturnPath;
import org.margatetaskforce.web.shell.ScreenLock;
import org.margatetaskforce.web.shell.Sentences;
import org.margatetaskforce.web.shell.SessionSeal;

/** Comes into the house, and goes on to the page that was asked for. */
@Named
@RequestScoped
public class SignIn {

    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    SecurityContext security;

    @Inject
    SignIns signIns;

    @Inject
    Audit audit;

    @Inject
    KeptForms keptForms;

    @Inject
    ScreenLock screenLock;

    private String username = "";
    private String password = "";
    private @Nullable String to;

    /** Signs in. Who is refused is told the same, in the same time, whatever the reason. */
    public void enter() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        ExternalContext external = context.getExternalContext();
        HttpServletRequest request = (HttpServletRequest) external.getRequest();
        HttpServletResponse response = (HttpServletResponse) external.getResponse();
        boolean[] tooMany = new boolean[1];
        Acting.as(Acting.SYSTEM, () -> tooMany[0] = signIns.tooManyFrom(request.getRemoteAddr()));
        if (tooMany[0]) {
            external.responseSendError(TOO_MANY_REQUESTS, null);
            context.responseComplete();
            return;
        }
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(username, password))
                        .newAuthentication(true));
        if (status == AuthenticationStatus.SUCCESS) {
            request.changeSessionId();
            screenLock.lift();
            String officer = request.getUserPrincipal().getName();
            keptForms.sealed(SessionSeal.put(request, response, Instant.now()), officer);
            Acting.as(officer, () -> audit.record("SIGN_IN", "session", null, null, null));
            external.redirect(external.getRequestContextPath()
                    + ReturnPath.safe(keptForms.addressFor(officer).orElse(to)));
            context.responseComplete();
        } else {
            context.addMessage(
                    null,
                    new FacesMessage(FacesMessage.SEVERITY_ERROR, Sentences.of("identity.sign-in.refused"), null));
            context.validationFailed();
        }
    }

    /** The name as typed. */
    public String getUsername() {
        return username;
    }

    /** The name as typed. */
    public void setUsername(String username) {
        this.username = username;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** As typed: no blank is cut from a password. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** The page asked for before signing in. */
    public @Nullable String getTo() {
        return to;
    }

    /** The page asked for before signing in; checked when it is used. */
    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
