package org.margatetaskforce.people;

import java.util.Locale;
import java.util.regex.Pattern;
import org.margatetaskforce.base.RuleBroken;

/**
 * A number under which an official register knows somebody (partnership practice B.1), with its class of the sharing
 * agreement (F.3). Each is read as people write it and kept in one spelling.
 */
public enum IdentifierKind {
    /** Ten digits, the last a check digit modulo 11. */
    NHS_NUMBER("NHS number", 16),
    /** National Insurance number: two letters that are given out, six digits, a letter A to D. */
    NINO("National Insurance number", 19),
    /** Unique pupil number: a check letter and twelve characters. */
    UPN("Unique pupil number", 6),
    /** Police National Computer: for the police alone. */
    PNC_ID("PNC id", 13);

    private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");
    private static final Pattern NINO_FORM =
            Pattern.compile("(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z][0-9]{6}[A-D]");
    private static final Pattern UPN_FORM = Pattern.compile("[A-HJ-NP-RT-Z][0-9]{11}[0-9A-HJ-NP-RT-Z]");
    private static final Pattern PNC_FORM = Pattern.compile("[0-9A-Z/]{4,20}");

    /** The letters of a UPN in their order: I, O and S are left out. */
    private static final String UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private final String words;
    private final int dataClass;

    IdentifierKind(String words, int dataClass) {
        this.words = words;
        this.dataClass = dataClass;
    }

    /** As a page says it. */
    public String words() {
        return words;
    }

    /** Its class of the sharing agreement. */
    public int dataClass() {
        return dataClass;
    }

    /**
     * What somebody typed, in the spelling it is kept in.
     *
     * @throws RuleBroken where it cannot be such a number
     */
    public String read(String typed) {
        String plain = typed.replaceAll("[\\s\\u00a0-]", "").toUpperCase(Locale.ROOT);
        boolean right =
                switch (this) {
                    case NHS_NUMBER -> TEN_DIGITS.matcher(plain).matches() && nhsCheck(plain);
                    case NINO -> NINO_FORM.matcher(plain).matches();
                    case UPN -> UPN_FORM.matcher(plain).matches() && upnCheck(plain);
                    case PNC_ID -> PNC_FORM.matcher(plain).matches();
                };
        if (!right) {
            throw new RuleBroken(
                    "people.identifier." + name().toLowerCase(Locale.ROOT).replace('_', '-'), typed.strip());
        }
        return plain;
    }

    /** The digits weighted ten to two; eleven less their sum's remainder is the last, eleven counts as nought, ten is none. */
    private static boolean nhsCheck(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += Character.digit(digits.charAt(i), 10) * (10 - i);
        }
        return (11 - sum % 11) % 11 == Character.digit(digits.charAt(9), 10);
    }

    /** The twelve characters weighted two to thirteen; the sum's remainder by 23 is the check letter's place. */
    private static boolean upnCheck(String upn) {
        int sum = 0;
        for (int i = 1; i < 13; i++) {
            char c = upn.charAt(i);
            int value = Character.isDigit(c) ? Character.digit(c, 10) : UPN_LETTERS.indexOf(c);
            sum += value * (i + 1);
        }
        return UPN_LETTERS.charAt(sum % 23) == upn.charAt(0);
    }
}
