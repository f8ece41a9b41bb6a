package org.margatetaskforce.identity;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.security.auth.message.callback.CallerPrincipalCallback;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.UnsupportedCallbackException;

/**
 * How the container learns who is signed in. Jakarta Security 3.0 allows an application one mechanism: this one goes before
 * its own for OpenID Connect, which {@link AgencySignIn} defines, and hands on to it what begins or ends at the agency. Who
 * may go where is asked at the door.
 */
@Alternative
@Priority(Interceptor.Priority.APPLICATION)
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    /** The one group there is: rights are no part of a session. */
    static final String GROUP = "officer";

    @Inject
    BeanManager beans;

    /** What a page asks of the agency's sign-in: to begin, or to end what came back from there. */
    static final class AtTheAgency implements Credential {

        private boolean vouchedFor;

        /** True where the agency's answer was whole: its state, its signature, its day, its nonce. */
        boolean isVouchedFor() {
            return vouchedFor;
        }
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        Credential shown =
                context.isAuthenticationRequest() ? context.getAuthParameters().getCredential() : null;
        if (shown instanceof Proven proven) {
            context.setRegisterSession(proven.username(), Set.of(GROUP));
            return context.notifyContainerAboutLogin(proven.username(), Set.of(GROUP));
        }
        if (shown instanceof AtTheAgency journey) {
            return theAgencys().validateRequest(request, response, new Watched(context, journey));
        }
        if (request.getUserPrincipal() != null) {
            goOn(request, context);
            return AuthenticationStatus.SUCCESS;
        }
        return context.doNothing();
    }

    /** Who signed in with this session is still who they are. */
    private static void goOn(HttpServletRequest request, HttpMessageContext context) throws AuthenticationException {
        try {
            context.getHandler().handle(new Callback[] {
                new CallerPrincipalCallback(context.getClientSubject(), request.getUserPrincipal())
            });
        } catch (IOException | UnsupportedCallbackException failed) {
            throw new AuthenticationException("the session's officer is not known to the server", failed);
        }
    }

    /** The container's own mechanism for OpenID Connect. */
    private HttpAuthenticationMechanism theAgencys() {
        Bean<?> bean = beans.getBeans(HttpAuthenticationMechanism.class).stream()
                .filter(each -> !each.isAlternative())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the server has no mechanism for OpenID Connect"));
        return (HttpAuthenticationMechanism)
                beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
    }

    /** Hears what the container's mechanism finds, and lets it sign nobody in: who comes in is decided here. */
    private static final class Watched extends HttpMessageContextWrapper {

        private final AtTheAgency journey;

        Watched(HttpMessageContext context, AtTheAgency journey) {
            super(context);
            this.journey = journey;
        }

        @Override
        public boolean isProtected() {
            // without an answer in the address the journey begins
            return getRequest().getParameter("state") == null;
        }

        @Override
        public void setRegisterSession(String callerName, Set<String> groups) {
            // not under the agency's name for them
        }

        @Override
        public AuthenticationStatus notifyContainerAboutLogin(CredentialValidationResult found) {
            journey.vouchedFor = found.getStatus() == CredentialValidationResult.Status.VALID;
            return AuthenticationStatus.NOT_DONE;
        }
    }
}
