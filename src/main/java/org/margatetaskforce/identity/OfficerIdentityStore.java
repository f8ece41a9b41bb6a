package org.margatetaskforce.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** The officers' passwords, as the container asks for them: to unlock a screen, whose officer is signed in already. */
@ApplicationScoped
public class OfficerIdentityStore implements IdentityStore {

    @Inject
    Proofs proofs;

    @Inject
    HttpServletRequest request;

    /** Called by the container's own handler of identity stores. */
    public CredentialValidationResult validate(UsernamePasswordCredential typed) {
        Proofs.Outcome outcome =
                proofs.password(typed.getCaller(), typed.getPasswordAsString(), request.getRemoteAddr());
        return outcome.username().isEmpty()
                ? CredentialValidationResult.INVALID_RESULT
                : new CredentialValidationResult(outcome.username(), Set.of(SignInMechanism.GROUP));
    }
}
