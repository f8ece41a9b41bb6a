package org.margatetaskforce.web.shell;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.logging.Logger;
import org.margatetaskforce.base.RuleBroken;

/**
 * The sentences of {@code messages.properties}, with their {0}, {1}, … filled in. Filled in plainly: an apostrophe is an
 * apostrophe, a date is written as a date.
 */
public final class Sentences {

    private static final Logger LOG = Logger.getLogger(Sentences.class.getName());

    private Sentences() {}

    /** The sentence of this key. A key without a sentence is our mistake: it is logged, and the officer is told plainly. */
    public static String of(String key, Object... details) {
        return fill(key, List.of(details));
    }

    /** What a refusal says. */
    public static String of(RuleBroken refusal) {
        return fill(refusal.key(), refusal.details());
    }

    private static String fill(String key, List<Object> details) {
        String sentence;
        try {
            sentence = ResourceBundle.getBundle("messages", Locale.ROOT).getString(key);
        } catch (MissingResourceException missing) {
            LOG.warning(() -> "messages.properties has no sentence for " + key);
            return "That is not possible as things stand (" + key + ").";
        }
        for (int place = 0; place < details.size(); place++) {
            sentence = sentence.replace("{" + place + "}", written(details.get(place)));
        }
        return sentence;
    }

    private static String written(Object detail) {
        if (detail instanceof LocalDate day) {
            return DateText.full(day);
        }
        if (detail instanceof LocalDateTime moment) {
            return DateText.full(moment.toLocalDate());
        }
        return String.valueOf(detail);
    }
}
