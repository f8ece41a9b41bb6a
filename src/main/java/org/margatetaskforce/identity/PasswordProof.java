package org.margatetaskforce.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;

/** How a password is kept and proved: PBKDF2 of HMAC-SHA-512, 210,000 rounds, a salt of its own each time. */
@ApplicationScoped
public class PasswordProof {

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    @PostConstruct
    void prepare() {
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", "210000",
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "64"));
    }

    /** What is kept in place of a password. */
    public String hash(String password) {
        return pbkdf2.generate(password.toCharArray());
    }

    /** True where this is the password that was kept so. */
    public boolean prove(String password, String hash) {
        return pbkdf2.verify(password.toCharArray(), hash);
    }
}
