package org.margatetaskforce.web.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.TaskForceClock;

/** How pages write days, moments and money: the functions {@code tf:day}, {@code tf:shortDay}, {@code tf:money}, … */
public final class Wording {

    private static final String MISSING = "not recorded";
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.UK);

    private Wording() {}

    /** "Thu 3 March 2011", or "not recorded". Takes a day, a moment or an instant (then London's day). */
    public static String day(@Nullable TemporalAccessor when) {
        return when == null ? MISSING : DateText.full(dayOf(when));
    }

    /** "3 Mar 2011", or "not recorded". */
    public static String shortDay(@Nullable TemporalAccessor when) {
        return when == null ? MISSING : DateText.brief(dayOf(when));
    }

    /** "March 2011", or "not recorded". */
    public static String month(@Nullable TemporalAccessor when) {
        return when == null ? MISSING : MONTH.format(when);
    }

    /** "Thu 3 March 2011, 14:05" in London's time, or "not recorded". */
    public static String moment(@Nullable TemporalAccessor when) {
        if (when == null) {
            return MISSING;
        }
        LocalDateTime local = when instanceof Instant instant
                ? LocalDateTime.ofInstant(instant, TaskForceClock.LONDON)
                : LocalDateTime.from(when);
        return DateText.full(local.toLocalDate())
                + String.format(Locale.UK, ", %02d:%02d", local.getHour(), local.getMinute());
    }

    /** "Thursday" of the day that was typed; empty without one. */
    public static String weekday(@Nullable Object date) {
        return date instanceof LocalDate day
                ? day.getDayOfWeek().getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH)
                : "";
    }

    /** "today", "in 4 days", "3 days ago": only ever beside the day itself. */
    public static String relative(@Nullable LocalDate day) {
        if (day == null) {
            return "";
        }
        long days = daysUntil(day);
        if (days == 0) {
            return "today";
        }
        if (days == 1) {
            return "tomorrow";
        }
        if (days == -1) {
            return "yesterday";
        }
        return days > 0 ? "in " + days + " days" : -days + " days ago";
    }

    /** "in 4 days", "today", "5 days late": of something to be done by a day. */
    public static String due(@Nullable LocalDate day) {
        if (day == null || daysUntil(day) >= 0) {
            return relative(day);
        }
        return count(-daysUntil(day), "day", "days") + " late";
    }

    /** How near a due day is, as a style and a word: {@code overdue}, {@code today}, {@code soon} (within 3 days), {@code later}. */
    public static String nearness(@Nullable LocalDate day) {
        if (day == null) {
            return "undated";
        }
        long days = daysUntil(day);
        if (days < 0) {
            return "overdue";
        }
        if (days == 0) {
            return "today";
        }
        return days <= 3 ? "soon" : "later";
    }

    /** "£525.00", or "not recorded". */
    public static String money(@Nullable Number pence) {
        return pence == null ? MISSING : MoneyText.write(pence.longValue());
    }

    /** "1 unit", "2 units". */
    public static String count(long how, String one, String many) {
        return String.format(Locale.UK, "%,d %s", how, how == 1 ? one : many);
    }

    private static long daysUntil(LocalDate day) {
        return ChronoUnit.DAYS.between(TaskForceClock.current().today(), day);
    }

    private static LocalDate dayOf(TemporalAccessor when) {
        return when instanceof Instant instant
                ? LocalDate.ofInstant(instant, TaskForceClock.LONDON)
                : LocalDate.from(when);
    }
}
