package org.margatetaskforce.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Proven;
import org.margatetaskforce.identity.Sessions;
import org.margatetaskforce.identity.SignIns;
import org.margatetaskforce.identity.Whence;
import org.margatetaskforce.web.shell.KeptForms;
import org.margatetaskforce.web.shell.ReturnPath;
import org.margatetaskforce.web.shell.ScreenLock;
import org.margatetaskforce.web.shell.SessionSeal;

/** Lets in who has proved who they are: a new session id, a seal, a line in the list of sessions and one in the audit. */
@ApplicationScoped
public class Welcome {

    @Inject
    SecurityContext security;

    @Inject
    SignIns signIns;

    @Inject
    Sessions sessions;

    @Inject
    Audit audit;

    @Inject
    KeptForms keptForms;

    @Inject
    ScreenLock screenLock;

    /** True where so many attempts failed from this address that no more are heard for a while. */
    public boolean isTooBusy(HttpServletRequest request) {
        boolean[] tooMany = new boolean[1];
        Acting.as(Acting.SYSTEM, () -> tooMany[0] = signIns.tooManyFrom(request.getRemoteAddr()));
        return tooMany[0];
    }

    /**
     * Lets them in.
     *
     * @param asked the page asked for before signing in
     * @return where they go: to what they had typed when their session ended, else to the page asked for
     */
    public String in(HttpServletRequest request, HttpServletResponse response, Proven proven, @Nullable String asked) {
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams().credential(proven).newAuthentication(true));
        if (status != AuthenticationStatus.SUCCESS) {
            throw new IllegalStateException("the server does not take a proof: " + status);
        }
        request.changeSessionId();
        screenLock.lift();
        String seal = SessionSeal.put(request, response, Instant.now());
        keptForms.sealed(seal, proven.username());
        Whence from = Objects.requireNonNull(Whence.here(), "the door says from where");
        Acting.as(
                Acting.SYSTEM,
                () -> sessions.begin(proven.username(), seal, proven.how(), from.device(), from.address()));
        Acting.as(
                proven.username(),
                () -> audit.record(
                        "SIGN_IN", "session", null, null, proven.how().getWords()));
        return ReturnPath.safe(keptForms.addressFor(proven.username()).orElse(asked));
    }
}
