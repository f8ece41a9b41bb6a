package org.margatetaskforce.web.identity;

import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.margatetaskforce.base.Acting;
import org.margatetaskforce.identity.Audit;
import org.margatetaskforce.identity.Preference;
import org.margatetaskforce.identity.Preferences;
import org.margatetaskforce.identity.SignIns;
import org.margatetaskforce.identity.SignedIn;
import org.margatetaskforce.web.shell.HiddenNames;
import org.margatetaskforce.web.shell.ScreenLock;
import org.margatetaskforce.web.shell.Sentences;

/**
 * What a script asks at a desk that several share, without leaving the page and what is typed in it: {@code lock},
 * {@code unlock} with the password, {@code leave} (a colleague signs the officer out), {@code names} covered or not.
 */
@WebServlet("/identity/desk/*")
public class SharedDesk extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    @Inject
    transient ScreenLock screenLock;

    @Inject
    transient HiddenNames hiddenNames;

    @Inject
    transient Preferences preferences;

    @Inject
    transient SignedIn signedIn;

    @Inject
    transient SignIns signIns;

    @Inject
    transient SignOut signOut;

    @Inject
    transient Audit audit;

    /** The sign-in's own store of passwords, which counts each attempt. */
    @Inject
    transient IdentityStoreHandler passwords;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        switch (Objects.requireNonNullElse(request.getPathInfo(), "/")) {
            case "/lock" -> {
                screenLock.lock();
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            case "/unlock" -> unlock(request, response);
            case "/leave" -> {
                String gone = signOut.end(request, response);
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", request.getContextPath() + gone);
            }
            case "/names" -> {
                cover(Boolean.parseBoolean(request.getParameter("hidden")));
                response.setStatus(HttpServletResponse.SC_NO_CONTENT);
            }
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** A page of another officer, left open from before they signed out, is not uncovered by this one's password. */
    private void unlock(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean[] tooMany = new boolean[1];
        Acting.as(Acting.SYSTEM, () -> tooMany[0] = signIns.tooManyFrom(request.getRemoteAddr()));
        if (tooMany[0]) {
            say(response, TOO_MANY_REQUESTS);
        } else if (!signedIn.getUsername().equals(request.getParameter("username"))) {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        } else if (passwords
                        .validate(new UsernamePasswordCredential(
                                signedIn.getUsername(),
                                Objects.requireNonNullElse(request.getParameter("password"), "")))
                        .getStatus()
                == CredentialValidationResult.Status.VALID) {
            screenLock.lift();
            audit.record("SIGN_IN", "screen", null, null, "unlocked");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else {
            say(response, HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static void say(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().write(Sentences.of("identity.unlock.refused"));
    }

    private void cover(boolean hidden) {
        Preference mine = preferences.mine();
        preferences.keep(new Preference(mine.digest(), mine.digestAt(), hidden));
        hiddenNames.become(hidden);
    }
}
