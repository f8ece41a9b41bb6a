package org.margatetaskforce.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * What is kept enciphered, under a key that stands outside the database: whoever takes the database alone has none of it.
 * The demonstration has a key that everybody knows, as its passwords are.
 */
@ApplicationScoped
public class Secrets {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    @ConfigProperty(name = "MTF_SECRET_KEY")
    Optional<String> configured;

    @Inject
    @ConfigProperty(name = "MTF_DEMO", defaultValue = "false")
    boolean demo;

    private byte @Nullable [] key;

    @PostConstruct
    void prepare() {
        if (configured.isPresent()) {
            byte[] given = Base64.getDecoder().decode(configured.get().strip());
            if (given.length != KEY_BYTES) {
                throw new IllegalStateException("MTF_SECRET_KEY must be 32 bytes in base 64: openssl rand -base64 32");
            }
            key = given;
        } else if (demo) {
            key = digest("the demonstration keeps no secrets");
        }
    }

    /** True where there is a key. */
    public boolean isReady() {
        return key != null;
    }

    /** Enciphers, for one owner: what is copied to another's row does not open there. */
    byte[] seal(byte[] plain, String owner) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(plain);
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + hidden.length);
            System.arraycopy(hidden, 0, both, NONCE_BYTES, hidden.length);
            return both;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Opens what {@link #seal} made. */
    byte[] open(byte[] sealed, String owner) {
        try {
            return cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), owner)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES);
        } catch (GeneralSecurityException altered) {
            throw new IllegalStateException("a secret does not open: altered, or MTF_SECRET_KEY is another", altered);
        }
    }

    /** A digest that nobody can make without the key. */
    byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key(), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** So many bytes that nobody can guess. */
    static byte[] random(int bytes) {
        byte[] fresh = new byte[bytes];
        RANDOM.nextBytes(fresh);
        return fresh;
    }

    /** Whether two texts are the same, in a time that does not tell where they differ. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /** A digest of something that nobody can guess. */
    static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] key() {
        byte[] present = key;
        if (present == null) {
            throw new RuleBroken("identity.second-factor.no-key");
        }
        return present;
    }
}
