package org.margatetaskforce.identity;

import java.time.Instant;
import java.util.Locale;

/** An officer's authenticator, as tests have one: told the secret as it is typed, it shows codes. */
public final class Authenticator {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    /** Told the secret in groups of four. */
    public Authenticator(String typed) {
        String text = typed.replace(" ", "").toUpperCase(Locale.ROOT);
        secret = new byte[text.length() * 5 / 8];
        int held = 0;
        int bits = 0;
        int at = 0;
        for (char each : text.toCharArray()) {
            held = held << 5 | ALPHABET.indexOf(each);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[at++] = (byte) (held >> bits);
            }
        }
    }

    /** The code so many half minutes from now. */
    public String code(int ahead) {
        return Totp.code(secret, Totp.step(Instant.now()) + ahead, Totp.DIGITS);
    }
}
