package org.margatetaskforce.web.shell;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Money as officers write and read it: "£1,050.00" or "525" in, "£525.00" out; inside the house always whole pence. */
public final class MoneyText {

    private static final Pattern POUNDS = Pattern.compile("£?\\s*(\\d{1,3}(?:,\\d{3})+|\\d{1,9})(?:\\.(\\d{2}))?");

    private MoneyText() {}

    /** The pence that were typed as pounds, or empty where it is no amount. */
    public static OptionalLong read(String typed) {
        Matcher amount = POUNDS.matcher(typed.strip());
        if (!amount.matches()) {
            return OptionalLong.empty();
        }
        long pounds = Long.parseLong(amount.group(1).replace(",", ""));
        long pence = amount.group(2) == null ? 0 : Long.parseLong(amount.group(2));
        return OptionalLong.of(pounds * 100 + pence);
    }

    /** "£1,050.00". */
    public static String write(long pence) {
        return String.format(
                Locale.UK, "%s£%,d.%02d", pence < 0 ? "−" : "", Math.abs(pence) / 100, Math.abs(pence) % 100);
    }
}
