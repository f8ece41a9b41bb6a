package org.margatetaskforce.cases.disposal;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The last day on which a record is kept, and how it was reckoned (partnership practice F.6).
 *
 * @param day the last day; on the next it is due
 * @param explanation for whoever may know the birth
 * @param withoutBirth for everybody else: the same without anybody's birth
 */
public record KeptUntil(LocalDate day, String explanation, String withoutBirth) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final int MONTHS_OF_A_YEAR = 12;

    /**
     * Reckons it: the later of a birthday of the youngest child and a time after the end, of those that the rule names.
     *
     * @param end the day on which it was closed or answered
     * @param youngest the birth of the youngest child of the case; null where there is none
     */
    public static KeptUntil reckon(RetentionRule rule, LocalDate end, @Nullable LocalDate youngest) {
        List<LocalDate> days = new ArrayList<>();
        List<String> all = new ArrayList<>();
        List<String> open = new ArrayList<>();
        Integer age = rule.birthday();
        if (age != null && youngest != null) {
            LocalDate birthday = birthday(youngest, age);
            days.add(birthday);
            all.add("youngest child born " + DAY.format(youngest) + ": " + age + " on " + DAY.format(birthday));
            open.add("the youngest child’s " + age + "th birthday");
        }
        String ended = rule.isOfReferrals() ? "answered" : "closed";
        Integer months = rule.monthsAfterEnd();
        if (months != null) {
            LocalDate after = end.plusMonths(months);
            days.add(after);
            String words = ended + " " + DAY.format(end) + " + " + inYears(months) + ": " + DAY.format(after);
            all.add(words);
            open.add(words);
        }
        LocalDate latest = days.stream()
                .max(LocalDate::compareTo)
                .orElseThrow(() -> new IllegalArgumentException(rule.code() + " reckons no day"));
        String later = days.size() > 1 ? "; the later" : "";
        return new KeptUntil(latest, String.join("; ", all) + later, String.join("; ", open) + later);
    }

    /**
     * The day on which somebody reaches an age. Who was born on 29 February does so on 1 March of a year without that day: the later of
     * the two days that are argued for, so that nothing goes a day too early.
     */
    static LocalDate birthday(LocalDate born, int age) {
        LocalDate day = born.plusYears(age);
        return born.getMonth() == Month.FEBRUARY && born.getDayOfMonth() == 29 && !day.isLeapYear()
                ? LocalDate.of(day.getYear(), Month.MARCH, 1)
                : day;
    }

    private static String inYears(int months) {
        return months % MONTHS_OF_A_YEAR == 0 && months > MONTHS_OF_A_YEAR
                ? months / MONTHS_OF_A_YEAR + " years"
                : months + " months";
    }
}
