package org.margatetaskforce.mail;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A letter written out: the sentences of messages.properties with references, days and numbers in them. It takes nothing
 * else, so that no name, address or free text can stand in a letter, whoever writes it.
 */
record Letter(String subject, String body) {

    private static final Pattern REFERENCE = Pattern.compile("[A-Z]{1,6}(-[0-9A-Z]{1,12}){1,4}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMMM yyyy, HH:mm", Locale.UK);

    /**
     * @param letter the middle of the sentences' keys
     * @param house the address of the house before {@code /r/…}; empty where none is set, then references stand alone
     */
    static Letter of(String letter, String house, Object... details) {
        ResourceBundle sentences = ResourceBundle.getBundle("messages", Locale.ROOT);
        String subject = sentences.getString("mail." + letter + ".subject");
        String body = sentences.getString("mail." + letter + ".body");
        for (int place = 0; place < details.length; place++) {
            String gap = "{" + place + "}";
            subject = subject.replace(gap, written(details[place], ""));
            body = body.replace(gap, written(details[place], house));
        }
        return new Letter(
                subject,
                body + "\n\n" + sentences.getString("mail.foot") + (house.isEmpty() ? "" : "\n" + house + "/"));
    }

    /**
     * A letter to somebody outside: the same sentences, with one address of the house where they say {link}, under the foot for
     * those who have no sign-in among the officers.
     *
     * @param path the page it leads to
     */
    static Letter outside(String letter, String house, String path, Object... details) {
        ResourceBundle sentences = ResourceBundle.getBundle("messages", Locale.ROOT);
        String subject = sentences.getString("mail." + letter + ".subject");
        String body = sentences.getString("mail." + letter + ".body");
        for (int place = 0; place < details.length; place++) {
            String gap = "{" + place + "}";
            subject = subject.replace(gap, written(details[place], ""));
            body = body.replace(gap, written(details[place], ""));
        }
        return new Letter(
                subject, body.replace("{link}", house + path) + "\n\n" + sentences.getString("mail.foot-outside"));
    }

    private static String written(Object detail, String house) {
        if (detail instanceof LocalDate day) {
            return DAY.format(day);
        }
        if (detail instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (detail instanceof Integer || detail instanceof Long) {
            return detail.toString();
        }
        if (detail instanceof String reference) {
            return reference(reference, house);
        }
        if (detail instanceof Line line) {
            LocalDate day = line.day();
            return reference(line.reference(), house)
                    + (day == null ? "" : (line.late() ? ", late: was due " : ", due ") + DAY.format(day));
        }
        if (detail instanceof Collection<?> lines) {
            return lines.isEmpty()
                    ? "none"
                    : lines.stream().map(line -> "  " + written(line, house)).collect(Collectors.joining("\n"));
        }
        throw new IllegalArgumentException("a letter takes references, days and numbers only");
    }

    private static String reference(String reference, String house) {
        if (!REFERENCE.matcher(reference).matches()) {
            throw new IllegalArgumentException("a letter takes references, days and numbers only");
        }
        return house.isEmpty() ? reference : reference + " (" + house + "/r/" + reference + ")";
    }
}
