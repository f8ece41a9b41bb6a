package org.margatetaskforce.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.Acting;

/**
 * Proves who an officer is. A name that nobody has and a name that is locked cost the same work as any other, so that
 * neither the answer nor its time tells which names exist. Codes are counted with the passwords: five failures of either
 * lock the name.
 */
@ApplicationScoped
public class Proofs {

    @Inject
    SignIns signIns;

    @Inject
    SecondFactors secondFactors;

    @Inject
    PasswordProof proof;

    private String nobodysHash = "";

    @PostConstruct
    void prepare() {
        nobodysHash = proof.hash("nobody has this password");
    }

    /**
     * What came of an attempt.
     *
     * @param username the name in its one spelling, where the password was right
     * @param proven who may come in; null where they may not, or not yet
     * @param codeAsked true where the password was right and a second proof is wanted
     */
    public record Outcome(String username, @Nullable Proven proven, boolean codeAsked) {}

    /** The first step: the password. */
    public Outcome password(String typedName, String typedPassword, String address) {
        SignIns.Attempt attempt = begin(typedName);
        String hash = attempt.passwordHash();
        boolean right = proof.prove(typedPassword, hash == null ? nobodysHash : hash);
        Outcome[] outcome = {new Outcome("", null, false)};
        Acting.as(Acting.SYSTEM, () -> {
            if (!right || hash == null || attempt.locked()) {
                signIns.failed(address);
            } else if (secondFactors.isOn(attempt.name())) {
                signIns.halfway(attempt.name());
                outcome[0] = new Outcome(attempt.name(), null, true);
            } else {
                signIns.succeeded(attempt.name());
                outcome[0] = new Outcome(attempt.name(), new Proven(attempt.name(), HowSignedIn.PASSWORD), false);
            }
        });
        return outcome[0];
    }

    /** The second step, for who has taken the first: a code of the authenticator, or a recovery code. */
    public Outcome code(String username, String typedCode, String address) {
        SignIns.Attempt attempt = begin(username);
        Outcome[] outcome = {new Outcome(username, null, true)};
        Acting.as(Acting.SYSTEM, () -> {
            SecondFactors.Shown shown = attempt.locked() || attempt.passwordHash() == null
                    ? SecondFactors.Shown.NOTHING
                    : secondFactors.prove(username, typedCode);
            if (shown == SecondFactors.Shown.NOTHING) {
                signIns.failed(address);
            } else {
                signIns.succeeded(username);
                outcome[0] = new Outcome(username, new Proven(username, HowSignedIn.valueOf(shown.name())), false);
            }
        });
        return outcome[0];
    }

    /** Their own agency vouches for them. */
    Proven byAgency(String username) {
        Acting.as(Acting.SYSTEM, () -> signIns.succeeded(username));
        return new Proven(username, HowSignedIn.AGENCY);
    }

    private SignIns.Attempt begin(String typedName) {
        SignIns.Attempt[] counted = new SignIns.Attempt[1];
        Acting.as(Acting.SYSTEM, () -> counted[0] = signIns.begin(typedName));
        return counted[0];
    }
}
