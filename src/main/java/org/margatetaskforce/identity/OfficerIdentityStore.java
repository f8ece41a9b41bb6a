package org.margatetaskforce.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.margatetaskforce.base.Acting;

/**
 * Proves who an officer is. A name that nobody has and a name that is locked cost the same work as any other, so that
 * neither the answer nor its time tells which names exist.
 */
@ApplicationScoped
public class OfficerIdentityStore implements IdentityStore {

    @Inject
    SignIns signIns;

    @Inject
    PasswordProof proof;

    @Inject
    HttpServletRequest request;

    private String nobodysHash = "";

    @PostConstruct
    void prepare() {
        nobodysHash = proof.hash("nobody has this password");
    }

    /** Called by the container's sign-in. */
    public CredentialValidationResult validate(UsernamePasswordCredential typed) {
        SignIns.Attempt[] counted = new SignIns.Attempt[1];
        Acting.as(Acting.SYSTEM, () -> counted[0] = signIns.begin(typed.getCaller()));
        SignIns.Attempt attempt = counted[0];
        String hash = attempt.passwordHash();
        boolean right = proof.prove(typed.getPasswordAsString(), hash == null ? nobodysHash : hash);
        boolean admitted = right && hash != null && !attempt.locked();
        Acting.as(Acting.SYSTEM, () -> {
            if (admitted) {
                signIns.succeeded(attempt.name());
            } else {
                signIns.failed(request.getRemoteAddr());
            }
        });
        return admitted
                ? new CredentialValidationResult(attempt.name(), Set.of("officer"))
                : CredentialValidationResult.INVALID_RESULT;
    }
}
