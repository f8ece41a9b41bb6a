package org.margatetaskforce.law;

import static java.util.stream.Collectors.toUnmodifiableSet;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Monday to Friday in England and Wales, without Christmas Day, Good Friday and the bank holidays. The standing days are
 * reckoned by Jollyday from the rule of the Banking and Financial Dealings Act 1971; the days that proclamations added or
 * moved are the rows given here, and nothing else knows them.
 */
public final class WorkingDays {

    private static final Map<Integer, Set<LocalDate>> STANDING = new ConcurrentHashMap<>();

    private final Set<LocalDate> added;
    private final Set<LocalDate> removed;

    /** The calendar with these proclamations in it. */
    public WorkingDays(Collection<BankHolidayChange> changes) {
        added = days(changes, BankHolidayChange.Change.ADDED);
        removed = days(changes, BankHolidayChange.Change.REMOVED);
    }

    private static Set<LocalDate> days(Collection<BankHolidayChange> changes, BankHolidayChange.Change change) {
        return changes.stream()
                .filter(row -> row.getChange() == change)
                .map(BankHolidayChange::getDay)
                .collect(toUnmodifiableSet());
    }

    /** Every bank holiday of a year, Christmas Day and Good Friday among them, in order. */
    public SortedSet<LocalDate> bankHolidays(int year) {
        SortedSet<LocalDate> days = new TreeSet<>(standing(year));
        days.removeAll(removed);
        added.stream().filter(day -> day.getYear() == year).forEach(days::add);
        return days;
    }

    /** Whether offices are open: not a Saturday, a Sunday or a bank holiday. */
    public boolean isWorkingDay(LocalDate day) {
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY || added.contains(day)) {
            return false;
        }
        return removed.contains(day) || !standing(day.getYear()).contains(day);
    }

    /** The Nth working day after a day, which itself does not count; the day itself where N is nought. */
    public LocalDate after(LocalDate day, int number) {
        if (number < 0) {
            throw new IllegalArgumentException("working days are counted forward only");
        }
        LocalDate reached = day;
        for (int counted = 0; counted < number; counted++) {
            reached = onOrAfter(reached.plusDays(1));
        }
        return reached;
    }

    /** The day itself where it is a working day, else the next one that is. */
    public LocalDate onOrAfter(LocalDate day) {
        LocalDate open = day;
        while (!isWorkingDay(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    private static Set<LocalDate> standing(int year) {
        return STANDING.computeIfAbsent(year, y -> Rule.STANDING_DAYS.getHolidays(Year.of(y)).stream()
                .map(Holiday::getDate)
                .collect(toUnmodifiableSet()));
    }

    /** Reads the rule when it is first asked for. */
    private static final class Rule {

        private static final URL FILE =
                Objects.requireNonNull(WorkingDays.class.getResource("/holidays/england-and-wales.xml"));

        static final HolidayManager STANDING_DAYS = HolidayManager.getInstance(ManagerParameters.create(FILE));
    }
}
