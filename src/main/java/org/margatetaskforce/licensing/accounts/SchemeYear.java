package org.margatetaskforce.licensing.accounts;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a financial year, 1 April to 31 March, named after the year it begins in.
 *
 * @param publishedOn the day on which they were published; null where they were not
 */
public record SchemeYear(
        int begins, Map<Figure, Long> figures, @Nullable LocalDate publishedOn) implements Serializable {

    /** A year without a figure yet. */
    static SchemeYear empty(int begins, @Nullable LocalDate publishedOn) {
        return new SchemeYear(begins, new EnumMap<>(Figure.class), publishedOn);
    }

    /** The financial year of a day. */
    public static int of(LocalDate day) {
        return day.minusMonths(3).getYear();
    }

    /** As a council writes it: 2011/12. */
    public String words() {
        return begins + "/" + String.format("%02d", (begins + 1) % 100);
    }

    /** The last day of the year. */
    public LocalDate lastDay() {
        return LocalDate.of(begins + 1, 3, 31);
    }

    /** A figure, or nothing of it. */
    public long get(Figure figure) {
        return figures.getOrDefault(figure, 0L);
    }

    /** Fees received less fees given back. */
    public long income() {
        return get(Figure.FEES) - get(Figure.REFUNDS);
    }

    /** Officers' time and other costs. */
    public long cost() {
        return get(Figure.TIME_COST) + get(Figure.OTHER_COST);
    }

    /** What is left over or lacking. */
    public long balance() {
        return income() - cost();
    }

    /** Every figure, in the order of a report. */
    public List<Figure> all() {
        return List.of(Figure.values());
    }
}
