package org.margatetaskforce.intake;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * What became of one line of an imported file.
 *
 * @param number the line on which it begins, or which feature of a boundary file it is; the first is 1; 0 of a record that the file no longer has
 * @param what the UPRN, postcode or code of it, as far as it could be read
 * @param reason a key of {@code messages.properties}, whole or after {@code intake.reason.}; null where there is nothing to
 *     say
 * @param details what the sentence needs
 */
public record ImportLine(
        int number, String what, Outcome outcome, @Nullable String reason, List<String> details)
        implements Serializable {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** What became of it. */
    public enum Outcome {
        NEW("new"),
        CHANGED("changed"),
        UNCHANGED("unchanged"),
        /** Right, and about a place that is none of ours. */
        OUTSIDE("outside our areas"),
        /** Somebody has to say first whether it is the person on record that it is much like. */
        WAITING("to be decided"),
        /** Did not go in. */
        REFUSED("refused");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        /** As a page and a report say it. */
        public String words() {
            return words;
        }
    }

    /** A line that did not go in. */
    public static ImportLine refused(int number, String what, String reason, Object... details) {
        return new ImportLine(number, what, Outcome.REFUSED, reason, texts(details));
    }

    /** What a sentence needs, as text. */
    public static List<String> texts(Object... details) {
        return Arrays.stream(details).map(ImportLine::text).toList();
    }

    private static String text(Object detail) {
        return detail instanceof LocalDate day ? DAY.format(day) : String.valueOf(detail);
    }

    /** A line that did not go in, in the words of a rule. */
    public static ImportLine refused(int number, String what, RuleBroken rule) {
        return refused(number, what, rule.key(), rule.details().toArray());
    }

    /** The same line and outcome without the words that its sentence needs: as it is kept. */
    public static ImportLine kept(int number, String what, Outcome outcome, @Nullable String reason) {
        return new ImportLine(number, what, outcome, reason, List.of());
    }

    /** Where it stands: its number, or that the file has it no more. */
    public String place() {
        return number == 0 ? "not in the file" : String.valueOf(number);
    }

    /** Why, in a sentence; empty where there is nothing to say. */
    public String sentence() {
        if (reason == null) {
            return "";
        }
        String sentence = ResourceBundle.getBundle("messages", Locale.ROOT)
                .getString(reason.indexOf('.') < 0 ? "intake.reason." + reason : reason);
        for (int i = 0; i < details.size(); i++) {
            sentence = sentence.replace("{" + i + "}", details.get(i));
        }
        // of a line that is looked at again the words are gone
        return details.isEmpty() ? sentence.replaceAll("“?\\{[0-9]\\}”?", "…") : sentence;
    }
}
