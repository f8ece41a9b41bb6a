package org.margatetaskforce.housing.hhsrs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.margatetaskforce.base.RuleBroken;

/**
 * A version of the rating system, as the database holds it: hazards, scale points, classes of harm with their weights, bands.
 * Nothing of it is known to the program; another version is another set of rows.
 *
 * @param points of likelihood, the least likely first
 * @param percentages that stand for the ranges of an outcome, the smallest first
 * @param harms the four classes, the gravest first
 * @param bands the worst first
 */
public record HhsrsScheme(
        String code,
        String title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Hazard> hazards,
        List<Likelihood> points,
        List<Percentage> percentages,
        List<Harm> harms,
        List<Band> bands,
        List<Average> averages) {

    public HhsrsScheme {
        hazards = List.copyOf(hazards);
        points = points.stream()
                .sorted(Comparator.comparingInt(Likelihood::point).reversed())
                .toList();
        percentages = percentages.stream()
                .sorted(Comparator.comparingInt(Percentage::tenths))
                .toList();
        harms = harms.stream().sorted(Comparator.comparingInt(Harm::number)).toList();
        bands = bands.stream()
                .sorted(Comparator.comparingInt(Band::atLeast).reversed())
                .toList();
        averages = List.copyOf(averages);
    }

    /**
     * One of the hazards of Schedule 1.
     *
     * @param vulnerable the age most vulnerable to it, empty where none is
     * @param twoStages assessed first without regard to who lives there, then with the household as it is
     * @param fire a prescribed fire hazard (reg 4), for s.10
     */
    public record Hazard(
            int no,
            String name,
            String group,
            String groupWords,
            String part,
            String vulnerable,
            boolean twoStages,
            boolean fire) {

        /** As a list names it: {@code 2 Excess cold}. */
        public String title() {
            return no + " " + name;
        }
    }

    /**
     * A range of likelihood (Table 1): harm to one in so many, and the point that stands for it.
     *
     * @param fromTenths its less likely end in tenths, null where it has none
     */
    public record Likelihood(
            int point,
            @Nullable Integer fromTenths,
            @Nullable Integer toTenths) {

        /** As it is chosen: {@code 1 in 320 (420 to 240)}. */
        public String words() {
            if (fromTenths == null) {
                return "1 in " + point + " (less likely than " + plain(toTenths, 1) + ")";
            }
            if (toTenths == null) {
                return "1 in " + point + " (more likely than " + plain(fromTenths, 1) + ")";
            }
            return "1 in " + point + " (" + plain(fromTenths, 1) + " to " + plain(toTenths, 1) + ")";
        }
    }

    /** A range of percentages (Table 2), and the point that stands for it, in tenths of a percent. */
    public record Percentage(
            int tenths,
            @Nullable Integer fromHundredths,
            @Nullable Integer toHundredths) {

        /** As it is chosen: {@code 4.6% (3 to 7)}. */
        public String words() {
            String point = OutcomeSpread.percent(tenths);
            if (fromHundredths == null) {
                return point + " (below " + plain(toHundredths, 2) + ")";
            }
            if (toHundredths == null) {
                return point + " (above " + plain(fromHundredths, 2) + ")";
            }
            return point + " (" + plain(fromHundredths, 2) + " to " + plain(toHundredths, 2) + ")";
        }
    }

    /** A class of harm (Sch 2) with its weight (reg 7). */
    public record Harm(int number, String name, String examples, int weight) {

        private static final List<String> ROMAN = List.of("I", "II", "III", "IV");

        /** {@code Class II, severe}. */
        public String title() {
            return "Class " + ROMAN.get(number - 1) + ", " + name.toLowerCase(java.util.Locale.UK);
        }
    }

    /** A band by its lowest score (reg 7), and the category it makes (reg 8). */
    public record Band(String letter, int atLeast, int category) {}

    /** What dwellings of a kind come to on average: guidance beside the choice. */
    public record Average(
            int hazardNo,
            String dwellings,
            @Nullable Integer likelihood,
            @Nullable OutcomeSpread spread,
            @Nullable Integer score,
            String source,
            String mark) {}

    private static String plain(@Nullable Integer number, int places) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number, places).stripTrailingZeros().toPlainString();
    }

    /** Is it the version of a day? */
    public boolean isInForce(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }

    /** A hazard of the list, if it has that number. */
    public Optional<Hazard> findHazard(int no) {
        return hazards.stream().filter(each -> each.no() == no).findFirst();
    }

    /**
     * A hazard of the list.
     *
     * @throws RuleBroken where the list has none of that number
     */
    public Hazard hazard(int no) {
        return findHazard(no).orElseThrow(() -> new RuleBroken("housing.hazard.not-in-the-list", no));
    }

    /** Does the scale of likelihood have this point? */
    public boolean hasPoint(int point) {
        return points.stream().anyMatch(each -> each.point() == point);
    }

    /** Does the scale of outcomes have this point, in tenths of a percent? */
    public boolean hasPercentage(int tenths) {
        return percentages.stream().anyMatch(each -> each.tenths() == tenths);
    }

    /** The weight of a class of harm. */
    public int weight(int harm) {
        return harms.stream()
                .filter(each -> each.number() == harm)
                .findFirst()
                .orElseThrow()
                .weight();
    }

    /**
     * The point that stands for a raw likelihood of one in so many; the end that two ranges share belongs to the more serious.
     */
    public int pointFor(BigDecimal oneIn) {
        BigDecimal tenths = oneIn.movePointRight(1);
        return points.stream()
                .sorted(Comparator.comparingInt(Likelihood::point))
                .filter(each ->
                        each.fromTenths() == null || tenths.compareTo(BigDecimal.valueOf(each.fromTenths())) <= 0)
                .findFirst()
                .orElseThrow()
                .point();
    }

    /** The point, in tenths, that stands for a raw percentage; the end that two ranges share belongs to the more serious. */
    public int percentageFor(BigDecimal percent) {
        BigDecimal hundredths = percent.movePointRight(2);
        return percentages.stream()
                .sorted(Comparator.comparingInt(Percentage::tenths).reversed())
                .filter(each -> each.fromHundredths() == null
                        || hundredths.compareTo(BigDecimal.valueOf(each.fromHundredths())) >= 0)
                .findFirst()
                .orElseThrow()
                .tenths();
    }

    /** National averages of a hazard, as far as they are verified. */
    public List<Average> averagesOf(int hazardNo) {
        return averages.stream().filter(each -> each.hazardNo() == hazardNo).toList();
    }
}
